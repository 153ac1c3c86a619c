"""The unit's workbook: filled in by a clerk in LibreOffice, it gives back what was filled in."""

import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from docgen import carried
from docgen.form import COLUMNS, FACTS_SHEET, FORM_SHEET, QUESTIONS, QUESTIONS_SHEET
from docgen.intake.campaign import read_campaign
from docgen.intake.returns import ReadSetting, read_return
from docgen.intake.unit_book import read_book_facts
from docgen.model.campaign import Campaign, Unit
from docgen.model.returns import Result
from docgen.sheets.form import FIRST, LETTERS
from docgen.sheets.unit_book import FIRST_QUESTION, LAST, write_unit_book
from tests.calc_filler import fill_in_calc

FOLDER = read_campaign(carried.sample_data() / "wangchao-2024")


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    assert FOLDER.campaign is not None
    return FOLDER.campaign


@pytest.fixture(scope="module")
def book(campaign: Campaign, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("工作簿") / "填报工作簿.xlsx"
    path.write_bytes(write_unit_book(campaign, FOLDER.units[0]))
    return path


def place_of(key: str) -> str:
    return f"C{FIRST_QUESTION + [question.key for question in QUESTIONS].index(key)}"


def test_the_same_facts_give_the_same_bytes(campaign: Campaign, book: Path) -> None:
    assert write_unit_book(campaign, FOLDER.units[0]) == book.read_bytes()


def test_the_file_alone_tells_its_campaign_and_its_unit(campaign: Campaign, book: Path) -> None:
    facts = read_book_facts(book)

    told = campaign.model_copy(update={"heavy_fine_per_device": None})
    assert (facts.campaign, facts.unit, facts.findings) == (told, FOLDER.units[0], ())


def test_by_what_units_are_looked_at_is_told_to_none(book: Path) -> None:
    cells = load_workbook(book)[FACTS_SHEET].iter_rows(values_only=True)

    written = "".join(str(cell) for row in cells for cell in row)
    assert "核查线" not in written
    assert "300000" not in written


def test_every_unit_of_the_roster_comes_back(campaign: Campaign, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    for unit in FOLDER.units:
        path.write_bytes(write_unit_book(campaign, unit))
        assert read_book_facts(path).unit == unit


def test_names_that_begin_like_formulas_come_back_as_text(
    campaign: Campaign, tmp_path: Path
) -> None:
    unit = Unit.model_validate({"id": "=1+1", "name": "@某局", "kind": "区直", "contact": "-李"})
    path = tmp_path / "a.xlsx"
    path.write_bytes(write_unit_book(campaign, unit))

    assert read_book_facts(path).unit == unit
    cells = load_workbook(path)[FACTS_SHEET].iter_rows()
    assert not [cell for row in cells for cell in row if cell.data_type == "f"]


def test_only_what_a_unit_fills_in_is_open(book: Path) -> None:
    workbook = load_workbook(book)
    form, questions = workbook[FORM_SHEET], workbook[QUESTIONS_SHEET]

    assert all(sheet.protection.sheet for sheet in workbook.worksheets)
    for column in COLUMNS:
        cell = form[f"{LETTERS[column.key]}{FIRST}"]
        assert cell.protection.locked == (column.key == "n")
        assert form[f"{LETTERS[column.key]}{FIRST - 1}"].protection.locked
    assert form[f"D{LAST + 1}"].protection.locked
    for row in range(FIRST_QUESTION, FIRST_QUESTION + len(QUESTIONS)):
        assert not questions[f"C{row}"].protection.locked
        assert questions[f"B{row}"].protection.locked


def test_the_sums_are_formulas(book: Path) -> None:
    form = load_workbook(book)[FORM_SHEET]

    assert str(form[f"D{LAST + 1}"].value).startswith("=SUM(")
    assert "SUMIF" in str(form[f"H{LAST + 1}"].value)


@pytest.mark.office
def test_a_book_filled_in_and_saved_by_calc_is_read_back_right(book: Path, tmp_path: Path) -> None:
    saved = tmp_path / "saved.xlsx"
    rows = (
        ("违停抓拍", "《道路交通安全法》第九十三条", "41", "886500.5", "否", "", "保留并继续使用"),
        ("流动摊点抓拍", "无依据", "3", "0", "是", "1.没有法律、行政法规依据", "停止使用"),
    )
    form = {
        f"{letter}{FIRST + number}": text
        for number, row in enumerate(rows)
        for letter, text in zip("BCDEFGH", row, strict=True)
        if text
    }
    answers = {place_of("used"): "有", place_of("end"): "2024-11-12", place_of("handler"): "法规科"}
    told = fill_in_calc(
        book,
        saved,
        {FORM_SHEET: form | {"H5": "2024-11-13"}, QUESTIONS_SHEET: answers},
        {FORM_SHEET: ["A5", f"D{LAST + 1}", f"H{LAST + 1}", f"F{FIRST}", f"D{FIRST}"]},
    )

    shown = told[FORM_SHEET]
    assert shown["A5"]["text"] == f"填报人：{FOLDER.units[0].contact}"
    assert shown[f"D{LAST + 1}"]["text"] == "44"
    assert shown[f"H{LAST + 1}"]["text"] == "停止使用3台，保留并继续使用41台"
    assert shown[f"F{FIRST}"]["validation"] == "LIST"
    assert shown[f"D{FIRST}"]["validation"] == "WHOLE"
    reading = read_return(saved, ReadSetting("元", 2024))
    first, second = (item.row for item in reading.rows)
    assert (first.count, first.amount_yuan, first.need) == (41, Decimal("886500.50"), False)
    assert (second.count, second.result, second.categories) == (3, Result.STOP, (1,))
    assert reading.date == date(2024, 11, 13)
    assert reading.answers["end"].text == "2024-11-12"
    assert reading.total is not None
    assert (reading.total.count, reading.total.stop, reading.total.keep) == (44, 3, 41)
    assert read_book_facts(saved).unit == FOLDER.units[0]


def test_a_book_read_from_memory_is_a_workbook(book: Path) -> None:
    assert load_workbook(io.BytesIO(book.read_bytes())).sheetnames == [
        QUESTIONS_SHEET,
        FORM_SHEET,
        FACTS_SHEET,
    ]
