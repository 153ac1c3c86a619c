"""The head of a letter (信函格式): mark, double rules, and the row of the number (10.1)."""

from decimal import Decimal

from docgen.standard import Facts
from docgen.standard.facts import POINTS_PER_MM, mm_to_twips, to_twips
from docgen.typeset.format import RED, ParagraphFormat
from docgen.typeset.marks import HELD
from docgen.typeset.masthead import mark_run, mark_space_tag
from docgen.typeset.ooxml import Node
from docgen.typeset.paragraph import paragraph, when
from docgen.typeset.shapes import Box, Origin, bar_run
from docgen.typeset.style import text_line


def letterhead(facts: Facts) -> list[Node]:
    """Return the anchors of mark and rules, then copy number with number, secrecy, urgency."""
    return [
        _anchor(facts),
        mark_space_tag(),
        _upper_rule(facts),
        paragraph("LetterNumber", "{{ paper.copy_number }}\t{{ paper.number }}"),
        *when("paper.classification", paragraph("Classification", "{{ paper.classification }}")),
        *when("paper.urgency", paragraph("Urgency", "{{ paper.urgency }}")),
    ]


def _anchor(facts: Facts) -> Node:
    """Return the first line: it anchors the mark, and the lower rule at the sheet's foot.

    With the space behind it, it ends four millimetres under the mark's ink.
    """
    rule = facts["letter.mark_top"].mm + facts["letter.upper_rule_gap"].mm
    look = ParagraphFormat(line=mm_to_twips(rule + HELD - facts["margin.head"].mm))
    mark = mark_run(facts, facts["letter.mark_top"].mm)
    return paragraph("Anchor", mark, *_lower_bars(facts), look=look)


def _upper_rule(facts: Facts) -> Node:
    """Return the line that begins with the upper double rule and brings the number to its place.

    The rule hangs on this line, not on the sheet: it stands higher under a smaller mark.
    """
    ink = (_height(facts) + facts["letter.head_gap"].mm) * POINTS_PER_MM
    look = ParagraphFormat(line=to_twips(ink - text_line(facts).above))
    return paragraph("Anchor", *_upper_bars(facts), look=look)


def _height(facts: Facts) -> Decimal:
    """Return the height of a double rule, from edge to edge."""
    return facts["letter.rule_distance"].mm + facts["letter.thin_rule"].mm


def _upper_bars(facts: Facts) -> tuple[Node, Node]:
    """Return the upper double rule: thick above thin, its upper edge at the line's top."""
    top, thin = Decimal(0), facts["letter.rule_distance"].mm
    return (
        _bar(facts, 4, top, "letter.thick_rule", "paragraph"),
        _bar(facts, 5, thin, "letter.thin_rule", "paragraph"),
    )


def _lower_bars(facts: Facts) -> tuple[Node, Node]:
    """Return the lower double rule: thin above thick, its lower edge 20 mm from the sheet's."""
    bottom = facts["letter.lower_rule"].mm
    thick = bottom - facts["letter.thick_rule"].mm
    thin = bottom - _height(facts)
    return _bar(facts, 6, thin, "letter.thin_rule"), _bar(facts, 7, thick, "letter.thick_rule")


def _bar(facts: Facts, number: int, top: Decimal, weight: str, below: Origin = "page") -> Node:
    """Return one rule, centred on the sheet."""
    width = facts["letter.rule_width"].mm
    left = (facts["page.width"].mm - width) / 2
    names = {4: "上粗线", 5: "上细线", 6: "下细线", 7: "下粗线"}
    box = Box(number, names[number], left, top, width, facts[weight].mm, below=below)
    return bar_run(box, RED)
