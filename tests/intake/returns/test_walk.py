"""A form cut into several tables of a paper is read on; the header may stand in the last one."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from docgen.model.readings import Reading
from tests.intake.returns.forms import (
    CLEAN,
    FIRST,
    FORM,
    HEADS,
    SECOND,
    TOTAL,
    Line,
    codes,
    read,
    saved,
    values,
    workbook,
)
from tests.intake.returns.papers import add_table, paper_of

FIELDS: Line = (
    "填报人：张示例",
    None,
    None,
    "联系方式：0400-0000000",
    None,
    "填报日期：2024年11月13日",
)


def numbered(line: Line, number: str | int | None) -> Line:
    """Return a line with another number."""
    return (number, *line[1:])


def read_on(folder: Path, *further: Sequence[Line], first: Line = FIRST) -> Reading:
    """Read a form of one row and tables behind it."""
    return read(paper_of(folder, (HEADS, first), *further))


@pytest.mark.parametrize("number", [None, 2, 5, "（二）"])
def test_a_table_without_a_head_is_read_on_whatever_its_numbers(
    number: str | int | None, tmp_path: Path
) -> None:
    reading = read_on(tmp_path, (numbered(SECOND, number), TOTAL))
    assert values(reading) == CLEAN
    assert codes(reading) == []
    assert reading.total
    assert reading.total.count == 15


def test_two_pieces_numbered_by_word_itself_are_read_on(tmp_path: Path) -> None:
    reading = read_on(tmp_path, (numbered(SECOND, None),), first=numbered(FIRST, None))
    assert values(reading) == CLEAN
    assert codes(reading) == []


@pytest.mark.parametrize("kept", [7, 6, 4])
def test_a_piece_with_blank_columns_at_its_end_is_read_on(kept: int, tmp_path: Path) -> None:
    line = (*SECOND[:kept], *[None] * (9 - kept))
    reading = read_on(tmp_path, (line,))
    assert [item.row.count for item in reading.rows] == [12, 3]
    assert codes(reading) == []


def test_a_piece_behind_a_row_that_was_taken_apart_is_read_on(tmp_path: Path) -> None:
    twofold: Line = (1, "①违停②占道", "《公路法》", "①8台②4台", "①0②0", "否", None, "停用", None)
    reading = read_on(tmp_path, (SECOND,), first=twofold)
    assert [item.row.count for item in reading.rows] == [8, 4, 3]
    assert codes(reading) == ["multi_value_cell"]


def test_a_piece_whose_numbers_begin_again_is_told_and_not_added(tmp_path: Path) -> None:
    reading = read_on(tmp_path, (numbered(SECOND, 1),))
    assert [item.row.count for item in reading.rows] == [12]
    assert codes(reading) == ["table_extra"]


def test_what_stands_behind_the_total_is_told_and_not_added(tmp_path: Path) -> None:
    paper = paper_of(tmp_path, (HEADS, FIRST, SECOND, TOTAL), (numbered(FIRST, None),))
    reading = read(paper)
    assert values(reading) == CLEAN
    assert codes(reading) == ["table_extra"]


def test_a_piece_behind_another_table_is_told_and_not_added(tmp_path: Path) -> None:
    points = ("序号", "点位", "方向", "数量", "启用", "是否公布", "渠道", "状态", "说明")
    other: Line = (4, "示例路口", "东", 3, 2020, "是", "网站", "正常", None)
    reading = read_on(tmp_path, (points, numbered(other, 3)), (other,))
    assert [item.row.count for item in reading.rows] == [12]
    assert codes(reading) == ["table_extra", "table_extra"]


def test_the_header_below_the_last_piece_is_read(tmp_path: Path) -> None:
    reading = read_on(tmp_path, (SECOND, TOTAL, FIELDS))
    assert values(reading) == CLEAN
    assert reading.header["filler"] == ("张示例", "表2 第3行第1列")
    assert reading.header["phone"].text == "0400-0000000"
    assert reading.date == date(2024, 11, 13)


def test_the_header_in_a_table_of_its_own_below_the_form_is_read(tmp_path: Path) -> None:
    fields = ("填报人", "张示例", "联系方式", "0400-0000000")
    reading = read_on(tmp_path, (SECOND, TOTAL), (fields, ("填报日期", "2024年11月13日")))
    assert values(reading) == CLEAN
    assert codes(reading) == []
    assert reading.header["filler"] == ("张示例", "表3 第1行第2列")
    assert reading.date == date(2024, 11, 13)


def test_a_hidden_row_of_the_second_piece_is_told_with_its_place(tmp_path: Path) -> None:
    paper = Document()
    add_table(paper, (HEADS, FIRST))
    paper.add_paragraph("")
    row = add_table(paper, (SECOND, numbered(FIRST, 3))).rows[1]._tr
    row.get_or_add_trPr().append(row.makeelement(f"{{{row.nsmap['w']}}}hidden"))
    paper.save(str(tmp_path / "a.docx"))
    reading = read(tmp_path / "a.docx")
    assert values(reading) == CLEAN
    assert codes(reading) == ["hidden_row"]
    assert reading.findings[0].place.where.startswith("表2 第2行")


@pytest.mark.parametrize("title", [("附：设备点位明细",), ("附件2：点位明细表",), ()])
def test_a_table_of_places_below_the_form_is_none_of_its_rows(title: Line, tmp_path: Path) -> None:
    places: tuple[Line, ...] = (
        ("序号", "点位名称", "设备编号", "类型", "台数", "安装时间"),
        (1, "人民路", "W1", "违停", 3, "2020-05"),
        (2, "中山路", "W2", "闯红灯", 12, "2020-06"),
    )
    reading = read(saved(workbook((*FORM, (), title, *places)), tmp_path))
    assert values(reading) == CLEAN
    assert codes(reading) == []


def test_devices_in_a_table_of_something_else_are_told(tmp_path: Path) -> None:
    lines: tuple[Line, ...] = (("序号", "姓名", "职务", "电话"), (3, *FIRST[1:]))
    reading = read(saved(workbook((*FORM, *lines)), tmp_path))
    assert values(reading) == CLEAN
    assert codes(reading) == ["row_below_end"]
