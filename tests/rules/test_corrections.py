"""What a decision says that a cell means is understood, or told; it is never a fault of ours."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model.readings import Reading, Slip
from docgen.model.returns import Result
from docgen.rules.decisions import decide
from tests.rules.returns.forms import HEADER, SETTING, TOTAL, first, form, second
from tests.rules.written_decisions import decision

APPROXIMATE = form(
    first({"count": Slip("approximate", "约12")}, {"count": None}, count="约12"), second()
)
UNPAID = form(first({"amount": Slip("missing")}, {"amount_yuan": None}))
WRONG = replace(TOTAL, amount_yuan=Decimal(1))
CORRECTIONS: list[tuple[str, Reading, object, object]] = [
    (
        "amount_missing",
        form(first({"amount": Slip("missing")}, {"amount_yuan": None})),
        "3.6万元",
        1,
    ),
    ("need_missing", form(first(need="")), "否", 1),
    ("result_missing", form(first(result="")), "保留并继续使用", 1),
    ("situation_missing", form(first(situation="")), "违停抓拍", 1),
    ("basis_missing", form(first(basis="")), "《道路交通安全法》第一百一十四条", 1),
    ("stop_without_need", form(first(), second(need="否", reason="4.未检定")), "是", 2),
    ("reason_category_unclear", form(first(), second(read={"categories": ()})), [4], 2),
    ("total_count_mismatch", form(total=replace(TOTAL, count=16)), 15, "总计"),
    (
        "total_amount_mismatch",
        form(total=replace(TOTAL, amount_yuan=Decimal(1))),
        "36000元",
        "总计",
    ),
    (
        "unit_missing",
        form(header=HEADER | {"unit": HEADER["unit"]._replace(text="")}),
        "区城管局",
        None,
    ),
    (
        "date_invalid",
        form(header=HEADER | {"date": HEADER["date"]._replace(text="11月31日")}, date=None),
        "2024-11-13",
        None,
    ),
]


@pytest.mark.parametrize(("code", "reading", "value", "row"), CORRECTIONS)
def test_every_kind_of_value_can_be_corrected(
    code: str, reading: Reading, value: object, row: object
) -> None:
    assert code in {item.code for item in decide(reading, SETTING).open}
    decided = decide(reading, SETTING, [decision(code, "correct", row, value)])
    assert code not in {item.code for item in decided.open}
    assert [item.code for item, _ in decided.settled] == [code]


def test_corrected_values_are_of_their_type() -> None:
    unread = form(first({"amount": Slip("missing")}, {"amount_yuan": None}, result=""))
    decided = decide(
        unread,
        SETTING,
        [
            decision("amount_missing", "correct", value="1,246.38万元"),
            decision("result_missing", "correct", value="停止使用"),
        ],
    )
    row = decided.reading.rows[0].row
    assert (row.amount_yuan, row.result) == (Decimal("12463800"), Result.STOP)


def test_a_value_that_does_not_fit_is_told() -> None:
    decided = decide(
        APPROXIMATE, SETTING, [decision("count_approximate", "correct", value="十来台")]
    )
    assert [item.code for item in decided.open] == ["count_approximate", "decision_invalid"]


@pytest.mark.parametrize("value", ["，", "元", ",万元", "9" * 29, "1000000001万元"])
@pytest.mark.parametrize(
    ("code", "row"), [("amount_missing", 1), ("total_amount_mismatch", "总计")]
)
def test_an_amount_that_is_none_or_that_no_unit_has_is_told(
    code: str, row: object, value: str
) -> None:
    unpaid = replace(UNPAID, total=WRONG)
    decided = decide(unpaid, SETTING, [decision(code, "correct", row, value)])

    assert {code, "decision_invalid"} <= {item.code for item in decided.open}
    assert decided.settled == ()


@given(
    st.sampled_from(CORRECTIONS),
    st.text(alphabet="0123456789,，.万元台 是否第项、停止使用-年", max_size=40).filter(str.strip),
)
def test_whatever_somebody_decides_is_understood_or_told(
    case: tuple[str, Reading, object, object], value: str
) -> None:
    code, reading, _, row = case
    decided = decide(reading, SETTING, [decision(code, "correct", row, value)])

    told = {item.code for item in decided.open}
    assert decided.settled or told & {"decision_invalid", code}
