"""Known departures from the standard: a paper lists them with a reason, and they are shown."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from docgen.findings import Finding, Place, Severity


def waivers_of(paper: Mapping[str, object]) -> dict[str, str]:
    """Return the reasons that a composed paper gives for its departures, by their codes."""
    waives = paper.get("waives")
    known = waives if isinstance(waives, tuple) else ()
    return {str(waiver["code"]): str(waiver["reason"]) for waiver in known}


def waive(findings: Iterable[Finding], waivers: Mapping[str, str], file: str) -> list[Finding]:
    """Turn waived findings into notes that give the reason; list the other waivers as notes.

    Departures that only a judge of the finished page could find are known to nobody here, so a
    waiver without a finding is shown, too.
    """
    noted = [_noted(finding, waivers) for finding in findings]
    seen = {finding.code for finding in noted}
    unseen = [
        Finding(code, Severity.INFO, f"已知与标准不同：{reason}", Place(file, "paper.waives"))
        for code, reason in waivers.items()
        if code not in seen
    ]
    return noted + unseen


def _noted(finding: Finding, waivers: Mapping[str, str]) -> Finding:
    reason = waivers.get(finding.code)
    if reason is None:
        return finding
    return replace(finding, severity=Severity.INFO, message=f"已知与标准不同：{reason}")
