"""The form in a file (汇总表): which grid holds it, its lines from the head to the notes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docgen.findings import Finding, Place, Severity
from docgen.intake.returns.amounts import caption_unit
from docgen.intake.returns.grid import Grid
from docgen.intake.returns.heads import Head, find_heads
from docgen.intake.returns.lines import Line, classify
from docgen.intake.returns.rows import LABELS, RowReader, Units
from docgen.intake.returns.totals import read_total
from docgen.model.readings import RowReading, TotalReading

NINE = "、".join(LABELS.values())


@dataclass(frozen=True)
class Candidate:
    """A grid with the heads of the form in it."""

    grid: Grid
    heads: tuple[Head, ...]

    @property
    def score(self) -> tuple[int, int]:
        """How much of the form it is: filled lines first, then heads found."""
        return (min(self.filled, 1), self.heads[0].score)

    @property
    def filled(self) -> int:
        """How many lines below the head hold more than a number."""
        lines = (row for row in self.grid.rows if row > self.heads[0].bottom)
        return sum(len(self.grid.rows[row]) > 2 for row in lines)


@dataclass(frozen=True)
class Table:
    """The form as read: rows, totals, whether it says that there is nothing, lines beside it."""

    grid: Grid
    rows: tuple[RowReading, ...]
    total: TotalReading | None
    zero: bool
    beside: tuple[int, ...]
    findings: tuple[Finding, ...]


def find_tables(grids: Sequence[Grid]) -> tuple[Candidate, ...]:
    """Return the grids that hold the form, the fullest first."""
    found = [Candidate(grid, heads) for grid in grids if (heads := find_heads(grid))]
    return tuple(sorted(found, key=lambda item: item.score, reverse=True))


def read_table(candidate: Candidate, file: str, default_unit: str, texts: Sequence[str]) -> Table:
    """Read the form in a grid; `texts` are lines near it, which may name the unit of money."""
    grid, heads = candidate.grid, candidate.heads
    above = [grid.at(*spot).text for spot in grid.cells if spot[0] < heads[0].top]
    captions = (caption_unit(text) for text in (*above, *texts))
    reader = RowReader(file, Units(next(filter(None, captions), ""), default_unit))
    walk = _Walk(grid, heads, reader)
    walk.read()
    findings = (
        *_columns(candidate, file),
        *(_hidden_row(file, grid, row) for row in walk.hidden),
        *reader.findings,
    )
    rows = tuple(reader.rows)
    nothing = walk.zero or (walk.total is not None and walk.total.count == 0)
    return Table(grid, rows, walk.total, nothing and not rows, tuple(walk.beside), findings)


class _Walk:
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


def _columns(candidate: Candidate, file: str) -> Iterator[Finding]:
    grid, head = candidate.grid, candidate.heads[0]
    where = grid.where(head.bottom, min(grid.rows.get(head.bottom, (1,))))
    for key in head.missing:
        message = f"应有“{NINE}”九列，缺“{LABELS[key]}”列，请补上。"
        place = Place(file, LABELS[key], where=where)
        yield Finding("column_missing", Severity.ERROR, message, place)
    for column, text in head.extra.items():
        if _has_data(grid, head, column):
            message = f"多出“{text}”列，内容未采用；如有用请写入“备注”。"
            place = Place(file, text, where=grid.where(head.bottom, column))
            yield Finding("column_extra", Severity.WARNING, message, place)
    for key, column in head.columns.items():
        if column in grid.hidden_columns and key != "n" and _has_data(grid, head, column):
            message = f"“{LABELS[key]}”列被隐藏但有内容，未计入；请删除或取消隐藏。"
            place = Place(file, LABELS[key], where=grid.where(head.bottom, column))
            yield Finding("hidden_row", Severity.WARNING, message, place)


def _has_data(grid: Grid, head: Head, column: int) -> bool:
    return any(spot[1] == column and spot[0] > head.bottom for spot in grid.cells)


def _hidden_row(file: str, grid: Grid, row: int) -> Finding:
    message = f"第{row}行被隐藏但有内容，未计入；请删除或取消隐藏。"
    return Finding("hidden_row", Severity.WARNING, message, Place(file, where=grid.where(row, 1)))
