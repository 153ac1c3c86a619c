"""What a unit sent, from data: yes and no in Chinese, other names of kinds, nothing invented."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from docgen.model.returns import MOST_SETS, MOST_YUAN, DeviceRow, Result, Return, ReturnKind


def test_a_row_reads_yes_and_results_as_the_form_says_them() -> None:
    row = DeviceRow.model_validate(
        {"n": 1, "need": "是", "result": "停止使用", "amount_yuan": "12463800.00"}
    )

    assert (row.need, row.result) == (True, Result.STOP)
    assert row.amount_yuan == Decimal("12463800.00")


def test_what_nobody_reported_stays_unknown() -> None:
    row = DeviceRow.model_validate({"n": 1, "need": "", "result": None, "count": None})

    assert (row.need, row.result, row.count, row.amount_yuan) == (None, None, None, None)


def test_fines_are_looked_at_when_they_reach_the_threshold_for_each_device() -> None:
    row = DeviceRow(n=1, count=3, amount_yuan=Decimal("900000.00"))
    less = row.model_copy(update={"amount_yuan": Decimal("899999.99")})

    assert row.fines_reach(Decimal(300_000))
    assert not less.fines_reach(Decimal(300_000))
    assert not row.fines_reach(None)


def test_unknown_fines_reach_nothing() -> None:
    assert DeviceRow(n=1, count=3).fines_for_each is None
    assert not DeviceRow(n=1, amount_yuan=Decimal(900_000)).fines_reach(Decimal(0))


def test_a_type_is_understood_as_a_kind() -> None:
    assert Return.model_validate({"type": "no_device_letter"}).kind is ReturnKind.LETTER


def test_what_collect_computed_is_computed_again() -> None:
    told = {"kind": "table", "totals_computed": {"count": 7}, "findings": [{"code": "x"}]}

    assert Return.model_validate(told) == Return()


def test_two_rows_of_one_number_are_refused() -> None:
    with pytest.raises(ValidationError):
        Return.model_validate({"rows": [{"n": 1}, {"n": 1}]})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("count", 1_000_001),
        ("amount_yuan", "9" * 29),
        ("amount_yuan", "1e400"),
        ("amount_yuan", -1),
    ],
)
def test_what_no_unit_can_have_is_refused_in_a_row_and_in_the_totals(
    field: str, value: object
) -> None:
    for wrong in ({"rows": [{"n": 1, field: value}]}, {"totals_declared": {field: value}}):
        with pytest.raises(ValidationError) as told:
            Return.model_validate(wrong)
        assert told.value.error_count() == 1


def test_the_largest_that_a_unit_can_have_is_taken() -> None:
    row = DeviceRow.model_validate({"n": 1, "count": 1_000_000, "amount_yuan": "10000000000000.00"})

    assert (row.count, row.amount_yuan) == (MOST_SETS, MOST_YUAN)
