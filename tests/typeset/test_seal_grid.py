"""Seals of any number of issuers stand in order, apart from each other, within the type area."""

from decimal import Decimal
from itertools import pairwise

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
    rows = seal_grid(names(*lengths), seal, AXIS)

    assert [name for row in rows for name in row.names] == names(*lengths)
    for row in rows:
        placed = list(zip(row.names, row.axes, strict=True))
        assert len(placed) <= 3
        for (one, left), (other, right) in pairwise(placed):
            assert right - left > seal
            assert right - left > (one.width + other.width) / 2
        for name, axis in placed:
            assert axis - max(seal, name.width) / 2 >= -Decimal("0.01")
            assert axis + max(seal, name.width) / 2 <= WIDTH + Decimal("0.01")


@pytest.mark.parametrize(
    ("lengths", "rows"),
    [
        ((6, 6, 6), [3]),
        ((6, 6, 6, 6), [2, 2]),
        ((6, 6, 6, 6, 6), [3, 2]),
        ((9, 10, 9), [2, 1]),
        ((20, 20), [1, 1]),
        ((9, 10, 14, 16, 9), [2, 1, 2]),
        ((16, 9, 9), [2, 1]),
    ],
)
def test_as_many_stand_in_a_row_as_fit(lengths: tuple[int, ...], rows: list[int]) -> None:
    placed = seal_grid(names(*lengths), 45 * MM, AXIS)
    assert [len(row.names) for row in placed] == rows


def test_the_date_keeps_its_axis_where_all_fits() -> None:
    assert seal_grid(names(9, 9), 45 * MM, AXIS)[-1].axes[-1] == AXIS


def test_columns_are_straight_where_that_needs_no_more_rows() -> None:
    first, second = seal_grid(names(6, 6, 6, 6, 6), 45 * MM, AXIS)
    assert first.axes[1:] == second.axes
