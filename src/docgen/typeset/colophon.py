"""The colophon (版记) at the bottom of the last page, and the page number (7.4, 7.5)."""

from collections.abc import Iterable
from decimal import Decimal
from math import ceil

from docgen.standard import Facts, load_facts
from docgen.typeset.format import ParagraphFormat
from docgen.typeset.metrics import text_width
from docgen.typeset.ooxml import Node, element
from docgen.typeset.paragraph import each, paragraph, when
from docgen.typeset.shapes import Box, box_run

# Room for twenty-five rows; more recipients and copies are refused before (rules.paper).
HEIGHT = Decimal(200)
# The paragraph that closes a text box, and LibreOffice's least height for it.
CLOSING = Decimal("0.45")
RECIPIENTS = "主送：{{ paper.colophon_recipients }}"
COPIES = "抄送：{{ paper.copy_to }}"
PRINTING = "{{ paper.printing_office }}\t{{ paper.print_date }}印发"


def colophon(facts: Facts) -> list[Node]:
    """Return the rows that keep the room free, and the paragraph that anchors the colophon.

    The anchor is as high as two rows, one of them white, and is kept with the rows before it, so
    that text never runs under the colophon: what does not fit goes to the next page with it.
    """
    pitch = facts["colophon.row_pitch"].twips
    return when(
        "paper.colophon_rows",
        *each("row in paper.colophon_rows[1:]", paragraph("ColophonSpace")),
        paragraph("Anchor", _box_of(facts, _table(facts)), look=ParagraphFormat(line=2 * pitch)),
    )


def _box_of(facts: Facts, content: Node) -> Node:
    left, width = facts["margin.binding"].mm, facts["type_area.width"].mm
    bottom = facts["colophon.bottom"].mm + CLOSING
    box = Box(3, "版记", left, bottom - HEIGHT, width, HEIGHT, anchor="b")
    return box_run(box, content, paragraph("Anchor"))


def letter_colophon(facts: Facts) -> list[Node]:
    """Return the colophon of a letter: the copies alone, without rules (10.1)."""
    pitch = facts["colophon.row_pitch"].twips
    copies = paragraph("CopyRecipients", COPIES)
    return when(
        "paper.copy_to",
        *each("row in paper.colophon_rows[1:]", paragraph("ColophonSpace")),
        paragraph("Anchor", _box_of(facts, copies), look=ParagraphFormat(line=2 * pitch)),
    )


def _table(facts: Facts) -> Node:
    width = facts["type_area.width"].twips
    outer = int(facts["colophon.outer_rule"].points * 8)
    inner = int(facts["colophon.inner_rule"].points * 8)
    table = element(
        "w:tbl",
        element(
            "w:tblPr",
            element("w:tblW", w=width, type="dxa"),
            element("w:jc", val="left"),
            element("w:tblInd", w=0, type="dxa"),
            element(
                "w:tblBorders",
                element("w:top", val="single", sz=outer, space=0, color="000000"),
                element("w:bottom", val="single", sz=outer, space=0, color="000000"),
                element("w:insideH", val="single", sz=inner, space=0, color="000000"),
            ),
            element("w:tblLayout", type="fixed"),
            element(
                "w:tblCellMar",
                element("w:left", w=0, type="dxa"),
                element("w:right", w=0, type="dxa"),
            ),
        ),
        element("w:tblGrid", element("w:gridCol", w=width)),
    )
    table.extend(
        [
            _row(width, _tag_row("if paper.colophon_recipients or paper.copy_to")),
            _row(width, *_named()),
            _row(width, _tag_row("endif")),
            _row(width, paragraph("Printing", PRINTING)),
        ]
    )
    return table


def _named() -> list[Node]:
    """Return recipients that left page 1, and copies: no rule stands between them (7.4.2)."""
    recipients = paragraph("CopyRecipients", RECIPIENTS)
    copies = paragraph("CopyRecipients", COPIES)
    return [*when("paper.colophon_recipients", recipients), *when("paper.copy_to", copies)]


def _tag_row(expression: str) -> Node:
    """Return the paragraph that makes its whole table row a control tag: `{%tr … %}`."""
    return paragraph("Printing", "{%tr " + expression + " %}")


def _row(width: int, *content: Node) -> Node:
    properties = element("w:trPr", element("w:cantSplit"))
    cell = element("w:tc", element("w:tcPr", element("w:tcW", w=width, type="dxa")), *content)
    return element("w:tr", properties, cell)


def colophon_rows(named: Iterable[str]) -> int:
    """Return how many rows the colophon takes: recipients and copies as they wrap, the printing."""
    facts = load_facts()
    size = facts["colophon.size"].points
    insets = 2 * facts["colophon.inset"].value * size
    room = facts["type_area.width"].points - insets - 3 * size
    return 1 + sum(ceil(text_width(bodies, size) / room) for bodies in named)
