"""A result says where a clerk is to look: the page if it is known, then the words or the cell."""

from dataclasses import replace

import pytest

from docgen.check.verdicts import Result, Verdict
from docgen.standard import Force

RESULT = Result("text_font", "5.2.2", Force.USUALLY, Verdict.WARN, None, 118, "", "", "")


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ({"excerpt": "清理前，全区 10家单位"}, "以“清理前，全区10”开头的一段"),
        ({"excerpt": "特此报告。", "page": 3}, "第3页以“特此报告。”开头的一段"),
        ({"excerpt": "86", "cell": "第1个表第3行第5列"}, "第1个表第3行第5列"),
        ({"page": 2}, "第2页"),
        ({}, ""),
    ],
)
def test_a_place_is_never_a_paragraph_that_one_would_have_to_count(
    said: dict[str, object], place: str
) -> None:
    assert replace(RESULT, **said).place == place  # type: ignore[arg-type]
