"""Hostile and broken files are refused with a remedy or read safely, quickly and in little room."""

import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from docgen.archive import read_package
from docgen.model.readings import Reading
from docgen.model.returns import ReturnKind
from tests.intake.returns.excel import SHEET, STRINGS, packed, share_strings
from tests.intake.returns.forms import (
    CLEAN,
    FORM,
    Line,
    codes,
    read,
    saved,
    values,
    with_line,
    workbook,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def changed(folder: Path, part: str, old: bytes, new: bytes) -> Path:
    """Return the clean form with a piece of one part replaced."""
    path = share_strings(saved(workbook(FORM), folder))
    parts = read_package(path)
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new, 1)
    return packed(path, parts)


def refusal(reading: Reading) -> str:
    """Return the code of a refusal, whose message names the file and a remedy."""
    assert reading.kind is ReturnKind.REFUSED
    assert len(reading.findings) == 1
    message = reading.findings[0].message
    assert reading.file in message
    assert "重新发送" in message
    return reading.findings[0].code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_damaged"),
        (b"<!DOCTYPE html><html><body><table></table></body></html>", "file_wrong_type"),
        (b"\xef\xbb\xbf<html><table><tr><td>1</td></tr></table></html>", "file_wrong_type"),
        (b"%PDF-1.7\n%\xe2\xe3", "file_wrong_type"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "file_wrong_type"),
        (OLE + bytes(500) + "EncryptedPackage".encode("utf-16-le"), "file_encrypted"),
        (OLE + bytes(600), "file_wrong_type"),
        (OLE + bytes(500) + "Workbook".encode("utf-16-le") + bytes(500), "file_damaged"),
        (OLE + bytes(500) + "WordDocument".encode("utf-16-le"), "file_legacy"),
        (b"PK\x03\x04" + bytes(100), "file_damaged"),
        (bytes(range(256)) * 4, "file_wrong_type"),
        (b"<?xml version='1.0'?><Workbook/>", "file_wrong_type"),
        (b"1,2,3,4\n" * 300_000, "file_too_large"),
    ],
)
def test_what_is_no_form_is_refused_by_its_content(
    content: bytes, code: str, tmp_path: Path
) -> None:
    (tmp_path / "附件1.xlsx").write_bytes(content)
    assert refusal(read(tmp_path / "附件1.xlsx")) == code


def test_the_name_of_a_file_says_nothing(tmp_path: Path) -> None:
    path = saved(workbook(FORM), tmp_path).rename(tmp_path / "附件1.pdf")
    assert values(read(path)) == CLEAN


def test_a_truncated_file_is_damaged(tmp_path: Path) -> None:
    path = saved(workbook(FORM), tmp_path)
    path.write_bytes(path.read_bytes()[:-2000])
    assert refusal(read(path)) == "file_damaged"


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refusal(read(tmp_path / "附件1.xlsx")) == "file_damaged"


@pytest.mark.parametrize("size", [300 * 1024 * 1024, 60 * 1024 * 1024])
def test_a_bomb_is_refused_before_it_swells(size: int, tmp_path: Path) -> None:
    path = tmp_path / "附件1.xlsx"
    saved(workbook(FORM), tmp_path)
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package,
        package.open("xl/media/a.bin", "w") as stream,
    ):
        for _ in range(size // (1024 * 1024)):
            stream.write(bytes(1024 * 1024))
    assert refusal(read(path)) == "file_too_large"


def test_a_locked_member_is_told_as_locked(tmp_path: Path) -> None:
    path = packed(tmp_path / "附件1.xlsx", {SHEET: b"<worksheet/>"})
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(bytes(data))
    assert refusal(read(path)) == "file_encrypted"


def test_another_package_is_no_workbook(tmp_path: Path) -> None:
    assert refusal(read(packed(tmp_path / "附件1.xlsx", {"a.txt": b"x"}))) == "file_wrong_type"


def test_a_lying_dimension_is_not_asked(tmp_path: Path) -> None:
    path = changed(tmp_path, SHEET, b'<dimension ref="A1:I6"', b'<dimension ref="A1:XFD1048576"')
    assert values(read(path)) == CLEAN


def test_styled_cells_at_the_far_end_cost_nothing(tmp_path: Path) -> None:
    far = b'<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
    path = changed(tmp_path, SHEET, b"</sheetData>", far)
    assert values(read(path)) == CLEAN


def test_a_value_at_the_far_end_costs_nothing(tmp_path: Path) -> None:
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    path = changed(tmp_path, SHEET, b"</sheetData>", far)
    assert values(read(path)) == CLEAN


def test_a_merge_over_the_whole_sheet_costs_nothing(tmp_path: Path) -> None:
    merge = b'</sheetData><mergeCells count="1"><mergeCell ref="A7:XFD1048576"/></mergeCells>'
    path = changed(tmp_path, SHEET, b"</sheetData>", merge)
    assert values(read(path)) == CLEAN


def test_a_million_styled_rows_are_passed_over_in_time(tmp_path: Path) -> None:
    rows = b"".join(b'<row r="%d" s="1" customFormat="1"/>' % row for row in range(7, 1_048_577))
    path = changed(tmp_path, SHEET, b"</sheetData>", rows + b"</sheetData>")
    start = time.process_time()
    assert values(read(path)) == CLEAN
    assert time.process_time() - start < 30  # a walk that grows with the square takes hours


ENTITY = b'<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>'
EXTERNAL = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("part", [SHEET, STRINGS, "xl/workbook.xml", "xl/styles.xml"])
@pytest.mark.parametrize("declared", [ENTITY, EXTERNAL])
def test_document_types_and_entities_are_refused(
    part: str, declared: bytes, tmp_path: Path
) -> None:
    path = share_strings(saved(workbook(FORM), tmp_path))
    parts = read_package(path)
    head, mark, rest = parts[part].partition(b"?>")
    parts[part] = head + mark + declared + rest if mark else declared + parts[part]
    assert refusal(read(packed(path, parts))) == "file_damaged"


@pytest.mark.parametrize("part", [SHEET, STRINGS, "xl/workbook.xml", "xl/styles.xml"])
def test_raw_control_bytes_are_damage(part: str, tmp_path: Path) -> None:
    path = changed(tmp_path, part, b"><", b">\x01\x02<")
    assert refusal(read(path)) == "file_damaged"


def test_deeply_nested_xml_is_damage(tmp_path: Path) -> None:
    path = changed(tmp_path, SHEET, b"</sheetData>", b"</sheetData>" + b"<a>" * 100_000)
    assert refusal(read(path)) == "file_damaged"


@pytest.mark.parametrize(
    "text",
    [
        "{{ campaign.title }}",
        "{% for x in y %}",
        "𠮷野路口违停抓拍",
        "〇一二〇路口",
        "㐂㐂路",
        "<script>alert(1)</script>",
        "a & b < c",
        "‘单引号’“双引号”",
    ],
)
def test_odd_texts_stay_as_they_are(text: str, tmp_path: Path) -> None:
    line: Line = (1, text, "《公路法》第五十条", 1, 0, "否", None, "停止使用", None)
    reading = read(saved(workbook(with_line(line)), tmp_path))
    assert reading.rows[0].row.situation == text
    assert codes(reading) == []


def test_text_like_a_formula_stays_text_and_is_told(tmp_path: Path) -> None:
    book = workbook(with_line((1, "测速", "无", 1, 0, "否", None, "停止使用", "x")))
    book.worksheets[0]["I4"].value = '=HYPERLINK("a")'
    book.worksheets[0]["I4"].data_type = "s"
    reading = read(saved(book, tmp_path))
    assert reading.rows[0].row.note == '=HYPERLINK("a")'
    assert codes(reading) == ["unsafe_text"]


def test_the_longest_cell_is_read(tmp_path: Path) -> None:
    line: Line = (
        1,
        "长" * 32_767,
        "无",
        "约" * 32_767,
        "1" * 32_767,
        "是" * 999,
        "4" * 999,
        "停" * 999,
    )
    start = time.process_time()
    reading = read(saved(workbook(with_line(line)), tmp_path))
    assert len(reading.rows[0].row.situation) == 32_767
    assert "cell_too_long" in codes(reading)
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "text", ["1E308", "1E-300", "9" * 400, "nan", "inf", "-0", "0x10", "1_000"]
)
def test_strange_numbers_are_no_numbers_or_small(text: str, tmp_path: Path) -> None:
    cell = b'<c r="D4" t="n"><v>'
    path = changed(tmp_path, SHEET, cell + b"12<", cell + text.encode() + b"<")
    reading = read(path)
    assert reading.kind is ReturnKind.TABLE
    assert reading.rows[0].row.count in (None, 1000)


@pytest.mark.parametrize("row", ["0", "-1", "99999999999999999999", "x", "٣"])
def test_strange_row_numbers_do_no_harm(row: str, tmp_path: Path) -> None:
    path = changed(tmp_path, SHEET, b'<row r="6"', b'<row r="' + row.encode() + b'"')
    assert read(path).kind in (ReturnKind.TABLE, ReturnKind.REFUSED)


def test_memory_stays_small(tmp_path: Path) -> None:
    cells = b"".join(b'<c r="%s%d"><v>1</v></c>' % (b"J", row) for row in range(7, 9))
    rows = b"".join(b'<row r="%d">%s</row>' % (row, cells) for row in range(7, 200_000))
    path = changed(tmp_path, SHEET, b"</sheetData>", rows + b"</sheetData>")
    tracemalloc.start()
    reading = read(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert refusal(reading) == "file_too_large"
    assert peak < 200 * 1024 * 1024
