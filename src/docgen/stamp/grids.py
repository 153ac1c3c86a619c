"""Column grids of tables, brought into line with the cells that loops have made (docxtpl's rule).

More cells in a row than columns: columns are added and all are scaled to keep the table's width.
More columns than any row fills: the last are dropped and their width is shared out.
"""

import re
from dataclasses import dataclass, field

from docgen.stamp.errors import NeedsDocxtplError

_EVENT = re.compile(
    r"<(/?)w:(tbl|tr|tc|tblGrid|gridCol|gridSpan|sdt|customXml|ins|del|tcPrChange|tblGridChange)"
    r"(?=[ />])([^>]*)>"
)
_SPAN = re.compile(r' w:val="(\d+)"')
_WIDTH = re.compile(r' w:w="(\d+(?:\.\d+)?)"')
_SPANS = re.compile(r'<w:gridSpan w:val="(\d+)"')
_UNUSUAL = ("<w:tc/>", "<w:sdt", "<w:customXml", "<w:ins ", "<w:del ", "Change ")
_WRAPPERS = ("sdt", "customXml", "ins", "del", "tcPrChange", "tblGridChange")


@dataclass
class _Row:
    cells: int = 0
    columns: int = 0
    in_cell: bool = False


@dataclass
class _Table:
    """A table as it is read: where its grid lies, its columns, and its longest rows."""

    start: int = -1
    end: int = -1
    columns: list[str] = field(default_factory=list)
    most_cells: int = 0
    most_columns: int = 0


@dataclass
class _Reader:
    open_tables: list[_Table] = field(default_factory=list)
    open_rows: list[_Row] = field(default_factory=list)
    tables: list[_Table] = field(default_factory=list)

    def read(self, event: re.Match[str]) -> None:
        closing, name = bool(event[1]), event[2]
        empty = event[3].endswith("/")
        if name in _WRAPPERS:
            self._refuse_wrapper(name)
        elif name == "tbl":
            self._enter_table() if not closing else self._leave_table()
        elif name == "tr":
            self._leave_row() if closing else self._enter_row(empty=empty)
        elif name == "tc":
            self._enter_cell(event) if not closing else self._leave_cell()
        elif self.open_tables and not closing:
            self._read_detail(event)
        elif name == "tblGrid" and self.open_tables:
            self.open_tables[-1].end = event.start()

    def _refuse_wrapper(self, name: str) -> None:
        inside = self.open_rows and not self.open_rows[-1].in_cell
        if inside or (self.open_tables and name.endswith("Change")):
            raise NeedsDocxtplError(f"表格里有 {name} 元素")

    def _enter_table(self) -> None:
        table = _Table()
        self.open_tables.append(table)
        self.tables.append(table)

    def _leave_table(self) -> None:
        if self.open_tables.pop().start < 0:
            raise NeedsDocxtplError("表格没有列宽（tblGrid）")

    def _enter_row(self, *, empty: bool) -> None:
        if not empty:
            self.open_rows.append(_Row())

    def _leave_row(self) -> None:
        row = self.open_rows.pop()
        for table in self.open_tables:
            table.most_cells = max(table.most_cells, row.cells)
            table.most_columns = max(table.most_columns, row.columns)

    def _enter_cell(self, event: re.Match[str]) -> None:
        row = self.open_rows[-1]
        row.cells += 1
        row.columns += 1
        row.in_cell = not event[3].endswith("/")

    def _leave_cell(self) -> None:
        self.open_rows[-1].in_cell = False

    def _read_detail(self, event: re.Match[str]) -> None:
        name, table = event[2], self.open_tables[-1]
        if name == "tblGrid":
            table.start = event.end()
            table.end = event.end() if event[3].endswith("/") else table.end
        elif name == "gridCol":
            table.columns.append(event[0])
        elif self.open_rows:
            found = _SPAN.search(event[3])
            if found is None:
                raise NeedsDocxtplError("合并单元格的列数（gridSpan）不是数字")
            self.open_rows[-1].columns += int(found[1]) - 1


def repair_grids(xml: str) -> str:
    """Return a body whose every table has as many columns as its longest row."""
    if all(fits(table) for table in xml.split("<w:tbl>")[1:]):
        return xml
    reader = _Reader()
    for event in _EVENT.finditer(xml):
        reader.read(event)
    for table in sorted(reader.tables, key=lambda table: -table.start):
        columns = _drop_surplus(_add_missing(table.columns, table.most_cells), table.most_columns)
        if columns != table.columns:
            xml = xml[: table.start] + "".join(columns) + xml[table.end :]
    return xml


def fits(table: str) -> bool:
    """Tell quickly whether a table is an ordinary one whose rows fit its columns."""
    inside, end, _ = table.partition("</w:tbl>")
    if not end or any(name in inside for name in _UNUSUAL):
        return False
    if inside.count("<w:gridSpan") != len(_SPANS.findall(inside)):
        return False
    columns = inside.count("<w:gridCol ")
    rows = [(row.count("</w:tc>"), row) for row in inside.split("</w:tr>")]
    most = max(cells for cells, _ in rows)
    filled = max(cells + _spanned(row) for cells, row in rows) if "gridSpan" in inside else most
    return 0 < most <= columns <= filled


def _spanned(row: str) -> int:
    """Return how many columns a row's cells take beyond one each."""
    return sum(int(found) - 1 for found in _SPANS.findall(row))


def _add_missing(columns: list[str], cells: int) -> list[str]:
    missing = cells - len(columns)
    width = sum(float(found[1]) for found in map(_WIDTH.search, columns) if found)
    if missing <= 0 or width <= 0:
        return columns
    old, new = width / len(columns), width / (len(columns) + missing)
    scaled = [_set_width(column, int(_width(column) * new / old)) for column in columns]
    return scaled + [f'<w:gridCol w:w="{int(new)}"/>'] * missing


def _drop_surplus(columns: list[str], needed: int) -> list[str]:
    surplus = len(columns) - needed
    if surplus <= 0:
        return columns
    kept, dropped = columns[:-surplus], columns[-surplus:]
    freed = sum(_width(column) for column in dropped)
    share = int(freed / len(kept)) if kept else 0
    return [_set_width(column, int(_width(column) + share)) for column in kept]


def _width(column: str) -> float:
    found = _WIDTH.search(column)
    if found is None:
        raise NeedsDocxtplError("表格的列没有宽度")
    return float(found[1])


def _set_width(column: str, width: int) -> str:
    return _WIDTH.sub(f' w:w="{width}"', column)
