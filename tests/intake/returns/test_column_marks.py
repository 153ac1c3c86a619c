"""A line that numbers the columns is told from a line of devices."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.returns.column_marks import are_marks


@given(
    st.integers(4, 10),
    st.sampled_from(
        ["甲乙丙丁戊己庚辛壬癸", "①②③④⑤⑥⑦⑧⑨⑩", string.ascii_letters, "一二三四五六七八九十"]
    ),
    st.sampled_from(["{}", "（{}）", "({})"]),
)
def test_marks_in_order_number_the_columns(length: int, order: str, form: str) -> None:
    assert are_marks([form.format(mark) for mark in order[:length]])


@pytest.mark.parametrize(
    "line",
    [
        "甲 乙 丙 1 2 丁 戊 己 庚",
        "栏次 1 2 3 4 5 6 7 8",
        "（甲） （乙） （1） （2）",
        "1 2 3 4 5 6 7 8 9",
    ],
)
def test_marks_of_several_kinds_each_go_on_in_their_order(line: str) -> None:
    assert are_marks(line.split())


@pytest.mark.parametrize(
    "line", ["1 2 3", "1 违停 3 4 5", "2 3 4 5 6", "1 1 1 1", "甲 丙 乙 丁", "1 2 3 5000", ""]
)
def test_other_lines_are_none(line: str) -> None:
    assert not are_marks(line.split())
