"""A table or a paper as plain text (.csv, .txt): one grid, or lines."""

import csv
import io
from collections import Counter
from collections.abc import Sequence

from docgen.intake.returns.content import Content
from docgen.intake.returns.grid import MOST_COLUMNS, MOST_ROWS, Grid, text_cell
from docgen.intake.returns.heads import find_heads
from docgen.intake.returns.refusal import RefusedError
from docgen.model.readings import Cell

_SEPARATORS = "\t,;，|"
_OF_SENTENCES = ",;，"  # which stand in sentences too
_FEWEST_CELLS, _FEWEST_LINES = 4, 2
_LOOKED_AT = 40


def read_text_table(text: str, name: str) -> Content:
    """Return the cells of a text whose lines are cut by one mark, else its lines.

    The sentences of a letter have commas too: what cuts cells is told by the head of the form, or
    by lines that are all cut alike.
    """
    lines = text.split("\n")
    for mark in _marks(lines[:_LOOKED_AT]):
        rows = _rows(text, mark)
        grid = _grid(rows, name)
        if _is_form(grid, rows, mark) or mark not in _OF_SENTENCES or _are_alike(rows):
            return Content((grid,))
    stripped = (line.strip() for line in lines)
    return Content(
        lines=tuple(Cell(line, f"第{n}行") for n, line in enumerate(stripped, 1) if line)
    )


def _marks(lines: Sequence[str]) -> Sequence[str]:
    """Return the marks that cut lines, the one that cuts the most lines first."""
    counts = {
        mark: sum(line.count(mark) >= _FEWEST_CELLS - 1 for line in lines) for mark in _SEPARATORS
    }
    return sorted(filter(counts.__getitem__, counts), key=lambda mark: -counts[mark])


def _rows(text: str, mark: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark):
            rows.append(row)
            if len(rows) > MOST_ROWS:
                raise RefusedError("file_too_large", f"一张表超过{MOST_ROWS}行")
    except csv.Error as error:
        raise RefusedError("file_damaged") from error
    return rows


def _grid(rows: Sequence[Sequence[str]], name: str) -> Grid:
    cells = {
        (number, column): text_cell(value)
        for number, row in enumerate(rows, 1)
        for column, value in enumerate(row[:MOST_COLUMNS], 1)
        if value.strip()
    }
    return Grid(name, cells)


def _is_form(grid: Grid, rows: Sequence[Sequence[str]], mark: str) -> bool:
    """Tell whether a mark cuts out the head of the form, and ，also a line below it alike."""
    heads = find_heads(grid)
    if not heads or mark != "，":
        return bool(heads)
    sizes = Counter(map(len, rows))
    return sizes[len(rows[heads[0].bottom - 1])] >= _FEWEST_LINES


def _are_alike(rows: Sequence[Sequence[str]]) -> bool:
    """Tell the lines of a program, which have as many cells one as another."""
    filled = [len(row) for row in rows if any(cell.strip() for cell in row)]
    return len(filled) >= _FEWEST_LINES and len(set(filled)) == 1 and filled[0] >= _FEWEST_CELLS
