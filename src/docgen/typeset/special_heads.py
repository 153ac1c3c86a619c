"""The heads of orders (命令格式) and minutes (纪要格式): the masthead's exceptions (10.2, 10.3).

An order has no rule: two lines below its number the text begins. Minutes name under their number
who issues them and when, since nobody signs them (decision 0015).
"""

from docgen.standard import Facts
from docgen.typeset.masthead import head_anchor
from docgen.typeset.ooxml import Node
from docgen.typeset.paragraph import paragraph, when

_ISSUED = "{{ paper.printing_office or paper.issuer }}\t{{ paper.date_of_issue }}"


def order_head(facts: Facts) -> list[Node]:
    """Return mark and number of an order, and the room above a text without title (10.2)."""
    return [
        *head_anchor(facts, "order.mark_top"),
        paragraph("DocumentNumber", "{{ paper.number }}"),
        *when("not paper.title", paragraph("OrderRoom")),
    ]


def minutes_head(facts: Facts) -> list[Node]:
    """Return mark, number, issuer and date, and the rule of minutes (10.3)."""
    return [
        *head_anchor(facts, "mark.top"),
        paragraph("DocumentNumber", "{{ paper.number }}"),
        paragraph("IssueLine", _ISSUED),
        paragraph("MastheadRule"),
        *when("not paper.title", paragraph("MinutesRoom")),
    ]
