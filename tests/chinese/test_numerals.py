"""Chinese numerals count and are read back, digit by digit as well."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.chinese.numerals import (
    DIGITS,
    LARGEST,
    count_numeral,
    is_shortened,
    parse_numeral,
    parse_spoken,
)


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


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("一百二", 120),
        ("二千五", 2500),
        ("三万五", 35000),
        ("十五万二", 152_000),
        ("一亿二", 120_000_000),
    ],
)
def test_a_last_digit_counts_the_place_below_the_one_before(text: str, number: int) -> None:
    assert parse_spoken(text) == number
    assert is_shortened(text)


@pytest.mark.parametrize("text", ["百百二", "甲万五", "万", ""])
def test_what_is_no_numeral_is_none_in_speech_too(text: str) -> None:
    assert parse_spoken(text) is None


@given(st.integers(0, LARGEST))
def test_numerals_in_full_are_the_same_in_speech(number: int) -> None:
    assert parse_spoken(count_numeral(number)) == number


@given(st.integers(1, 9), st.sampled_from("百千万亿"), st.integers(1, 9))
def test_a_shortened_numeral_is_the_one_in_full(first: int, place: str, last: int) -> None:
    full = {"百": "十", "千": "百", "万": "千", "亿": "千万"}[place]
    short = f"{count_numeral(first)}{place}{count_numeral(last)}"
    assert parse_spoken(short) == parse_numeral(f"{short}{full}")
