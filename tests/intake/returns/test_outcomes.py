"""Results are understood in other words, and shown; what is denied or open is not taken for one."""

import pytest

from docgen.intake.returns.outcomes import read_result
from docgen.model.returns import Result


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
    "text",
    [
        "不得继续使用",
        "不能继续使用",
        "不能再继续使用",
        "禁止继续使用",
        "严禁继续使用",
        "不可继续使用",
        "不宜继续使用",
        "不应继续使用",
        "不准使用",
        "停止继续使用",
        "取消继续使用",
        "终止继续使用",
        "不拟保留",
        "无保留",
        "无保留必要",
        "不再予以保留",
        "撤销使用，不得保留",
        "停止使用、不得继续使用",
        "未整改不得继续使用",
    ],
)
def test_keeping_that_is_denied_is_stopping(text: str) -> None:
    assert read_result(text).value is Result.STOP


@pytest.mark.parametrize("text", ["不得停用", "不能停用", "禁止停止使用", "无需停用", "未停止使用"])
def test_stopping_that_is_denied_is_keeping(text: str) -> None:
    assert read_result(text).value is Result.KEEP


@pytest.mark.parametrize(
    "text",
    [
        "是否保留待定",
        "整改后决定是否继续使用",
        "能否继续使用待上级批复",
        "视整改情况保留",
        "待检定合格后继续使用",
        "若检定合格则继续使用",
        "保留？",
        "不具备保留条件",
        "无法继续使用",
        "不能正常使用",
        "难以继续使用",
        "不建议保留",
        "不建议停用",
        "没有必要停用",
        "取消停用",
        "不得不停用",
        "不取消保留",
        "未批准继续使用",
        "保留但不作执法使用",
    ],
)
def test_what_is_open_or_denied_in_doubt_is_no_result(text: str) -> None:
    found = read_result(text)
    assert found.value is None
    assert found.slip
    assert found.slip.kind == "invalid"


@pytest.mark.parametrize("text", ["部分保留", "保留，禁止使用", "停用整改，现已恢复使用"])
def test_two_results_in_one_cell_are_mixed(text: str) -> None:
    found = read_result(text)
    assert (found.value, found.slip and found.slip.kind) == (None, "mixed")


@pytest.mark.parametrize(
    "text",
    [
        "无需清理，保留并继续使用",
        "无需清理保留使用",
        "不清理，继续使用",
        "未发现问题继续使用",
        "检定未过期继续使用",
        "保留，待年底统一检定",
        "不影响继续使用",
        "经研究决定保留",
    ],
)
def test_what_is_denied_of_other_things_leaves_a_device_kept(text: str) -> None:
    assert read_result(text).value is Result.KEEP


@pytest.mark.parametrize("text", ["未检定停止使用", "不合格，停用", "停止使用（尚未拆除）"])
def test_what_is_denied_of_other_things_leaves_a_device_stopped(text: str) -> None:
    assert read_result(text).value is Result.STOP
