"""Answers are found beside their questions, in whatever column these stand."""

from pathlib import Path

from docgen.form import QUESTIONS
from docgen.model.readings import Cell
from docgen.model.returns import ReturnKind
from tests.intake.returns.forms import FORM, HEADS, fill, read, saved, workbook


def test_answers_of_the_units_workbook_are_read(tmp_path: Path) -> None:
    book = workbook(FORM)
    sheet = book.create_sheet("报告要素")
    fill(sheet, [("键", "题号", "问题", "填写", "说明")])
    for row, question in enumerate(QUESTIONS, 2):
        fill(sheet, [(question.key, row - 1, question.text, f"答{row}", question.hint)], row)
    sheet.column_dimensions["A"].hidden = True
    answers = read(saved(book, tmp_path)).answers
    assert answers["used"] == Cell("答2", "报告要素!D2")
    assert set(answers) == {question.key for question in QUESTIONS}


def test_an_unanswered_question_is_blank(tmp_path: Path) -> None:
    book = workbook(FORM)
    sheet = book.create_sheet("报告要素")
    fill(sheet, [(question.text,) for question in QUESTIONS])
    assert read(saved(book, tmp_path)).answers["handler"] == Cell("", "报告要素!B4")


def test_a_blank_form_with_the_answer_no_is_a_zero_return(tmp_path: Path) -> None:
    book = workbook((HEADS,))
    fill(book.create_sheet("报告要素"), [(question.text, "没有") for question in QUESTIONS])
    assert read(saved(book, tmp_path)).kind is ReturnKind.ZERO
