"""Orders (命令格式): no rule parts their head from their text (10.2)."""

from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either
from docgen.check.docx.model import is_red
from docgen.check.docx.paper import DocxPaper
from docgen.check.docx_clauses.masthead import head_rules


def order_rule(paper: DocxPaper) -> Iterator[Outcome]:
    """No red rule stands under the number of an order (10.2)."""
    if paper.layout == "order":
        red = [rule for rule in head_rules(paper) if is_red(rule.colour)]
        yield either(not red, "有红线" if red else "没有红线", paper.parts.number)


JUDGES: tuple[Judge[DocxPaper], ...] = (order_rule,)
