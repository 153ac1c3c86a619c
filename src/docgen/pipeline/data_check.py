"""Check an edited paper's figures against its campaign: the same paper is made anew, and compared.

Nothing is written but into a temporary folder.
"""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from docgen.check import Result
from docgen.check.docx import Document, read_docx
from docgen.check.figures import compare_figures, similarity
from docgen.errors import DataError
from docgen.pipeline.briefs import Briefs
from docgen.pipeline.collecting import collect
from docgen.pipeline.drafting import Drafting
from docgen.pipeline.due_papers import Diary, MakeOrder
from docgen.pipeline.library import open_library
from docgen.pipeline.places import output_of
from docgen.pipeline.press import Ready
from docgen.pipeline.shelf import Shelf
from docgen.publish.ledger import Ledger
from docgen.publish.lines import NAME, FolderLines

_SAME_PAPER = 0.3  # how much of two papers must read alike for them to be the same paper


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
    made: dict[date, tuple[tuple[str, Document], ...]] = field(default_factory=dict)

    def results(self, paper: Path) -> tuple[Result, ...]:
        """Return what a .docx says otherwise than the data."""
        edited = read_docx(paper)
        made = _same_paper(edited, self._made(self.as_of or drafted_on(paper) or self.today))
        if made is None:
            raise UnlikeError(
                f"“{paper.name}”与“{self.campaign}”能生成的文书都对不上，没法核对数字；"
                "请确认专项文件夹和 --as-of 写对了。"
            )
        return tuple(compare_figures(edited, made))

    def _made(self, day: date) -> tuple[tuple[str, Document], ...]:
        """Return the papers that the campaign makes on a day, each with its title."""
        if day not in self.made:
            papers = self._papers(day)
            self.made[day] = tuple((_title(one), read_docx(one.sheet.content)) for one in papers)
        return self.made[day]

    def _papers(self, day: date) -> Iterator[Ready]:
        with tempfile.TemporaryDirectory(prefix="docgen-") as folder:
            order = MakeOrder(self.campaign, Path(folder), day, templates=self.templates)
            collected = collect(order.campaign, order.today)
            briefs = Briefs(order.campaign, collected, open_library(order.templates))
            shelf = Shelf(output_of(collected.campaign, order.output), collected.day)
            drafting = Drafting(briefs, shelf)
            for due in Diary(order, briefs, shelf).papers():
                yield from (one for one in drafting.papers(due) if isinstance(one, Ready))


def drafted_on(paper: Path) -> date | None:
    """Return the day of which a paper tells, if it lies where docgen put it."""
    lying = paper.resolve()
    folder = next((one for one in lying.parents if (one / NAME).is_file()), None)
    if folder is None:
        return None
    path = lying.relative_to(folder).as_posix()
    documents = Ledger(FolderLines(folder)).documents()
    return next((one.drafted or one.issued for one in documents if one.path == path), None)


def _same_paper(edited: Document, made: Sequence[tuple[str, Document]]) -> Document | None:
    """Return the made paper that reads most like it, among those of its title if it has one."""
    text = "".join("".join(one.text.split()) for one in edited.paragraphs)
    titled = [paper for title, paper in made if title in text]
    ranked = [(similarity(edited, one), one) for one in titled or [paper for _, paper in made]]
    best = max(ranked, key=lambda one: one[0], default=(0.0, None))
    return best[1] if best[0] >= _SAME_PAPER else None


def _title(ready: Ready) -> str:
    return "".join(str(ready.composed.paper["title_text"]).split())
