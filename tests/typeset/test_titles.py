"""Titles are broken by sense: whole words, no 的 at the head, a trapezoid or a diamond."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.typeset.titles import break_title

SHORT = "关于做好年度新增设备备案工作的通知"
HAN = st.text(
    alphabet="关于开展执法类电子技术监控设备清理规范工作的通知和情况报告《方案》", max_size=70
)


def test_a_short_title_stays_on_one_line() -> None:
    assert break_title(SHORT) == SHORT


def test_a_break_of_the_author_is_kept() -> None:
    assert break_title("关于印发\n方案的通知") == "关于印发\n方案的通知"


def test_a_text_too_long_for_a_title_is_left_to_the_word_processor() -> None:
    endless = "关于" + "长" * 500 + "的通知"
    assert break_title(endless) == endless


def test_a_long_title_of_unknown_words_is_broken_all_the_same() -> None:
    title = "关于" + "长" * 93 + "的通知"
    lines = break_title(title).split("\n")
    assert len(lines) == 5
    assert max(map(len, lines)) <= 20


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (
            "关于印发《全面清理规范执法类电子技术监控设备工作方案》的通知",
            ["关于印发《全面清理规范执法类", "电子技术监控设备工作方案》的通知"],
        ),
        (
            "海州市望潮区司法局关于开展执法类电子技术监控设备清理规范结果实地核查的通知",
            ["海州市望潮区司法局关于开展执法类电子技术", "监控设备清理规范结果实地核查的通知"],
        ),
    ],
)
def test_words_stay_whole(title: str, lines: list[str]) -> None:
    assert break_title(title).split("\n") == lines


@given(HAN)
def test_breaking_loses_no_character(title: str) -> None:
    assert break_title(title).replace("\n", "") == title


@given(HAN)
def test_no_line_is_longer_than_the_type_area_nor_begins_with_a_weak_character(title: str) -> None:
    lines = break_title(title).split("\n")
    if len(lines) > 1:
        assert max(map(len, lines)) <= 20
        assert not any(line[0] in "的》、，。" for line in lines[1:])
        assert not any(line[-1] in "《（" for line in lines[:-1])


@given(HAN)
def test_lines_never_form_an_hourglass(title: str) -> None:
    widths = [len(line) for line in break_title(title).split("\n")]
    steps = [right - left for left, right in pairwise(widths) if right != left]
    falls = [index for index, step in enumerate(steps) if step < 0]
    rises = [index for index, step in enumerate(steps) if step > 0]
    assert not (falls and rises) or min(falls) > max(rises)
