"""Where the first row of a page stands tells of the margin only if no blank rows are above it."""

import pytest

from docgen.check.parts import Parts
from docgen.check.pdf.ink import Ink
from docgen.check.pdf.model import PdfDocument
from docgen.check.pdf.paper import PdfPaper
from docgen.check.pdf_clauses.sheet import margin_head
from tests.check.pdf.bare_pdf import write_bare_pdf
from tests.check.pdf.rows import sheet

ROWS = [(28.0, "各" * 28)] * 4
AT_THE_TOP = 45.1  # mm: the first baseline


@pytest.mark.parametrize(
    ("first", "said"),
    [
        (AT_THE_TOP, "right"),
        (AT_THE_TOP + 10.2, "unknown"),
        (AT_THE_TOP + 2, "wrong"),
        (AT_THE_TOP + 5, "wrong"),
    ],
)
def test_blank_rows_above_the_first_one_leave_the_margin_open(first: float, said: str) -> None:
    pages = (sheet(*ROWS), sheet(*ROWS, first=first))
    paper = PdfPaper(PdfDocument(pages, ()), Parts("general", ()), Ink(write_bare_pdf("各")))

    assert [one.kind for one in margin_head(paper)] == [said]
