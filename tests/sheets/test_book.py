"""Workbooks: the same bytes each time, and text that never becomes a formula."""

import io

import pytest
from openpyxl import Workbook, load_workbook

from docgen.sheets.book import COUNT, pack, put

CELLS = (("A1", "=危险"), ("A2", "平常"), ("A3", "先是文字"))


def packed(text: str) -> bytes:
    book = Workbook()
    put(book.worksheets[0], "A1", text)
    return pack(book, "示例", "docgen")


def test_the_same_workbook_gives_the_same_bytes() -> None:
    assert packed("甲") == packed("甲")


@pytest.mark.parametrize("text", ["=1+1", "+86", "-", "@某人", "=HYPERLINK(1)"])
def test_text_stays_text_whatever_it_begins_with(text: str) -> None:
    cell = load_workbook(io.BytesIO(packed(text))).worksheets[0]["A1"]

    assert (cell.value, cell.data_type) == (text, "s")


def test_a_cell_looks_as_the_first_in_its_look_but_for_what_is_its_own() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    first, second, third = (put(sheet, place, text) for place, text in CELLS)
    put(sheet, "A3", 7, COUNT)

    assert first.border.left.style == second.border.left.style == "thin"
    assert first.font.name == second.font.name
    assert [bool(cell.quotePrefix) for cell in (first, second, third)] == [True, False, False]
    assert (third.number_format, third.font.size) == (COUNT.number_format, COUNT.size)
