"""What of the findings may go to the unit (对外): the bureau's own business stays in the house."""

from collections.abc import Iterable

from docgen.findings import Finding

# By whose fines a site check is chosen is for the working sheet alone; roster and decisions are
# the bureau's.
_INTERNAL = frozenset({"heavy_fines", "unit_unknown", "decision_unmatched", "decision_invalid"})


def for_unit(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings without those that only the bureau reads."""
    return tuple(finding for finding in findings if finding.code not in _INTERNAL)
