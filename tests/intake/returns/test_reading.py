"""A clean form is read whole, with the place of every value."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from docgen.model.readings import Cell
from docgen.model.returns import ReturnKind
from tests.intake.returns.forms import CLEAN, FORM, codes, read, saved, values, workbook


def test_a_clean_form_is_read_whole(tmp_path: Path) -> None:
    reading = read(saved(workbook(FORM), tmp_path))
    assert reading.kind is ReturnKind.TABLE
    assert values(reading) == CLEAN
    assert codes(reading) == []
    assert all(not item.slips or set(item.slips) <= {"reason"} for item in reading.rows)


def test_the_header_is_read_with_its_places(tmp_path: Path) -> None:
    reading = read(saved(workbook(FORM), tmp_path))
    assert reading.header["unit"] == Cell("望潮区城市管理局", "附件1!A2")
    assert reading.header["filler"] == Cell("张示例", "附件1!D2")
    assert reading.header["phone"] == Cell("0400-0000000", "附件1!F2")
    assert reading.date == date(2024, 11, 13)


def test_the_total_is_read_as_declared(tmp_path: Path) -> None:
    total = read(saved(workbook(FORM), tmp_path)).total
    assert total is not None
    assert (total.count, total.amount_yuan, total.stop, total.keep) == (15, Decimal(36000), 3, 12)
    assert total.cells["amount"] == Cell("36000元", "附件1!E6")


def test_each_cell_keeps_its_text_and_place(tmp_path: Path) -> None:
    cells = read(saved(workbook(FORM), tmp_path)).rows[1].cells
    assert cells["amount"] == Cell("0", "附件1!E5")
    assert cells["reason"] == Cell("4.检定到期未检定", "附件1!G5")
