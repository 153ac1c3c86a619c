"""Seals of any number of issuers stand in order, apart from each other, within the type area."""

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.typeset.seal_grid import Name, seal_grid

WIDTH = Decimal(156) * 72 / Decimal("25.4")
MM = Decimal(72) / Decimal("25.4")
AXIS = 113 * MM


def names(*lengths: int) -> list[Name]:
    return [Name(str(number), Decimal("15.75") * n) for number, n in enumerate(lengths)]


@given(
    st.lists(st.integers(4, 20), min_size=2, max_size=9),
    st.sampled_from([42, 45, 50, 60]),
)
def test_seals_and_names_keep_apart_and_inside(lengths: list[int], diameter: int) -> None:
    seal = diameter * MM
    grid = seal_grid(names(*lengths), seal, AXIS)

    assert [name for row in grid.rows for name in row] == names(*lengths)
    placed = [
        (row, name, axis)
        for row, line in enumerate(grid.rows)
        for name, axis in zip(line, grid.axes_of(line), strict=True)
    ]
    assert placed[-1][2] == grid.axes[-1]
    for (row, one, left), (other_row, other, right) in combinations(placed, 2):
        if row == other_row:
            assert right - left > seal
            assert right - left > (one.width + other.width) / 2
    if len(grid.axes) > 1:
        for _, name, axis in placed:
            assert axis - max(seal, name.width) / 2 >= -Decimal("0.01")
            assert axis + max(seal, name.width) / 2 <= WIDTH


@pytest.mark.parametrize(
    ("lengths", "rows"),
    [
        ((6, 6, 6), [3]),
        ((6, 6, 6, 6), [2, 2]),
        ((6, 6, 6, 6, 6), [3, 2]),
        ((9, 10, 9), [2, 1]),
        ((20, 20), [1, 1]),
    ],
)
def test_as_many_stand_in_a_row_as_fit(lengths: tuple[int, ...], rows: list[int]) -> None:
    grid = seal_grid(names(*lengths), 45 * MM, AXIS)
    assert [len(row) for row in grid.rows] == rows


def test_the_date_keeps_its_axis_where_all_fits() -> None:
    assert seal_grid(names(9, 9), 45 * MM, AXIS).axes[-1] == AXIS
