"""The day of a form is read in every listed form; what is no day says why."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from docgen.intake.returns.days import read_day
from docgen.intake.returns.grid import GridCell
from docgen.model.readings import Slip
from tests.intake.returns.forms import read

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


@pytest.mark.parametrize(
    "time",
    [
        " 00:00:00",
        " 9:30",
        "T09:30:00",
        "  09：30",
        " 0:00:00.000",
        " 上午9:30",
        " 9:30 AM",
        " 14时05分",
    ],
)
@pytest.mark.parametrize("day", ["2024-11-08", "2024/11/8", "2024.11.8", "2024年11月8日"])
def test_a_time_behind_a_day_says_nothing(day: str, time: str) -> None:
    assert read_day(day + time, 2024, None) == (DAY, None)


@pytest.mark.parametrize("text", ["2024年11月8日上午", "2024年11月8日15时"])
def test_a_time_may_stand_close_behind_a_day(text: str) -> None:
    assert read_day(text, 2024, None) == (DAY, None)


@pytest.mark.parametrize("text", ["2024-11-31 00:00:00", "9:30", "2024年11月 9:30"])
def test_a_time_makes_no_day(text: str) -> None:
    assert read_day(text, 2024, None) == (None, Slip("invalid", text))


@pytest.mark.parametrize("text", ["45604", "45604.0", "45604.395833"])
def test_excel_s_count_of_days_may_be_a_text(text: str) -> None:
    assert read_day(text, None, GridCell(text)) == (DAY, None)


@pytest.mark.parametrize("text", ["45604", "12345"])
def test_five_digits_beside_no_field_are_no_day(text: str) -> None:
    assert read_day(text, 2024, None) == (None, Slip("invalid", text))


@pytest.mark.parametrize(
    "written", ["填报日期,45604", "填报日期：45604,", "填报日期,2024-11-08 00:00:00"]
)
def test_the_day_of_a_table_in_text_is_read(written: str, tmp_path: Path) -> None:
    heads = "序号,具体情形,设置依据,设备数量,近三年罚款金额,是否需要清理,具体事由,清理规范结果,备注"
    text = f"填报单位,望潮区城市管理局\n{written}\n{heads}\n1,测速,《公路法》,1,0,否,,停用,\n"
    (tmp_path / "表.csv").write_text(text, encoding="utf-8")
    assert read(tmp_path / "表.csv").date == DAY
