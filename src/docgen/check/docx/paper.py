"""A .docx with its parts found: what the clause functions of a .docx look at."""

from collections.abc import Iterator
from dataclasses import dataclass

from docgen.check.docx.model import Document, Paragraph, Section, Table
from docgen.check.parts import Parts
from docgen.check.profile import Profile

MM_PER_POINT = 25.4 / 72


@dataclass(frozen=True)
class DocxPaper:
    """The document, its parts, and the reading of the type area it is judged by."""

    document: Document
    parts: Parts[Paragraph]
    profile: Profile

    @property
    def layout(self) -> str:
        """The layout it is judged as."""
        return self.parts.layout

    @property
    def upright(self) -> Iterator[Section]:
        """The sections whose sheets stand."""
        return (section for section in self.document.sections if not section.turned)

    def section(self, paragraph: Paragraph) -> Section:
        """Return the section of a paragraph."""
        return self.document.sections[min(paragraph.section, len(self.document.sections) - 1)]

    def measure(self, paragraph: Paragraph) -> float:
        """Return the width in millimetres between the margins of a paragraph's section."""
        section = self.section(paragraph)
        return section.width - section.left - section.right - section.gutter

    @property
    def colophon(self) -> Table | None:
        """The table of the colophon, if it is one."""
        parts = (self.parts.copies, self.parts.printing_office, self.parts.print_date)
        wanted = {part.node for part in parts if part is not None}
        tables = (
            table
            for table in self.document.tables
            if wanted & {item.node for item in table.paragraphs}
        )
        return next(tables, None)
