"""Rules on site checks (实地核查): what was found against what was reported.

What differs is told to the unit; what the bureau's own list says wrongly is told to the bureau.
"""

from collections.abc import Iterator
from datetime import date

from docgen.chinese.dates import format_date
from docgen.findings import Finding, Place, Severity
from docgen.model.returns import DeviceRow, Result
from docgen.model.verifications import Verification

FILE = "verifications.yaml"
_IN_USE = {True: "仍在使用", False: "没有在用"}


def find_differences(check: Verification, row: DeviceRow) -> Iterator[Finding]:
    """Yield what a check found otherwise than the row says that the unit reported."""
    if None not in (check.checked_count, row.count) and check.checked_count != row.count:
        message = f"现场{check.checked_count}台，填报{row.count}台，请核实。"
        yield _found(check, "count_differs", "现场台数", message)
    if row.result is Result.STOP and check.found_in_use:
        how_many = f"有{check.in_use_count}台" if check.in_use_count else ""
        message = f"已报停用，现场仍{how_many}在使用，请责成立即停用。"
        yield _found(check, "stopped_but_in_use", "现场仍在使用", message)


def check_record(check: Verification, row: DeviceRow | None, day: date) -> Iterator[Finding]:
    """Yield what keeps an entry of the list from counting on a day; `row` is what it checked."""
    if check.date > day:
        message = (
            f"核查日期{format_date(check.date)}晚于统计日期{format_date(day)}，这次没有计入；"
            "日期写错了请改正，计划中的核查写在 papers/inspection.yaml。"
        )
        yield _found(check, "date_later", "核查日期", message, Severity.WARNING)
        return
    if row is None:
        message = f"第{check.row}行不在该单位填报的汇总表中，请核对 unit（单位）和 row（序号）。"
        yield _found(check, "row_unknown", "序号", message)
        return
    if check.checked_count is None:
        message = "没有填写现场台数，请填写 checked_count。"
        yield _found(check, "checked_count_missing", "现场台数", message)
    elif (check.in_use_count or 0) > check.checked_count:
        message = (
            f"现场仍在使用{check.in_use_count}台，多于现场台数{check.checked_count}台，"
            "请核对 found_in_use 和 checked_count。"
        )
        yield _found(check, "in_use_exceeds_count", "现场仍在使用", message)
    differences = list(find_differences(check, row))
    if differences and check.conclusion == "属实":
        told = "；".join(finding.message.partition("，请")[0] for finding in differences)
        message = f"结论填“属实”，但是{told}，请核对 conclusion（属实或者不一致）。"
        yield _found(check, "conclusion_contradicted", "核查结论", message)


def contradicts(check: Verification, other: Verification) -> Iterator[Finding]:
    """Yield that another check of the same row on the same day found something else."""
    if _result(check) != _result(other):
        message = (
            f"{format_date(other.date)}对第{other.row}行有两条不一样的核查结果："
            f"“{check.id}”{_told(check)}，“{other.id}”{_told(other)}；"
            "请核对原始记录，改正或者删去一条，日期写错了的改正日期。"
        )
        yield _found(other, "checks_contradict", "核查日期", message)


def _result(check: Verification) -> tuple[object, ...]:
    return check.checked_count, check.in_use_count, check.found_in_use, check.conclusion


def _told(check: Verification) -> str:
    in_use = "" if check.found_in_use is None else _IN_USE[bool(check.found_in_use)]
    count = "" if check.in_use_count in (None, 0) else f"{check.in_use_count}台"
    told = (f"现场{check.checked_count}台", in_use + count, check.conclusion or "没有结论")
    return "、".join(part for part in told if part)


def _found(
    check: Verification,
    code: str,
    field: str,
    message: str,
    severity: Severity = Severity.ERROR,
) -> Finding:
    place = Place(FILE, field, where=check.id, row=check.row)
    return Finding(code, severity, message, place)
