"""A paper (.docx) as grids, one a table, and the lines of text around them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from docgen.intake.returns.content import Content
from docgen.intake.returns.docx_runs import (
    UNSEEN,
    RunStyles,
    local_name,
    read_run_styles,
    read_runs,
    value,
)
from docgen.intake.returns.grid import MOST_COLUMNS, MOST_ROWS, Grid, GridCell, Merge
from docgen.intake.returns.refusal import RefusedError
from docgen.intake.returns.runs import run_cell
from docgen.intake.returns.xml_part import is_on, parse_tree
from docgen.model.readings import Cell

DOCUMENT = "word/document.xml"
_STYLES = "word/styles.xml"
_DEEPEST = 12
_MOST_TABLES = 60


@dataclass
class _Body:
    styles: RunStyles
    grids: list[Grid] = field(default_factory=list)
    lines: list[Cell] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    struck: list[Cell] = field(default_factory=list)


def read_document(parts: Mapping[str, bytes]) -> Content:
    """Return the tables of a paper and its paragraphs."""
    root = parse_tree(parts[DOCUMENT])
    body = root.find("{*}body")
    if body is None:
        raise RefusedError("file_damaged")
    found = _Body(read_run_styles(parts.get(_STYLES)))
    _blocks(body, found, 0)
    return Content(
        tuple(found.grids),
        tuple(found.lines),
        starts=tuple(found.starts),
        struck=tuple(found.struck),
    )


def _blocks(parent: etree._Element, found: _Body, depth: int) -> None:
    """Collect paragraphs and tables, those in content controls and text boxes included."""
    if depth > _DEEPEST:
        return
    for child in parent:
        name = local_name(child)
        if name == "p":
            _paragraph(child, found, depth)
        elif name == "tbl":
            _table(child, found, depth)
        elif name not in UNSEEN:
            _blocks(child, found, depth + 1)


def _paragraph(paragraph: etree._Element, found: _Body, depth: int) -> None:
    cell = run_cell(read_runs(paragraph, found.styles))
    if cell.struck:
        found.struck.append(Cell(cell.struck, f"第{len(found.lines) + 1}段"))
    for line in cell.text.split("\n"):
        if line.strip():
            found.lines.append(Cell(line.strip(), f"第{len(found.lines) + 1}段"))
    for box in paragraph.iter("{*}txbxContent"):
        if not any(local_name(above) in UNSEEN for above in box.iterancestors()):
            _blocks(box, found, depth + 1)


def _table(table: etree._Element, found: _Body, depth: int) -> None:
    if len(found.grids) >= _MOST_TABLES:
        raise RefusedError("file_too_large")
    name = f"表{len(found.grids) + 1}"
    grid = _Table(name, found.styles)
    nested: list[etree._Element] = []
    for row in _children(table, "tr"):
        nested += grid.add(row)
    found.grids.append(grid.grid())
    found.starts.append(len(found.lines))
    for inner in nested:
        if depth < _DEEPEST:
            _table(inner, found, depth + 1)


class _Table:
    """Lays the rows of a table out: gridSpan and gridBefore are columns, vMerge joins rows."""

    def __init__(self, name: str, styles: RunStyles) -> None:
        self._name = name
        self._styles = styles
        self._row = 0
        self._cells: dict[tuple[int, int], GridCell] = {}
        self._emptied: dict[tuple[int, int], GridCell] = {}
        self._merges: dict[tuple[int, int], Merge] = {}
        self._open: dict[int, Merge] = {}
        self._hidden: set[int] = set()
        self._width = 0

    def add(self, row: etree._Element) -> list[etree._Element]:
        """Add one row; return the tables inside its cells."""
        self._row += 1
        if self._row > MOST_ROWS:
            raise RefusedError("file_too_large", f"一张表超过{MOST_ROWS}行")
        nested: list[etree._Element] = []
        column = 1 + _number(row.find("{*}trPr/{*}gridBefore"), 0)
        if is_on(row.find("{*}trPr/{*}hidden")):
            self._hidden.add(self._row)
        for cell in _children(row, "tc"):
            span = min(_number(cell.find("{*}tcPr/{*}gridSpan"), 1), MOST_COLUMNS)
            if column <= MOST_COLUMNS:
                nested += self._cell(cell, column, span)
            column += span
        self._width = max(self._width, min(column - 1, MOST_COLUMNS))
        return nested

    def _cell(self, cell: etree._Element, column: int, span: int) -> list[etree._Element]:
        joined = cell.find("{*}tcPr/{*}vMerge")
        above = self._open.pop(column, None)
        if joined is not None and value(joined) != "restart" and above is not None:
            self._open[column] = Merge(above.top, column, self._row, above.right)
            self._merges[above.top, column] = self._open[column]
            return []
        merge = Merge(self._row, column, self._row, column + span - 1)
        if joined is not None:
            self._open[column] = merge
        if joined is not None or span > 1:
            self._merges[self._row, column] = merge
        content = run_cell(*(read_runs(item, self._styles) for item in _children(cell, "p")))
        if content.text:
            self._cells[self._row, column] = content
        elif content.struck:
            self._emptied[self._row, column] = content
        return list(_children(cell, "tbl"))

    def grid(self) -> Grid:
        """Return the table as a grid."""
        return Grid(
            self._name,
            self._cells,
            tuple(merge for merge in self._merges.values() if _is_wide(merge)),
            hidden_rows=frozenset(self._hidden),
            letters=False,
            width=self._width,
            emptied=self._emptied,
        )


def _is_wide(merge: Merge) -> bool:
    return merge.bottom > merge.top or merge.right > merge.left


def _children(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield children of a name, also those in content controls and tracked insertions."""
    for child in parent:
        if local_name(child) == name:
            yield child
        elif local_name(child) in ("sdt", "sdtContent", "ins", "customXml", "smartTag", "moveTo"):
            yield from _children(child, name)


def _number(element: etree._Element | None, default: int) -> int:
    text = value(element)
    return int(text) if text.isdecimal() and len(text) < 4 else default
