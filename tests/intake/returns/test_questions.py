"""Answers are found beside their questions, in whatever column these stand."""

from pathlib import Path

import pytest

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


@pytest.mark.parametrize(
    ("key", "answered", "meant"),
    [
        ("used", "无", "没有"),
        ("used", "没有。", "没有"),
        ("used", "说不清", "说不清"),
        ("disposal", "下线、拆除", "下线并拆除"),
        ("phone", "０５１８—８５５５１２３４", "0518-85551234"),
        ("methods", "翻台账，问人；", "翻台账、问人"),
        ("other_devices", "执法记录仪,安防监控", "执法记录仪、安防监控"),
        ("methods", "成立三个小组，逐路口现场查看设备状况", "成立三个小组，逐路口现场查看设备状况"),
        ("upkeep", "检定，维护。", "检定，维护。"),
        ("problems", "设备老化，模糊", "设备老化，模糊"),
    ],
)
def test_an_answer_is_read_as_it_is_meant(
    key: str, answered: str, meant: str, tmp_path: Path
) -> None:
    book = workbook(FORM)
    asked = [(question.text, answered if question.key == key else "") for question in QUESTIONS]
    fill(book.create_sheet("报告要素"), asked)
    assert read(saved(book, tmp_path)).answers[key].text == meant


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        ((), ReturnKind.TABLE),
        ((("总计", "", "", 0, 0),), ReturnKind.TABLE),
        ((("总计",), ("1.没有设备的单位不填本表，只填报告要素。",)), ReturnKind.TABLE),
        (((1, "无"), ("总计", "", "", 0, 0)), ReturnKind.ZERO),
        (((1, "本单位无设备"), ("总计",)), ReturnKind.ZERO),
    ],
)
def test_a_workbook_whose_first_question_is_open_denies_nothing_by_its_own_notes_and_sums(
    lines: tuple[tuple[str | int, ...], ...], kind: ReturnKind, tmp_path: Path
) -> None:
    book = workbook((HEADS, *lines))
    fill(book.create_sheet("报告要素"), [(question.text,) for question in QUESTIONS])
    assert read(saved(book, tmp_path)).kind is kind
