"""Sums in the form in which they are printed, and what is never printed as nothing."""

from decimal import Decimal

import pytest

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
