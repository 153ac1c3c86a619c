"""The first sheet of a workbook is read whole as plain values, or refused with a remedy."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from docgen.archive import assemble, deflated, read_package
from docgen.errors import DataError
from docgen.intake import workbook as reader
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


def write_rows(path: Path, rows: Iterable[Sequence[object]]) -> None:
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet()
    for row in rows:
        sheet.append(row)
    workbook.save(path)


def test_a_sheet_of_several_thousand_rows_is_read_to_its_end(tmp_path: Path) -> None:
    write_rows(tmp_path / "a.xlsx", ([number] for number in range(5200)))

    assert read_first_sheet(tmp_path / "a.xlsx") == [[number] for number in range(5200)]


def test_what_a_file_says_of_its_size_cuts_nothing(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for number in range(3):
        sheet.append([number, "乙"])
    workbook.save(tmp_path / "a.xlsx")
    members = [
        deflated(name, data.replace(b'<dimension ref="A1:B3"', b'<dimension ref="A1"'))
        for name, data in read_package(tmp_path / "a.xlsx").items()
    ]
    (tmp_path / "a.xlsx").write_bytes(assemble(members))

    assert read_first_sheet(tmp_path / "a.xlsx") == [[0, "乙"], [1, "乙"], [2, "乙"]]


def test_more_rows_than_are_read_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "ROWS", 3)
    write_rows(tmp_path / "a.xlsx", (["甲"], [], ["乙"], [], ["丙"]))
    assert read_first_sheet(tmp_path / "a.xlsx") == [["甲"], [], ["乙"], [], ["丙"]]

    write_rows(tmp_path / "a.xlsx", (["甲"], [], ["乙"], [], ["丙"], ["丁"]))
    with pytest.raises(DataError, match=r"a\.xlsx”到第6行已超过3行内容.*删去多余的行"):
        read_first_sheet(tmp_path / "a.xlsx")


def test_more_columns_than_are_read_are_refused(tmp_path: Path) -> None:
    write_rows(tmp_path / "a.xlsx", (["甲"], ["乙", *[None] * 58, " "]))
    assert read_first_sheet(tmp_path / "a.xlsx") == [["甲"], ["乙"]]

    write_rows(tmp_path / "a.xlsx", (["甲"], [*[None] * 59, "说明"]))
    with pytest.raises(DataError, match=r"a\.xlsx”第2行的内容排到了第60列.*删去右边"):
        read_first_sheet(tmp_path / "a.xlsx")


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
