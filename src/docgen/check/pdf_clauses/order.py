"""Orders (命令格式) as they are printed (10.2)."""

from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either
from docgen.check.pdf.model import is_red
from docgen.check.pdf.paper import PdfPaper
from docgen.check.pdf_clauses.masthead import TWO_LINES


def order_text_gap(paper: PdfPaper) -> Iterator[Outcome]:
    """The text begins two lines below the number (10.2)."""
    number, body = paper.parts.number, paper.parts.body
    if paper.layout != "order" or number is None or not body or paper.parts.title:
        return
    upper, lower = paper.ink_of(number), paper.ink_of(body[0])
    if upper is not None and lower is not None and body[0].page == number.page:
        gap = lower.top - upper.bottom
        yield either(TWO_LINES[0] <= gap <= TWO_LINES[1], f"{gap:.1f} 毫米", body[0])


def order_rule(paper: PdfPaper) -> Iterator[Outcome]:
    """No red rule stands under the number of an order (10.2)."""
    if paper.layout == "order":
        red = [one for one in paper.head_rules if is_red(one.colour)]
        yield either(not red, "有红线" if red else "没有红线", paper.parts.number)


JUDGES: tuple[Judge[PdfPaper], ...] = (order_text_gap, order_rule)
