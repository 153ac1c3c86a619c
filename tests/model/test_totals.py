"""Totals: what is added up, and the laws that hold for every set of rows."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from docgen.model.returns import BasisLevel, DeviceRow, Result
from docgen.model.totals import Sum, add_up, total

texts = st.sampled_from(["违停抓拍", "超限检测", "扬尘监测"])
rows = st.builds(
    DeviceRow,
    n=st.integers(1, 99),
    situation=texts,
    basis_level=st.sampled_from(BasisLevel),
    count=st.none() | st.integers(1, 500),
    amount_yuan=st.none() | st.decimals(0, 10**8, places=2),
    need=st.none() | st.booleans(),
    categories=st.sets(st.integers(1, 7)).map(lambda found: tuple(sorted(found))),
    result=st.none() | st.sampled_from(Result),
)


def test_nothing_adds_up_to_nothing() -> None:
    assert total([]).whole == Sum()


def test_a_row_of_two_categories_counts_in_both() -> None:
    row = DeviceRow(n=1, count=3, amount_yuan=Decimal(7), need=True, categories=(3, 4))

    totals = total([row])

    assert totals.by_category[3] == totals.by_category[4] == Sum(1, 3, Decimal(7))
    assert totals.overlapping


def test_what_was_stopped_and_kept_after_cleaning_is_told_apart() -> None:
    stopped = DeviceRow(n=1, count=2, need=True, result=Result.STOP)
    corrected = DeviceRow(n=2, count=3, need=True, result=Result.KEEP)
    clean = DeviceRow(n=3, count=5, need=False, result=Result.KEEP)

    totals = total([stopped, corrected, clean])

    assert (totals.stop.count, totals.corrected.count, totals.clean.count) == (2, 3, 5)
    assert totals.keep.count == 8


@given(st.lists(rows))
def test_situations_and_levels_each_add_up_to_the_whole(given: list[DeviceRow]) -> None:
    totals = total(given)

    situations = (part.whole for part in totals.by_situation.values())
    for parts in (situations, totals.by_level.values()):
        assert sum(parts, Sum()) == totals.whole


@given(st.lists(rows), st.lists(rows))
def test_two_sets_add_up_to_both_together(left: list[DeviceRow], right: list[DeviceRow]) -> None:
    assert add_up(left) + add_up(right) == add_up([*left, *right])
