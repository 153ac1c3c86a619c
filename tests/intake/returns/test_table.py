"""Merges, hidden lines, decoys, split cells, zero forms: understood as a person would, and told."""

import time
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook

from docgen.archive import read_package
from docgen.model.returns import ReturnKind
from tests.intake.returns.excel import SHEET, packed
from tests.intake.returns.forms import (
    CLEAN,
    FIRST,
    FORM,
    HEADER,
    HEADS,
    SECOND,
    TITLE,
    TOTAL,
    Line,
    codes,
    fill,
    read,
    saved,
    values,
    with_line,
    workbook,
)

DECOY: tuple[Line, ...] = (
    ("联络员名单",),
    ("序号", "单位", "姓名", "职务", "联系电话", "备注"),
    (1, "望潮区城市管理局", "张示例", "科长", "0400-0000000", None),
    (2, "望潮区听潮街道办事处", "李示例", "科员", "0400-0000001", None),
)


def _three_rows() -> Workbook:
    third: Line = (3, "占道经营抓拍", "《城市市容条例》第十四条", 5, 100, "否", None, "停用", None)
    return workbook((*FORM[:-1], third))


def test_a_merged_basis_fills_down(tmp_path: Path) -> None:
    book = _three_rows()
    book.worksheets[0].merge_cells("C4:C6")
    reading = read(saved(book, tmp_path))
    assert {item.row.basis for item in reading.rows} == {"《道路交通安全法》第五十六条"}
    assert {item.cells["basis"].where for item in reading.rows} == {"附件1!C4"}


def test_a_merged_quantity_never_fills_down(tmp_path: Path) -> None:
    book = _three_rows()
    book.worksheets[0].merge_cells("D4:D5")
    reading = read(saved(book, tmp_path))
    assert [item.row.count for item in reading.rows] == [12, None, 5]
    kinds = [item.slips["count"].kind if "count" in item.slips else "" for item in reading.rows]
    assert kinds == ["merged", "merged", ""]
    assert reading.rows[1].cells["count"].where == "附件1!D4"


def test_a_quantity_merged_down_to_the_end_of_all_sheets_is_told_at_once(tmp_path: Path) -> None:
    path = saved(_three_rows(), tmp_path)
    parts = read_package(path)
    merges = b'</sheetData><mergeCells><mergeCell ref="D6:D9999999"/></mergeCells>'
    parts[SHEET] = parts[SHEET].replace(b"</sheetData>", merges)
    start = time.process_time()
    reading = read(packed(path, parts))
    assert time.process_time() - start < 0.5
    assert [item.row.count for item in reading.rows] == [12, 3, 5]


def test_a_note_merged_over_all_rows_belongs_to_each(tmp_path: Path) -> None:
    book = _three_rows()
    book.worksheets[0]["I4"] = "均在城区"
    book.worksheets[0].merge_cells("I4:I6")
    assert {item.row.note for item in read(saved(book, tmp_path)).rows} == {"均在城区"}


def test_merges_in_a_paper_are_understood_too(tmp_path: Path) -> None:
    paper = Document()
    table = paper.add_table(3, 9)
    for row, line in enumerate((HEADS, FIRST, SECOND)):
        for column, value in enumerate(line):
            table.cell(row, column).text = "" if value is None else str(value)
    table.cell(2, 2).text = table.cell(2, 3).text = ""
    table.cell(1, 2).merge(table.cell(2, 2))
    table.cell(1, 3).merge(table.cell(2, 3))
    paper.save(str(tmp_path / "a.docx"))
    reading = read(tmp_path / "a.docx")
    assert [item.row.basis for item in reading.rows] == ["《道路交通安全法》第五十六条"] * 2
    assert [item.row.count for item in reading.rows] == [12, None]
    assert reading.rows[0].cells["situation"].where == "表1 第2行第2列"


def test_a_hidden_row_is_not_counted_and_told(tmp_path: Path) -> None:
    book = _three_rows()
    book.worksheets[0].row_dimensions[6].hidden = True
    reading = read(saved(book, tmp_path))
    assert values(reading) == CLEAN
    assert codes(reading) == ["hidden_row"]
    assert "第6行" in reading.findings[0].message


def test_a_hidden_column_is_not_read_and_told(tmp_path: Path) -> None:
    book = workbook(FORM)
    book.worksheets[0].column_dimensions["I"].hidden = True
    reading = read(saved(book, tmp_path))
    assert [item.row.note for item in reading.rows] == ["", ""]
    assert codes(reading) == ["hidden_row"]


def test_a_hidden_sheet_is_not_read_and_told(tmp_path: Path) -> None:
    book = workbook(FORM)
    hidden = book.create_sheet("旧表")
    fill(hidden, FORM)
    hidden.sheet_state = "hidden"
    reading = read(saved(book, tmp_path))
    assert values(reading) == CLEAN
    assert codes(reading) == ["hidden_row"]


def test_a_decoy_before_and_the_form_on_the_second_sheet(tmp_path: Path) -> None:
    book = workbook(DECOY, "联络员名单")
    fill(book.create_sheet("Sheet2"), FORM)
    reading = read(saved(book, tmp_path))
    assert values(reading) == CLEAN
    assert codes(reading) == []
    assert reading.rows[0].cells["count"].where == "Sheet2!D4"


def test_a_decoy_on_the_same_sheet(tmp_path: Path) -> None:
    book = workbook((*DECOY, (), *FORM))
    reading = read(saved(book, tmp_path))
    assert values(reading) == CLEAN


def test_a_blank_template_beside_the_filled_form_is_passed_over(tmp_path: Path) -> None:
    book = workbook((("样表",), HEADS), "样表")
    fill(book.create_sheet("填报"), FORM)
    reading = read(saved(book, tmp_path))
    assert values(reading) == CLEAN
    assert codes(reading) == []


def test_a_second_filled_form_is_told(tmp_path: Path) -> None:
    book = workbook(FORM)
    fill(book.create_sheet("附件1 (2)"), FORM)
    reading = read(saved(book, tmp_path))
    assert values(reading) == CLEAN
    assert codes(reading) == ["table_extra"]


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    lines = [tuple(line)[:6] + tuple(line)[7:] if len(line) > 8 else line for line in FORM]
    reading = read(saved(workbook(lines), tmp_path))
    assert codes(reading) == ["column_missing"]
    assert reading.findings[0].place.field == "具体事由"
    assert len(reading.rows) == 2


def test_an_extra_column_is_told(tmp_path: Path) -> None:
    lines: list[Line] = [*FORM[:2], (*HEADS, "设置地点"), (*FIRST, "示例路口"), SECOND, TOTAL]
    reading = read(saved(workbook(lines), tmp_path))
    assert values(reading) == CLEAN
    assert codes(reading) == ["column_extra"]
    assert "设置地点" in reading.findings[0].message


@pytest.mark.parametrize(
    "line",
    [
        (1, "无", "无", "无", "无", "无", "无", "无", "无"),
        (1, "无", None, 0, 0, None, None, None, None),
        (None, "本单位无设备"),
        ("本单位未设置、未使用电子技术监控设备",),
        (1, "/", "/", "/", "/", "/", "/", "/", "/"),
        (1, None, None, 0, 0, "否", None, None, "无此类设备"),
        (1, "我局没有此类设备", None, None, None, None, None, None, None),
        ("总计", None, None, 0, 0, None, None, None, None),
    ],
)
def test_a_form_of_nothing_is_a_zero_return(line: Line, tmp_path: Path) -> None:
    reading = read(saved(workbook(with_line(line)), tmp_path))
    assert (reading.kind, reading.rows) == (ReturnKind.ZERO, ())


def test_a_clerks_own_row_of_totals_is_kept_beside_that_of_the_form(tmp_path: Path) -> None:
    own: Line = (None, "合计", None, 99, 1, None, None, None, None)
    lines = ((TITLE,), HEADER, HEADS, FIRST, own, SECOND, TOTAL)

    declared = read(saved(workbook(lines), tmp_path)).total

    assert declared is not None
    assert (declared.count, declared.rows) == (15, 2)
    (further,) = declared.before
    assert (further.count, further.amount_yuan, further.rows) == (99, Decimal(1), 1)
    assert further.cells["count"].where == "附件1!D5"


def test_grouped_heads_over_merged_cells(tmp_path: Path) -> None:
    over: Line = ("序号", "具体情形", "设置依据", "设备", None, "清理规范", None, None, "备注")
    under: Line = (
        None,
        None,
        None,
        "数量",
        "罚款金额（元）",
        "是否需要清理",
        "具体事由",
        "结果",
        None,
    )
    book = workbook(((TITLE,), HEADER, over, under, FIRST, SECOND, TOTAL))
    for span in ("A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:H3", "I3:I4"):
        book.worksheets[0].merge_cells(span)
    reading = read(saved(book, tmp_path))
    assert values(reading) == CLEAN
    assert codes(reading) == []
