"""Chinese numerals count and are read back, digit by digit as well."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.chinese.numerals import DIGITS, LARGEST, count_numeral, parse_numeral


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "零"),
        (10, "十"),
        (12, "十二"),
        (110, "一百一十"),
        (114, "一百一十四"),
        (1001, "一千零一"),
        (10010, "一万零一十"),
        (100010001, "一亿零一万零一"),
    ],
)
def test_a_count_is_written_as_people_say_it(number: int, text: str) -> None:
    assert count_numeral(number) == text


@given(st.integers(0, LARGEST))
def test_a_count_is_read_back(number: int) -> None:
    assert parse_numeral(count_numeral(number)) == number


@given(st.integers(0, 9999))
def test_digits_are_read_one_by_one(number: int) -> None:
    assert parse_numeral("".join(DIGITS[int(digit)] for digit in str(number))) == number


@pytest.mark.parametrize("text", ["", "甲", "一二十", "十百", "万"])
def test_what_is_no_numeral_is_none(text: str) -> None:
    assert parse_numeral(text) is None


@pytest.mark.parametrize("number", [-1, LARGEST + 1])
def test_a_count_out_of_bounds_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="not between"):
        count_numeral(number)
