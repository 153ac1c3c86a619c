"""One sheet of a workbook (.xlsx) as a grid, straight from its XML."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
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
from docgen.intake.returns.runs import Run, run_cell
from docgen.intake.returns.xlsx_strings import read_runs, unescaped
from docgen.intake.returns.xml_part import walk
from docgen.model.scalars import parse_day

_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})", re.ASCII)
_LAST_DAY = 2_958_465  # 9999-12-31
_MOST_MERGES = 5000
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)


@dataclass(frozen=True)
class Book:
    """What the cells of all sheets refer to.

    `dressed` are the strings whose runs have a dress of their own, by their places; `struck` are
    the cell styles whose letters are struck out.
    """

    strings: Sequence[GridCell] = ()
    dressed: Mapping[int, Sequence[Run]] = field(default_factory=dict)
    formats: Sequence[NumberFormat] = ()
    struck: Set[int] = frozenset()
    from_1904: bool = False


@dataclass
class _Found:
    cells: dict[tuple[int, int], GridCell] = field(default_factory=dict)
    emptied: dict[tuple[int, int], GridCell] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)


def read_sheet(
    part: bytes, book: Book, name: str, *, hidden: bool = False, texts: tuple[GridCell, ...] = ()
) -> Grid:
    """Return a sheet; what its <dimension> says is not asked."""
    found = _Found()
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
        emptied=found.emptied,
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
            elif cell.struck:
                self._found.emptied[self._row, column] = cell
        if len(self._found.cells) == before:
            return
        self._filled += 1
        if self._filled > MOST_ROWS:
            raise RefusedError("file_too_large", f"一张表超过{MOST_ROWS}行")
        if element.get("hidden") in ("1", "true") or _is_zero(element.get("ht")):
            self._found.hidden_rows.add(self._row)

    def _cell(self, item: etree._Element) -> GridCell:
        kind, style = item.get("t", "n"), _index(item.get("s", ""))
        struck = style in self._book.struck
        if kind == "inlineStr":
            return run_cell(read_runs(item[0] if len(item) == 1 else item), struck=struck)
        value, formula = None, None
        for child in item:
            if child.tag.endswith("}v"):
                value = child.text or ""  # lxml has no text in an empty element
            elif child.tag.endswith("}f"):
                formula = child.text or "…"
        if value is None or (not value and kind != "str"):
            cell = GridCell(f"={clean(formula)}", formula=True) if formula else EMPTY
        elif kind == "s":
            return self._shared(_index(value.strip()), struck=struck)
        else:
            cell = self._valued(kind, value, style)
        return GridCell(struck=cell.text) if struck else cell

    def _shared(self, number: int, *, struck: bool) -> GridCell:
        if struck and number in self._book.dressed:
            return run_cell(self._book.dressed[number], struck=True)
        cell = self._book.strings[number] if 0 <= number < len(self._book.strings) else EMPTY
        return GridCell(struck=cell.text) if struck else cell

    def _valued(self, kind: str, value: str, style: int) -> GridCell:
        if kind == "n":
            formats = self._book.formats
            return self._number(value, formats[style] if 0 <= style < len(formats) else PLAIN)
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


def _index(text: str) -> int:
    return int(text) if text.isdecimal() else -1


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
