"""Yes and no, results and items are understood in other words, and shown where they are."""

import pytest

from docgen.intake.returns.choices import read_categories, read_need, read_result
from docgen.model.returns import Result


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


@pytest.mark.parametrize(
    "text",
    ["停用", "已停用", "停止使用。", "已停", "暂停使用", "不再使用", "不予保留", "已停止使用"],
)
def test_stopping_in_many_words(text: str) -> None:
    found = read_result(text)
    assert found.value is Result.STOP
    assert found.slip
    assert found.slip.kind == "nonstandard"


@pytest.mark.parametrize(
    "text", ["保留", "保留使用", "继续使用", "整改后保留", "保留并继续使用（已整改）", "不停用"]
)
def test_keeping_in_many_words(text: str) -> None:
    found = read_result(text)
    assert found.value is Result.KEEP
    assert found.slip
    assert found.slip.kind == "nonstandard"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "missing"),
        ("/", "missing"),
        ("待定", "invalid"),
        ("整改中", "invalid"),
        ("已拆除", "invalid"),
        ("停止使用3台，保留9台", "mixed"),
        ("部分停用部分保留", "mixed"),
    ],
)
def test_no_single_result_says_why(text: str, kind: str) -> None:
    found = read_result(text)
    assert found.value is None
    assert found.slip
    assert found.slip.kind == kind


def test_the_form_s_own_words_need_no_telling() -> None:
    assert read_result("保留并继续 使用\n").slip is None


@pytest.mark.parametrize(
    ("reason", "items"),
    [
        ("4.未经依法检定", (4,)),
        ("④未检定", (4,)),
        ("第4项", (4,)),
        ("第四项情形", (4,)),
        ("情形四", (4,)),
        ("属于第1、4项", (1, 4)),
        ("4", (4,)),
        ("1、4", (1, 4)),
        ("设备老化、画面模糊", (3,)),
        ("没有法律依据", (1,)),
        ("与企业分成", (6,)),
        ("1.没有法律依据；4.检定到期", (1, 4)),
        ("1.设备老化 2.检定到期", (3, 4)),
        ("7.其他：未公布设置地点", (7,)),
        ("按上级要求", ()),
        ("详见报告", ()),
        ("", ()),
        ("违反《道路交通安全法》第四条", ()),
    ],
)
def test_items_are_named_or_betrayed_by_their_words(reason: str, items: tuple[int, ...]) -> None:
    assert read_categories(reason) == items
