"""Who owes what (催报): only of units whose day has passed, and never of one that answered."""

from collections.abc import Mapping, Sequence

from docgen.chinese.dates import format_date
from docgen.findings import Severity
from docgen.intake.field_values import FieldValue
from docgen.model.pending import pending
from docgen.model.returns import OWED
from docgen.model.standing import UnitStanding
from docgen.pipeline.computed.matter import Fact, Matter
from docgen.rules.deadlines import due_day, is_late


def missing(matter: Matter) -> str:
    """Return what the unit still owes, empty while it has time or nothing is owed."""
    if matter.unit is None or not _overdue(matter, matter.unit):
        return ""
    return OWED.get(matter.unit.status, "")


def listed(matter: Matter) -> tuple[dict[str, FieldValue], ...]:
    """Return every unit that is overdue, with what it owes."""
    units = [unit for unit in matter.collected.standing.unanswered if _overdue(matter, unit)]
    return tuple(
        {"serial": str(number), "unit": unit.unit.name, "missing": OWED[unit.status]}
        for number, unit in enumerate(units, start=1)
    )


def only_unit(rows: Sequence[Mapping[str, FieldValue]]) -> str:
    """Return the unit of a list of one, which is addressed itself; else the list is annexed."""
    return str(rows[0].get("unit", "")) if len(rows) == 1 else ""


def extended(matter: Matter) -> int:
    """Return how many units have not answered and still have time."""
    units = matter.collected.standing.unanswered
    return sum(not _overdue(matter, unit) for unit in units)


def _overdue(matter: Matter, unit: UnitStanding) -> bool:
    return is_late(matter.collected.day, matter.collected.campaign, unit.unit)


def _due(matter: Matter) -> str:
    """Return the day that the notice set for all: a unit's own day is none of the notice's."""
    day = matter.collected.campaign.deadline
    return format_date(day) if day else pending("报送截止日期")


def _extension(matter: Matter) -> str:
    """Return the later day that the unit was given (延期), empty if it has the notice's own."""
    campaign, unit = matter.collected.campaign, matter.unit
    day = due_day(campaign, unit.unit) if unit else None
    later = day is not None and (campaign.deadline is None or day > campaign.deadline)
    return format_date(day) if day and later else ""


def _to_mend(matter: Matter) -> int:
    findings = (finding for file in matter.files for finding in file.decided.open)
    return sum(
        finding.severity is Severity.ERROR and finding.place.where != "" for finding in findings
    )


FACTS: dict[str, Fact] = {
    "missing": missing,
    "listed": listed,
    "only_unit": lambda matter: only_unit(listed(matter)),
    "several": lambda matter: len(listed(matter)) > 1,
    "extended": extended,
    "conflict": lambda matter: matter.unit is not None and matter.unit.status == "conflict",
    "due": _due,
    "extension": _extension,
    "to_mend": _to_mend,
    "counted_on": lambda matter: format_date(matter.collected.day),
}
