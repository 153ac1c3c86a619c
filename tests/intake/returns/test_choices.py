"""Yes and no are understood in other words, and shown where they are."""

import pytest

from docgen.intake.returns.choices import read_need


@pytest.mark.parametrize(
    "text", ["是", "√", "需要", "需要清理", "需清理", "Y", "☑是 □否", "是√ 否"]
)
def test_yes_in_many_words(text: str) -> None:
    found = read_need(text)
    assert found.value is True
    assert (found.slip is None) == (text == "是")


@pytest.mark.parametrize(
    "text", ["否", "×", "无需清理", "不需要", "不需要清理", "N", "□是 ☑否", "是 否√"]
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
    ],
)
def test_neither_yes_nor_no(text: str, kind: str) -> None:
    found = read_need(text)
    assert found.value is None
    assert found.slip
    assert found.slip.kind == kind
