"""Render: the data of one paper in, the paper out; many papers of one file are a job."""

from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from docgen.errors import DataError, UsageError
from docgen.fit import Side
from docgen.intake.paper_data import MANY, read_papers
from docgen.pipeline.finishing import Finish, finish_papers
from docgen.pipeline.job import Job, setting_of
from docgen.pipeline.library import open_library
from docgen.pipeline.press import DOCX, Composed, Press, Ready, Rendered
from docgen.pipeline.shelf import Shelf
from docgen.publish.folder import Folder
from docgen.publish.names import safe_name
from docgen.publish.objects import ObjectStore
from docgen.standard import Profile, in_profile

_NOT_MADE = {".doc", ".pdf", ".wps"}


@dataclass(frozen=True)
class Order:
    """What to render: a kind, its data, where to, at which stage, and on which day."""

    kind: str
    data: Path
    target: Path | ObjectStore
    today: date
    campaign: Path | None = None
    final: bool = False
    templates: Path | None = None
    pdf: bool = False
    colophon: Side = Side.EVEN
    profile: Profile = Profile.NOMINAL

    @property
    def is_batch(self) -> bool:
        """Tell whether many papers are asked for, in a folder."""
        return self.data.suffix.lower() == MANY and self.file is None

    def job(self) -> Job:
        """Return the order as a job for a batch."""
        return Job(
            self.kind,
            self.data,
            Folder(_folder(self)) if isinstance(self.target, Path) else self.target,
            self.today,
            self.campaign,
            self.final,
            self.templates,
            self.pdf,
            self.colophon,
            self.profile,
        )

    @property
    def file(self) -> Path | None:
        """The one .docx file that the target names, if it is no folder."""
        target = self.target
        return target if isinstance(target, Path) and target.suffix.lower() == DOCX else None


def render_papers(order: Order) -> tuple[Rendered, ...]:
    """Render the one paper of the order's data file."""
    with in_profile(order.profile):
        return _render(order)


def _render(order: Order) -> tuple[Rendered, ...]:
    library = open_library(order.templates)
    setting = setting_of(library, order.kind, order.campaign)
    records = list(islice(read_papers(order.data, setting), 2))
    if not records:
        raise DataError(f"“{order.data.name}”里没有数据。")
    if len(records) > 1:
        raise UsageError("数据文件里不止一件文书，-o 请写文件夹，不要写 .docx 文件名。")
    with Shelf(_folder(order), order.today) as shelf:
        folder = order.campaign or order.data.parent
        press = Press(library, setting.kind, shelf, order.today, order.final, folder=folder)
        ready = _prepare(press, order, press.compose(records[0]))
        return finish_papers([ready], Finish(Folder(shelf.folder), order.pdf, order.colophon))


def _folder(order: Order) -> Path:
    target = order.target
    if not isinstance(target, Path):
        raise UsageError(
            f"“{target.told()}”是网上的存储，只有成批生成（数据文件是 .jsonl）能直接写到那里；"
            "单件请写 .docx 文件名或文件夹。"
        )
    if order.file is not None:
        return target.parent
    if target.suffix.lower() in _NOT_MADE:
        remedy = f"-o 请写 {target.stem}.docx 或文件夹，要 PDF 的再加 --pdf"
        raise UsageError(f"不直接生成 {target.suffix} 文件：{remedy}。")
    if target.is_file():
        raise UsageError(f"“{target}”是文件，-o 请写文件夹或 .docx 文件名。")
    return target


def _prepare(press: Press, order: Order, paper: Composed | Rendered) -> Ready | Rendered:
    """Stamp the paper, if it could be composed, under the name that is asked for."""
    if isinstance(paper, Rendered):
        return paper
    name = order.file.name if order.file else safe_name(paper.stem, DOCX)
    return press.prepare(paper, name)
