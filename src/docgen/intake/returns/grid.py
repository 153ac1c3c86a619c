"""A table as it stands in a file (表格), whatever kind of file: cells, merges, what is hidden.

Rows and columns count from 1. Only cells with content are kept, so a sheet may pretend to be as
large as it likes.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import islice, product
from typing import NamedTuple

from docgen.chinese.typography import clean

MOST_ROWS, MOST_COLUMNS = 5000, 120
_MOST_COVERED = 200_000
_SHORT = 60
_LINE_ENDS = re.compile("\r\n?|[\x0b\u2028\u2029]")
_ERROR = re.compile(
    r"#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA|BLOCKED!"
    r"|CONNECT!|UNKNOWN!|BUSY!)|#{2,}|(?:Err|错误)[:：]\d{3}",
    re.IGNORECASE,
)
_ERROR_STARTS = ("#", "E", "e", "错")
_FORMULA_LIKE = re.compile(r"\s*(?:[=@]|[+-](?=[A-Za-z(]))")


class GridCell(NamedTuple):
    """What one cell holds: text as it is shown, and the number or day behind it, if any.

    A format may show a smaller number than stands behind it: 3.5 for 35000, in 万.
    `formula` tells that there is a formula but no saved value; `unsafe` that characters were
    removed, or that the text would be taken for a formula elsewhere. `struck` is what was struck
    out (删除线) and is no part of the text.
    """

    text: str = ""
    number: Decimal | None = None
    day: date | None = None
    formula: bool = False
    unsafe: bool = False
    struck: str = ""

    @property
    def shrunk(self) -> bool:
        """Tell whether the number that is shown is another than the number behind it."""
        return self.number is not None and not self.text.startswith(f"{self.number:f}")

    @property
    def error(self) -> bool:
        """Tell whether the cell shows that its formula fails (#REF!), also as a mere text."""
        return is_error(self.text)


class Merge(NamedTuple):
    """A merged range, ends included."""

    top: int
    left: int
    bottom: int
    right: int


EMPTY = GridCell()


@dataclass(frozen=True)
class Grid:
    """One sheet or one table. `letters` tells that its cells are named A1 and not 第1行第1列.

    `width` is how many columns a table has, blank ones included; a sheet has none. `emptied` are
    the cells that hold nothing but what was struck out; they are no content. `texts` are the lines
    of text boxes on a sheet.
    """

    name: str
    cells: Mapping[tuple[int, int], GridCell]
    merges: tuple[Merge, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden: bool = False
    letters: bool = True
    texts: tuple[GridCell, ...] = ()
    width: int = 0
    emptied: Mapping[tuple[int, int], GridCell] = field(default_factory=dict)

    def at(self, row: int, column: int) -> GridCell:
        """Return the cell itself, empty where it is covered by a merge."""
        return self.cells.get((row, column), EMPTY)

    def shown(self, row: int, column: int) -> GridCell:
        """Return what a reader sees there: the cell that covers it."""
        return self.at(*self.anchor(row, column))

    def anchor(self, row: int, column: int) -> tuple[int, int]:
        """Return the cell that covers this one; mostly itself."""
        if not self.merges:
            return row, column
        merge = self.covered.get((row, column))
        return (merge.top, merge.left) if merge else (row, column)

    def where(self, row: int, column: int) -> str:
        """Return the place as a clerk names it."""
        if self.letters:
            return f"{self.name}!{column_letters(column)}{row}"
        return f"{self.name} 第{row}行第{column}列"

    def slot(self, row: int, column: int) -> tuple[int, int]:
        """Return the blank cell that a label asks to fill: beside it, or its own if it is wide."""
        beside = (row, column + 1)
        is_free = column < self.right and beside not in self.cells
        return beside if is_free and (row, column) not in self.covered else (row, column)

    @cached_property
    def bottom(self) -> int:
        """The last row with content."""
        return max((row for row, _ in self.cells), default=0)

    @cached_property
    def right(self) -> int:
        """The last column with content."""
        return max((column for _, column in self.cells), default=0)

    @cached_property
    def rows(self) -> Mapping[int, tuple[int, ...]]:
        """The columns with content of each row that has any, in order."""
        found: dict[int, list[int]] = {}
        for row, column in sorted(self.cells):
            found.setdefault(row, []).append(column)
        return {row: tuple(columns) for row, columns in found.items()}

    @cached_property
    def covered(self) -> Mapping[tuple[int, int], Merge]:
        """The merge over each cell that has one, in lines with content; no more than a bound."""
        spots = ((spot, merge) for merge in self.merges for spot in self._spots(merge))
        return dict(islice(spots, _MOST_COVERED))

    @cached_property
    def _lines(self) -> tuple[int, ...]:
        return tuple(self.rows)

    def _spots(self, merge: Merge) -> Iterator[tuple[int, int]]:
        start, end = bisect_left(self._lines, merge.top), bisect_right(self._lines, merge.bottom)
        return product(self._lines[start:end], range(merge.left, min(merge.right, self.right) + 1))


def is_error(text: str) -> bool:
    """Tell what a spreadsheet shows of a formula that fails, or of a column too narrow."""
    return text[:1] in _ERROR_STARTS and bool(_ERROR.fullmatch(text))


def text_cell(raw: str) -> GridCell:
    """Return the cell of a text: with newlines as line ends, without what no paper prints."""
    return _short_cell(raw) if len(raw) <= _SHORT else _text_cell(raw)


@lru_cache(maxsize=8192)
def _short_cell(raw: str) -> GridCell:
    return _text_cell(raw)


def _text_cell(raw: str) -> GridCell:
    lines = _LINE_ENDS.sub("\n", raw) if not raw.isprintable() else raw
    text = clean(lines)
    return GridCell(text.strip(), unsafe=text != lines or bool(_FORMULA_LIKE.match(text)))


@lru_cache(maxsize=256)
def column_letters(column: int) -> str:
    """Return the letters of a column: 1 A, 28 AB."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
