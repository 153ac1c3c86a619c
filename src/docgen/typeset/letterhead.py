"""The head of a letter (信函格式): mark, double rules, and the row of the number (10.1)."""

from decimal import Decimal

from docgen.standard import Facts
from docgen.standard.facts import POINTS_PER_MM, to_twips
from docgen.typeset.format import RED, ParagraphFormat
from docgen.typeset.masthead import mark_run
from docgen.typeset.metrics import TITLE_INK
from docgen.typeset.ooxml import Node
from docgen.typeset.paragraph import paragraph, when
from docgen.typeset.shapes import Box, bar_run
from docgen.typeset.style import text_line


def letterhead(facts: Facts) -> list[Node]:
    """Return the anchor of mark and rules, then copy number with number, secrecy, urgency."""
    return [
        _anchor(facts),
        paragraph("LetterNumber", "{{ paper.copy_number }}\t{{ paper.number }}"),
        *when("paper.classification", paragraph("Classification", "{{ paper.classification }}")),
        *when("paper.urgency", paragraph("Urgency", "{{ paper.urgency }}")),
    ]


def _anchor(facts: Facts) -> Node:
    """Return the tall first line: it anchors everything and brings the number to its place."""
    text = text_line(facts)
    ink = (_upper_rule(facts) + _height(facts) + facts["letter.head_gap"].mm) * POINTS_PER_MM
    height = ink - text.above - facts["margin.head"].points
    bars = (*_upper_bars(facts), *_lower_bars(facts))
    mark = mark_run(facts, facts["letter.mark_top"].mm)
    return paragraph("Anchor", mark, *bars, look=ParagraphFormat(line=to_twips(height)))


def _upper_rule(facts: Facts) -> Decimal:
    """Return where the upper double rule begins: four millimetres under the mark's ink."""
    mark = (TITLE_INK.above + TITLE_INK.below) * facts["mark.size"].mm
    return facts["letter.mark_top"].mm + mark + facts["letter.upper_rule_gap"].mm


def _height(facts: Facts) -> Decimal:
    """Return the height of a double rule, from edge to edge."""
    return facts["letter.rule_distance"].mm + facts["letter.thin_rule"].mm


def _upper_bars(facts: Facts) -> tuple[Node, Node]:
    top = _upper_rule(facts)
    thin = top + facts["letter.rule_distance"].mm
    return _bar(facts, 4, top, "letter.thick_rule"), _bar(facts, 5, thin, "letter.thin_rule")


def _lower_bars(facts: Facts) -> tuple[Node, Node]:
    """Return the lower double rule: thin above thick, its lower edge 20 mm from the sheet's."""
    bottom = facts["letter.lower_rule"].mm
    thick = bottom - facts["letter.thick_rule"].mm
    thin = bottom - _height(facts)
    return _bar(facts, 6, thin, "letter.thin_rule"), _bar(facts, 7, thick, "letter.thick_rule")


def _bar(facts: Facts, number: int, top: Decimal, weight: str) -> Node:
    """Return one rule, centred on the sheet."""
    width = facts["letter.rule_width"].mm
    left = (facts["page.width"].mm - width) / 2
    names = {4: "上粗线", 5: "上细线", 6: "下细线", 7: "下粗线"}
    return bar_run(Box(number, names[number], left, top, width, facts[weight].mm), RED)
