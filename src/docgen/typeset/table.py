"""Tables of a kind (`tables:` in kind.yaml): repeated head, whole rows, fixed widths."""

from collections.abc import Sequence

from docgen.model.kind import Column, Table
from docgen.standard.facts import mm_to_twips
from docgen.typeset.format import ParagraphFormat
from docgen.typeset.ooxml import Node, element
from docgen.typeset.paragraph import paragraph

STYLES = {"left": "TableText", "center": "TableCentred", "right": "TableNumber"}
LEAST_ROW = 567


def table(spec: Table) -> Node:
    """Return the table: its head on every page, one looped row, and its row of totals."""
    head = [paragraph("TableHead", column.label) for column in spec.columns]
    cells = [paragraph(STYLES[column.align], column.cell) for column in spec.columns]
    rows = [
        _row(spec.columns, head, repeated=element("w:tblHeader")),
        _control(spec.columns, f"for row in {spec.rows}"),
        _row(spec.columns, cells),
        _control(spec.columns, "endfor"),
    ]
    if spec.total:
        totals = zip(spec.columns, spec.total, strict=True)
        rows.append(_row(spec.columns, [paragraph(STYLES[c.align], t) for c, t in totals]))
    return element("w:tbl", _properties(spec.columns), _grid(spec.columns), *rows)


def _twips(column: Column) -> int:
    return mm_to_twips(column.width_mm)


def _properties(columns: Sequence[Column]) -> Node:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = [element(f"w:{side}", val="single", sz=4, space=0, color="000000") for side in sides]
    return element(
        "w:tblPr",
        element("w:tblW", w=sum(map(_twips, columns)), type="dxa"),
        element("w:jc", val="center"),
        element("w:tblBorders", *lines),
        element("w:tblLayout", type="fixed"),
    )


def _grid(columns: Sequence[Column]) -> Node:
    return element("w:tblGrid", *(element("w:gridCol", w=_twips(c)) for c in columns))


def _row(columns: Sequence[Column], content: Sequence[Node], repeated: Node | None = None) -> Node:
    cells = [
        element(
            "w:tc",
            element(
                "w:tcPr",
                element("w:tcW", w=_twips(column), type="dxa"),
                element("w:vAlign", val="center"),
            ),
            node,
        )
        for column, node in zip(columns, content, strict=True)
    ]
    height = element("w:trHeight", val=LEAST_ROW, hRule="atLeast")
    return element("w:tr", element("w:trPr", element("w:cantSplit"), height, repeated), *cells)


def _control(columns: Sequence[Column], expression: str) -> Node:
    """Return the row of a control tag, which leaves no trace in the paper: `{%tr … %}`."""
    content = paragraph("TableCentred", "{%tr " + expression + " %}", look=ParagraphFormat())
    width = element("w:tcW", w=sum(map(_twips, columns)), type="dxa")
    span = element("w:gridSpan", val=len(columns)) if len(columns) > 1 else None
    return element("w:tr", element("w:tc", element("w:tcPr", width, span), content))
