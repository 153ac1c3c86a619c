"""Yes and no are understood in other words, and shown where they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.returns.choices import read_need

TICKED_YES = [
    "√是 ×否",
    "是√否×",
    "×否√是",
    "是（√） 否（ ）",
    "☒是 □否",
    "是√/否",
    "■是□否",
    "√ 是  否",
]
TICKED_NO = ["是 √否", "×是√否", "是　√否", "是×否√", "是( ) 否(√)", "□是 ☒否", "是/√否", "是\n√否"]


@pytest.mark.parametrize(
    "text", ["是", "√", "需要", "需要清理", "需清理", "Y", "☑是 □否", "是√ 否", *TICKED_YES]
)
def test_yes_in_many_words(text: str) -> None:
    found = read_need(text)
    assert found.value is True
    assert (found.slip is None) == (text == "是")


@pytest.mark.parametrize(
    "text", ["否", "×", "无需清理", "不需要", "不需要清理", "N", "□是 ☑否", "是 否√", *TICKED_NO]
)
def test_no_in_many_words(text: str) -> None:
    found = read_need(text)
    assert found.value is False
    assert (found.slip is None) == (text == "否")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "missing"),
        ("/", "missing"),
        ("部分", "invalid"),
        ("待定", "invalid"),
        ("是/否", "invalid"),
        ("是√否", "invalid"),
        ("是 √ 否", "invalid"),
        ("√是√否", "invalid"),
        ("√是 否√", "invalid"),
        ("□是 □否", "invalid"),
        ("×是 否", "invalid"),
        ("☒是 ☒否", "invalid"),
    ],
)
def test_neither_yes_nor_no(text: str, kind: str) -> None:
    found = read_need(text)
    assert found.value is None
    assert found.slip
    assert found.slip.kind == kind


@given(
    st.sampled_from("☑√✓✔■"),
    st.sampled_from("□☐×✗ "),
    st.sampled_from([" ", "", "/"]),
    st.booleans(),
    st.booleans(),
)
def test_the_ticked_word_is_read_whatever_stands_at_the_other(
    tick: str, other: str, gap: str, before: bool, yes_first: bool
) -> None:
    words = ("是", "否") if yes_first else ("否", "是")
    marks = (tick, other)  # the first word is ticked
    pairs = [
        mark + word if before else word + mark for word, mark in zip(words, marks, strict=True)
    ]
    assert read_need(gap.join(pairs)).value in ((words[0] == "是"), None)
    if other.strip():
        assert read_need(gap.join(pairs)).value is (words[0] == "是")
