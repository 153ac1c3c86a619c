"""The printed register: every number in its place, gaps shown, text that stays text."""

import io
import zipfile
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from docgen.chinese.document_number import DocumentNumber
from docgen.registry import Particulars, PrintedRegister, Recording, Register, Reservation
from docgen.registry.printing import print_register
from tests.paper_text import paper_paragraphs
from tests.validator import OoxmlError

DAY = date(2024, 11, 8)
TITLE = "=HYPERLINK(1) 关于{{ x }}<开展>示例工作的通知"
HEADS = ["发文字号", "标题", "主送", "承办人", "签发人", "签发日期", "状态", "备注"]
LINES = [
    ["望司发〔2024〕1号", TITLE, "各单位", "李某", "王某某", "2024年11月8日", "启用", None],
    ["望司发〔2024〕2号", None, None, None, None, None, "作废", "2024年11月8日作废：写错"],
    ["望司发〔2024〕3号至4号", None, None, None, None, None, "空号", "登记簿里没有，请查明后补登"],
    ["望司发〔2024〕5号", None, None, None, None, None, "预留", "补登"],
]
CAPTION = "共登记3个文号，其中预留1个、启用1个、作废1个；另有空号2个"


@pytest.fixture
def printed(register: Register) -> PrintedRegister:
    register.reserve(Reservation("望司发", 2024, Particulars(TITLE, "各单位", "李某")), DAY)
    register.reserve(Reservation("望司发", 2024), DAY)
    register.issue(DocumentNumber("望司发", 2024, 1), "王某某", DAY, DAY)
    register.void(DocumentNumber("望司发", 2024, 2), "写错", DAY)
    register.record(Recording(DocumentNumber("望司发", 2024, 5)), DAY)
    return print_register(register.entries(), 2024)


def test_the_workbook_lists_every_number_and_gap(printed: PrintedRegister) -> None:
    sheet = load_workbook(io.BytesIO(printed.workbook)).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]

    assert printed.name == sheet["A1"].value == "发文登记簿（2024年）"
    assert sheet["A2"].value == CAPTION
    assert rows == [HEADS, *LINES]
    assert sheet["B4"].data_type == "s"
    assert sheet.print_title_rows == "$3:$3"


def test_the_document_says_the_same(printed: PrintedRegister) -> None:
    said = paper_paragraphs(printed.document)
    table = [text or None for text in said[2:]]

    assert said[:2] == ["发文登记簿（2024年）", f"（{CAPTION}）"]
    assert table[: 8 * 5] == [*HEADS, *(cell for line in LINES for cell in line)]


def test_the_head_of_the_document_is_repeated(printed: PrintedRegister) -> None:
    with zipfile.ZipFile(io.BytesIO(printed.document)) as package:
        assert package.read("word/document.xml").count(b"<w:tblHeader") == 1


def test_the_same_register_gives_the_same_bytes(
    printed: PrintedRegister, register: Register
) -> None:
    assert print_register(register.entries(), 2024) == printed


def test_an_empty_register_can_be_printed() -> None:
    printed = print_register(())

    assert printed.name == "发文登记簿"
    assert "（共登记0个文号）" in paper_paragraphs(printed.document)


@pytest.mark.validator
def test_office_accepts_both_files(
    printed: PrintedRegister,
    tmp_path: Path,
    validate_ooxml: Callable[[Iterable[Path]], list[OoxmlError]],
) -> None:
    files = {tmp_path / "a.xlsx": printed.workbook, tmp_path / "a.docx": printed.document}
    for path, data in files.items():
        path.write_bytes(data)

    assert validate_ooxml(files) == []
