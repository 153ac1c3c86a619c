"""Need and result are one of two words each, and fit together."""

from dataclasses import replace

import pytest

from docgen.findings import Severity
from docgen.model.readings import Reading, Slip
from tests.rules.returns.forms import TOTAL, codes_beside, first, form, only_fault, second

E, INFO = Severity.ERROR, Severity.INFO

FAULTS: list[tuple[str, Severity, Reading, str]] = [
    ("need_missing", E, form(first(need=""), second()), "附件1!F6"),
    (
        "need_invalid",
        E,
        form(first({"need": Slip("invalid", "部分")}, {"need": None}), second()),
        "附件1!F6",
    ),
    ("result_missing", E, form(first(result=""), second()), "附件1!H6"),
    (
        "result_invalid",
        E,
        form(first({"result": Slip("invalid", "整改中")}, {"result": None}), second()),
        "附件1!H6",
    ),
    (
        "need_nonstandard",
        INFO,
        form(first({"need": Slip("nonstandard", "×")}), second()),
        "附件1!F6",
    ),
    (
        "result_nonstandard",
        INFO,
        form(first({"result": Slip("nonstandard", "保留使用")}), second()),
        "附件1!H6",
    ),
    (
        "result_mixed",
        E,
        form(first({"result": Slip("mixed", "停3留9")}, {"result": None}), second()),
        "附件1!H6",
    ),
    ("stop_without_need", E, form(first(), second(need="否", reason="")), "附件1!H7"),
]
MORE: list[tuple[set[str], Reading]] = [
    (
        {"need_but_kept"},
        form(first(), second(result="保留并继续使用"), total=replace(TOTAL, stop=0, keep=15)),
    ),
    (
        {"forbidden_keep"},
        form(
            first(),
            second(read={"categories": (6,)}, result="保留并继续使用"),
            total=replace(TOTAL, stop=0, keep=15),
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


def test_what_may_not_be_kept_is_not_asked_how_it_was_mended() -> None:
    barred = first(read={"categories": (1,)}, need="是", reason="1.无依据", result="保留并继续使用")

    codes = codes_beside(form(barred, second()))

    assert "forbidden_keep" in codes
    assert "need_but_kept" not in codes
