"""A unit's workbook as clerks fill it in, and the papers that are made of it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from docgen import carried
from docgen.form import FORM_SHEET, QUESTIONS, QUESTIONS_SHEET
from docgen.intake.campaign import read_campaign
from docgen.pipeline.unit import UnitOrder, UnitPapers, answer_for_unit
from docgen.sheets.unit_book import FIRST_QUESTION, write_unit_book
from tests.paper_text import paper_paragraphs

SAMPLE = carried.sample_data() / "wangchao-2024"
DAY = date(2024, 11, 18)
Cells = dict[str, str | int]
ROW: Cells = {
    "B8": "违停抓拍",
    "C8": "《道路交通安全法》第九十三条",
    "D8": 4,
    "E8": 9000,
    "F8": "否",
    "H8": "保留并继续使用",
    "H5": "2024-11-13",
}
DEVICES = {
    "used": "有",
    "handler": "法规科",
    "start": "2024-11-05",
    "end": "2024-11-12",
    "methods": "查阅资料",
    "problems": "无",
    "upkeep": "检定。",
}
Fill = Callable[..., Path]


def fill_in(path: Path, answers: dict[str, str], cells: Cells | None = None) -> Path:
    """Write the workbook of a unit, filled in, to a path and return it."""
    folder = read_campaign(SAMPLE)
    assert folder.campaign is not None
    path.write_bytes(write_unit_book(folder.campaign, folder.units[0]))
    book = load_workbook(path)
    for row, question in enumerate(QUESTIONS, start=FIRST_QUESTION):
        if question.key in answers:
            book[QUESTIONS_SHEET][f"C{row}"] = answers[question.key]
    for place, value in (cells or {}).items():
        book[FORM_SHEET][place] = value
    book.save(path)
    return path


def answer(book: Path, **changes: object) -> UnitPapers:
    """Make the papers of a workbook."""
    order = UnitOrder(book, book.parent / "材料", DAY)
    return answer_for_unit(UnitOrder(**(vars(order) | changes)))


def names(made: UnitPapers) -> list[str]:
    """Return the names of the papers that were made."""
    return [paper.path.name for paper in made.papers if paper.path]


def text(made: UnitPapers, number: int = 0) -> str:
    """Return the text of one of the papers."""
    path = made.papers[number].path
    assert path is not None
    return "".join(paper_paragraphs(path))
