"""A stamped copy is what the register says of it, and nothing by itself."""

from dataclasses import replace

from docgen.findings import Finding, Place, Severity
from docgen.model.readings import Reading
from docgen.model.returns import ReturnKind
from docgen.model.submissions import Submission
from docgen.rules.scans import as_registered, is_unexplained

SEEN = Finding("scan_only", Severity.WARNING, "已收到（盖章件）。", Place("a.pdf"))
SCAN = Submission(Reading("a.pdf", ReturnKind.SCAN, findings=(SEEN,)), "D01")


def said(item: Submission) -> str:
    return "".join(finding.message for finding in as_registered(item).reading.findings)


def test_what_nobody_said_is_asked() -> None:
    assert is_unexplained(SCAN)
    assert "“无设备反馈”" in said(SCAN)
    assert "“单位”" not in said(SCAN)
    assert "“单位”" in said(replace(SCAN, unit=""))


def test_what_is_known_is_asked_no_more() -> None:
    report = replace(SCAN, has_report=True)

    assert not is_unexplained(report)
    assert said(report) == SEEN.message


def test_a_denial_lacks_no_table() -> None:
    assert said(replace(SCAN, has_denial=True)) == ""


def test_other_files_speak_for_themselves() -> None:
    letter = Submission(Reading("a.docx", ReturnKind.LETTER, findings=(SEEN,)))

    assert as_registered(letter) is letter
