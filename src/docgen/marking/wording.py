"""What a marked copy says: who speaks, the messages of one place, and how grave they are."""

from collections.abc import Iterable

from docgen.findings import Finding, Severity

WORDS = {Severity.ERROR: "须补正", Severity.WARNING: "请核实", Severity.INFO: "说明"}
AUTHOR = "docgen"


def told(findings: Iterable[Finding]) -> str:
    """Return the messages of one place, the gravest first, one a line."""
    order = list(Severity)
    ordered = sorted(findings, key=lambda finding: order.index(finding.severity))
    return "\n".join(f"{WORDS[finding.severity]}：{finding.message}" for finding in ordered)


def gravest(findings: Iterable[Finding]) -> Severity:
    """Return the gravest severity among findings."""
    order = list(Severity)
    return min((finding.severity for finding in findings), key=order.index)
