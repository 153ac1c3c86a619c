"""The masthead (版头): everything above and including the red rule on page 1 (7.2)."""

from decimal import Decimal

from docgen.standard import Facts
from docgen.standard.facts import POINTS_PER_MM, mm_to_twips, to_twips
from docgen.typeset.format import ParagraphFormat
from docgen.typeset.marks import HELD
from docgen.typeset.metrics import TITLE_INK, Line
from docgen.typeset.ooxml import Node
from docgen.typeset.paragraph import paragraph, run, tag, when
from docgen.typeset.shapes import Box, box_run
from docgen.typeset.style import text_line
from docgen.typeset.styles import MARK_LINE

# The mark's box is wider than the type area, so that a full line never wraps for a rounding.
MARK_OVERHANG = Decimal(10)
MARK_HEIGHT = Decimal(20)


def masthead(facts: Facts) -> list[Node]:
    """Return the anchor of marks and boxes, the number's row (with signatory), the red rule."""
    return [
        *head_anchor(facts, "mark.top"),
        *when("paper.joint_mark", paragraph("Anchor", "{{p paper.joint_mark }}")),
        *_number(),
        paragraph("MastheadRule"),
    ]


def _number() -> list[Node]:
    """Return the number's row; one signatory stands at its end, several stand in columns."""
    several = paragraph("NumberAndSignatory", "{{p paper.joint_signatories }}")
    alone = paragraph("DocumentNumber", "{{ paper.number }}")
    choice = [tag("if paper.joint_signatories"), several, tag("elif paper.signatory")]
    return [*choice, _number_and_signatory(), tag("else"), alone, tag("endif")]


def head_anchor(facts: Facts, mark_top: str) -> list[Node]:
    """Return the tall first line, which anchors the boxes, and a space as high as the mark.

    Together they bring the number to its place: two lines below the mark, whose upper edge is the
    fact `mark_top`.
    """
    anchored = _notices(facts), mark_run(facts, facts[mark_top].mm)
    gaps = facts[mark_top].points + facts["mark.gap_below"].points
    height = gaps - text_line(facts).above - facts["margin.head"].points
    look = ParagraphFormat(line=to_twips(height) + mm_to_twips(HELD))
    return [paragraph("Anchor", *anchored, look=look), mark_space_tag()]


def mark_space_tag() -> Node:
    """Return the paragraph in whose place a space comes, as high as the mark above `HELD`."""
    return paragraph("Anchor", "{{p paper.mark_space }}")


def _notices(facts: Facts) -> Node:
    """Return the box of copy number, classification and urgency (份号 密级 紧急程度), in order."""
    head, left = facts["margin.head"].mm, facts["margin.binding"].mm
    height = 3 * facts["text.line_pitch"].mm
    box = Box(1, "份号、密级和紧急程度", left, head, Decimal(80), height + 1)
    return box_run(
        box,
        *when("paper.copy_number", paragraph("CopyNumber", "{{ paper.copy_number }}")),
        *when("paper.classification", paragraph("Classification", "{{ paper.classification }}")),
        *when("paper.urgency", paragraph("Urgency", "{{ paper.urgency }}")),
        paragraph("Anchor"),
    )


def mark_run(facts: Facts, ink_top: Decimal) -> Node:
    """Return the box of the issuer's mark (发文机关标志), its ink at that height."""
    line = Line(Decimal(MARK_LINE) / 20, facts["mark.size"].points, TITLE_INK)
    top = ink_top - line.above / POINTS_PER_MM
    left = facts["margin.binding"].mm - MARK_OVERHANG
    width = facts["type_area.width"].mm + 2 * MARK_OVERHANG
    box = Box(2, "发文机关标志", left, top, width, MARK_HEIGHT)
    return box_run(box, paragraph("IssuerMark", "{{r paper.issuer_mark }}"), paragraph("Anchor"))


def _number_and_signatory() -> Node:
    return paragraph(
        "NumberAndSignatory",
        "{{ paper.number }}\t签发人：",
        run("{{ paper.signatory }}", "SignatoryName"),
    )
