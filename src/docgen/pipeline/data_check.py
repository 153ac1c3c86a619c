"""Check an edited paper's figures against its campaign: the same paper is made anew, and compared.

Nothing is written but into a temporary folder.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
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

_SAME_PAPER = 0.3  # how much of two papers must read alike for them to be the same paper


class UnlikeError(DataError):
    """A paper is none of those that a campaign makes: there is nothing to compare it with."""


@dataclass(frozen=True)
class DataCheck:
    """The campaign whose data papers are compared with, on a day."""

    campaign: Path
    today: date
    templates: Path | None = None

    def results(self, paper: Path) -> tuple[Result, ...]:
        """Return what a .docx says otherwise than the data."""
        edited = read_docx(paper)
        made = self._same_paper(edited)
        if made is None:
            raise UnlikeError(
                f"“{paper.name}”与“{self.campaign}”能生成的文书都对不上，没法核对数字；"
                "请确认专项文件夹和 --as-of 写对了。"
            )
        return tuple(compare_figures(edited, made))

    @cached_property
    def _made(self) -> tuple[tuple[str, Document], ...]:
        return tuple((_title(ready), read_docx(ready.sheet.content)) for ready in self._papers())

    def _papers(self) -> Iterator[Ready]:
        with tempfile.TemporaryDirectory(prefix="docgen-") as folder:
            order = MakeOrder(self.campaign, Path(folder), self.today, templates=self.templates)
            collected = collect(order.campaign, order.today)
            briefs = Briefs(order.campaign, collected, open_library(order.templates))
            shelf = Shelf(output_of(collected.campaign, order.output), collected.day)
            drafting = Drafting(briefs, shelf)
            for due in Diary(order, briefs, shelf).papers():
                yield from (one for one in drafting.papers(due) if isinstance(one, Ready))

    def _same_paper(self, edited: Document) -> Document | None:
        """Return the made paper that reads most like it, among those of its title if it has one."""
        text = "".join("".join(one.text.split()) for one in edited.paragraphs)
        titled = [made for title, made in self._made if title in text]
        ranked = [(similarity(edited, made), made) for made in titled or self._all]
        best = max(ranked, key=lambda one: one[0], default=(0.0, None))
        return best[1] if best[0] >= _SAME_PAPER else None

    @property
    def _all(self) -> list[Document]:
        return [made for _, made in self._made]


def _title(ready: Ready) -> str:
    return "".join(str(ready.composed.paper["title_text"]).split())
