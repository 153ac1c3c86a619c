"""What an answer says: nothing, if it says 无; and no word that the sentence around it says."""

import pytest

from docgen.form import said


@pytest.mark.parametrize(
    "text", ["", "/", "／", "—", "无", "无。", "没有", "暂无", "不涉及", "（无）"]
)
@pytest.mark.parametrize("key", ["handler", "leader", "methods", "causes", "measures", "stop_by"])
def test_who_says_nothing_has_not_answered(key: str, text: str) -> None:
    assert said(key, text) == ""


@pytest.mark.parametrize(
    "text", ["无", "无。", "没有", "没有问题", "没有发现问题。", "未发现明显问题"]
)
def test_that_no_problem_was_found_is_an_answer(text: str) -> None:
    assert said("problems", text) == "无"


def test_a_stroke_does_not_say_that_no_problem_was_found() -> None:
    assert said("problems", "/") == ""


def test_a_choice_is_taken_for_what_it_is() -> None:
    assert (said("used", "没有"), said("used", "无"), said("disposal", "无")) == (
        "没有",
        "没有",
        "",
    )


@pytest.mark.parametrize(
    ("key", "text", "bare"),
    [
        ("upkeep", "定期检定、维护", "检定、维护"),
        ("upkeep", "今后将定期检定", "检定"),
        ("causes", "因为资金不足", "资金不足"),
        ("causes", "主要原因是因为资金不足", "资金不足"),
        ("causes", "主要设备老化", "主要设备老化"),
        ("causes", "是否老化不清楚", "是否老化不清楚"),
        ("methods", "通过查阅资料", "查阅资料"),
        ("handler", "由法规科具体承办", "法规科"),
        ("leader", "分管副局长牵头", "分管副局长"),
        ("other_devices", "有执法记录仪", "执法记录仪"),
        ("other_devices", "有线监控", "有线监控"),
        ("other_devices", "有", ""),
        ("problems", "没有设置标志", "没有设置标志"),
    ],
)
def test_words_of_the_sentence_around_are_left_out(key: str, text: str, bare: str) -> None:
    assert said(key, text) == bare
