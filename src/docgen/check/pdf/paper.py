"""A .pdf with its parts found: what the clause functions of a .pdf look at."""

from dataclasses import dataclass

from docgen.check.parts import Parts
from docgen.check.pdf.ink import Ink
from docgen.check.pdf.model import Area, Line, PdfDocument, PdfPiece, Rule, Sheet


@dataclass(frozen=True)
class PdfPaper:
    """The document, its parts, its ink, and the text of its .docx where that is at hand."""

    document: PdfDocument
    parts: Parts[PdfPiece]
    ink: Ink
    words: str | None = None

    @property
    def layout(self) -> str:
        """The layout it is judged as."""
        return self.parts.layout

    @property
    def upright(self) -> tuple[Sheet, ...]:
        """The sheets that stand."""
        return tuple(sheet for sheet in self.document.sheets if not sheet.turned)

    def ink_of(self, piece: PdfPiece, line: Line | None = None) -> Area | None:
        """Return the ink of a line of a piece, of its first line if none is given."""
        chosen = line or piece.first
        return self.ink.within(piece.sheet.number, chosen.area)

    @property
    def head_rules(self) -> tuple[Rule, ...]:
        """The long level rules of page one above the title."""
        title = self.parts.title
        end = title[0].first.baseline if title and title[0].page == 1 else 150.0
        rules = self.document.sheets[0].level_rules
        return tuple(one for one in rules if one.length > 60 and one.y < end)
