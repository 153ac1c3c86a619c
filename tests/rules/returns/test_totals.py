"""Declared totals stand beside the computed ones."""

from dataclasses import replace
from decimal import Decimal

import pytest

from docgen.findings import Severity
from docgen.model.readings import Cell, Reading, TotalReading
from docgen.model.returns import ReturnKind
from tests.rules.returns.forms import TOTAL, first, form, found, only_fault, second

E, W = Severity.ERROR, Severity.WARNING

FAULTS: list[tuple[str, Severity, Reading, str]] = [
    ("zero_return_needs_letter", W, form(kind=ReturnKind.ZERO), "附件1!A4"),
    ("total_missing", W, form(total=None), ""),
    (
        "total_missing",
        W,
        form(total=replace(TOTAL, amount_yuan=None, cells={"count": Cell("15")})),
        "",
    ),
    ("total_count_mismatch", E, form(total=replace(TOTAL, count=16)), "附件1!D8"),
    ("total_count_mismatch", E, form(total=replace(TOTAL, count=None)), "附件1!D8"),
    ("total_amount_mismatch", E, form(total=replace(TOTAL, amount_yuan=Decimal(1))), "附件1!E8"),
    ("total_result_mismatch", E, form(total=replace(TOTAL, stop=15)), "附件1!H8"),
]


@pytest.mark.parametrize(("code", "severity", "reading", "where"), FAULTS)
def test_a_fault_is_found_at_its_cell(
    code: str, severity: Severity, reading: Reading, where: str
) -> None:
    assert only_fault(reading) == (code, severity, where)


def test_totals_of_nothing_may_say_so_in_words() -> None:
    cells = {key: Cell("无") for key in ("count", "amount", "result")}
    none = TotalReading(amount_yuan=Decimal(0), cells=cells)
    zero = form(kind=ReturnKind.ZERO, rows=(), total=none)
    assert [item.code for item in found(zero)] == ["zero_return_needs_letter"]
    assert "total_count_mismatch" in {item.code for item in found(form(total=none))}
    assert "total_result_mismatch" in {item.code for item in found(form(total=none))}


def test_a_blank_total_cell_is_told_by_its_column() -> None:
    blank = TotalReading(count=15, stop=3, keep=12)
    assert [item.place.field for item in found(form(total=blank))] == ["近三年罚款金额"]


def test_a_sum_of_the_sheet_that_passed_over_text_names_the_cells() -> None:
    wordy = first(count="12台", amount="3.6万元")
    wordy = replace(wordy, cells={**wordy.cells, "result": Cell("保留", "附件1!H6")})
    declared = replace(TOTAL, count=3, amount_yuan=Decimal(0), stop=3, keep=0)

    count, amount, result = found(form(wordy, second(), total=declared))

    assert count.message == (
        "总计设备数量填3，各行合计15，附件1!D6“12台”没有合计进去，请改成不带文字的数字。"
    )
    assert "附件1!E6“3.6万元”没有合计进去" in amount.message
    assert "附件1!H6“保留”、附件1!D6“12台”没有合计进去，请改成下拉选项里的结果" in result.message


def test_a_sum_that_differs_for_another_reason_blames_no_cell() -> None:
    rows = (first(count="12台"), second())

    (finding,) = found(form(*rows, total=replace(TOTAL, count=4)))

    assert finding.message == "总计设备数量填4，各行合计15，请核对。"
