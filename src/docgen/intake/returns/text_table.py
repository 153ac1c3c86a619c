"""A table or a paper as plain text (.csv, .txt): one grid, or lines."""

import csv
import io

from docgen.intake.returns.content import Content
from docgen.intake.returns.grid import MOST_COLUMNS, MOST_ROWS, Grid, text_cell
from docgen.intake.returns.refusal import RefusedError
from docgen.model.readings import Cell

_SEPARATORS = "\t,;，|"
_LOOKED_AT = 40


def read_text_table(text: str, name: str) -> Content:
    """Return the cells of a text whose lines are cut by one mark, else its lines."""
    separator = _separator(text)
    if separator is None:
        lines = (line.strip() for line in text.split("\n"))
        return Content(
            lines=tuple(Cell(line, f"第{n}行") for n, line in enumerate(lines, 1) if line)
        )
    return Content((_grid(text, separator, name),))


def _separator(text: str) -> str | None:
    """Return the mark that cuts the most lines."""
    lines = text.split("\n")[:_LOOKED_AT]
    counts = {mark: sum(line.count(mark) >= 3 for line in lines) for mark in _SEPARATORS}
    best = max(counts, key=lambda mark: counts[mark])
    return best if counts[best] else None


def _grid(text: str, separator: str, name: str) -> Grid:
    cells = {}
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for row, line in enumerate(lines, 1):
            if row > MOST_ROWS:
                raise RefusedError("file_too_large", f"一张表超过{MOST_ROWS}行")
            for column, value in enumerate(line[:MOST_COLUMNS], 1):
                if value.strip():
                    cells[row, column] = text_cell(value)
    except csv.Error as error:
        raise RefusedError("file_damaged") from error
    return Grid(name, cells)
