"""Counts and fines are exact and stand in their own row."""

from dataclasses import replace
from decimal import Decimal

import pytest

from docgen.findings import Severity
from docgen.model.readings import Reading, Slip
from tests.rules.returns.forms import (
    TOTAL,
    codes_beside,
    first,
    form,
    found,
    only_fault,
    second,
    shared,
)

E, W = Severity.ERROR, Severity.WARNING


def counted(kind: str, text: str, detail: str = "") -> Reading:
    slip = {"count": Slip(kind, detail or text)}
    return form(first(slip, {"count": None}, count=text), second())


def fined(kind: str, text: str) -> Reading:
    slip = {"amount": Slip(kind, text)}
    return form(first(slip, {"amount_yuan": None}, amount=text), second())


FAULTS: list[tuple[str, Severity, Reading, str]] = [
    ("count_missing", E, counted("missing", ""), "附件1!D6"),
    ("count_missing", E, form(first(read={"count": None}, count=""), second()), "附件1!D6"),
    ("count_invalid", E, counted("range", "2-3台"), "附件1!D6"),
    ("count_invalid", E, form(first(read={"count": None}, count="若干"), second()), "附件1!D6"),
    ("count_approximate", E, counted("approximate", "约20"), "附件1!D6"),
    (
        "count_unit_nonstandard",
        W,
        form(first({"count": Slip("unit_nonstandard", "处")}, count="12处"), second()),
        "附件1!D6",
    ),
    ("count_qualified", E, counted("qualified", "2台（每处）"), "附件1!D6"),
    (
        "count_nonstandard",
        W,
        form(first({"count": Slip("nonstandard", "12（备用4台）")}, count="12"), second()),
        "附件1!D6",
    ),
    (
        "merged_quantity",
        E,
        shared(),
        "附件1!D6",
    ),
    (
        "amount_missing",
        W,
        form(first(), second({"amount": Slip("missing")}, {"amount_yuan": None}, amount="")),
        "附件1!E7",
    ),
    ("amount_approximate", E, fined("approximate", "约3万元"), "附件1!E6"),
    ("amount_qualified", E, fined("qualified", "5万元（每年）"), "附件1!E6"),
    (
        "amount_nonstandard",
        W,
        form(first({"amount": Slip("nonstandard", "36000元（已缴）")}, amount="36000元"), second()),
        "附件1!E6",
    ),
    ("amount_invalid", E, fined("negative", "-5"), "附件1!E6"),
    (
        "amount_unit_missing",
        W,
        form(first({"amount": Slip("unit_missing", "36000")}, amount="36000"), second()),
        "附件1!E6",
    ),
]
MORE: list[tuple[set[str], Reading]] = [
    (
        {"heavy_fines"},
        form(
            first(read={"amount_yuan": Decimal(3_600_000)}),
            second(),
            total=replace(TOTAL, amount_yuan=Decimal(3_600_000)),
        ),
    ),
]


@pytest.mark.parametrize(("code", "severity", "reading", "where"), FAULTS)
def test_a_fault_is_found_at_its_cell(
    code: str, severity: Severity, reading: Reading, where: str
) -> None:
    assert only_fault(reading) == (code, severity, where)


@pytest.mark.parametrize(("codes", "reading"), MORE)
def test_faults_that_need_more_changes_are_found(codes: set[str], reading: Reading) -> None:
    assert codes_beside(reading) == codes


def test_cells_that_are_merged_apart_are_told_apart() -> None:
    slip = {"count": Slip("merged", "12")}
    rows = form(first(slip, {"count": None}), second(slip, {"count": None}))
    assert [finding.place.row for finding in found(rows)] == [1, 2]


def test_nothing_is_divided_by_a_merged_quantity() -> None:
    rows = shared().rows
    heavy = replace(rows[0], row=rows[0].row.model_copy(update={"amount_yuan": Decimal(10**9)}))
    codes = {finding.code for finding in found(form(heavy, rows[1], total=None))}
    assert codes == {"merged_quantity", "total_missing"}


def test_a_form_without_the_column_of_fines_is_not_asked_for_them_row_by_row() -> None:
    missing = {"amount": Slip("missing")}
    blank = [make(missing, {"amount_yuan": None}, amount="") for make in (first, second)]
    total = replace(TOTAL, amount_yuan=None, cells={})
    asked = [finding.code for finding in found(form(*blank, total=total))]
    assert asked == ["amount_missing", "amount_missing", "total_missing"]
    rows = (
        replace(item, cells={key: item.cells[key] for key in item.cells if key != "amount"})
        for item in blank
    )
    assert found(form(*rows, total=total)) == []


@pytest.mark.parametrize("text", ["0", "0台", "０", "零"])
def test_no_devices_are_not_called_unreadable(text: str) -> None:
    (finding,) = found(form(first(read={"count": None}, count=text), second()))[:1]

    assert finding.code == "count_invalid"
    assert finding.message == (
        f"第1行“设备数量”填的是“{text}”，请填实际的台（套）数；没有设备的，不填这一行。"
    )
