"""The way down a table (逐行): each line to whom it concerns, from the head to the notes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from docgen.intake.returns.continuation import continued_head, only_fields
from docgen.intake.returns.grid import Grid
from docgen.intake.returns.heads import Head, find_heads, settled
from docgen.intake.returns.lines import Line, classify
from docgen.intake.returns.notes import begins_other_table
from docgen.intake.returns.numbers import plain
from docgen.intake.returns.other_form import OtherForm, find_other_form, find_teams
from docgen.intake.returns.parts import Spot
from docgen.intake.returns.rows import RowReader
from docgen.intake.returns.signs import is_device, read_signs
from docgen.intake.returns.whole_rows import WholeRows

if TYPE_CHECKING:
    from docgen.model.readings import TotalReading


class Walk:
    """Goes down the lines of a grid and hands each to whom it concerns.

    `hidden`, `doubtful` and `beside` are lines of the grid that each stands in, since a form may go
    on in a second one.
    """

    def __init__(self, grid: Grid, heads: Sequence[Head], reader: RowReader) -> None:
        self._grid, self._heads, self._reader = grid, heads, reader
        self._form, self._head = grid, heads[-1]
        self.total: TotalReading | None = None
        self.zero = False
        self.hidden: list[tuple[Grid, int]] = []
        self.doubtful: list[tuple[Grid, int]] = []
        self.others: list[tuple[Grid, OtherForm]] = []
        self.beside: list[tuple[Grid, int]] = []
        self._frame = {self._texts(grid, row) for row in grid.rows if row <= heads[0].bottom}
        self._ended = False
        self._beyond = False  # below the head of another table: 附：设备点位明细
        self._parted = False  # by a table that is none of the form's
        self._rows = WholeRows(reader)

    def read(self) -> None:
        """Read all lines of the grid, up to the form of another unit."""
        head, later = self._heads[0], list(self._heads[1:])
        self.beside += [(self._grid, row) for row in self._grid.rows if row < head.top]
        other = find_other_form(self._grid, self._heads)
        if other:
            self.others.append((self._grid, other))
        teams = find_teams(self._grid, self._heads, other.row if other else None)
        self.others += ((self._grid, team) for team in teams)
        for row in self._grid.rows:
            if other and row >= other.row:
                break
            if later and row >= later[0].top:
                head = later.pop(0)
                self._ended = self._beyond = False
            if row > head.bottom and not self._repeats(self._grid, row):
                self._line(row, head)

    def go_on(self, grid: Grid) -> bool:
        """Read a table that goes on where the last one ended; tell whether it does."""
        heads = tuple(settled(head, self._reader.year) for head in find_heads(grid))
        if not heads and only_fields(grid):
            self.beside += [(grid, row) for row in grid.rows]
            return True
        head = heads[0] if heads else continued_head(grid, self._form, self._head)
        if head is None or not self._follows(grid, head):
            self._parted = True
            return False
        if heads:
            self._form, self._head = grid, heads[-1]
        self._grid, self._heads, self._ended = grid, heads or (head,), False
        self._beyond = False
        self.read()
        return True

    def _follows(self, grid: Grid, head: Head) -> bool:
        """Tell by its first line whether a table goes on: by number, or by what it is about."""
        rows = (row for row in grid.rows if row > head.bottom and not self._repeats(grid, row))
        kinds = ((row, classify(grid, row, head, after_end=False)) for row in rows)
        telling = (Line.DEVICES, Line.PART, Line.TOTAL, Line.ZERO)
        row, kind = next((found for found in kinds if found[1] in telling), (0, Line.PASSED))
        is_bare, is_alike = not head.bottom, grid.width == self._form.width
        if kind is Line.PASSED:
            return is_bare and is_alike
        number = plain(grid.at(row, head.columns.get("n", 1)).text)
        last, told = self._last_number(), len(self._reader.rows)
        if kind is Line.TOTAL or number in (str(told + 1), str(last + 1)):
            return not self._parted or is_device(grid, row, head)
        if self._parted or not (is_bare and is_alike) or self.total is not None:
            return False
        begins_again = number.isdecimal() and int(number) <= last
        return not begins_again and (kind is Line.ZERO or is_device(grid, row, head))

    def _last_number(self) -> int:
        """Return the number that the last row bears on paper, if any does."""
        texts = (
            plain(row.cells["n"].text) for row in reversed(self._reader.rows) if "n" in row.cells
        )
        return next((int(text) for text in texts if text.isdecimal()), len(self._reader.rows))

    def _repeats(self, grid: Grid, row: int) -> bool:
        """Tell a line of the title or the head that comes again on the next page."""
        return self._texts(grid, row) in self._frame

    @staticmethod
    def _texts(grid: Grid, row: int) -> tuple[str, ...]:
        return tuple(grid.at(row, column).text for column in grid.rows[row])

    def _line(self, row: int, head: Head) -> None:
        spot = Spot(self._grid, row, head)
        line = self._kind(spot)
        hidden = row in self._grid.hidden_rows
        if not hidden and self._rows.keeps(spot, line, in_rows=not self._ended):
            return
        self.settle()
        if line is Line.PASSED:
            return
        if hidden:
            self.hidden.append((self._grid, row))
        elif line is Line.SUBTOTAL:
            self._rows.note_sum(spot, "“小计”")
        elif line is Line.TOTAL:
            total = self._rows.note_sum(spot, "“总计”", place_row="总计")
            self.total = total.below(self.total, len(self._reader.rows))
            self._ended = bool(self._reader.rows) or self.zero
        elif line is Line.ZERO:
            self.zero = True
        elif line is Line.NOTE:
            self.beside.append((self._grid, row))
            self._ended = True
        elif line is Line.DOUBTFUL:
            self.doubtful.append((self._grid, row))
        else:
            self._rows.read(spot)

    def _kind(self, spot: Spot) -> Line:
        """Return what a line is; in a table below the form only what is surely a device is told."""
        line = classify(*spot, after_end=self._ended)
        self._beyond = self._beyond or (self._ended and begins_other_table(spot.grid, spot.row))
        if not self._beyond or line is not Line.DEVICES:
            return line
        signs = read_signs(*spot)
        return Line.DOUBTFUL if signs.counted and signs.several else Line.PASSED

    def settle(self) -> None:
        """Decide on lines that may be parts (其中) of what stands above, now that they end."""
        self.doubtful += ((spot.grid, spot.row) for spot in self._rows.settle())
