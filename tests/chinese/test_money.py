"""Money is exact, grouped by threes, and written in capitals that can be read back."""

from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from docgen.chinese.money import CAPITALS, capital_yuan, format_wan, format_yuan

AMOUNTS = st.decimals(Decimal(0), Decimal("999999999999999.99"), places=2)
UNITS = {"拾": 10, "佰": 100, "仟": 1000}


def read_capitals(text: str) -> Decimal:
    """Read capitals back: the inverse, written the way a teller reads."""
    whole, mark, small = text.removesuffix("整").partition("元")
    if not mark:
        whole, small = "", whole
    total, group, digit = 0, 0, 0
    for character in whole:
        if character in CAPITALS:
            digit = CAPITALS.index(character)
        elif character in UNITS:
            group += digit * UNITS[character]
            digit = 0
        else:
            scale = {"万": 10**4, "亿": 10**8}[character]
            total = (total + group + digit) * scale if scale == 10**8 else total
            total += (group + digit) * scale if scale == 10**4 else 0
            group, digit = 0, 0
    yuan, cents, digit = total + group + digit, 0, 0
    for character in small:
        if character in CAPITALS:
            digit = CAPITALS.index(character)
        else:
            cents += digit * (10 if character == "角" else 1)
    return Decimal(yuan) + Decimal(cents) / 100


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("0", "零元整"),
        ("10", "壹拾元整"),
        ("1234.56", "壹仟贰佰叁拾肆元伍角陆分"),
        ("20030", "贰万零叁拾元整"),
        ("10.05", "壹拾元零伍分"),
        ("0.5", "伍角整"),
        ("100010000.05", "壹亿零壹万元零伍分"),
        ("1000000001", "壹拾亿零壹元整"),
        ("-5.1", "负伍元壹角整"),
    ],
)
def test_capitals_are_written_as_on_a_cheque(amount: str, text: str) -> None:
    assert capital_yuan(Decimal(amount)) == text


@given(AMOUNTS)
def test_capitals_are_read_back(amount: Decimal) -> None:
    assert read_capitals(capital_yuan(amount)) == amount


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


@pytest.mark.parametrize("write", [format_yuan, format_wan, capital_yuan])
def test_a_float_is_refused(write: object) -> None:
    assert callable(write)
    with pytest.raises(TypeError, match="float"):
        write(0.1)


def test_an_amount_beyond_all_money_is_refused() -> None:
    with pytest.raises(ValueError, match="more than"):
        capital_yuan(10**15)


@given(AMOUNTS | AMOUNTS.map(lambda amount: -amount))
def test_grouped_yuan_read_as_babel_writes_them(amount: Decimal) -> None:
    assert format_yuan(amount) == format_decimal(amount, format="#,##0.00", locale="zh_CN")
