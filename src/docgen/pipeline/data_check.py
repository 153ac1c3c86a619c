"""Check an edited paper's figures against its campaign: the same paper is made anew, and compared.

Nothing is written but into a temporary folder.
"""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from docgen.check import Result
from docgen.check.docx import Document, read_docx
from docgen.check.figures import compare_figures, similarity, uncompared
from docgen.errors import DataError
from docgen.findings import Severity
from docgen.pipeline.briefs import Briefs
from docgen.pipeline.collecting import collect
from docgen.pipeline.drafting import Drafting
from docgen.pipeline.due_papers import Diary, MakeOrder
from docgen.pipeline.library import open_library
from docgen.pipeline.places import output_of
from docgen.pipeline.press import Ready, Rendered
from docgen.pipeline.shelf import Shelf
from docgen.publish.ledger import Ledger
from docgen.publish.lines import NAME, FolderLines

# How much of two papers must read alike for them to be the same paper: under one title, or another.
_SAME_PAPER, _SAME_TEXT = 0.3, 0.6


@dataclass(frozen=True, slots=True)
class _Made:
    """A paper that the campaign makes, and its kind."""

    kind: str
    title: str
    paper: Document
    unit: str


@dataclass(frozen=True, slots=True)
class _Failed:
    """A paper that could not be made, its kind, and why."""

    kind: str
    why: str


class UnlikeError(DataError):
    """A paper is none of those that a campaign makes: there is nothing to compare it with."""


@dataclass(frozen=True)
class DataCheck:
    """The campaign whose data papers are compared with.

    They are those of the day `as_of`; if none is told, of the day on which a paper was drafted, or
    of `today` where nobody knows that.
    """

    campaign: Path
    today: date
    templates: Path | None = None
    as_of: date | None = None
    made: dict[date, tuple[_Made | _Failed, ...]] = field(default_factory=dict)

    def results(self, paper: Path) -> tuple[Result, ...]:
        """Return what a .docx says otherwise than the data.

        Where another paper of its kind could not be made, it may be that one: that is told first.
        One that is none of those that were made raises an UnlikeError.
        """
        edited = read_docx(paper)
        papers = self._made(self.as_of or drafted_on(paper) or self.today)
        failed = [one for one in papers if isinstance(one, _Failed)]
        made = _same_paper(edited, [one for one in papers if isinstance(one, _Made)])
        if made is None:
            raise UnlikeError(
                f"“{paper.name}”与“{self.campaign}”能生成的文书都对不上，没法核对数字；"
                f"请确认专项文件夹和 --as-of 写对了。{_told(failed)}"
            )
        unsure = _told([one for one in failed if one.kind == made.kind])
        notes = (uncompared(f"如果这份文书是没能生成的那件，下面的核对不作数：{unsure}"),)
        return (*(notes if unsure else ()), *compare_figures(edited, made.paper))

    def _made(self, day: date) -> tuple[_Made | _Failed, ...]:
        """Return the papers that the campaign makes on a day, and those that it fails to make."""
        if day not in self.made:
            self.made[day] = tuple(self._papers(day))
        return self.made[day]

    def _papers(self, day: date) -> Iterator[_Made | _Failed]:
        with tempfile.TemporaryDirectory(prefix="docgen-") as folder:
            order = MakeOrder(self.campaign, Path(folder), day, templates=self.templates)
            collected = collect(order.campaign, order.today)
            briefs = Briefs(order.campaign, collected, open_library(order.templates))
            shelf = Shelf(output_of(collected.campaign, order.output), collected.day)
            drafting = Drafting(briefs, shelf)
            for due in Diary(order, briefs, shelf).papers():
                yield from _drafted(drafting.papers(due), due.kind)


def _drafted(papers: Iterable[Ready | Rendered], kind: str) -> Iterator[_Made | _Failed]:
    for one in papers:
        if isinstance(one, Ready):
            yield _Made(kind, _title(one), read_docx(one.sheet.content), _unit(one))
        elif one.status == "failed":
            errors = [told.message for told in one.findings if told.severity is Severity.ERROR]
            yield _Failed(kind, f"{one.title}没能生成：{'；'.join(errors)}")


def _told(failed: Sequence[_Failed]) -> str:
    """Tell the first paper that could not be made, and how many others."""
    more = f"（另有{len(failed) - 1}件也没能生成）" if len(failed) > 1 else ""
    return f"{failed[0].why}{more}" if failed else ""


def drafted_on(paper: Path) -> date | None:
    """Return the day of which a paper tells, if it lies where docgen put it."""
    lying = paper.resolve()
    folder = next((one for one in lying.parents if (one / NAME).is_file()), None)
    if folder is None:
        return None
    path = lying.relative_to(folder).as_posix()
    documents = Ledger(FolderLines(folder)).documents()
    return next((one.drafted or one.issued for one in documents if one.path == path), None)


def _same_paper(edited: Document, made: Sequence[_Made]) -> _Made | None:
    """Return the made paper that reads most like it, among those of its title if it has one."""
    text = "".join("".join(one.text.split()) for one in edited.paragraphs)
    own = [one for one in made if one.unit in text]  # a unit's paper is no other unit's
    titled = [one for one in own if one.title in text]
    ranked = [(similarity(edited, one.paper), one) for one in titled or own]
    best = max(ranked, key=lambda one: one[0], default=(0.0, None))
    return best[1] if best[0] >= (_SAME_PAPER if titled else _SAME_TEXT) else None


def _unit(ready: Ready) -> str:
    unit = ready.composed.facts.unit
    return "".join(unit.name.split()) if unit else ""


def _title(ready: Ready) -> str:
    return "".join(str(ready.composed.paper["title_text"]).split())
