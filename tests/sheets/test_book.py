"""Workbooks: the same bytes each time, and text that never becomes a formula."""

import io

import pytest
from openpyxl import Workbook, load_workbook

from docgen.sheets.book import pack, put


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
