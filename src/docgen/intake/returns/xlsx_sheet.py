"""One sheet of a workbook (.xlsx) as a grid, straight from its XML."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from lxml import etree

from docgen.chinese.typography import clean
from docgen.intake.returns.grid import (
    EMPTY,
    MOST_COLUMNS,
    MOST_ROWS,
    Grid,
    GridCell,
    Merge,
    text_cell,
)
from docgen.intake.returns.number_formats import PLAIN, NumberFormat
from docgen.intake.returns.refusal import RefusedError
from docgen.intake.returns.xml_part import walk
from docgen.model.scalars import parse_day

_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})", re.ASCII)
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_LAST_DAY = 2_958_465  # 9999-12-31
_MOST_MERGES = 5000
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)


@dataclass(frozen=True)
class Book:
    """What the cells of all sheets refer to."""

    strings: Sequence[GridCell] = ()
    formats: Sequence[NumberFormat] = ()
    from_1904: bool = False


@dataclass
class _Found:
    cells: dict[tuple[int, int], GridCell]
    merges: list[Merge]
    hidden_rows: set[int]
    hidden_columns: set[int]


def read_sheet(
    part: bytes, book: Book, name: str, *, hidden: bool = False, texts: tuple[str, ...] = ()
) -> Grid:
    """Return a sheet; what its <dimension> says is not asked."""
    found = _Found({}, [], set(), set())
    reader = _Rows(book, found)
    for element in walk(part, ("row", "mergeCell", "col")):
        if element.tag.endswith("}row"):
            reader.read(element)
        elif element.tag.endswith("}col"):
            _note_column(element, found)
        elif len(found.merges) < _MOST_MERGES:
            found.merges += _merge(element.get("ref", ""))
    return Grid(
        name=clean(name),
        cells=found.cells,
        merges=tuple(found.merges),
        hidden_rows=frozenset(found.hidden_rows),
        hidden_columns=frozenset(found.hidden_columns),
        hidden=hidden,
        texts=texts,
    )


class _Rows:
    """Reads rows one after another; a row or cell without a number follows the one before."""

    def __init__(self, book: Book, found: _Found) -> None:
        self._book = book
        self._found = found
        self._row = 0
        self._filled = 0

    def read(self, element: etree._Element) -> None:
        """Read one row."""
        number = element.get("r", "")
        self._row = int(number) if number.isdecimal() else self._row + 1
        column, before = 0, len(self._found.cells)
        for item in element:
            column = _column(item.get("r"), column)
            cell = self._cell(item) if column <= MOST_COLUMNS and len(item) else EMPTY
            if cell is not EMPTY and (cell.text or cell.formula):
                self._found.cells[self._row, column] = cell
        if len(self._found.cells) == before:
            return
        self._filled += 1
        if self._filled > MOST_ROWS:
            raise RefusedError("file_too_large", f"一张表超过{MOST_ROWS}行")
        if element.get("hidden") in ("1", "true") or _is_zero(element.get("ht")):
            self._found.hidden_rows.add(self._row)

    def _cell(self, item: etree._Element) -> GridCell:
        kind = item.get("t", "n")
        if kind == "inlineStr":
            return text_cell(joined_text(item[0] if len(item) == 1 else item))
        value, formula = None, None
        for child in item:
            if child.tag.endswith("}v"):
                value = child.text or ""  # lxml has no text in an empty element
            elif child.tag.endswith("}f"):
                formula = child.text or "…"
        if value is None or (not value and kind != "str"):
            return GridCell(f"={clean(formula)}", formula=True) if formula else EMPTY
        return self._valued(kind, value, item.get("s", ""))

    def _valued(self, kind: str, value: str, style: str) -> GridCell:
        if kind == "s":
            number = int(value) if value.strip().isdecimal() else -1
            known = 0 <= number < len(self._book.strings)
            return self._book.strings[number] if known else EMPTY
        if kind == "n":
            index = int(style) if style.isdecimal() else -1
            formats = self._book.formats
            return self._number(value, formats[index] if 0 <= index < len(formats) else PLAIN)
        if kind == "d" and (day := parse_day(value[:10])):
            return GridCell(day.isoformat(), day=day)
        return text_cell(unescaped(value))

    def _number(self, value: str, style: NumberFormat) -> GridCell:
        number = exact(value)
        if number is None:
            return text_cell(value)
        if style.day and (day := serial_day(number, from_1904=self._book.from_1904)):
            return GridCell(day.isoformat(), number, day)
        return style.shown(number)


def exact(value: str) -> Decimal | None:
    """Return a number as Excel shows it: with fifteen digits, not those of binary fractions."""
    try:
        number = float(value)
    except ValueError:
        return None
    if not math.isfinite(number) or abs(number) > 1e15:
        return None
    whole = int(number)
    return Decimal(whole) if whole == number else Decimal(f"{number:.15g}")


def serial_day(number: Decimal, *, from_1904: bool = False) -> date | None:
    """Return the day that Excel counts with a number."""
    if not 1 <= number < _LAST_DAY:
        return None
    return (_EPOCH_1904 if from_1904 else _EPOCH) + timedelta(days=int(number))


def unescaped(text: str) -> str:
    """Return a text with the characters that Excel writes as _x000D_."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def joined_text(item: etree._Element) -> str:
    """Return the text of a string item: all its runs, without the reading aids (rPh)."""
    if len(item) == 1 and item[0].tag.endswith("}t"):
        return unescaped(item[0].text or "")
    pieces: list[str] = []
    for element in item.iter("{*}t"):
        parent = element.getparent()
        if parent is None or not parent.tag.endswith("}rPh"):
            pieces.append(element.text or "")
    return unescaped("".join(pieces))


@lru_cache(maxsize=4096)
def _place(reference: str) -> int:
    match = _REFERENCE.fullmatch(reference)
    column = 0
    for letter in match[1] if match else "":
        column = column * 26 + ord(letter) - 64
    return column


def _column(reference: str | None, before: int) -> int:
    return (_place(reference) if reference else 0) or before + 1


def _note_column(element: etree._Element, found: _Found) -> None:
    if element.get("hidden") not in ("1", "true") and not _is_zero(element.get("width")):
        return
    first, last = element.get("min", ""), element.get("max", "")
    if first.isdecimal() and last.isdecimal():
        found.hidden_columns.update(range(int(first), min(int(last), MOST_COLUMNS) + 1))


def _is_zero(size: str | None) -> bool:
    return size is not None and exact(size) == 0


def _merge(reference: str) -> Iterator[Merge]:
    start, _, end = reference.partition(":")
    first, last = _REFERENCE.fullmatch(start), _REFERENCE.fullmatch(end)
    if first and last:
        yield Merge(int(first[2]), _column(first[0], 0), int(last[2]), _column(last[0], 0))
