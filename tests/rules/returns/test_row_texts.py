"""Rows say what and why, once each, in plain text."""

from dataclasses import replace

import pytest

from docgen.findings import Severity
from docgen.model.readings import Cell, Reading, RowReading, Slip
from tests.rules.returns.forms import (
    FIRST,
    READ,
    codes_beside,
    first,
    form,
    found,
    only_fault,
    row,
    second,
)

E, W = Severity.ERROR, Severity.WARNING


def untold(key: str, kind: str) -> RowReading:
    """Return a row that says nothing in a column, for a reason."""
    return first({key: Slip(kind, "同左")}, **{key: ""})


FAULTS: list[tuple[str, Severity, Reading, str]] = [
    ("situation_missing", E, form(first(situation="—"), second()), "附件1!B6"),
    ("reason_missing", E, form(first(), second(reason="")), "附件1!G7"),
    (
        "reason_category_unclear",
        W,
        form(first(), second(read={"categories": ()}, reason="按上级要求")),
        "附件1!G7",
    ),
    ("reason_without_need", W, form(first(reason="设备老化"), second()), "附件1!G6"),
    ("cell_error", E, form(first({"note": Slip("error", "#N/A")}), second()), "附件1!I6"),
    ("cell_error", E, form(untold("situation", "error"), second()), "附件1!B6"),
    ("cell_error", E, form(untold("basis", "error"), second()), "附件1!C6"),
    ("reference_unclear", E, form(untold("situation", "reference"), second()), "附件1!B6"),
    ("reference_unclear", E, form(untold("basis", "reference"), second()), "附件1!C6"),
    ("unsafe_text", W, form(first(note="=HYPERLINK(1)"), second()), "附件1!I6"),
    ("unsafe_text", W, form(first(note="见\u202e后"), second()), "附件1!I6"),
]
MORE: list[tuple[set[str], Reading]] = [
    ({"row_duplicate"}, form(first(), row(2, FIRST, READ), total=None)),
]


@pytest.mark.parametrize(("code", "severity", "reading", "where"), FAULTS)
def test_a_fault_is_found_at_its_cell(
    code: str, severity: Severity, reading: Reading, where: str
) -> None:
    assert only_fault(reading) == (code, severity, where)


@pytest.mark.parametrize(("codes", "reading"), MORE)
def test_faults_that_need_more_changes_are_found(codes: set[str], reading: Reading) -> None:
    assert codes_beside(reading) == codes


def test_a_row_that_says_as_above_repeats_the_one_above() -> None:
    cells = {**second().cells, "situation": Cell("同上", "附件1!B7")}
    below = row(2, FIRST, READ)
    repeated = replace(below, cells=cells)
    codes = {finding.code for finding in found(form(first(), repeated, total=None))}
    assert codes == {"row_duplicate", "total_missing"}
