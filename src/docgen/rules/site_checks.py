"""Rules on site checks (实地核查): what was found against what was reported."""

from collections.abc import Iterable, Iterator, Mapping

from docgen.findings import Finding, Place, Severity
from docgen.model.returns import DeviceRow, Result
from docgen.model.verifications import Verification

FILE = "verifications.yaml"


def check_verifications(
    checks: Iterable[Verification], rows: Mapping[str, Iterable[DeviceRow]]
) -> tuple[Finding, ...]:
    """Return what differs between site checks and the rows that units reported, by unit id."""
    known = {(unit, row.n): row for unit, reported in rows.items() for row in reported}
    return tuple(
        finding
        for check in checks
        for finding in _compare(check, known.get((check.unit, check.row)))
    )


def _compare(check: Verification, row: DeviceRow | None) -> Iterator[Finding]:
    if row is None:
        message = f"核查的第{check.row}行不在该单位填报的汇总表中，请核对单位编号和序号。"
        yield _found(check, "row_unknown", "序号", message)
        return
    if None not in (check.checked_count, row.count) and check.checked_count != row.count:
        message = f"现场{check.checked_count}台，填报{row.count}台，请核实。"
        yield _found(check, "count_differs", "现场台数", message)
    if row.result is Result.STOP and check.found_in_use:
        message = "已报停用，现场仍在使用，请责成立即停用。"
        yield _found(check, "stopped_but_in_use", "现场仍在使用", message)


def _found(check: Verification, code: str, field: str, message: str) -> Finding:
    place = Place(FILE, field, where=check.id, row=check.row)
    return Finding(code, Severity.ERROR, message, place)
