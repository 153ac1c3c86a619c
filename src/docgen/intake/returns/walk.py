"""The way down a table (逐行): each line to whom it concerns, from the head to the notes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from docgen.intake.returns.grid import Grid
from docgen.intake.returns.heads import Head, find_heads
from docgen.intake.returns.lines import Line, classify, is_total
from docgen.intake.returns.numbers import plain
from docgen.intake.returns.rows import RowReader
from docgen.intake.returns.totals import read_total

if TYPE_CHECKING:
    from docgen.model.readings import TotalReading


class Walk:
    """Goes down the lines of a grid and hands each to whom it concerns."""

    def __init__(self, grid: Grid, heads: Sequence[Head], reader: RowReader) -> None:
        self._grid, self._heads, self._reader = grid, heads, reader
        self.total: TotalReading | None = None
        self.zero = False
        self.hidden: list[int] = []
        self.beside: list[int] = [row for row in grid.rows if row < heads[0].top]
        self._frame = {self._texts(row) for row in grid.rows if row <= heads[0].bottom}
        self._ended = False

    def read(self) -> None:
        """Read all lines below the first head."""
        head, later = self._heads[0], list(self._heads[1:])
        for row in self._grid.rows:
            if later and row >= later[0].top:
                head = later.pop(0)
                self._ended = False
            if row > head.bottom and not self._repeats(row):
                self._line(row, head)

    def go_on(self, grid: Grid) -> bool:
        """Read a table that goes on where the last one ended; tell whether it does."""
        heads = find_heads(grid) or (replace(self._heads[-1], top=0, bottom=0),)
        first = next((row for row in grid.rows if row > heads[0].bottom), 0)
        number = plain(grid.at(first, heads[0].columns.get("n", 1)).text)
        goes_on = number == str(len(self._reader.rows) + 1) or is_total(number)
        if not goes_on or grid.right < max(heads[0].columns.values()) - 1:
            return False
        self._grid, self._heads, self._ended = grid, heads, False
        self.read()
        return True

    def _repeats(self, row: int) -> bool:
        """Tell a line of the title or the head that comes again on the next page."""
        return self._texts(row) in self._frame

    def _texts(self, row: int) -> tuple[str, ...]:
        return tuple(self._grid.at(row, column).text for column in self._grid.rows[row])

    def _line(self, row: int, head: Head) -> None:
        line = classify(self._grid, row, head, after_end=self._ended)
        if line is Line.PASSED:
            return
        if row in self._grid.hidden_rows:
            self.hidden.append(row)
        elif line is Line.TOTAL:
            self.total = read_total(self._grid, row, head, self._reader.units)
            self._ended = bool(self._reader.rows) or self.zero
        elif line is Line.ZERO:
            self.zero = True
        elif line is Line.NOTE:
            self.beside.append(row)
            self._ended = True
        else:
            self._reader.read(self._grid, row, head)
