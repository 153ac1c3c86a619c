"""A waived finding becomes a note with its reason; nothing is hidden."""

from docgen.findings import Finding, Severity
from docgen.rules.waivers import waive

FOUND = Finding("signatory_not_upward", Severity.WARNING, "签发人只用于上行文。")


def test_a_waived_finding_is_a_note_with_its_reason() -> None:
    (noted,) = waive([FOUND], {"signatory_not_upward": "原件如此，照录。"}, "通知.yaml")
    assert (noted.severity, noted.message) == (
        Severity.INFO,
        "已知与标准不同：原件如此，照录。",
    )


def test_a_finding_that_nobody_waived_stays_as_it_is() -> None:
    assert waive([FOUND], {}, "通知.yaml") == [FOUND]


def test_a_waiver_without_a_finding_is_shown_too() -> None:
    (noted,) = waive([], {"colophon_missing": "原件没有版记。"}, "通知.yaml")
    assert (noted.code, noted.severity) == ("colophon_missing", Severity.INFO)
