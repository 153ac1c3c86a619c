"""The words of a kind are read line by line, as a person would read them."""

import pytest

from docgen.errors import DataError
from docgen.typeset.wording import Control, Directive, Heading, Text, read_wording


def test_a_blank_line_ends_a_paragraph_and_lines_join_without_a_blank() -> None:
    assert read_wording("第一行，\n第二行。\n\n第三行。") == (
        Text("第一行，第二行。"),
        Text("第三行。"),
    )


def test_number_signs_are_the_four_levels() -> None:
    items = read_wording("# 一、甲\n## （一）乙\n### 1.丙\n#### （1）丁")
    assert items == tuple(
        Heading(level, text)
        for level, text in enumerate(("一、甲", "（一）乙", "1.丙", "（1）丁"), start=1)
    )


def test_a_directive_keeps_its_argument_and_line() -> None:
    assert read_wording("\n::title {{ paper.title }}") == (
        Directive("title", "{{ paper.title }}", 2),
    )


def test_a_control_tag_stands_by_itself() -> None:
    assert read_wording("{%p if paper.note %}\n甲\n{%p endif %}") == (
        Control("if paper.note"),
        Text("甲"),
        Control("endif"),
    )


def test_a_directive_that_cannot_be_read_names_its_line() -> None:
    with pytest.raises(DataError, match="第2行"):
        read_wording("甲\n::题目 乙")
