"""Words of head and title."""

import pytest

from docgen.check.words.head import document_type_of


@pytest.mark.parametrize(
    "title",
    [
        "关于示例工作的报告",
        "关于示例工作的报告。",
        "关于示例工作的报告（送审稿）。",
        "关于示例工作的报告。（送审稿）",
    ],
)
def test_a_mark_at_the_end_of_a_title_does_not_hide_its_type(title: str) -> None:
    assert document_type_of(title) == "报告"


def test_a_title_without_a_type_has_none() -> None:
    assert document_type_of("关于示例工作。") == ""
