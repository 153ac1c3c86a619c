"""The header of a form (表头信息): who filled it and when, in one cell or spread over many."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from docgen.intake.returns.grid import Grid, GridCell
from docgen.intake.returns.labels import (
    before_label,
    end_value,
    find_pieces,
    is_day,
    without_seals,
)
from docgen.model.readings import Cell


@dataclass
class Header:
    """The fields found so far; the first that is filled wins.

    A day beside another field that has no label of its own (`loose`) counts where none has one.
    """

    cells: dict[str, Cell] = field(default_factory=dict)
    days: dict[str, GridCell] = field(default_factory=dict)
    loose: list[tuple[str, str, GridCell | None]] = field(default_factory=list)

    def note(self, key: str, text: str, where: str, behind: GridCell | None = None) -> None:
        """Keep a field unless a filled one is known."""
        value = without_seals(text)
        if not self.cells.get(key, Cell()).text:
            self.cells[key] = Cell(value, where)
            if behind is not None:
                self.days[key] = behind

    def note_loose(self, text: str, where: str, behind: GridCell | None = None) -> None:
        """Remember a day without a label, if there is one."""
        if text:
            self.loose.append((text, where, behind))


def read_header(rows: Iterable[tuple[Grid, int]], lines: Iterable[Cell]) -> Header:
    """Return the header fields in some rows, each of its grid, and in lines of text beside it."""
    header = Header()
    for grid, row in rows:
        for column in grid.rows.get(row, ()):
            cell = grid.at(row, column)
            # What nobody computed yet is not what somebody wrote.
            for piece in () if cell.formula else find_pieces(cell.text):
                if piece.value:
                    header.note(piece.key, piece.value, grid.where(row, column))
                else:
                    _note_beside(header, piece.key, grid, (row, column))
                header.note_loose(piece.day, grid.where(row, column))
    for line in lines:
        for piece in find_pieces(line.text):
            header.note(piece.key, piece.value, line.where)
            header.note_loose(piece.day, line.where)
    for loose in header.loose:
        header.note("date", *loose)
    return header


def fields(text: str) -> Iterator[tuple[str, str]]:
    """Yield key and value of each field that a text names."""
    return ((piece.key, piece.value) for piece in find_pieces(text))


def _note_beside(header: Header, key: str, grid: Grid, spot: tuple[int, int]) -> None:
    """Take a value from the cells to the right, up to the next label or a day."""
    row, column = spot
    texts: list[str] = []
    first: tuple[int, int] | None = None
    for beside in grid.rows[row]:
        if beside <= column:
            continue
        cell = grid.at(row, beside)
        if key != "date" and (cell.day or is_day(cell.text)):
            header.note_loose(cell.text, grid.where(row, beside), cell)
            break
        before = before_label(cell.text, begins=not texts)
        value, day = end_value(key, cell.text if before is None else before)
        if value:
            first = first or (row, beside)
            texts.append(value)
        header.note_loose(day, grid.where(row, beside))
        if before is not None or day:
            break
    where = grid.where(*(first or grid.slot(*spot)))
    behind = grid.at(*first) if first and len(texts) == 1 else None
    header.note(key, "".join(texts), where, behind)
