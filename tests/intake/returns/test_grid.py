"""A grid knows which merge covers a cell, however far its merges pretend to reach."""

import time
import tracemalloc
from decimal import Decimal

import pytest

from docgen.intake.returns.grid import Grid, GridCell, Merge, is_error

FAR = 1_048_576
ONE = GridCell("1", Decimal(1))


def far(*merges: Merge) -> Grid:
    """Return a sheet with a cell at its head and another at its far end."""
    return Grid("附件1", {(1, 1): ONE, (2, 1): ONE, (2, 6): ONE, (FAR, 6): ONE}, merges)


def test_a_merge_covers_the_cells_of_lines_with_content() -> None:
    grid = far(Merge(1, 1, 2, 3))
    assert [grid.anchor(2, column) for column in (3, 4)] == [(1, 1), (2, 4)]
    assert grid.shown(2, 2) == ONE


def test_a_merge_down_to_a_far_cell_takes_no_room() -> None:
    tracemalloc.start()
    grid = far(Merge(1, 1, 250_000, 6), Merge(FAR, 5, FAR, 6))
    anchors = grid.anchor(2, 6), grid.anchor(FAR, 6)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert anchors == ((1, 1), (FAR, 5))
    assert peak < 1024 * 1024


def test_thousands_of_merges_over_one_another_are_told_in_time() -> None:
    cells = {(row, column): ONE for row in range(1, 1501) for column in (1, 120)}
    grid = Grid("附件1", cells, (Merge(1, 1, FAR, 16_384),) * 5000)
    start = time.process_time()
    assert grid.anchor(2, 2) == (1, 1)
    assert time.process_time() - start < 10


def test_a_label_asks_to_fill_the_blank_cell_beside_it() -> None:
    alone = Grid("附件1", {(1, 1): ONE, (1, 7): ONE, (7, 9): ONE})
    assert [alone.slot(1, column) for column in (7, 9)] == [(1, 8), (1, 9)]
    wide = Grid("附件1", {(1, 7): ONE, (7, 9): ONE}, (Merge(1, 7, 1, 8),))
    assert wide.slot(1, 7) == (1, 7)


@pytest.mark.parametrize(
    "text", ["#REF!", "#N/A", "#DIV/0!", "#name?", "####", "Err:522", "错误:502"]
)
def test_what_a_spreadsheet_shows_of_a_failing_formula_is_an_error(text: str) -> None:
    assert is_error(text)
    assert GridCell(text).error


@pytest.mark.parametrize("text", ["", "#", "#1", "1#", "#1楼", "错误抓拍", "Errata", "#N/A 见备注"])
def test_other_texts_are_no_errors(text: str) -> None:
    assert not is_error(text)
