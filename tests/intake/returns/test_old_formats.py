"""Old workbooks (.xls) tell the formats of their numbers, too."""

import struct
from pathlib import Path

import pytest

from docgen.intake.returns.old_formats import OldFormats, styled_cells
from docgen.office import convert
from tests.intake.returns.forms import FORM, HEADER, HEADS, TITLE, Line, read, saved, workbook

_BOF, _FORMAT, _XF, _CODE_PAGE = 0x0809, 0x041E, 0x00E0, 0x0042
UNIT = '0.00"万元"'


def _styles(formats: OldFormats) -> OldFormats:
    for number in (0, 164, 14):
        formats.note(_XF, struct.pack("<2H", 0, number) + bytes(16))
    return formats


@pytest.mark.parametrize(
    "text",
    [
        struct.pack("<HB", len(UNIT), 0x01) + UNIT.encode("utf-16-le"),
        struct.pack("<HBH", len(UNIT), 0x09, 0) + UNIT.encode("utf-16-le"),
    ],
)
def test_formats_of_excel_97_are_read(text: bytes) -> None:
    formats = OldFormats()
    formats.note(_BOF, struct.pack("<2H", 0x0600, 5))
    formats.note(_FORMAT, struct.pack("<H", 164) + text)
    _styles(formats)
    assert [formats.of(style).unit for style in range(4)] == ["", "万元", "", ""]
    assert formats.of(2).day


def test_formats_of_excel_97_in_narrow_letters_are_read() -> None:
    formats = OldFormats()
    code = b"0\\.0,"
    formats.note(_FORMAT, struct.pack("<2HB", 164, len(code), 0) + code)
    assert _styles(formats).of(1).scale == 10_000


@pytest.mark.parametrize("page", [936, 54936, 9999])
def test_formats_of_excel_95_are_read_in_their_code_page(page: int) -> None:
    formats, code = OldFormats(), UNIT.encode("gbk")
    formats.note(_BOF, struct.pack("<2H", 0x0500, 5))
    formats.note(_CODE_PAGE, struct.pack("<H", page))
    formats.note(_FORMAT, struct.pack("<HB", 164, len(code)) + code)
    assert _styles(formats).of(1).unit == "万元"


def test_cut_off_records_do_no_harm() -> None:
    formats = OldFormats()
    for kind in (_BOF, _FORMAT, _XF, _CODE_PAGE):
        for length in range(6):
            formats.note(kind, b"\xff" * length)
    for kind in (0x0006, 0x0203, 0x027E, 0x00BD):
        for length in range(12):
            assert len(list(styled_cells(kind, b"\xff" * length))) <= 1


def test_numbers_in_one_record_have_their_own_styles() -> None:
    body = struct.pack("<2H", 4, 3) + b"".join(struct.pack("<HL", s, 0) for s in (7, 8))
    assert list(styled_cells(0x00BD, body + struct.pack("<H", 4))) == [(4, 3, 7), (4, 4, 8)]


@pytest.mark.office
def test_an_old_workbook_shows_its_numbers_as_a_new_one_does(tmp_path: Path) -> None:
    line: Line = (1, "测速", "《公路法》", 12, None, "否", None, "停止使用", None)
    lines = [(*line[:4], amount, *line[5:]) for amount in (3.5, 3.5, 35000, 4)]
    book = workbook(((TITLE,), HEADER, HEADS, *lines, *FORM[4:]))
    for row, code in enumerate((UNIT, 'General"万元"', '0\\.0,"万元"', '0"万元"'), 4):
        book.worksheets[0].cell(row, 5).number_format = code
    (old,) = convert([saved(book, tmp_path)], tmp_path, to="xls")
    rows = read(old).rows[:4]
    assert [str(item.row.amount_yuan) for item in rows] == ["35000.00"] * 3 + ["40000.00"]
    assert [item.cells["amount"].text for item in rows] == ["3.5万元"] * 3 + ["4万元"]
    assert all("amount" not in item.slips for item in rows)
