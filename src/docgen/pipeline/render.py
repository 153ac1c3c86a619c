"""Render: data in, papers out; a paper that cannot be made does not stop the others."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docgen.errors import DataError, UsageError
from docgen.fit import Side
from docgen.intake.campaign import read_campaign
from docgen.intake.paper_data import PaperData, Setting, read_papers
from docgen.model.kind import Kind
from docgen.pipeline.finishing import Finish, finish_papers
from docgen.pipeline.library import open_library
from docgen.pipeline.press import DOCX, Composed, Press, Ready, Rendered
from docgen.pipeline.shelf import Shelf
from docgen.publish.names import safe_name
from docgen.standard import Profile, in_profile


@dataclass(frozen=True)
class Order:
    """What to render: a kind, its data, where to, at which stage, and on which day."""

    kind: str
    data: Path
    target: Path
    today: date
    campaign: Path | None = None
    final: bool = False
    templates: Path | None = None
    pdf: bool = False
    colophon: Side = Side.EVEN
    profile: Profile = Profile.NOMINAL

    @property
    def names_a_file(self) -> bool:
        """Tell whether the target is one .docx file rather than a folder."""
        return self.target.suffix.lower() == DOCX


def render_papers(order: Order) -> tuple[Rendered, ...]:
    """Render each record of the order's data file."""
    with in_profile(order.profile):
        return _render(order)


def _render(order: Order) -> tuple[Rendered, ...]:
    library = open_library(order.templates)
    kind = library.kind(order.kind)
    records = list(_records(order, kind))
    if len(records) > 1 and order.names_a_file:
        message = f"数据文件里有{len(records)}件文书，-o 请写文件夹，不要写 .docx 文件名。"
        raise UsageError(message)
    with Shelf(_folder(order), order.today) as shelf:
        press = Press(library, kind, shelf, order.today, order.final, folder=_sources(order))
        ready = _prepare_all(press, order, [press.compose(data) for data in records])
        # Of one paper its maker wants to know; to judge a batch takes longer than to make it.
        finish = Finish(shelf.folder, order.pdf, order.colophon, judged=len(records) == 1)
        return finish_papers(ready, finish)


def _folder(order: Order) -> Path:
    if order.names_a_file:
        return order.target.parent
    if order.target.is_file():
        raise UsageError(f"“{order.target}”是文件，-o 请写文件夹或 .docx 文件名。")
    return order.target


def _sources(order: Order) -> Path:
    """Return the folder of files that the data name."""
    return order.campaign or order.data.parent


def _records(order: Order, kind: Kind) -> Iterator[PaperData]:
    if order.campaign is None:
        return read_papers(order.data, Setting(kind))
    folder = read_campaign(order.campaign)
    if folder.campaign is None:
        raise DataError("\n".join(str(finding) for finding in folder.findings))
    return read_papers(order.data, Setting(kind, folder.campaign, folder.units))


def _prepare_all(
    press: Press, order: Order, papers: Sequence[Composed | Rendered]
) -> list[Ready | Rendered]:
    """Stamp the papers that could be composed; papers of one name are numbered."""
    names: Counter[str] = Counter()
    results: list[Ready | Rendered] = []
    for paper in papers:
        if isinstance(paper, Composed):
            names[paper.stem] += 1
            again = f"-{names[paper.stem]}" if names[paper.stem] > 1 else ""
            named = safe_name(f"{paper.stem}{again}", DOCX)
            name = order.target.name if order.names_a_file else named
            results.append(press.prepare(paper, name))
        else:
            results.append(paper)
    return results
