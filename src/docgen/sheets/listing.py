"""A list as a workbook (台账、底表、登记): a title, a line on what it is, heads, one line each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil
from unicodedata import east_asian_width

from openpyxl import Workbook

from docgen.sheets.book import HEAD, PLAIN, TITLE, Look, lay_out, pack, put, widen

FIRST = 4  # the row of the first line
_ROW = 17.0  # points of one line of text
_CELL = 2.4  # columns' units of one Chinese character of size 12
Line = Sequence[tuple[str | int | Decimal | None, Look]]


@dataclass(frozen=True)
class Listing:
    """What a list is called and says of itself, its heads with their widths, its lines."""

    name: str
    title: str
    note: str
    heads: Mapping[str, float]
    lines: Iterable[Line]


def write_listing(listing: Listing, creator: str, *, sample: bool) -> bytes:
    """Return a list as a workbook; the heads and the first two columns stay in sight."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = listing.name
    last = sheet.cell(1, len(listing.heads)).coordinate.rstrip("1")
    title = listing.title + ("（示例数据）" if sample else "")
    for row, text, look in ((1, title, TITLE), (2, listing.note, PLAIN)):
        put(sheet, f"A{row}", text, look)
        sheet.merge_cells(f"A{row}:{last}{row}")
    for column, text in enumerate(listing.heads, start=1):
        put(sheet, sheet.cell(FIRST - 1, column).coordinate, text, HEAD)
    heads: Line = [(text, HEAD) for text in listing.heads]
    sheet.row_dimensions[FIRST - 1].height = _height(heads, listing.heads.values())
    for row, line in enumerate(listing.lines, start=FIRST):
        for column, (value, look) in enumerate(line, start=1):
            put(sheet, sheet.cell(row, column).coordinate, value, look)
        sheet.row_dimensions[row].height = _height(line, listing.heads.values())
    widen(sheet, listing.heads.values())
    sheet.freeze_panes = f"C{FIRST}"
    lay_out(sheet, heads=f"{FIRST - 1}:{FIRST - 1}")
    return pack(book, listing.title, creator)


def _height(line: Line, widths: Iterable[float]) -> float:
    """Return the height of a row in points: programs that do not fit rows show all of it."""
    texts = (str(value) if isinstance(value, str) else "" for value, _ in line)
    needed = (
        ceil(sum(_CELL if east_asian_width(one) in "WF" else _CELL / 2 for one in text) / width)
        for text, width in zip(texts, widths, strict=True)
    )
    return _ROW * max(1, *needed)
