"""What goes to a unit: its own faults, and nothing of the bureau's business."""

import pytest

from docgen.findings import Finding, Severity
from docgen.rules.outward import for_unit

FAULT = Finding("count_missing", Severity.ERROR, "第1行没有填写“设备数量”。")


@pytest.mark.parametrize(
    "code", ["heavy_fines", "unit_unknown", "decision_invalid", "decision_unmatched"]
)
def test_the_bureaus_own_business_stays_in_the_house(code: str) -> None:
    own = Finding(code, Severity.WARNING, "列入重点核查。")

    assert for_unit((own, FAULT)) == (FAULT,)
