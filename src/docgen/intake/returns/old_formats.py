"""Number formats of an old workbook (.xls): its FORMAT and XF records, which calamine hides."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from docgen.intake.returns.number_formats import PLAIN, NumberFormat, number_format

# Records of the Excel binary format (BIFF5 and BIFF8), [MS-XLS] 2.4.126, 2.4.353, 2.4.52.
_BOF, _FORMAT, _XF, _CODE_PAGE = 0x0809, 0x041E, 0x00E0, 0x0042
_ONE_CELL = frozenset({0x0006, 0x0203, 0x027E, 0x0204, 0x0205, 0x00D6, 0x00FD})
_MANY = 0x00BD
_BIFF8 = 0x0600
_WIDE, _EXTENDED, _RICH = 0x01, 0x04, 0x08
_CHINESE = 936


@dataclass
class OldFormats:
    """The formats met so far; all of them stand before the first sheet."""

    _codes: dict[int, str] = field(default_factory=dict)
    _styles: list[int] = field(default_factory=list)
    _wide: bool = True
    _page: int = _CHINESE

    def note(self, kind: int, body: bytes) -> None:
        """Take a record into account, if it is one of formats."""
        if kind == _BOF and len(body) >= 2:
            self._wide = struct.unpack_from("<H", body)[0] >= _BIFF8
        elif kind == _CODE_PAGE and len(body) >= 2:
            self._page = struct.unpack_from("<H", body)[0]
        elif kind == _XF and len(body) >= 4:
            self._styles.append(struct.unpack_from("<H", body, 2)[0])
        elif kind == _FORMAT and len(body) >= 5:
            text = _wide_text(body[2:]) if self._wide else _narrow_text(body[2:], self._page)
            self._codes[struct.unpack_from("<H", body)[0]] = text

    def of(self, style: int) -> NumberFormat:
        """Return the format of a cell style, by its index."""
        if style >= len(self._styles):
            return PLAIN
        number = self._styles[style]
        return number_format(self._codes.get(number, ""), number)


def styled_cells(kind: int, body: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield row, column (counted from 0) and style of each cell in a record."""
    if kind in _ONE_CELL and len(body) >= 6:
        yield struct.unpack_from("<3H", body)
    elif kind == _MANY and len(body) >= 6:
        row, first = struct.unpack_from("<2H", body)
        for place, at in enumerate(range(4, len(body) - 7, 6)):
            yield row, first + place, struct.unpack_from("<H", body, at)[0]


def _wide_text(body: bytes) -> str:
    """Return a string of BIFF8, with the lengths of what may follow it before its letters."""
    length, flags = struct.unpack_from("<HB", body)
    start = 3 + 2 * bool(flags & _RICH) + 4 * bool(flags & _EXTENDED)
    if flags & _WIDE:
        return body[start : start + 2 * length].decode("utf-16-le", "replace")
    return body[start : start + length].decode("latin-1")


def _narrow_text(body: bytes, page: int) -> str:
    """Return a string of BIFF5, in the code page of the computer that wrote it."""
    letters = body[1 : 1 + body[0]]
    try:
        return letters.decode(f"cp{page}", "replace")
    except LookupError:
        return letters.decode(f"cp{_CHINESE}", "replace")
