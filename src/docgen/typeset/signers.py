"""The place of signers' stamps (签发人签名章): office, room for the stamp, date (7.3.5.3).

A stamp is the office's own picture or is set by hand, so only its room is kept here. Each office
stands level with the middle of its stamp, two characters left of it.
"""

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup

from docgen.standard import Facts, load_facts
from docgen.typeset.format import ParagraphFormat
from docgen.typeset.metrics import space_before
from docgen.typeset.ooxml import Node, fragment
from docgen.typeset.paragraph import paragraph
from docgen.typeset.style import text_line


def signers_block(offices: Sequence[str], date: str, *, noted: bool) -> Markup:
    """Return the rows of the signers, the lead agency's first, and the date of issue.

    `noted` says that a note (附注) stands under the date and stays on its page.
    """
    facts = load_facts()
    inset, gap = facts.cells("stamp.inset"), facts.cells("stamp.office_gap")
    office = ParagraphFormat(right=inset + facts["stamp.width"].twips + gap)
    dated = ParagraphFormat(align="right", right=inset, keep_next=noted)
    nodes: list[Node] = []
    for number, title in enumerate(offices):
        nodes += [_room(facts, _between(facts) if number else _under_text(facts))]
        nodes += [paragraph("SignerOffice", title, look=office)]
    nodes += [_room(facts, _above_date(facts)), paragraph("DateOfIssue", date, look=dated)]
    return Markup(fragment(*nodes))  # noqa: S704 - built from elements, escaped


def _under_text(facts: Facts) -> Decimal:
    return facts["stamp.gap_above"].mm + _beyond(facts)


def _between(facts: Facts) -> Decimal:
    return facts["stamp.row_gap"].mm + 2 * _beyond(facts)


def _above_date(facts: Facts) -> Decimal:
    return facts["stamp.date_gap"].mm + _beyond(facts)


def _beyond(facts: Facts) -> Decimal:
    """Return how far a stamp reaches over the ink of the office beside it, in millimetres."""
    text = text_line(facts)
    ink = (text.ink.above + text.ink.below) * facts["text.size"].mm
    return (facts["stamp.height"].mm - ink) / 2


def _room(facts: Facts, gap: Decimal) -> Node:
    """Return the white line that keeps the ink of two rows of text apart."""
    text = text_line(facts)
    height = ParagraphFormat(line=space_before(text, text, gap))
    return paragraph("SignerRoom", look=height)
