"""Dates are written without leading zeros, left blank, and read as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.chinese.dates import (
    blank_date,
    format_date,
    format_period,
    impossible_days,
    parse_date,
    without_time,
)
from docgen.chinese.numerals import DIGITS, count_numeral

DAY = date(2024, 11, 8)


def test_a_date_has_no_leading_zeros() -> None:
    assert format_date(DAY) == "2024年11月8日"
    assert format_date(date(2024, 1, 1)) == "2024年1月1日"


def test_a_blank_date_leaves_room_for_month_and_day() -> None:
    assert blank_date(2024) == "2024年　月　日"
    assert blank_date() == "　年　月　日"


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (date(2021, 11, 1), date(2024, 10, 31), "2021年11月1日至2024年10月31日"),
        (date(2024, 12, 1), date(2025, 12, 1), "2024年12月1日至2025年12月1日"),
        (date(2024, 11, 22), date(2024, 12, 6), "2024年11月22日至12月6日"),
        (date(2025, 12, 1), date(2025, 12, 5), "2025年12月1日至5日"),
        (date(2025, 12, 1), date(2025, 12, 1), "2025年12月1日"),
    ],
)
def test_a_period_runs_from_day_to_day_and_repeats_nothing(
    start: date, end: date, told: str
) -> None:
    assert format_period(start, end) == told


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_what_is_written_is_read_back_without_repair(day: date) -> None:
    parsed = parse_date(format_date(day))
    assert (parsed.value, parsed.findings) == (day, ())


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_numerals_are_read_with_a_repair(day: date) -> None:
    year = "".join(DIGITS[int(digit)] for digit in str(day.year))
    parsed = parse_date(f"{year}年{count_numeral(day.month)}月{count_numeral(day.day)}日")
    assert parsed.value == day
    assert [finding.code for finding in parsed.findings] == ["date_repaired"]


@pytest.mark.parametrize(
    "text",
    [
        "2024.11.8",
        "2024/11/8",
        "2024-11-08",
        "2024 年 11 月 8 日",
        "２０２４年１１月８日",
        "2024年11月08日",
        "二〇二四年十一月八日",
        "2024年11月8号",
    ],
)
def test_other_forms_are_understood_and_told(text: str) -> None:
    parsed = parse_date(text)
    assert parsed.value == DAY
    (finding,) = parsed.findings
    assert text in finding.message
    assert "2024年11月8日" in finding.message


def test_a_date_without_a_year_takes_the_year_that_is_meant_and_asks() -> None:
    parsed = parse_date("11月8日", 2024)
    assert parsed.value == DAY
    assert [finding.code for finding in parsed.findings] == ["date_year_missing"]


@pytest.mark.parametrize("text", ["2024年11月31日", "2024年13月1日", "11月8日", "明天", "24.11.8"])
def test_what_is_no_day_is_an_error(text: str) -> None:
    parsed = parse_date(text)
    assert parsed.value is None
    assert [finding.code for finding in parsed.findings] == ["date_invalid"]


@pytest.mark.parametrize("text", ["", "  ", "　年　月　日", "2024年　月　日"])
def test_an_empty_slot_is_no_date_and_no_mistake(text: str) -> None:
    assert parse_date(text) == parse_date("")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-11-08 00:00:00", "2024-11-08"),
        ("2024/11/19 9:30", "2024/11/19"),
        ("2024-11-08T09:30:00+08:00", "2024-11-08"),
        ("2024年11月8日下午3点半", "2024年11月8日"),
        ("2024年11月8日", "2024年11月8日"),
        ("9:30", "9:30"),
        ("11月 8日", "11月 8日"),
        ("2024 11 08", "2024 11 08"),
    ],
)
def test_a_time_behind_a_day_is_left_out(text: str, day: str) -> None:
    assert without_time(text) == day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("定于2024年11月31日下午3点召开会议", ("2024年11月31日",)),
        ("2024年2月30日、2023年2月29日", ("2024年2月30日", "2023年2月29日")),
        ("于 2024 年 11 月 31 日前", ("2024 年 11 月 31 日",)),
        ("11月31日前完成", ("11月31日",)),
        ("2024年13月1日", ("2024年13月1日",)),
        ("11月25日至31日", ("11月25日至31日",)),
    ],
)
def test_a_day_in_a_text_that_no_calendar_has_is_found(text: str, days: tuple[str, ...]) -> None:
    assert impossible_days(text) == days


@pytest.mark.parametrize(
    "text",
    [
        "2024年11月30日",
        "2月29日",
        "2024年2月29日至3月1日",
        "每月31日",
        "农历2月30日",
        "自11月5日起30日内",
        "6个月31日",
        "2021年11月1日至2024年10月31日",
    ],
)
def test_a_day_that_may_be_is_left_alone(text: str) -> None:
    assert impossible_days(text) == ()
