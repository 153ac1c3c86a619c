"""A form of nothing says so in many words; a row of devices is none."""

from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from docgen.model.returns import ReturnKind
from tests.intake.returns.forms import FORM, Line, Value, read, saved, workbook

BASIS = "《道路交通安全法》第一百一十四条"


@pytest.mark.parametrize(
    "words",
    [
        "零报告",
        "无（零报告）",
        "不涉及",
        "暂无",
        "未设置",
        "目前没有",
        "本街道无此情况",
        "本单位不涉及",
    ],
)
@pytest.mark.parametrize("others", [(), ("", 0, 0, "否"), ("/", "0台", "0元", "/", "/", "/", "/")])
def test_a_form_of_nothing_says_so_in_many_words(
    words: str, others: tuple[Value, ...], tmp_path: Path
) -> None:
    reading = read(saved(workbook((*FORM[:3], (1, words, *others))), tmp_path))
    assert (reading.kind, reading.rows) == (ReturnKind.ZERO, ())


@pytest.mark.parametrize("words", ["无", "零报告", "不涉及", "本单位无此类设备"])
def test_one_word_across_the_form_says_it_too(words: str, tmp_path: Path) -> None:
    book = workbook((*FORM[:3], (words,)))
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.merge_cells(start_row=4, end_row=4, start_column=1, end_column=9)
    assert read(saved(book, tmp_path)).kind is ReturnKind.ZERO


@pytest.mark.parametrize(
    "line",
    [
        (1, "未设置", BASIS, 3, 5000, "否", "", "停止使用"),
        (1, "不涉及", "/", "", 35000),
        (1, "未设置警示标志抓拍", BASIS, "", "", "否", "", "停止使用"),
        (1, "", BASIS, "", "", "否", "", "停止使用", "无"),
        (1, "无设备号牌车辆抓拍", BASIS, "", "", "否", "", "停止使用"),
        (1, "未设置监控设备的路段违停", BASIS, "", "", "否", "", "停止使用"),
    ],
)
def test_what_has_sets_fines_or_a_name_is_no_line_of_nothing(line: Line, tmp_path: Path) -> None:
    assert len(read(saved(workbook((*FORM[:3], line)), tmp_path)).rows) == 1
