"""Labels of the four levels are written one way and recognised in many."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.chinese.headings import find_label, heading_label, without_label


@pytest.mark.parametrize(
    ("level", "label"), [(1, "十二、"), (2, "（十二）"), (3, "12."), (4, "（12）")]
)
def test_each_level_has_its_label(level: int, label: str) -> None:
    assert heading_label(level, 12) == label


@given(st.integers(1, 4), st.integers(1, 99))
def test_a_label_is_recognised_again(level: int, number: int) -> None:
    found = find_label(heading_label(level, number) + "总体要求")
    assert found is not None
    assert (found.level, found.number, found.rest) == (level, number, "总体要求")
    assert found.written == found.standard


@pytest.mark.parametrize(
    ("line", "standard"),
    [
        ("一. 总体要求", "一、"),
        ("(二)总体要求", "（二）"),
        ("（二）、总体要求", "（二）"),
        ("1、总体要求", "1."),
        ("１．总体要求", "1."),
        ("(3)总体要求", "（3）"),
        ("⑶总体要求", "（3）"),
    ],
)
def test_other_ways_of_writing_a_label_are_understood(line: str, standard: str) -> None:
    found = find_label(line)
    assert found is not None
    assert (found.standard, found.rest) == (standard, "总体要求")


@pytest.mark.parametrize("line", ["3.5万元", "2024年工作", "一是加强领导", "（此件公开发布）", ""])
def test_what_is_no_label_is_left_alone(line: str) -> None:
    assert find_label(line) is None


@pytest.mark.parametrize(("level", "number"), [(0, 1), (5, 1), (1, 0)])
def test_there_is_no_other_level_and_no_number_below_one(level: int, number: int) -> None:
    with pytest.raises(ValueError, match=r"level|one"):
        heading_label(level, number)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("1、人行道违停抓拍", "人行道违停抓拍"),
        ("（一）人行道违停抓拍", "人行道违停抓拍"),
        ("1、设备老化；2、标志不清", "1、设备老化；2、标志不清"),
        ("三、四号路口抓拍", "三、四号路口抓拍"),
        ("1.5米限高抓拍", "1.5米限高抓拍"),
        ("1、", "1、"),
    ],
)
def test_a_label_that_numbers_one_thing_alone_is_left_out(text: str, bare: str) -> None:
    assert without_label(text) == bare


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("一、放假1天，不调休。", True),
        ("二、抓好落实：", True),
        ("一、总体要求", False),
        ("（一）加强领导。各单位要明确责任。", False),
    ],
)
def test_a_single_sentence_behind_a_label_is_no_heading(line: str, *, sentence: bool) -> None:
    label = find_label(line)
    assert label is not None
    assert label.opens_a_sentence is sentence
