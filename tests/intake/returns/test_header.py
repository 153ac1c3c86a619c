"""The header is found in one cell or in many, and its day in every listed form."""

from datetime import date
from decimal import Decimal

import pytest

from docgen.intake.returns.grid import GridCell
from docgen.intake.returns.header import fields, read_day

DAY = date(2024, 11, 8)


@pytest.mark.parametrize(
    "text",
    [
        "2024.11.8",
        "2024/11/8",
        "2024-11-08",
        "2024年11月8日",
        "2024 年 11 月 8 日",
        "２０２４年１１月８日",
        "二〇二四年十一月八日",
        "二○二四年十一月八日",
        "2024年11月8号",
        "20241108",
        "2024.11.08.",
    ],
)
def test_days_are_read_in_every_form(text: str) -> None:
    assert read_day(text, 2024, None) == (DAY, None)


def test_a_day_without_a_year_takes_the_campaign_s_and_says_so() -> None:
    day, slip = read_day("11月8日", 2024, None)
    assert day == DAY
    assert slip
    assert slip.kind == "year_missing"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2024年11月31日", "invalid"),
        ("  年  月  日", "missing"),
        ("", "missing"),
        ("近日", "invalid"),
    ],
)
def test_what_is_no_day_says_why(text: str, kind: str) -> None:
    day, slip = read_day(text, 2024, None)
    assert day is None
    assert slip
    assert slip.kind == kind


def test_days_behind_cells_count() -> None:
    assert read_day("45604", None, GridCell("45604", Decimal(45604)))[0] == DAY
    assert read_day("x", None, GridCell("x", day=DAY))[0] == DAY


def test_many_fields_stand_in_one_cell() -> None:
    text = (
        "填报单位（公章）：望潮区城管局    填 报 人：张示例  "
        "联系方式：0400-1  填报日期：2024 年 11 月 8 日"
    )
    assert dict(fields(text)) == {
        "unit": "望潮区城管局",
        "filler": "张示例",
        "phone": "0400-1",
        "date": "2024 年 11 月 8 日",
    }


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("填报单位：望潮区城管局（盖章）", "望潮区城管局"),
        ("填报单位(公章):望潮区城管局", "望潮区城管局"),
        ("填报单位 望潮区城管局", "望潮区城管局"),
        ("单位（盖章）：望潮区城管局", "望潮区城管局"),
        ("填报单位（公章）", ""),
    ],
)
def test_seals_are_no_part_of_the_name(text: str, unit: str) -> None:
    assert dict(fields(text)) == {"unit": unit}


@pytest.mark.parametrize(
    "text", ["（各街道、区直行政执法机关填报）", "请填报单位认真核对", "单位：万元"]
)
def test_sentences_are_no_fields(text: str) -> None:
    assert dict(fields(text)) == {}
