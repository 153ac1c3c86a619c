"""The clauses that a .docx can be judged by, causes before their consequences."""

from docgen.check.clause import Judge
from docgen.check.docx.paper import DocxPaper
from docgen.check.docx_clauses import (
    attachments,
    closing,
    colophon,
    headings,
    joint,
    masthead,
    minutes,
    order,
    page_number,
    review,
    sheet,
    text,
    title,
)

JUDGES: tuple[Judge[DocxPaper], ...] = (
    *sheet.JUDGES,
    *masthead.JUDGES,
    *joint.JUDGES,
    *order.JUDGES,
    *title.JUDGES,
    *text.JUDGES,
    *headings.JUDGES,
    *minutes.JUDGES,
    *closing.JUDGES,
    *attachments.JUDGES,
    *colophon.JUDGES,
    *page_number.JUDGES,
    *review.JUDGES,
)

__all__ = ["JUDGES"]
