"""A decision says who, when and why; its value is kept as a person would have written it."""

import pytest
from pydantic import ValidationError

from docgen.model.decisions import Decision

SOUND: dict[str, object] = {
    "file": "表.xlsx",
    "row": 3,
    "code": "count_approximate",
    "decision": "correct",
    "value": 12,
    "who": "李示例",
    "when": "2024-11-22",
    "why": "电话核实",
}


@pytest.mark.parametrize(
    ("value", "text"), [(12, "12"), (True, "是"), (False, "否"), ([1, 4], "1、4"), ("12台", "12台")]
)
def test_a_value_is_text(value: object, text: str) -> None:
    assert Decision.model_validate(SOUND | {"value": value}).value == text


@pytest.mark.parametrize("row", [3, "总计", None])
def test_a_decision_is_on_a_row_the_totals_or_the_header(row: object) -> None:
    assert Decision.model_validate(SOUND | {"row": row}).row == row


@pytest.mark.parametrize("field", ["who", "when", "why"])
def test_nobody_decides_without_name_day_and_reason(field: str) -> None:
    with pytest.raises(ValidationError):
        Decision.model_validate(SOUND | {field: ""})


@pytest.mark.parametrize(
    ("word", "choice"),
    [
        ("接受", "accept"),
        ("认可", "accept"),
        ("更正", "correct"),
        ("改正", "correct"),
        ("退回", "return"),
    ],
)
def test_a_choice_may_be_written_in_chinese(word: str, choice: str) -> None:
    assert Decision.model_validate(SOUND | {"decision": word}).decision == choice


@pytest.mark.parametrize("word", ["同意", "", 1])
def test_what_is_no_choice_is_refused(word: object) -> None:
    with pytest.raises(ValidationError):
        Decision.model_validate(SOUND | {"decision": word})
