"""Days and flags are read as people write them, and never guessed."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model.scalars import half_width, parse_day, parse_flag


@pytest.mark.parametrize(
    "text", ["2024-11-08", "2024.11.8", "2024/11/8", "2024年11月8日", " 2024 年 11 月 8 日 "]
)
def test_a_day_is_read_in_each_usual_way(text: str) -> None:
    assert parse_day(text) == date(2024, 11, 8)


@pytest.mark.parametrize("value", [20241108, 0, "20241108", "2024年11月31日", "11月8日", "", None])
def test_a_number_or_an_impossible_day_is_no_day(value: object) -> None:
    assert parse_day(value) is None


def test_a_cell_of_a_workbook_with_a_time_of_day_is_its_day() -> None:
    assert parse_day(datetime(2024, 11, 8, 9, 30)) == date(2024, 11, 8)


@given(st.dates())
def test_every_day_survives_being_written_in_chinese(day: date) -> None:
    assert parse_day(f"{day.year:04}年{day.month}月{day.day}日") == day


@pytest.mark.parametrize(
    ("text", "flag"),
    [("是", True), ("否", False), (" TRUE ", True), (True, True), ("也许", None), (1, None)],
)
def test_a_flag_is_yes_no_or_unknown(text: object, flag: object) -> None:
    assert parse_flag(text) is flag


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ｄ０１", "D01"),
        ("０５１８－５５５０１００", "0518-5550100"),
        ("0518-5550100，5550101（值班）", "0518-5550100，5550101（值班）"),
    ],
)
def test_numbers_come_in_half_width_and_chinese_marks_stay(typed: str, meant: str) -> None:
    assert half_width(typed) == meant
