"""Money is exact, and grouped by threes."""

from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from docgen.chinese.money import format_wan, format_yuan

AMOUNTS = st.decimals(Decimal(0), Decimal("999999999999999.99"), places=2)


@given(AMOUNTS)
def test_a_table_keeps_every_cent(amount: Decimal) -> None:
    assert Decimal(format_yuan(amount).replace(",", "")) == amount


def test_yuan_are_grouped_by_threes() -> None:
    assert format_yuan(Decimal("12463800")) == "12,463,800.00"


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("12463800", "1,246.38万元"),
        ("50", "0.01万元"),
        ("-5", "0.00万元"),
        ("123450", "12.35万元"),
        ("123449.99", "12.34万元"),
    ],
)
def test_wan_has_two_decimals_rounded_half_up(amount: str, text: str) -> None:
    assert format_wan(Decimal(amount)) == text


@pytest.mark.parametrize("write", [format_yuan, format_wan])
def test_a_float_is_refused(write: object) -> None:
    assert callable(write)
    with pytest.raises(TypeError, match="float"):
        write(0.1)


@given(AMOUNTS | AMOUNTS.map(lambda amount: -amount))
def test_grouped_yuan_read_as_babel_writes_them(amount: Decimal) -> None:
    assert format_yuan(amount) == format_decimal(amount, format="#,##0.00", locale="zh_CN")
