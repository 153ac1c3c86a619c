"""The rows of the form: split cells, formats behind numbers, blanks, formulas, odd characters."""

from pathlib import Path

import pytest

from docgen.model.readings import Slip
from docgen.model.returns import ReturnKind
from tests.intake.returns.forms import (
    FIRST,
    FORM,
    HEADER,
    HEADS,
    TITLE,
    Line,
    codes,
    read,
    saved,
    with_line,
    workbook,
)


def test_circled_items_are_taken_apart(tmp_path: Path) -> None:
    line: Line = (
        1,
        "①违停抓拍②渣土称重",
        "①《道路交通安全法》第五十六条②《公路法》第五十条",
        "①12台②3台",
        "①3.6万元②0",
        "否",
        None,
        "保留并继续使用",
        None,
    )
    reading = read(saved(workbook(with_line(line)), tmp_path))
    assert [(item.row.situation, item.row.count) for item in reading.rows] == [
        ("违停抓拍", 12),
        ("渣土称重", 3),
    ]
    assert [str(item.row.amount_yuan) for item in reading.rows] == ["36000.00", "0.00"]
    assert [item.row.basis for item in reading.rows] == [
        "《道路交通安全法》第五十六条",
        "《公路法》第五十条",
    ]
    assert [item.row.n for item in reading.rows] == [1, 2]
    assert codes(reading) == ["multi_value_cell"]


def test_lines_in_step_are_taken_apart(tmp_path: Path) -> None:
    line: Line = (1, "违停抓拍\n渣土称重", "《公路法》", "12\n3", "0", "否", None, "停用", None)
    reading = read(saved(workbook(with_line(line)), tmp_path))
    assert [(item.row.situation, item.row.count) for item in reading.rows] == [
        ("违停抓拍", 12),
        ("渣土称重", 3),
    ]


def test_a_text_that_only_wraps_is_one_item(tmp_path: Path) -> None:
    line: Line = (
        1,
        "人行道\n违停抓拍",
        "《公路\n法》",
        12,
        "12\n万元",
        "否",
        None,
        "停用",
        None,
    )
    reading = read(saved(workbook(with_line(line)), tmp_path))
    assert [item.row.situation for item in reading.rows] == ["人行道违停抓拍"]
    assert str(reading.rows[0].row.amount_yuan) == "120000.00"


def test_as_above_is_what_stands_above(tmp_path: Path) -> None:
    line: Line = (2, "测速", "同上", 1, 0, "否", None, "停止使用", None)
    reading = read(saved(workbook((*with_line(FIRST), line)), tmp_path))
    assert reading.rows[1].row.basis == "《道路交通安全法》第五十六条"
    assert reading.rows[1].slips["basis"] == Slip("nonstandard", "同上")
    assert reading.rows[1].cells["basis"].text == "同上"


def test_no_basis_is_kept_as_it_is_said(tmp_path: Path) -> None:
    line: Line = (1, "测速", "无", 1, 0, "是", "1.无法律依据", "停止使用", None)
    reading = read(saved(workbook(with_line(line)), tmp_path))
    assert reading.kind is ReturnKind.TABLE
    assert (reading.rows[0].row.basis, reading.rows[0].row.categories) == ("无", (1,))


def test_blanks_are_unknown_and_never_zero(tmp_path: Path) -> None:
    line: Line = (1, "测速", None, None, None, None, None, None, None)
    row = read(saved(workbook(with_line(line)), tmp_path)).rows[0]
    assert (row.row.count, row.row.amount_yuan, row.row.need, row.row.result) == (None,) * 4
    missing = {key for key, slip in row.slips.items() if slip.kind == "missing"}
    assert missing == {"count", "amount", "need", "result"}


def test_formulas_without_saved_values_are_told(tmp_path: Path) -> None:
    line: Line = (1, "测速", "《公路法》", "=6+6", "=1000*3", "否", None, "停止使用", None)
    reading = read(saved(workbook((*with_line(line), ("总计", None, None, "=SUM(D4)"))), tmp_path))
    assert reading.rows[0].slips["count"] == Slip("formula", "=6+6")
    assert reading.rows[0].slips["amount"] == Slip("formula", "=1000*3")
    assert reading.total
    assert reading.total.count is None


def test_a_unit_in_the_number_format_is_the_unit(tmp_path: Path) -> None:
    book = workbook(with_line((1, "测速", "《公路法》", 12, 3.5, "否", None, "停止使用", None)))
    book.worksheets[0]["E4"].number_format = '0.00"万元"'
    book.worksheets[0]["D4"].number_format = '0"台"'
    row = read(saved(book, tmp_path)).rows[0]
    assert (row.row.count, str(row.row.amount_yuan)) == (12, "35000.00")
    assert row.cells["amount"].text == "3.5万元"


def test_a_count_that_excel_took_for_a_day_is_no_count(tmp_path: Path) -> None:
    book = workbook(with_line((1, "测速", "《公路法》", 45325, 0, "否", None, "停止使用", None)))
    book.worksheets[0]["D4"].number_format = "m月d日"
    slip = read(saved(book, tmp_path)).rows[0].slips["count"]
    assert slip.kind == "invalid"


def test_a_day_in_a_cell_is_the_day(tmp_path: Path) -> None:
    header: Line = (*HEADER[:7], "填报日期", 45609)
    book = workbook(((TITLE,), header, *FORM[2:]))
    book.worksheets[0]["I2"].number_format = "yyyy/m/d"
    assert str(read(saved(book, tmp_path)).date) == "2024-11-13"
    book.worksheets[0]["I2"].number_format = "General"
    assert str(read(saved(book, tmp_path)).date) == "2024-11-13"


def test_invisible_characters_and_endless_texts_are_told(tmp_path: Path) -> None:
    line: Line = (1, "测\u202e速", "长" * 2001, 1, 0, "否", None, "停止使用", "\u200b=1+1")
    reading = read(saved(workbook(with_line(line)), tmp_path))
    assert reading.rows[0].row.situation == "测速"
    assert sorted(codes(reading)) == ["cell_too_long", "unsafe_text", "unsafe_text"]
    assert reading.findings[0].place.where == "附件1!B4"


def test_ditto_marks_say_what_the_row_above_says(tmp_path: Path) -> None:
    said = ["违停抓拍", "同上。", "″", "渣土称重", "同第1行", "↑"]
    lines: list[Line] = [(n, text, *FIRST[2:]) for n, text in enumerate(said, 1)]
    reading = read(saved(workbook(((TITLE,), HEADER, HEADS, *lines)), tmp_path))
    situations = [item.row.situation for item in reading.rows]
    assert situations == ["违停抓拍"] * 3 + ["渣土称重"] + ["违停抓拍"] * 2
    assert reading.rows[1].cells["situation"].text == "同上。"


@pytest.mark.parametrize("text", ["同上", "同第3行", "同左"])
def test_a_reference_to_no_row_says_nothing(tmp_path: Path, text: str) -> None:
    row = read(saved(workbook(with_line((1, text, *FIRST[2:]))), tmp_path)).rows[0]
    assert row.row.situation == ""
    assert row.slips["situation"] == Slip("reference", text)


def test_a_reference_that_goes_on_is_kept_and_told(tmp_path: Path) -> None:
    lines = (*with_line(FIRST), (2, "同上，夜间", *FIRST[2:]))
    row = read(saved(workbook(lines), tmp_path)).rows[1]
    assert row.row.situation == "同上，夜间"
    assert row.slips["situation"] == Slip("reference", "同上，夜间")


def test_an_error_of_a_formula_says_nothing(tmp_path: Path) -> None:
    book = workbook(with_line(FIRST))
    sheet = book.worksheets[0]
    for spot in ("A4", "B4", "C4", "D4", "E4", "G4", "I4", "D2"):
        sheet[spot] = "#REF!"
        sheet[spot].data_type = "e"
    reading = read(saved(book, tmp_path))
    row = reading.rows[0]
    assert (row.row.situation, row.row.basis, row.row.reason, row.row.note) == ("", "", "", "")
    assert (row.row.count, row.row.amount_yuan) == (None, None)
    kinds = {key: slip.kind for key, slip in row.slips.items()}
    texts = dict.fromkeys(("n", "situation", "basis", "reason", "note"), "error")
    assert kinds == {**texts, "count": "invalid", "amount": "invalid"}
