"""Sums in the form in which they are printed, and what is never printed as nothing."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from docgen.compose.sums import printed_totals, prose_amount
from docgen.model.returns import BasisLevel, DeviceRow


@pytest.mark.parametrize(
    ("yuan", "printed"),
    [
        ("12463800", "1246.38万元"),
        ("886500.5", "88.65万元"),
        ("300", "0.03万元"),
        ("85.5", "85.50元"),
        ("40", "40元"),
    ],
)
def test_fines_are_said_in_wan_and_small_odd_ones_in_yuan(yuan: str, printed: str) -> None:
    assert prose_amount(Decimal(yuan)) == printed


def test_a_fine_that_nobody_reported_is_pending_and_never_nothing() -> None:
    rows = [DeviceRow(n=1, count=1, amount_yuan=Decimal(5)), DeviceRow(n=2, count=1)]

    assert printed_totals(rows)["fined"] == "罚款〔待补：第2行罚款金额〕"


def test_no_fine_is_said_in_words() -> None:
    assert printed_totals([DeviceRow(n=1, count=1, amount_yuan=Decimal(0))])["fined"] == "没有罚款"


def test_a_basis_that_cannot_be_placed_leaves_the_ranks_unsaid() -> None:
    known = DeviceRow(n=1, count=1, basis_level=BasisLevel.LAW)
    unknown = DeviceRow(n=2, count=1)

    assert printed_totals([known])["levels"]
    assert printed_totals([known, unknown])["levels"] == []


def test_parts_that_do_not_add_up_when_rounded_are_told_apart() -> None:
    rows = [
        DeviceRow(n=number, situation=str(number), count=1, amount_yuan=Decimal("10049"))
        for number in (1, 2, 3)
    ]

    assert printed_totals(rows)["rounded"] is True
    assert printed_totals(rows[:1])["rounded"] is False


YUAN = st.integers(0, 4_000_000).map(lambda tenths: Decimal(tenths) / 10)
ODD = st.integers(0, 40_000).map(lambda halves: Decimal(halves * 50))


@given(st.lists(YUAN | ODD, min_size=1, max_size=4))
@example([Decimal(1234450), Decimal(1234550)])
@example([Decimal(100000), Decimal(100150)])
@example([Decimal("100.125"), Decimal("100.125")])
def test_that_parts_do_not_add_up_is_told_if_they_do_not_as_they_are_printed(
    amounts: list[Decimal],
) -> None:
    rows = [
        DeviceRow(n=number, situation=f"第{number}种", count=1, amount_yuan=amount)
        for number, amount in enumerate(amounts, start=1)
    ]
    totals = printed_totals(rows)
    situations = totals["situations"]
    assert isinstance(situations, list)

    shown = sum((read(part["fined"]) for part in situations), Decimal(0))

    assert totals["rounded"] is (shown != read(totals["fined"]))


def read(fined: object) -> Decimal:
    """Return the yuan that somebody reads in words like 罚款1.24万元."""
    words = str(fined).removeprefix("罚款").replace(",", "")
    if words == "没有罚款":
        return Decimal(0)
    if words.endswith("万元"):
        return Decimal(words.removesuffix("万元")) * 10000
    return Decimal(words.removesuffix("元"))


def test_a_situation_stands_in_a_sentence_without_its_number() -> None:
    rows = [
        DeviceRow(n=1, situation="1、违停抓拍。", count=1, amount_yuan=Decimal(5)),
        DeviceRow(n=2, situation="2、渣土车抓拍", count=2, amount_yuan=Decimal(0)),
        DeviceRow(n=3, situation="违停抓拍", count=3, amount_yuan=Decimal(0)),
    ]

    situations = printed_totals(rows)["situations"]

    assert isinstance(situations, list)
    assert [(part["name"], part["count"]) for part in situations] == [
        ("违停抓拍", 4),
        ("渣土车抓拍", 2),
    ]
