"""Workbooks are read straight from their XML: formats, strict names, text boxes, odd relations."""

from decimal import Decimal
from pathlib import Path

import pytest

from docgen.archive import read_package
from docgen.intake.returns.xlsx_file import WORKBOOK, read_workbook
from docgen.model.readings import Reading
from tests.intake.returns.excel import SHEET, packed, share_strings
from tests.intake.returns.forms import (
    CLEAN,
    FORM,
    HEADS,
    TITLE,
    read,
    saved,
    values,
    with_line,
    workbook,
)

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing"
_DRAWING = """<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:sp><xdr:txBody>
<a:p><a:r><a:t>填报单位（公章）：望潮区</a:t></a:r><a:r><a:t>城市管理局</a:t></a:r></a:p>
<a:p><a:r><a:t>填报日期：2024年11月13日</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>"""


def with_text_box(folder: Path, drawing: str) -> Reading:
    """Read a form whose header stands in a text box."""
    path = saved(workbook(((TITLE,), HEADS, *FORM[3:])), folder)
    parts = read_package(path)
    relation = f'<Relationship Id="r1" Type="{_KIND}" Target="../drawings/drawing1.xml"/>'
    relations = f"<Relationships>{relation}</Relationships>"
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relations.encode()
    parts["xl/drawings/drawing1.xml"] = drawing.encode()
    return read(packed(path, parts))


def test_the_header_in_a_text_box_is_found(tmp_path: Path) -> None:
    reading = with_text_box(tmp_path, _DRAWING)
    assert reading.header["unit"].text == "望潮区城市管理局"
    assert str(reading.date) == "2024-11-13"


def test_struck_letters_in_a_text_box_are_left_out_and_told(tmp_path: Path) -> None:
    struck = (
        '<a:r><a:rPr strike="sngStrike"/><a:t>观潮局</a:t></a:r><a:r><a:rPr strike="noStrike"/>'
    )
    reading = with_text_box(tmp_path, _DRAWING.replace("</a:r><a:r>", f"</a:r>{struck}"))
    assert reading.header["unit"].text == "望潮区城市管理局"
    (told,) = [finding for finding in reading.findings if finding.code == "struck_text"]
    assert told.message.startswith("文本框里“观潮局”已划去")


def test_a_strict_workbook_is_read(tmp_path: Path) -> None:
    path = share_strings(saved(workbook(FORM), tmp_path))
    parts = {
        name: data.replace(_MAIN.encode(), _STRICT.encode())
        for name, data in read_package(path).items()
    }
    assert values(read(packed(path, parts))) == CLEAN


def test_rows_and_cells_without_references_follow_one_another(tmp_path: Path) -> None:
    path = saved(workbook((HEADS, tuple(range(1, 10)))), tmp_path)
    parts = read_package(path)
    for row in (1, 2):
        parts[SHEET] = parts[SHEET].replace(f'<row r="{row}"'.encode(), b"<row")
        for column in "ABCDEFGHI":
            parts[SHEET] = parts[SHEET].replace(f' r="{column}{row}"'.encode(), b"")
    grid = read_workbook(read_package(packed(path, parts)))[0]
    assert grid.at(1, 9).text == "备注"
    assert grid.at(2, 9).number == Decimal(9)


def test_binary_fractions_are_read_as_excel_shows_them(tmp_path: Path) -> None:
    path = saved(workbook(((1246.3800000000001, 0.1 + 0.2),)), tmp_path)
    grid = read_workbook(read_package(path))[0]
    assert (grid.at(1, 1).text, grid.at(1, 2).text) == ("1246.38", "0.3")


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("General", "45609"),
        ("0.00", "45609"),
        ("yyyy-mm-dd", "2024-11-13"),
        ('yyyy"年"m"月"d"日"', "2024-11-13"),
        ("[$-804]m月d日", "2024-11-13"),
        ('0"台"', "45609台"),
        ('#,##0"万元"', "45609万元"),
        ('0!.0,"万"', "4.5609万"),
        ("0.00E+00", "45609"),
        ("h:mm:ss", "45609"),
    ],
)
def test_number_formats_make_days_and_units(style: str, shown: str, tmp_path: Path) -> None:
    book = workbook(((45609,),))
    book.worksheets[0]["A1"].number_format = style
    assert read_workbook(read_package(saved(book, tmp_path)))[0].at(1, 1).text == shown


def test_a_workbook_may_count_its_days_from_1904(tmp_path: Path) -> None:
    book = workbook(((45609 - 1462,),))
    book.worksheets[0]["A1"].number_format = "yyyy-mm-dd"
    path = saved(book, tmp_path)
    parts = read_package(path)
    parts[WORKBOOK] = parts[WORKBOOK].replace(b"<workbookPr/>", b'<workbookPr date1904="1"/>')
    assert read_workbook(read_package(packed(path, parts)))[0].at(1, 1).text == "2024-11-13"


def test_an_error_value_is_no_number(tmp_path: Path) -> None:
    path = saved(workbook(with_line((1, "测速", "无", 1, 0, "否", None, "停止使用"))), tmp_path)
    parts = read_package(path)
    cell = b'<c r="D4" t="n"><v>1</v>'
    assert cell in parts[SHEET]
    parts[SHEET] = parts[SHEET].replace(cell, b'<c r="D4" t="e"><v>#REF!</v>')
    row = read(packed(path, parts)).rows[0]
    assert (row.row.count, row.slips["count"].detail) == (None, "#REF!")


def test_empty_sheets_before_the_form_do_no_harm(tmp_path: Path) -> None:
    book = workbook(FORM)
    for _ in range(60):
        book.create_sheet(index=0)
    assert len(read(saved(book, tmp_path)).rows) == len(read(saved(workbook(FORM), tmp_path)).rows)


def test_a_workbook_of_too_many_sheets_is_refused_and_never_read_in_part(tmp_path: Path) -> None:
    book = workbook(FORM)
    for _ in range(40):
        book.create_sheet(index=0)["A1"] = "台账"
    reading = read(saved(book, tmp_path))
    assert [finding.code for finding in reading.findings] == ["file_too_large"]
    assert "工作表超过40张" in reading.findings[0].message
