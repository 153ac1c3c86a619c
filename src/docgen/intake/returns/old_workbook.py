"""An old workbook (.xls, .et) as grids, through python-calamine."""

import io
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import zip_longest
from pathlib import Path
from typing import TypeAlias

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from docgen.chinese.typography import clean
from docgen.intake.returns.grid import MOST_COLUMNS, MOST_ROWS, Grid, GridCell, Merge, text_cell
from docgen.intake.returns.number_formats import PLAIN, NumberFormat
from docgen.intake.returns.old_layout import Layout, read_layouts
from docgen.intake.returns.refusal import RefusedError
from docgen.intake.returns.runs import run_cell
from docgen.intake.returns.xlsx_sheet import exact

_Value: TypeAlias = int | float | str | bool | time | date | datetime | timedelta


def read_old_workbook(data: bytes) -> tuple[Grid, ...]:
    """Return the sheets of an old workbook that hold anything."""
    layouts = read_layouts(data)
    try:
        with _silenced(), CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            return tuple(grid for grid in _sheets(book, layouts) if grid.cells or grid.emptied)
    except CalamineError as error:
        locked = "assword" in str(error)
        raise RefusedError("file_encrypted" if locked else "file_damaged") from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # of its Rust, derived from BaseException
            raise
        raise RefusedError("file_damaged") from error


@contextmanager
def _silenced() -> Iterator[None]:
    """Keep what Rust says of a damaged file from the person's screen; the refusal says it."""
    kept = os.dup(2)
    with Path(os.devnull).open("w", encoding="utf-8") as nothing:
        os.dup2(nothing.fileno(), 2)
        try:
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)


def _sheets(book: CalamineWorkbook, layouts: Sequence[Layout]) -> Iterator[Grid]:
    for info, layout in zip_longest(book.sheets_metadata, layouts[: len(book.sheets_metadata)]):
        grid = _grid(book.get_sheet_by_name(info.name), info.name, layout or Layout())
        yield replace(grid, hidden=info.visible != SheetVisibleEnum.Visible)


def _grid(sheet: CalamineSheet, name: str, layout: Layout) -> Grid:
    top, left = sheet.start or (0, 0)
    failed = {spot: _dressed(GridCell(text), spot, layout) for spot, text in layout.errors.items()}
    cells = {spot: cell for spot, cell in failed.items() if cell.text}
    emptied = {spot: cell for spot, cell in failed.items() if cell.struck}
    filled = {row for row, _ in cells}
    # Not iter_rows(): it begins at the first column with a value, but always at the first row.
    for row, values in enumerate(sheet.to_python(skip_empty_area=True), top + 1):
        before = len(cells)
        for column, value in enumerate(values[:MOST_COLUMNS], left + 1):
            if value != "":
                cell = _cell(value, (row, column), layout)
                if cell.text:
                    cells[row, column] = cell
                elif cell.struck:
                    emptied[row, column] = cell
        if len(cells) > before:
            filled.add(row)
        if len(filled) > MOST_ROWS:
            raise RefusedError("file_too_large", f"一张表超过{MOST_ROWS}行")
    merges = tuple(
        Merge(first[0] + 1, first[1] + 1, last[0] + 1, last[1] + 1)
        for first, last in sheet.merged_cell_ranges or ()
    )
    rows, columns = frozenset(layout.hidden_rows), frozenset(layout.hidden_columns)
    return Grid(clean(name), cells, merges, rows, columns, emptied=emptied)


def _cell(value: _Value, spot: tuple[int, int], layout: Layout) -> GridCell:
    if spot in layout.runs:
        return run_cell(layout.runs[spot], struck=spot in layout.struck)
    return _dressed(_plain_cell(value, layout.formats.get(spot, PLAIN)), spot, layout)


def _dressed(cell: GridCell, spot: tuple[int, int], layout: Layout) -> GridCell:
    return GridCell(struck=cell.text) if spot in layout.struck else cell


def _plain_cell(value: _Value, style: NumberFormat) -> GridCell:
    if isinstance(value, datetime):
        return GridCell(value.date().isoformat(), day=value.date())
    if isinstance(value, date):
        return GridCell(value.isoformat(), day=value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = exact(repr(value))
        return text_cell(str(value)) if number is None else style.shown(number)
    return text_cell(str(value))
