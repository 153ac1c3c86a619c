"""The demonstration: the sample campaign from end to end, from the data that docgen carries."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docgen import carried
from docgen.pipeline.collecting import collect
from docgen.pipeline.forms import FormsOrder, make_packages
from docgen.pipeline.make import MakeOrder, make_papers
from docgen.pipeline.press import Rendered
from docgen.pipeline.render import Order, render_papers
from docgen.pipeline.unit import UnitOrder, answer_for_unit

# A fixed day, so that the demonstration makes the same bytes whenever it is run.
DAY = date(2024, 11, 25)
CAMPAIGN, BOOK = "wangchao-2024", "听潮街道-填报工作簿.xlsx"


@dataclass(frozen=True)
class Scene:
    """One step of the demonstration: what was done, the papers to tell of, what to open."""

    title: str
    papers: tuple[Rendered, ...]
    told: str = ""

    @property
    def failed(self) -> bool:
        """Tell whether a paper could not be made."""
        return any(paper.path is None for paper in self.papers)


def run_demo(output: Path) -> Iterator[Scene]:
    """Make the faithful notice, then go through the sample campaign."""
    yield _faithful(output / "照录原文")
    yield _forms(output / "示例数据" / "待发")
    yield _unit(output / "示例数据" / "一个单位的答复")
    yield _campaign(output / "示例数据" / "全部文书")


def _faithful(target: Path) -> Scene:
    data = carried.sample_data() / "notice-2024-17" / "notice.yaml"
    title = "照录：盘锦市兴隆台区司法局 兴司发〔2024〕17号（原文照录，含方案和附件1）"
    return Scene(title, render_papers(Order("notice", data, target, DAY)))


def _forms(target: Path) -> Scene:
    packages = make_packages(FormsOrder(carried.sample_data() / CAMPAIGN, target, DAY))
    told = f"{len(packages.made)}个压缩包，每个单位一份，附邮件和短信文字：{target}"
    return Scene("示例数据：给各单位的填报材料（docgen forms）", (), told)


def _unit(target: Path) -> Scene:
    book = carried.sample_data() / CAMPAIGN / BOOK
    made = answer_for_unit(UnitOrder(book, target, DAY))
    return Scene("示例数据：听潮街道由一个工作簿生成的答复（docgen unit）", made.papers)


def _campaign(target: Path) -> Scene:
    folder = carried.sample_data() / CAMPAIGN
    collected = collect(folder, DAY)
    standing = collected.standing
    made = make_papers(MakeOrder(folder, target, DAY))
    answered = len(standing.owing) - len(standing.unanswered)
    told = (
        f"应报{len(standing.owing)}家，已报齐{answered}家；"
        f"共生成{len(made.papers)}件，放在：{made.folder}"
    )
    failed = tuple(paper for paper in made.papers if paper.path is None)
    office = made.folder / collected.campaign.issuer
    summary = tuple(
        paper for paper in made.papers if paper.path and paper.path.is_relative_to(office)
    )
    title = "示例数据：收件、核对，生成全部文书（docgen collect、docgen make）"
    return Scene(title, (*failed, *summary), told)
