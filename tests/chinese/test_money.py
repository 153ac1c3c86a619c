"""Money is exact, and grouped by threes."""

from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from docgen.chinese.money import MoneyColumn, cents, format_wan, format_yuan, wan

AMOUNTS = st.decimals(Decimal(0), Decimal("999999999999999.99"), places=2)


@given(AMOUNTS)
def test_a_table_keeps_every_cent(amount: Decimal) -> None:
    assert Decimal(format_yuan(amount).replace(",", "")) == amount


def test_yuan_are_grouped_by_threes() -> None:
    assert format_yuan(Decimal("12463800")) == "12,463,800.00"


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("12463800", "1246.38万元"),
        ("99999900", "9999.99万元"),
        ("99999999", "10,000.00万元"),
        ("124638000", "12,463.80万元"),
        ("50", "0.01万元"),
        ("-5", "0.00万元"),
        ("123450", "12.35万元"),
        ("123449.99", "12.34万元"),
    ],
)
def test_wan_has_two_decimals_rounded_half_up(amount: str, text: str) -> None:
    assert format_wan(Decimal(amount)) == text


@pytest.mark.parametrize(
    ("amount", "rounded"),
    [("100.125", "100.13"), ("100.124", "100.12"), ("-0.001", "0.00"), ("7", "7.00")],
)
def test_yuan_are_rounded_half_up_to_the_cent(amount: str, rounded: str) -> None:
    assert str(cents(Decimal(amount))) == rounded
    assert format_yuan(Decimal(amount)) == rounded


@given(AMOUNTS)
def test_wan_are_what_is_written_of_them(amount: Decimal) -> None:
    assert format_wan(amount).replace(",", "") == f"{wan(amount)}万元"


@pytest.mark.parametrize("write", [format_yuan, format_wan])
def test_a_float_is_refused(write: object) -> None:
    assert callable(write)
    with pytest.raises(TypeError, match="float"):
        write(0.1)


@given(AMOUNTS | AMOUNTS.map(lambda amount: -amount))
def test_grouped_yuan_read_as_babel_writes_them(amount: Decimal) -> None:
    assert format_yuan(amount) == format_decimal(amount, format="#,##0.00", locale="zh_CN")


@given(st.lists(AMOUNTS, min_size=1, max_size=8))
def test_a_column_of_wan_is_even_and_loses_no_cent(amounts: list[Decimal]) -> None:
    column = MoneyColumn.of([*amounts, None], "万元")
    shown = [column.show(amount) for amount in amounts]
    assert [Decimal(one.replace(",", "")) * 10000 for one in shown] == amounts
    assert {len(one.partition(".")[2]) for one in shown} == {column.places}
    assert 2 <= column.places <= 6


@pytest.mark.parametrize(
    ("amounts", "shown"),
    [
        (["5000", "264000"], ["0.50", "26.40"]),
        (["1234567.89", "5000"], ["123.456789", "0.500000"]),
        (["6172839.449999999"], ["617.283945"]),
        ([], []),
    ],
)
def test_a_column_of_wan_has_as_many_decimals_as_its_finest_amount(
    amounts: list[str], shown: list[str]
) -> None:
    column = MoneyColumn.of(map(Decimal, amounts), "万元")
    assert [column.show(Decimal(one)) for one in amounts] == shown


def test_a_column_of_yuan_shows_whole_yuan_without_decimals() -> None:
    column = MoneyColumn.of([], "元")
    assert [column.show(Decimal(one)) for one in ("2157000", "12500.5")] == [
        "2,157,000",
        "12,500.50",
    ]
