"""Text as it is printed: an indent is measured in the characters that are indented."""

import pytest

from docgen.check.parts import Parts
from docgen.check.pdf.ink import Ink
from docgen.check.pdf.model import Character, Line, PdfDocument, PdfPiece, Sheet
from docgen.check.pdf.paper import PdfPaper
from docgen.check.pdf_clauses.text import text_indent
from tests.check.pdf.bare_pdf import write_bare_pdf

MM = 25.4 / 72


def paragraph(indent: float, size: float) -> PdfPaper:
    """Return a paper of one row of text, which begins so far in (mm), in characters of a size."""
    x0, width = 28 + indent, size * MM
    row = Line(
        tuple(
            Character(one, x0 + at * width, x0 + (at + 1) * width, 100, "仿宋", size, "000000")
            for at, one in enumerate("本稿纸随文件归档。")
        )
    )
    page = Sheet(1, 210, 297, (row,), ())
    piece = PdfPiece((row,), page, 1, "flow")
    parts = Parts("plain", (piece,), body=(piece,))
    return PdfPaper(PdfDocument((page,), ()), parts, Ink(write_bare_pdf("各")))


@pytest.mark.parametrize("size", [12, 14, 15, 16])
def test_two_characters_of_any_size_are_two(size: float) -> None:
    two, half_more = paragraph(2 * size * MM, size), paragraph(2.5 * size * MM, size)
    assert [one.kind for one in text_indent(two)] == ["right"]
    assert [one.kind for one in text_indent(half_more)] == ["wrong"]
