"""A number is read as its format shows it: with its unit, and as small as it is shown."""

import time
from decimal import Decimal
from pathlib import Path

import pytest

from docgen.intake.returns.number_formats import number_format
from docgen.model.readings import RowReading, Slip
from tests.intake.returns.forms import FORM, HEADER, HEADS, TITLE, Line, read, saved, workbook


@pytest.mark.parametrize(
    ("code", "number", "shown"),
    [
        ('General"万元"', "3.5", "3.5万元"),
        ('G/通用格式"万元"', "3.5", "3.5万元"),
        ('[DBNum1]General"万元"', "3.5", "3.5万元"),
        ('@"万元"', "3.5", "3.5万元"),
        ('0.00_ "万元"', "3.5", "3.5万元"),
        ('#,##0.00\\ "万元"_)', "3.5", "3.5万元"),
        ("0.00\\万\\元", "3.5", "3.5万元"),
        ('0.00"万 元"', "3.5", "3.5万元"),
        ("0.00[$万元-804]", "3.5", "3.5万元"),
        ('0.00"万元/年"', "3.5", "3.5万元/年"),
        ('#,##0"元";[Red]-#,##0"元"', "35000", "35000元"),
        ("0!.0,", "35000", "3.5"),
        ("0!.0,", "35678", "3.5678"),
        ('0\\.0,"万元"', "35000", "3.5万元"),
        ('0"."0,"万元"', "35000", "3.5万元"),
        ('0!.0000"万元"', "35000", "3.5万元"),
        ('0!.00,,"亿元"', "350000000", "3.5亿元"),
        ('0.0,"千元"', "35000", "35千元"),
        ("#,##0.00,", "35000", "35"),
        ("0,.00", "35000", "35"),
        ("¥#,##0.00", "35000", "35000"),
        ("#,##0.00_);(#,##0.00)", "35000", "35000"),
        ("0.00%", "0.35", "0.35"),
        (";;;", "35", "35"),
    ],
)
def test_a_format_shows_units_and_smaller_numbers(code: str, number: str, shown: str) -> None:
    cell = number_format(code).shown(Decimal(number))
    assert (cell.text, cell.number) == (shown, Decimal(number))


@pytest.mark.parametrize(
    ("number", "shown"), [("350000000", "3.5亿元"), ("50000", "5万元"), ("50", "50元")]
)
def test_conditions_choose_the_section(number: str, shown: str) -> None:
    code = '[>=100000000]0!.00,,"亿元";[>=10000]0!.0,"万元";0"元"'
    assert number_format(code).shown(Decimal(number)).text == shown


def test_an_endless_format_takes_no_time() -> None:
    start = time.process_time()
    number_format("0" * 200_000 + "x")
    number_format('"' * 200_001)
    assert time.process_time() - start < 0.5


BARE, IN_WAN, IN_YUAN = "近三年罚款金额", "近三年罚款金额（万元）", "近三年罚款金额（元）"


def _fined(code: str, amount: float, head: str, tmp_path: Path) -> RowReading:
    heads: Line = (*HEADS[:4], head, *HEADS[5:])
    line: Line = (1, "测速", "《公路法》", 12, amount, "否", None, "停止使用", None)
    book = workbook(((TITLE,), HEADER, heads, line))
    book.worksheets[0]["E4"].number_format = code
    return read(saved(book, tmp_path)).rows[0]


@pytest.mark.parametrize(
    ("code", "amount", "head"),
    [
        ("0!.0,", 35000, IN_WAN),
        ("0.00", 3.5, IN_WAN),
        ('0!.0,"万元"', 35000, BARE),
        ('0!.0,"万元"', 35000, IN_WAN),
        ('0.0,"千元"', 35000, BARE),
        ('General"万元"', 3.5, BARE),
        ('0.00_ "万元"', 3.5, BARE),
    ],
)
def test_fines_are_what_the_cell_shows(code: str, amount: float, head: str, tmp_path: Path) -> None:
    row = _fined(code, amount, head, tmp_path)
    assert (str(row.row.amount_yuan), row.slips.get("amount")) == ("35000.00", None)


@pytest.mark.parametrize(
    ("code", "head"),
    [("0!.0,", IN_YUAN), ("#,##0.00,", IN_WAN), ("#,##0.00,", IN_YUAN), ('0.00,"万元"', BARE)],
)
def test_fines_shown_otherwise_than_stored_are_unknown(
    code: str, head: str, tmp_path: Path
) -> None:
    row = _fined(code, 35000, head, tmp_path)
    assert (row.row.amount_yuan, row.slips["amount"].kind) == (None, "invalid")


def test_fines_shown_smaller_without_any_unit_are_told_as_stored(tmp_path: Path) -> None:
    row = _fined("0!.0,", 35000, BARE, tmp_path)
    assert str(row.row.amount_yuan) == "35000.00"
    assert row.slips["amount"] == Slip("unit_missing", "35000")


def test_a_count_shown_smaller_is_no_count(tmp_path: Path) -> None:
    book = workbook(FORM)
    book.worksheets[0]["D4"] = 12000
    book.worksheets[0]["D4"].number_format = "#,##0,"
    row = read(saved(book, tmp_path)).rows[0]
    assert (row.row.count, row.slips["count"].kind) == (None, "invalid")
