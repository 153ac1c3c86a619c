"""A list as a workbook (台账、底表、登记): a title, a line on what it is, heads, one line each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from openpyxl import Workbook

from docgen.sheets.book import HEAD, PLAIN, TITLE, Look, lay_out, pack, put, widen

FIRST = 4  # the row of the first line
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
    for row, line in enumerate(listing.lines, start=FIRST):
        for column, (value, look) in enumerate(line, start=1):
            put(sheet, sheet.cell(row, column).coordinate, value, look)
    widen(sheet, listing.heads.values())
    sheet.freeze_panes = f"C{FIRST}"
    lay_out(sheet, heads=f"{FIRST - 1}:{FIRST - 1}")
    return pack(book, listing.title, creator)
