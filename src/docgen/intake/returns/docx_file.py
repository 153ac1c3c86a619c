"""A paper (.docx) as grids, one a table, and the lines of text around them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from docgen.intake.returns.content import Content
from docgen.intake.returns.grid import MOST_COLUMNS, MOST_ROWS, Grid, GridCell, Merge, text_cell
from docgen.intake.returns.refusal import RefusedError
from docgen.intake.returns.xml_part import parse_tree
from docgen.model.readings import Cell

DOCUMENT = "word/document.xml"
_DEEPEST = 12
_MOST_TABLES = 60
# What holds blocks or runs without being one, and what is not there for a reader.
_UNSEEN = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "rPr", "pPr"})


@dataclass
class _Body:
    grids: list[Grid] = field(default_factory=list)
    lines: list[Cell] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)


def read_document(parts: Mapping[str, bytes]) -> Content:
    """Return the tables of a paper and its paragraphs."""
    root = parse_tree(parts[DOCUMENT])
    body = root.find("{*}body")
    if body is None:
        raise RefusedError("file_damaged")
    found = _Body()
    _blocks(body, found, 0)
    return Content(tuple(found.grids), tuple(found.lines), starts=tuple(found.starts))


def _blocks(parent: etree._Element, found: _Body, depth: int) -> None:
    """Collect paragraphs and tables, those in content controls and text boxes included."""
    if depth > _DEEPEST:
        return
    for child in parent:
        name = _name(child)
        if name == "p":
            _paragraph(child, found, depth)
        elif name == "tbl":
            _table(child, found, depth)
        elif name not in _UNSEEN:
            _blocks(child, found, depth + 1)


def _paragraph(paragraph: etree._Element, found: _Body, depth: int) -> None:
    for line in text_cell(_text(paragraph)).text.split("\n"):
        if line.strip():
            found.lines.append(Cell(line.strip(), f"第{len(found.lines) + 1}段"))
    for box in paragraph.iter("{*}txbxContent"):
        if not any(_name(above) in _UNSEEN for above in box.iterancestors()):
            _blocks(box, found, depth + 1)


def _text(element: etree._Element) -> str:
    return "".join(_pieces(element))


def _pieces(element: etree._Element) -> Iterator[str]:
    for child in element:
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name == "tab":
            yield "\t"
        elif name in ("br", "cr"):
            yield "\n"
        elif name == "noBreakHyphen":
            yield "-"
        elif name == "sym":
            yield _symbol(child)
        elif name not in _UNSEEN and name != "txbxContent" and not _is_vanished(child):
            yield from _pieces(child)


def _symbol(element: etree._Element) -> str:
    """Return a tick or a cross set in Wingdings."""
    code = _attribute(element, "char")
    return {"F0FC": "√", "F0FB": "×", "F052": "☑", "F0A8": "□", "F06F": "□"}.get(code, "")


def _is_vanished(run: etree._Element) -> bool:
    return _name(run) == "r" and run.find("{*}rPr/{*}vanish") is not None


def _table(table: etree._Element, found: _Body, depth: int) -> None:
    if len(found.grids) >= _MOST_TABLES:
        raise RefusedError("file_too_large")
    name = f"表{len(found.grids) + 1}"
    grid = _Table(name)
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

    def __init__(self, name: str) -> None:
        self._name = name
        self._row = 0
        self._cells: dict[tuple[int, int], GridCell] = {}
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
        if row.find("{*}trPr/{*}hidden") is not None:
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
        if joined is not None and _value(joined) != "restart" and above is not None:
            self._open[column] = Merge(above.top, column, self._row, above.right)
            self._merges[above.top, column] = self._open[column]
            return []
        merge = Merge(self._row, column, self._row, column + span - 1)
        if joined is not None:
            self._open[column] = merge
        if joined is not None or span > 1:
            self._merges[self._row, column] = merge
        paragraphs = [_text(paragraph) for paragraph in _children(cell, "p")]
        content = text_cell("\n".join(text for text in paragraphs if text.strip()))
        if content.text:
            self._cells[self._row, column] = content
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
        )


def _is_wide(merge: Merge) -> bool:
    return merge.bottom > merge.top or merge.right > merge.left


def _children(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield children of a name, also those in content controls and tracked insertions."""
    for child in parent:
        if _name(child) == name:
            yield child
        elif _name(child) in ("sdt", "sdtContent", "ins", "customXml", "smartTag", "moveTo"):
            yield from _children(child, name)


def _name(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2]


def _value(element: etree._Element) -> str:
    return _attribute(element, "val")


def _attribute(element: etree._Element, name: str) -> str:
    found = (str(value) for key, value in element.attrib.items() if str(key).endswith(f"}}{name}"))
    return next(found, "")


def _number(element: etree._Element | None, default: int) -> int:
    value = _value(element) if element is not None else ""
    return int(value) if value.isdecimal() and len(value) < 4 else default
