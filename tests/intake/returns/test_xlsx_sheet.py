"""Cells of a workbook straight from its XML: what a formula showed when it was saved counts."""

from pathlib import Path

import pytest

from docgen.archive import read_package
from docgen.intake.returns.grid import GridCell
from docgen.intake.returns.xlsx_sheet import Book, read_sheet
from tests.intake.returns.excel import SHEET, packed
from tests.intake.returns.forms import CLEAN, FORM, read, saved, values, workbook

_SHEET = '<sheet xmlns="x"><sheetData><row r="1"><c r="A1"{}</c></row></sheetData></sheet>'


def cell(text: str) -> GridCell:
    """Return the cell that a piece of XML makes."""
    return read_sheet(_SHEET.format(text).encode(), Book(), "表").at(1, 1)


@pytest.mark.parametrize("value", ["<v></v>", "<v/>"])
def test_a_formula_that_showed_nothing_is_a_blank_cell(value: str) -> None:
    assert cell(f' t="str"><f>IF(D1="","",D1*100)</f>{value}') == GridCell()


@pytest.mark.parametrize("rest", [">{}", "><v></v>{}", ' t="str">{}'])
def test_a_formula_without_a_saved_value_is_told_from_one_that_showed_nothing(rest: str) -> None:
    assert cell(rest.format("<f>1+1</f>")) == GridCell("=1+1", formula=True)


def test_a_row_that_only_has_blank_formulas_is_no_row_of_devices(tmp_path: Path) -> None:
    path = saved(workbook(FORM), tmp_path)
    parts = read_package(path)
    blanks = "".join(
        f'<c r="{letter}6" t="str"><f>IF(D6="","",1)</f><v></v></c>' for letter in "AEFH"
    )
    total = parts[SHEET].decode().replace('r="6"', 'r="7"').replace('6"', '7"')
    parts[SHEET] = total.replace('<row r="7"', f'<row r="6">{blanks}</row><row r="7"').encode()
    reading = read(packed(path, parts))
    assert values(reading) == CLEAN
    assert reading.total
    assert reading.total.count == 15
