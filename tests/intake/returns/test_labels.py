"""Labels are told from values and from words in a sentence."""

import pytest

from docgen.intake.returns.labels import before_label, find_pieces, has_label


@pytest.mark.parametrize(
    "text", ["填报人", "审 核 人：", "分管领导（签字）", "日期", "填报日期：2024年11月8日"]
)
def test_what_forms_have_as_labels_is_known(text: str) -> None:
    assert has_label(text)


@pytest.mark.parametrize("text", ["张示例", "负责人行道违停抓拍", "闯红灯抓拍", "2024年11月8日"])
def test_values_are_no_labels(text: str) -> None:
    assert not has_label(text)


@pytest.mark.parametrize(
    ("text", "before"),
    [("张示例", None), ("张示例　审核人：李示例", "张示例"), ("审核人", ""), ("办公室：1", None)],
)
def test_what_stands_before_a_label_is_the_value(text: str, before: str | None) -> None:
    assert before_label(text) == before


def test_an_unknown_label_ends_a_value_that_has_begun() -> None:
    assert before_label("办公室：1", begins=False) == ""


def test_a_day_behind_a_value_is_kept_apart() -> None:
    (piece,) = find_pieces("填报单位：望潮区城管局（公章）　2024年11月8日")
    assert piece == ("unit", "望潮区城管局", "2024年11月8日")
