"""The clauses that a .pdf can be judged by: what the finished page really shows."""

from docgen.check.clause import Judge
from docgen.check.pdf.paper import PdfPaper
from docgen.check.pdf_clauses import (
    closing,
    colophon,
    joint,
    masthead,
    minutes,
    order,
    page_number,
    seal,
    sheet,
    stamp,
    text,
    title,
)

JUDGES: tuple[Judge[PdfPaper], ...] = (
    *sheet.JUDGES,
    *masthead.JUDGES,
    *joint.JUDGES,
    *order.JUDGES,
    *title.JUDGES,
    *text.JUDGES,
    *minutes.JUDGES,
    *closing.JUDGES,
    *seal.JUDGES,
    *stamp.JUDGES,
    *colophon.JUDGES,
    *page_number.JUDGES,
)

__all__ = ["JUDGES"]
