"""Who has answered (报送状态): late by the first thing that came, content by the last version.

A table and a denial (无设备) of the same version contradict each other: nothing of that is counted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from docgen.findings import Finding, Place, Severity
from docgen.model.campaign import Campaign, Unit
from docgen.model.returns import ReturnKind, Status
from docgen.model.submissions import Submission
from docgen.rules.deadlines import due_day, is_late
from docgen.rules.denials import is_denial, says_nothing
from docgen.rules.scans import is_unexplained
from docgen.rules.versions import tell_set_aside, tell_unclear

_STATEMENTS = (ReturnKind.TABLE, ReturnKind.ZERO, ReturnKind.LETTER)
# What an exempt unit need not send.
_EXCUSED: frozenset[Status] = frozenset(
    {"outstanding", "incomplete_no_table", "incomplete_no_report"}
)


@dataclass(frozen=True, slots=True)
class UnitStatus:
    """Where a unit stands on a day: its status, and the file whose rows count, if one does.

    `arrived` is the day of the first thing that came, if anybody knows it.
    """

    unit: Unit
    status: Status
    arrived: date | None = None
    counted: Submission | None = None
    has_scan: bool = False
    findings: tuple[Finding, ...] = ()


def judge_units(
    submissions: Iterable[Submission],
    campaign: Campaign,
    units: Sequence[Unit],
    as_of: date | None = None,
) -> tuple[UnitStatus, ...]:
    """Return where each unit stands on a day, in the order of the roster.

    A refused file has not come at all, unless somebody looked at it and registered it as a denial.
    Nor has what is still to be filled in. A denial that is in doubt (`doubted`) has come, but is
    none.
    """
    came: dict[str, list[Submission]] = {unit.id: [] for unit in units}
    for item in submissions:
        read = item.has_denial or item.reading.kind is not ReturnKind.REFUSED
        if item.unit in came and read and not item.unfilled:
            came[item.unit].append(item)
    return tuple(_judge(unit, _in_order(came[unit.id]), campaign, as_of) for unit in units)


def _judge(
    unit: Unit, came: tuple[Submission, ...], campaign: Campaign, as_of: date | None
) -> UnitStatus:
    in_time = _in_time(came, campaign, unit)
    status = _status(came, late=in_time is False)
    if unit.exempt and status in _EXCUSED:
        return UnitStatus(unit, "exempt")
    tables = _tables(came) if status != "conflict" else ()
    due = due_day(campaign, unit)
    unsure = bool(came) and in_time is None and not (due and as_of and as_of <= due)
    return UnitStatus(
        unit,
        status,
        min((item.arrived for item in came if item.arrived), default=None),
        tables[-1] if tables else None,
        any(item.has_scan or item.reading.kind is ReturnKind.SCAN for item in came),
        tuple(_findings(status, came, tables, unsure=unsure)),
    )


def _in_order(came: Iterable[Submission]) -> tuple[Submission, ...]:
    return tuple(sorted(came, key=lambda item: item.turn))


def _in_time(came: tuple[Submission, ...], campaign: Campaign, unit: Unit) -> bool | None:
    """Tell whether something came in time; None if that hangs on a day that nobody wrote down."""
    if due_day(campaign, unit) is None:
        return True
    days = [item.arrived for item in came]
    if any(day and not is_late(day, campaign, unit) for day in days):
        return True
    return None if None in days or not days else False


def _status(came: tuple[Submission, ...], *, late: bool) -> Status:
    if not came:
        return "outstanding"
    current = _current(came)
    tables, denials = any(map(_is_table, current)), any(map(is_denial, current))
    if not tables:
        if denials:
            return "no_device_late" if late else "no_device"
        unsaid = all(says_nothing(item) or is_unexplained(item) for item in came)
        return "outstanding" if unsaid else "incomplete_no_table"
    if denials:
        return "conflict"
    if not _has_report(came):
        return "incomplete_no_report"
    return "devices_late" if late else "devices"


def _current(came: tuple[Submission, ...]) -> tuple[Submission, ...]:
    """Return the last version of what says whether there are devices.

    A report that comes after the table leaves it standing, unless it is said to be without one.
    """
    speaking = [
        item
        for item in came
        if item.has_table
        or item.has_denial
        or (item.reading.kind in _STATEMENTS and not item.doubted)
    ]
    last = came[-1].version
    withdrawn = any(item.version == last and item.has_table is False for item in came)
    version = last if withdrawn else max((item.version for item in speaking), default=last)
    return tuple(item for item in speaking if item.version == version)


def _is_table(item: Submission) -> bool:
    if item.has_table is not None:
        return item.has_table
    return item.reading.kind is ReturnKind.TABLE and bool(item.reading.rows)


def _has_report(came: tuple[Submission, ...]) -> bool:
    """Tell whether a report came: as a file, or as the last word that was said of it."""
    if any(map(_shows_report, came)):
        return True
    words = [(item.version, item.has_report) for item in came if item.has_report is not None]
    last = max((version for version, _ in words), default=0)
    return any(word for version, word in words if version == last)


def _shows_report(item: Submission) -> bool:
    """Tell whether a report is there to be seen; what was said of the file goes before that."""
    if item.reading.kind is ReturnKind.REPORT:
        return True
    return item.reading.has_report and item.has_report is None


def _tables(came: tuple[Submission, ...]) -> tuple[Submission, ...]:
    return tuple(item for item in _current(came) if _is_table(item)) if came else ()


def _findings(
    status: Status,
    came: tuple[Submission, ...],
    tables: tuple[Submission, ...],
    *,
    unsure: bool,
) -> Iterable[Finding]:
    if not came:
        return
    place = Place((tables or came)[-1].reading.file)
    if status in _LACKS:
        yield Finding(*_LACKS[status], place)
    if unsure:
        message = "没有收到日期，不能确定是否逾期，请在 received.csv 中补上。"
        yield Finding("received_unknown", Severity.WARNING, message, place)
    yield from tell_unclear(tables)
    yield from tell_set_aside(tables)


_LACKS: dict[Status, tuple[str, Severity, str]] = {
    "incomplete_no_table": ("table_missing", Severity.ERROR, "还缺汇总表，请补报。"),
    "incomplete_no_report": ("report_missing", Severity.ERROR, "还缺总体情况报告，请补报。"),
    "conflict": ("return_conflict", Severity.ERROR, "同时报了汇总表和“无设备”，请确认。"),
}
