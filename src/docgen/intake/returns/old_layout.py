"""What calamine hides of an old workbook (.xls): extent, hidden lines, formats, what is struck."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from docgen.intake.returns.grid import MOST_COLUMNS
from docgen.intake.returns.number_formats import PLAIN, NumberFormat
from docgen.intake.returns.old_errors import failed_cells
from docgen.intake.returns.old_fonts import OldFonts
from docgen.intake.returns.old_formats import OldFormats, styled_cells
from docgen.intake.returns.ole_file import read_stream
from docgen.intake.returns.refusal import RefusedError
from docgen.intake.returns.runs import Run

# Records of the Excel binary format (BIFF5 and BIFF8).
_BOF, _SHEET, _FILE_PASS, _ROW, _COLUMNS = 0x0809, 0x0085, 0x002F, 0x0208, 0x007D
_VALUES = frozenset({0x00FD, 0x0203, 0x027E, 0x00BD, 0x0006, 0x0204, 0x0205, 0x00D6})
_DIMENSIONS, _STRINGS, _MANY = 0x0200, 0x00FC, 0x00BD
_LAST_ROW, _LAST_COLUMN = 65_536, 256
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x20, 0x01
_MOST_CELLS = 1_000_000


@dataclass
class Layout:
    """One sheet: its hidden rows and columns, counted from 1, and how far its values reach.

    `formats` are those of numbers that show another text than the number itself. `struck` are the
    cells in a font that strikes out, `runs` the texts in several fonts, `errors` what is shown
    where a formula fails.
    """

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    rows: tuple[int, int] | None = None
    columns: tuple[int, int] | None = None
    formats: dict[tuple[int, int], NumberFormat] = field(default_factory=dict)
    struck: set[tuple[int, int]] = field(default_factory=set)
    runs: dict[tuple[int, int], tuple[Run, ...]] = field(default_factory=dict)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)

    def reach(self, row: int, column: int) -> None:
        """Take a cell with a value into account."""
        top, bottom = self.rows or (row, row)
        left, right = self.columns or (column, column)
        self.rows = (min(top, row), max(bottom, row))
        self.columns = (min(left, column), max(right, column))

    @property
    def cells(self) -> int:
        """How many cells a dense table of the values has."""
        if not self.rows or not self.columns:
            return 0
        return (self.rows[1] - self.rows[0] + 1) * (self.columns[1] - self.columns[0] + 1)


class _Dress:
    """How cells look: the formats and fonts of their styles."""

    def __init__(self) -> None:
        self._formats, self._fonts = OldFormats(), OldFonts()

    def note(self, kind: int, body: bytes) -> None:
        """Take a record into account, if it is one of formats or fonts."""
        self._formats.note(kind, body)
        self._fonts.note(kind, body)

    def put_on(self, layout: Layout, kind: int, body: bytes) -> None:
        """Note in a layout how the cells of a record look, if not plainly."""
        for row, column, style in styled_cells(kind, body):
            spot = (row + 1, column + 1)
            if (shown := self._formats.of(style)) != PLAIN:
                layout.formats[spot] = shown
            if self._fonts.strikes(style):
                layout.struck.add(spot)
            if runs := self._fonts.runs(kind, body):
                layout.runs[spot] = runs


def read_layouts(data: bytes) -> tuple[Layout, ...]:
    """Return the layout of each sheet; refuse what is locked or would not fit in memory."""
    stream = read_stream(data, ("Workbook", "Book", "WORKBOOK", "BOOK"))
    starts: list[int] = []
    layouts: dict[int, Layout] = {}
    layout, whole, dress = Layout(), Layout(), _Dress()
    for place, kind, body in _records(stream):
        dress.note(kind, body)
        if kind == _FILE_PASS:
            raise RefusedError("file_encrypted")
        if kind == _SHEET and len(body) >= 4:
            starts.append(struct.unpack_from("<L", body)[0])
        elif kind == _BOF:
            layout = layouts.setdefault(place, Layout())
        else:
            _refuse_lies(kind, body, len(stream))
            _note(layout, kind, body)
            _reach(whole, kind, body)
            dress.put_on(layout, kind, body)
            layout.errors.update(failed_cells(kind, body))
    if whole.cells > _MOST_CELLS:
        raise RefusedError("file_too_large", "表格以外很远的地方还有内容")
    return tuple(layouts.get(start, Layout()) for start in starts)


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    place = 0
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<2H", stream, place)
        yield place, kind, stream[place + 4 : place + 4 + length]
        place += 4 + length


def _refuse_lies(kind: int, body: bytes, size: int) -> None:
    """Refuse sizes that cannot be, since memory is asked for by them."""
    lie = False
    if kind == _DIMENSIONS and len(body) >= 14:
        top, bottom, left, right = struct.unpack_from("<2L2H", body)
        lie = bottom < top or right < left or bottom > _LAST_ROW or right > _LAST_COLUMN
    elif kind == _STRINGS and len(body) >= 8:
        lie = max(struct.unpack_from("<2L", body)) > size
    if lie:
        raise RefusedError("file_damaged")


def _reach(whole: Layout, kind: int, body: bytes) -> None:
    if kind in _VALUES and len(body) >= 4:
        row, column = struct.unpack_from("<2H", body)
        whole.reach(row, column)
        if kind == _MANY:
            whole.reach(row, struct.unpack_from("<H", body, len(body) - 2)[0])


def _note(layout: Layout, kind: int, body: bytes) -> None:
    if kind == _ROW and len(body) >= 14:
        (row,) = struct.unpack_from("<H", body)
        if struct.unpack_from("<H", body, 12)[0] & _HIDDEN_ROW:
            layout.hidden_rows.add(row + 1)
    elif kind == _COLUMNS and len(body) >= 10:
        first, last, _, _, options = struct.unpack_from("<5H", body)
        if options & _HIDDEN_COLUMN:
            layout.hidden_columns.update(range(first + 1, min(last, MOST_COLUMNS) + 2))
