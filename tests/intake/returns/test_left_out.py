"""Tables that are not read are told, if they may hold devices; mere lists on sheets are not."""

from pathlib import Path

import pytest

from tests.intake.returns.forms import (
    CLEAN,
    FIRST,
    FORM,
    SECOND,
    Line,
    codes,
    fill,
    read,
    saved,
    values,
    workbook,
)
from tests.intake.returns.papers import paper_of

LIST: tuple[Line, ...] = (
    ("序号", "单位", "姓名", "职务", "联系电话", "备注"),
    (1, "望潮区城市管理局", "张示例", "科长", "0400-0000000", None),
)


def test_a_sheet_of_devices_without_a_head_is_told(tmp_path: Path) -> None:
    book = workbook(FORM)
    fill(book.create_sheet("续表"), ((3, *FIRST[1:]), (4, *SECOND[1:])))
    reading = read(saved(book, tmp_path))
    assert values(reading) == CLEAN
    assert codes(reading) == ["table_extra"]
    assert reading.findings[0].message.startswith("工作表“续表”没有汇总表的表头，未计入")


def test_a_hidden_sheet_of_devices_without_a_head_is_told(tmp_path: Path) -> None:
    book = workbook(FORM)
    sheet = book.create_sheet("续表")
    fill(sheet, ((3, *FIRST[1:]),))
    sheet.sheet_state = "hidden"
    reading = read(saved(book, tmp_path))
    assert values(reading) == CLEAN
    assert codes(reading) == ["hidden_row"]


def test_a_sheet_with_another_list_is_not_told(tmp_path: Path) -> None:
    book = workbook(FORM)
    fill(book.create_sheet("联络员名单"), LIST)
    assert codes(read(saved(book, tmp_path))) == []


@pytest.mark.parametrize(("table", "told"), [(LIST, ["table_extra"]), ((("见", "附件"),), [])])
def test_another_table_behind_the_form_in_a_paper_is_told(
    table: tuple[Line, ...], told: list[str], tmp_path: Path
) -> None:
    reading = read(paper_of(tmp_path, FORM, table))
    assert values(reading) == CLEAN
    assert codes(reading) == told


def test_another_table_before_the_form_is_not_told(tmp_path: Path) -> None:
    assert codes(read(paper_of(tmp_path, LIST, FORM))) == []
