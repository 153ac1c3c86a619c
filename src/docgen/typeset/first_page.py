"""What page 1 has room for: it must show text (7.3.3), under whatever stands above it."""

from decimal import Decimal
from math import ceil

from docgen.standard import load_facts
from docgen.typeset.format import ParagraphFormat
from docgen.typeset.style import text_line, width_in_text
from docgen.typeset.styles import all_styles

# What programs may round otherwise, in points.
SLACK = Decimal(2)


def recipients_rows(recipients: str) -> int:
    """Return how many rows the recipients (主送机关) take under the title."""
    width = width_in_text(f"{recipients}：")
    return ceil(width / load_facts()["type_area.width"].points) if recipients else 0


def mark_room(title_lines: int, rows: int) -> Decimal:
    """Return how high the mark's ink may be, in points, so that a row of text follows on page 1.

    `rows` are those of text size that stand there: number, signatories, recipients.
    """
    facts = load_facts()
    text = text_line(facts)
    page = facts["margin.head"].points + facts["text.rows"].value * text.pitch
    below = (rows + 1) * text.pitch + _rule() + _title(title_lines) + SLACK
    number_ink = page - below + text.above
    return number_ink - facts["mark.gap_below"].points - facts["mark.top"].points


def _rule() -> Decimal:
    """Return the height of the red rule's row, the rule itself lies under it."""
    return _height("MastheadRule") + load_facts()["masthead_rule.weight"].points


def _title(lines: int) -> Decimal:
    look = _look("Title")
    around = Decimal((look.before or 0) + (look.after or 0)) / 20
    return around + lines * _height("Title")


def _height(style: str) -> Decimal:
    return Decimal(_look(style).line or 0) / 20


def _look(style: str) -> ParagraphFormat:
    return all_styles()[style].paragraph or ParagraphFormat()
