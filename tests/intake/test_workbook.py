"""The first sheet of a workbook is read as plain values, or refused with a remedy."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from docgen.archive import assemble, deflated, read_package
from docgen.errors import DataError
from docgen.intake.workbook import read_first_sheet


def test_cells_become_text_whole_numbers_decimals_and_days(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.append([" 甲 ", 3.0, 0.1, True, date(2025, 11, 8), None])
    workbook.create_sheet("第二张").append(["不读"])
    workbook.save(tmp_path / "a.xlsx")
    assert read_first_sheet(tmp_path / "a.xlsx") == [
        ["甲", 3, Decimal("0.1"), True, date(2025, 11, 8)]
    ]


def test_a_package_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(assemble([deflated("word/document.xml", b"<w/>")]))
    with pytest.raises(DataError, match=r"a\.xlsx.*不是 Excel 工作簿.*选错"):
        read_first_sheet(tmp_path / "a.xlsx")


def test_a_workbook_of_broken_xml_is_refused(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.save(tmp_path / "a.xlsx")
    members = [
        deflated(name, b"<broken" if name.endswith("workbook.xml") else data)
        for name, data in read_package(tmp_path / "a.xlsx").items()
    ]
    (tmp_path / "a.xlsx").write_bytes(assemble(members))
    with pytest.raises(DataError, match="另存为"):
        read_first_sheet(tmp_path / "a.xlsx")
