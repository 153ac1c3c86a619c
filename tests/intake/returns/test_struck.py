"""What a unit struck out is no part of its form, whatever the file, and that is told."""

from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Paper
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import RGBColor
from docx.text.paragraph import Paragraph
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Color, Font

from docgen.findings import Finding, Severity
from docgen.intake.returns.content import Content
from docgen.intake.returns.grid import Grid, GridCell
from docgen.intake.returns.struck import tell_struck
from docgen.model.readings import Reading
from docgen.model.returns import ReturnKind
from docgen.office import convert
from tests.intake.returns.forms import (
    CLEAN,
    FIRST,
    HEADER,
    HEADS,
    SECOND,
    TITLE,
    read,
    saved,
    values,
    workbook,
)
from tests.intake.returns.papers import add_table

STRUCK, PLAIN = InlineFont(strike=True), InlineFont()
THIRD = (3, "占道经营抓拍", "《城市市容条例》第十四条", 8, 0, "否", None, "停止使用", None)
LINES = ((TITLE,), HEADER, HEADS, FIRST, SECOND, THIRD)


def told(reading: Reading) -> list[tuple[str, str]]:
    """Return where something was struck out, and what is said of it."""
    found = [finding for finding in reading.findings if finding.code == "struck_text"]
    assert all(finding.severity is Severity.WARNING for finding in found)
    return [(finding.place.where, finding.message.split("，")[0]) for finding in found]


def struck_workbook() -> Workbook:
    """Return a form with a count and an amount put right, a name taken back, a row struck out."""
    book = workbook(LINES)
    sheet = book.worksheets[0]
    sheet["D4"] = CellRichText(TextBlock(STRUCK, "7"), TextBlock(PLAIN, "12"))
    sheet["E4"] = CellRichText("36000元", TextBlock(STRUCK, "3000元"))
    sheet["I4"] = "已拆"
    sheet["I4"].font = Font(strike=True)
    for column in range(1, 10):
        sheet.cell(6, column).font = Font(strike=True)
    return book


SAID = [
    ("附件1!D4", "“7”已划去"),
    ("附件1!E4", "“3000元”已划去"),
    ("附件1!I4", "“已拆”已划去"),
    ("附件1!A6", "第6行整行已划去"),
]


def test_struck_letters_of_a_workbook_are_left_out_and_told(tmp_path: Path) -> None:
    reading = read(saved(struck_workbook(), tmp_path))
    assert values(reading) == CLEAN
    assert told(reading) == SAID


@pytest.mark.office
@pytest.mark.parametrize("through", ["xls", "ods"])
def test_struck_letters_of_other_workbooks_are_left_out_and_told(
    tmp_path: Path, through: str
) -> None:
    (path,) = convert([saved(struck_workbook(), tmp_path)], tmp_path, to=through)
    if through == "ods":
        (path,) = convert([path], tmp_path / "back", to="xlsx")
    reading = read(path)
    assert values(reading) == CLEAN
    assert told(reading) == SAID


def test_a_struck_cell_keeps_the_letters_that_are_not_struck(tmp_path: Path) -> None:
    book = workbook(LINES[:-1])
    cell = book.worksheets[0]["D4"]
    cell.value = CellRichText("7", TextBlock(PLAIN, "12"))
    cell.font = Font(strike=True)
    reading = read(saved(book, tmp_path))
    assert reading.rows[0].row.count == 12
    assert told(reading) == [("附件1!D4", "“7”已划去")]


def test_letters_in_colours_are_not_struck(tmp_path: Path) -> None:
    book = workbook(LINES[:-1])
    red = InlineFont(color=Color("FFFF0000"), strike=False)
    book.worksheets[0]["D4"] = CellRichText(TextBlock(red, "1"), TextBlock(PLAIN, "2"))
    reading = read(saved(book, tmp_path))
    assert values(reading) == CLEAN
    assert told(reading) == []


def dress(paragraph: Paragraph, *pieces: tuple[str, bool]) -> None:
    """Set a paragraph anew in pieces, some of them struck out."""
    for run in paragraph.runs:
        paragraph._p.remove(run._r)
    for text, struck in pieces:
        run = paragraph.add_run(text)
        run.font.strike = True if struck else None
        run.font.color.rgb = RGBColor(255, 0, 0)


def kept(paper: Paper, folder: Path) -> Reading:
    paper.save(str(folder / "a.docx"))
    return read(folder / "a.docx")


def test_struck_letters_of_a_paper_are_left_out_and_told(tmp_path: Path) -> None:
    paper = Document()
    table = add_table(paper, LINES)
    dress(table.cell(3, 3).paragraphs[0], ("7", True), ("12", False))
    for cell in table.rows[5].cells:
        dress(cell.paragraphs[0], (cell.text, True))
    reading = kept(paper, tmp_path)
    assert values(reading) == CLEAN
    assert told(reading) == [
        ("表1 第4行第4列", "“7”已划去"),
        ("表1 第6行第1列", "第6行整行已划去"),
    ]


def test_double_strokes_and_those_of_styles_strike_out(tmp_path: Path) -> None:
    paper = Document()
    style = paper.styles.add_style("划去", WD_STYLE_TYPE.PARAGRAPH)
    style.font.strike = True
    table = add_table(paper, LINES)
    dress(table.cell(3, 3).paragraphs[0], ("7", False), ("12", False))
    table.cell(3, 3).paragraphs[0].runs[0].font.double_strike = True
    for cell in table.rows[5].cells:
        cell.paragraphs[0].style = style
    reading = kept(paper, tmp_path)
    assert values(reading) == CLEAN
    assert [where for where, _ in told(reading)] == ["表1 第4行第4列", "表1 第6行第1列"]


def test_struck_letters_of_a_letter_are_left_out_and_told(tmp_path: Path) -> None:
    paper = Document()
    dress(paper.add_paragraph(), ("关于使用执法设备的情况说明", False))
    dress(paper.add_paragraph(), ("我局未设置电子技术监控设备。", False), ("共有5台。", True))
    reading = kept(paper, tmp_path)
    assert reading.kind is ReturnKind.LETTER
    assert "5台" not in reading.text
    assert told(reading) == [("第2段", "“共有5台。”已划去")]


def said(
    cells: dict[tuple[int, int], GridCell], struck: dict[tuple[int, int], str]
) -> list[Finding]:
    emptied = {spot: GridCell(struck=text) for spot, text in struck.items()}
    return list(tell_struck(Content((Grid("附件1", cells, emptied=emptied),)), "a.xlsx"))


def test_a_struck_row_may_keep_its_number_but_nothing_else() -> None:
    struck = {(5, 2): "违停", (5, 4): "12"}
    assert len(said({(5, 1): GridCell("1")}, struck)) == 1
    assert len(said({(5, 1): GridCell("1"), (5, 9): GridCell("作废")}, struck)) == 2


def test_a_hidden_sheet_tells_nothing() -> None:
    grid = Grid("附件1", {}, hidden=True, emptied={(1, 1): GridCell(struck="12")})
    assert not list(tell_struck(Content((grid,)), "a.xlsx"))


def test_a_form_that_is_struck_out_as_a_whole_is_none_and_told(tmp_path: Path) -> None:
    book = workbook(LINES)
    for row in book.worksheets[0].iter_rows():
        for cell in row:
            cell.font = Font(strike=True)
    reading = read(saved(book, tmp_path))
    assert reading.kind is ReturnKind.REFUSED
    assert len(told(reading)) == len(LINES)
