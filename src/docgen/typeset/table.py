"""Tables of a kind (`tables:` in kind.yaml): repeated head, whole rows, fixed widths."""

from collections.abc import Sequence
from decimal import Decimal

from docgen.model.kind import JOINED, LEAST_ROW, Column, Table
from docgen.standard.facts import mm_to_twips
from docgen.typeset.format import ParagraphFormat
from docgen.typeset.ooxml import Node, element
from docgen.typeset.paragraph import paragraph

HEAD, CENTRED = "TableHead", "TableCentred"
# White around a cell's text, in twips: without it the last line sits on the rule. At the sides it
# is a millimetre, half of what word processors leave, which a narrow column cannot spare.
CELL_WHITE, SIDE_WHITE = 40, 57
STYLES = {"left": "TableText", "center": CENTRED, "right": "TableNumber"}


def table(spec: Table) -> Node:
    """Return the table: its head on every page, looped rows, and its row of totals."""
    columns = spec.columns
    head = [_cell([column], HEAD, column.label) for column in columns]
    cells = [_cell([column], STYLES[column.align], column.cell) for column in columns]
    rows = [
        _row(head, repeated=element("w:tblHeader")),
        _control(columns, f"for row in {spec.rows}"),
        *_choice(spec, _row(cells, least=spec.row_mm)),
        _control(columns, "endfor"),
    ]
    if spec.total:
        rows.append(_row(_joined(columns, spec.total)))
    return element("w:tbl", _properties(columns), _grid(columns), *rows)


def _choice(spec: Table, row: Node) -> list[Node]:
    """Return the plain row, or the choice between it and the row of a subtotal."""
    if not spec.subtotal:
        return [row]
    return [
        _control(spec.columns, "if row.subtotal"),
        _row(_joined(spec.columns, spec.subtotal)),
        _control(spec.columns, "else"),
        row,
        _control(spec.columns, "endif"),
    ]


def _joined(columns: Sequence[Column], texts: Sequence[str]) -> list[Node]:
    """Return the cells of a totals row, each joined with those behind it that say `<`."""
    groups: list[tuple[list[Column], str]] = []
    for column, text in zip(columns, texts, strict=True):
        if text == JOINED:
            groups[-1][0].append(column)
        else:
            groups.append(([column], text))
    return [
        _cell(group, CENTRED if len(group) > 1 else STYLES[group[0].align], text)
        for group, text in groups
    ]


def _twips(columns: Sequence[Column]) -> int:
    return sum(mm_to_twips(column.width_mm) for column in columns)


def _properties(columns: Sequence[Column]) -> Node:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = [element(f"w:{side}", val="single", sz=4, space=0, color="000000") for side in sides]
    whites = (CELL_WHITE, SIDE_WHITE, CELL_WHITE, SIDE_WHITE)
    white = [
        element(f"w:{side}", w=width, type="dxa")
        for side, width in zip(sides[:4], whites, strict=True)
    ]
    return element(
        "w:tblPr",
        element("w:tblW", w=_twips(columns), type="dxa"),
        element("w:jc", val="center"),
        element("w:tblBorders", *lines),
        element("w:tblLayout", type="fixed"),
        element("w:tblCellMar", *white),
    )


def _grid(columns: Sequence[Column]) -> Node:
    return element("w:tblGrid", *(element("w:gridCol", w=_twips([c])) for c in columns))


def _cell(columns: Sequence[Column], style: str, text: str) -> Node:
    """Return a cell over one or several columns."""
    centred = element("w:vAlign", val="center")
    return element("w:tc", _width(columns, centred), paragraph(style, text))


def _width(columns: Sequence[Column], look: Node | None = None) -> Node:
    span = element("w:gridSpan", val=len(columns)) if len(columns) > 1 else None
    return element("w:tcPr", element("w:tcW", w=_twips(columns), type="dxa"), span, look)


def _row(cells: Sequence[Node], repeated: Node | None = None, least: Decimal = LEAST_ROW) -> Node:
    height = element("w:trHeight", val=mm_to_twips(least), hRule="atLeast")
    return element("w:tr", element("w:trPr", element("w:cantSplit"), height, repeated), *cells)


def _control(columns: Sequence[Column], expression: str) -> Node:
    """Return the row of a control tag, which leaves no trace in the paper: `{%tr … %}`."""
    content = paragraph(CENTRED, "{%tr " + expression + " %}", look=ParagraphFormat())
    return element("w:tr", element("w:tc", _width(columns), content))
