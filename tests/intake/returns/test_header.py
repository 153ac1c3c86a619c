"""The header is found in one cell or in many; each value ends where the next thing begins."""

from pathlib import Path

import pytest

from docgen.intake.returns.grid import Grid, GridCell
from docgen.intake.returns.header import fields, read_header
from tests.intake.returns.forms import FORM, HEADS, TITLE, Line, read, saved, workbook


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "填报人：张示例　审核人：李示例　联系电话：0400-1",
            {"filler": "张示例", "phone": "0400-1"},
        ),
        ("填报人（签字）：张示例　负责人（签字）：李示例", {"filler": "张示例"}),
        ("填报人：张示例审核人：李示例", {"filler": "张示例"}),
        ("填报人：张示例　审核人　李示例", {"filler": "张示例"}),
        ("填报人：张示例　电子邮件：a@b", {"filler": "张示例"}),
        ("填报人：张示例    李示例", {"filler": "张示例"}),
        ("填报单位：望潮区城管局（公章）　　单位：台、万元", {"unit": "望潮区城管局"}),
        ("填报单位：望潮区城管局　　2024年11月8日", {"unit": "望潮区城管局"}),
        ("填报单位：望潮区城管局 2024-11-08", {"unit": "望潮区城管局"}),
        ("填报单位：望潮区城管局 2024年 月 日", {"unit": "望潮区城管局"}),
        ("填报单位：望潮区城管局 填报人 张示例", {"unit": "望潮区城管局", "filler": "张示例"}),
        ("填报单位：望潮区城管局 日期：2024.11.8", {"unit": "望潮区城管局", "date": "2024.11.8"}),
        ("填报日期：2024年11月8日　　（此表一式两份）", {"date": "2024年11月8日"}),
        ("日　期", {"date": ""}),
    ],
)
def test_a_value_ends_where_the_next_thing_begins(text: str, found: dict[str, str]) -> None:
    assert dict(fields(text)) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("填报人：张　三", "张　三"),
        ("填报人：张 三", "张 三"),
        ("填报人：张　　三　　审核人：李　四", "张　　三"),
        ("填报人：欧阳　　锋", "欧阳　　锋"),
        ("填报单位：望潮区　　城市管理局", "望潮区　　城市管理局"),
        ("填报单位：城管局　　（综合执法局）", "城管局　　（综合执法局）"),
        ("联系方式：0400-1　　0400-2", "0400-1　　0400-2"),
        ("联系方式：(0400)1", "(0400)1"),
        ("联系方式： 办公室：0400-1", "办公室：0400-1"),
        ("填报日期：2024 年  11 月  8 日", "2024 年  11 月  8 日"),
    ],
)
def test_a_value_with_blanks_inside_stays_whole(text: str, value: str) -> None:
    assert [found for _, found in fields(text)] == [value]


def header_of(*lines: Line) -> dict[str, str]:
    """Return the header of a form with some lines above its head, with the day that was read."""
    cells = {
        (row, column): GridCell(str(value))
        for row, line in enumerate(lines, 1)
        for column, value in enumerate(line, 1)
        if value is not None
    }
    grid = Grid("表", cells)
    header = read_header([(grid, row) for row in grid.rows], ())
    return {key: cell.text for key, cell in header.cells.items()}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (("填表人", "张示例", "审核人", "李示例"), {"filler": "张示例"}),
        (("填表人", "张示例", "审核人：", "李示例"), {"filler": "张示例"}),
        (("填表人", "张示例　审核人：李示例"), {"filler": "张示例"}),
        (("填表人", "张　三", "分管领导", "李示例"), {"filler": "张　三"}),
        (("填表人", None, "审核人", "李示例"), {"filler": ""}),
        (("填报人", "张示例　联系电话：0400-1"), {"filler": "张示例", "phone": "0400-1"}),
        (("填报人", "张示例", "电子邮件：a@b"), {"filler": "张示例"}),
        (("联系方式", "办公室：0400-1"), {"phone": "办公室：0400-1"}),
        (
            ("填报单位", "望潮区城管局", "日期", "2024-11-08"),
            {"unit": "望潮区城管局", "date": "2024-11-08"},
        ),
        (
            ("填报单位", "望潮区城管局", "2024年11月8日"),
            {"unit": "望潮区城管局", "date": "2024年11月8日"},
        ),
        (("填报单位", "望潮区城管局　2024.11.8"), {"unit": "望潮区城管局", "date": "2024.11.8"}),
        (
            ("填报单位：望潮区城管局　　2024年11月8日",),
            {"unit": "望潮区城管局", "date": "2024年11月8日"},
        ),
    ],
)
def test_a_value_in_a_cell_of_its_own_ends_at_the_next_label(
    line: Line, found: dict[str, str]
) -> None:
    assert header_of(line) == found


def test_a_day_with_its_label_counts_before_one_without() -> None:
    lines: tuple[Line, ...] = (
        ("填报单位：望潮区城管局　2024年11月1日",),
        ("填报日期：2024年11月8日",),
    )
    assert header_of(*lines)["date"] == "2024年11月8日"


def test_a_period_is_no_day_of_a_form() -> None:
    line = ("填报单位：望潮区城管局 2021年11月1日至2024年10月31日",)
    assert header_of(line) == {"unit": "望潮区城管局"}


def test_a_day_of_excel_beside_the_unit_is_the_day(tmp_path: Path) -> None:
    header = ("填报单位", "望潮区城市管理局", None, 45604)
    book = workbook(((TITLE,), header, HEADS, *FORM[3:]))
    book.worksheets[0]["D2"].number_format = "yyyy/m/d"
    reading = read(saved(book, tmp_path))
    assert reading.header["unit"].text == "望潮区城市管理局"
    assert str(reading.date) == "2024-11-08"


def test_an_error_in_the_header_is_marked(tmp_path: Path) -> None:
    header = ("填报单位：#REF!", None, None, "填报人", "#N/A", "填报日期：2024年11月13日")
    reading = read(saved(workbook(((TITLE,), header, *FORM[2:])), tmp_path))
    assert {key: slip.kind for key, slip in reading.slips.items()} == {
        "unit": "error",
        "filler": "error",
    }
