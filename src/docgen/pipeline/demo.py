"""The demonstration: the sample campaign from end to end, from the data that docgen carries.

The campaign is gone through day by day, so that its folder (copied beside the papers, to try
things out in) does not stand still at its own day.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docgen import carried
from docgen.chinese.dates import format_date
from docgen.pipeline.collecting import collect
from docgen.pipeline.forms import FormsOrder, make_packages
from docgen.pipeline.issuing import IssueOrder, issue_paper
from docgen.pipeline.job import Job
from docgen.pipeline.make import MakeOrder, make_papers
from docgen.pipeline.marked import publish_marked
from docgen.pipeline.pack import PackOrder, pack_papers
from docgen.pipeline.press import Rendered
from docgen.pipeline.render import render_papers
from docgen.pipeline.shelf import LIVING
from docgen.pipeline.status import leaders_sentence, publish_ledger
from docgen.pipeline.unit import UnitOrder, answer_for_unit
from docgen.publish.folder import Folder
from docgen.publish.ledger import read_manifest
from docgen.publish.manifest import Document
from docgen.publish.writer import write_file

# Fixed days, so that the demonstration makes the same bytes whenever it is run.
NOTICE_DAY, VISIT_DAY = date(2024, 11, 4), date(2024, 11, 20)
FIRST_CHASE, SECOND_CHASE = date(2024, 11, 21), date(2024, 12, 2)
CAMPAIGN, BOOK = "wangchao-2024", "听潮街道-填报工作簿.xlsx"
NOTICE_NUMBER = "望司发〔2024〕17号"
SIGNATORY = "示例局长"
# What an office would write into its sheets before it asks again.
PROLONGED_KINDS = ("reminder", "correction")
PROLONGED = {b"2024-11-29": b"2024-12-06", b"2024-11-28": b"2024-12-04"}
_PINNED = re.compile(rb"^as_of: .*$", re.MULTILINE)


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
    """Make the faithful notice, then go through the sample campaign day by day."""
    yield _faithful(output / "照录原文")
    week = _Week(output / "示例数据")
    week.copy_campaign()
    yield week.issued(NOTICE_DAY, "印发通知", ("notice",))
    yield week.forms()
    yield week.answer_of_a_unit()
    yield week.issued(VISIT_DAY, "通知实地核查", ("inspection",))
    yield week.returns()
    yield week.issued(FIRST_CHASE, "第一次催报，材料有错的请补正", ("reminder", "correction"))
    week.prolong()
    kinds = ("reminder", "rectification", "overview")
    yield week.issued(SECOND_CHASE, "再次催报，反馈核查问题，向区政府报告", kinds)
    yield week.all_papers()


def _faithful(target: Path) -> Scene:
    data = carried.sample_data() / "notice-2024-17" / "notice.yaml"
    title = "照录：盘锦市兴隆台区司法局 兴司发〔2024〕17号（原文照录，含方案和附件1）"
    return Scene(title, render_papers(Job("notice", data, Folder(target), SECOND_CHASE)))


@dataclass(frozen=True)
class _Week:
    """The sample campaign and its papers, in one folder."""

    folder: Path

    @property
    def campaign(self) -> Path:
        return self.folder / "专项文件夹"

    @property
    def papers(self) -> Path:
        return self.folder / "全部文书"

    def copy_campaign(self) -> None:
        """Lay a copy of the campaign's folder beside its papers; what is there stays."""
        source = carried.sample_data() / CAMPAIGN
        for file in sorted(path for path in source.rglob("*") if path.is_file()):
            target = self.campaign / file.relative_to(source)
            if not target.exists():
                content = file.read_bytes()
                if file.name == "campaign.yaml":
                    content = _PINNED.sub(b"as_of: null", content)
                write_file(target, content)

    def prolong(self) -> None:
        """Give those who are asked again a later day, unless a person changed the sheet."""
        for kind in PROLONGED_KINDS:
            sheet = Path("papers") / f"{kind}.yaml"
            content = (carried.sample_data() / CAMPAIGN / sheet).read_bytes()
            if (self.campaign / sheet).read_bytes() == content:
                for day, later in PROLONGED.items():
                    content = content.replace(day, later)
                write_file(self.campaign / sheet, content)

    def forms(self) -> Scene:
        """Make the packages that units fill in."""
        target = self.folder / "待发"
        packages = make_packages(FormsOrder(self.campaign, target, NOTICE_DAY))
        told = f"{len(packages.made)}个压缩包，每个单位一份，附邮件和短信文字：{target}"
        return Scene(_title(NOTICE_DAY, "给各单位的填报材料（docgen forms）"), (), told)

    def answer_of_a_unit(self) -> Scene:
        """Make the answer of one unit from its workbook."""
        target = self.folder / "一个单位的答复"
        made = answer_for_unit(UnitOrder(self.campaign / BOOK, target, VISIT_DAY))
        title = "听潮街道由一个工作簿生成的答复（docgen unit）"
        return Scene(_title(VISIT_DAY, title), made.papers)

    def returns(self) -> Scene:
        """Read what came; mark what is wrong in it."""
        collected = collect(self.campaign, FIRST_CHASE)
        copies = publish_marked(collected, self.campaign, self.papers)
        ledger = publish_ledger(collected, self.papers)
        told = (
            f"{leaders_sentence(collected)}\n"
            f"标出问题、可以发回的副本{len(copies)}份；台账：{ledger.path}"
        )
        return Scene(_title(FIRST_CHASE, "收件、核对（docgen collect、docgen status）"), (), told)

    def issued(self, day: date, what: str, kinds: tuple[str, ...]) -> Scene:
        """Draft the papers of some kinds, have them signed, and pack them for their recipients."""
        drafts = make_papers(MakeOrder(self.campaign, self.papers, day, kinds))
        failed = [paper for paper in drafts.papers if paper.path is None]
        signed = [self._signed(paper, day) for kind in kinds for paper in self._on_shelf(kind, day)]
        packed = pack_papers(PackOrder(self.campaign, self.papers, day))
        told = f"{len(packed.parcels)}个收件单位各一个压缩包；发送登记：{packed.record}"
        title = f"{what}（docgen make、docgen issue、docgen pack）"
        return Scene(_title(day, title), (*failed, *signed), told)

    def all_papers(self) -> Scene:
        """Make whatever else applies by the last day."""
        collected = collect(self.campaign, SECOND_CHASE)
        made = make_papers(MakeOrder(self.campaign, self.papers, SECOND_CHASE))
        publish_ledger(collected, self.papers)
        failed = tuple(paper for paper in made.papers if paper.path is None)
        told = (
            f"{leaders_sentence(collected)}\n"
            f"各单位的汇总表、报告和书面反馈，全区汇总表，年度新增情况报告，设置地点通告等"
            f"{len(made.papers)}件：{made.folder}"
        )
        return Scene(_title(SECOND_CHASE, "其余文书（docgen make）"), failed, told)

    def _on_shelf(self, kind: str, day: date) -> list[Document]:
        """Return the drafts of a kind, and what a run before this one issued on the day."""
        manifest = read_manifest(self.papers)
        living = [
            paper
            for paper in (manifest.documents if manifest else ())
            if paper.kind == kind and paper.status in LIVING
        ]
        signed = {paper.unit: paper for paper in living if paper.issued == day}
        drafts = {paper.unit: paper for paper in living if paper.stage == "draft"}
        return list((drafts | signed).values())

    def _signed(self, paper: Document, day: date) -> Rendered:
        """Have a draft signed; what was signed in an earlier run is left as it is."""
        if paper.stage == "final":
            return Rendered(self.papers / paper.path, "unchanged", ())
        return issue_paper(self._order(paper, day)).paper

    def _order(self, paper: Document, day: date) -> IssueOrder:
        return IssueOrder(
            self.campaign,
            paper.kind,
            SIGNATORY,
            day,
            day,
            f"sqlite:///{self.folder / '发文登记簿.db'}",
            paper.unit or "",
            NOTICE_NUMBER if paper.kind == "notice" else "",
            self.papers,
        )


def _title(day: date, what: str) -> str:
    return f"示例数据 {format_date(day)}：{what}"
