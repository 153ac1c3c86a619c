"""What the report upward says beside the sums: problems by item, and how far checks have come."""

from datetime import date

from docgen.chinese.dates import format_period
from docgen.chinese.numerals import count_numeral
from docgen.form import CATEGORIES
from docgen.intake.field_values import FieldValue
from docgen.model.totals import add_up
from docgen.model.verifications import Verification
from docgen.pipeline.computed.matter import Fact, Matter


def issues(matter: Matter) -> tuple[dict[str, FieldValue], ...]:
    """Return the items that accepted rows fall under, with units and devices, most devices first.

    Only what figures bear out is a problem; no unit is named.
    """
    units = matter.collected.standing.units
    found = []
    for item in CATEGORIES:
        rows = [
            (unit.unit.id, row)
            for unit in units
            for row in unit.accepted
            if row.need and item.number in row.categories
        ]
        count = add_up(row for _, row in rows).count
        if count:
            found.append((count, item.number, item.gist, len({unit for unit, _ in rows})))
    found.sort(key=lambda issue: (-issue[0], issue[1]))
    return tuple(
        {"label": count_numeral(place), "gist": gist, "units": units_of, "count": count}
        for place, (count, _, gist, units_of) in enumerate(found, start=1)
    )


def _concluded(matter: Matter) -> list[Verification]:
    """Return the checks that came to a conclusion and counted devices."""
    day = matter.collected.day
    return [check for check in matter.verifications if check.conclusion and check.date <= day]


def _checked(matter: Matter, conclusion: str = "") -> int:
    checks = _concluded(matter)
    return sum(
        check.checked_count or 0
        for check in checks
        if not conclusion or check.conclusion == conclusion
    )


def _planned(matter: Matter) -> int:
    targets = matter.inspection().get("targets", ())
    return len(targets) if isinstance(targets, tuple) else 0


def _planned_time(matter: Matter) -> str:
    given = matter.inspection()
    start, end = given.get("start"), given.get("end")
    if isinstance(start, date) and isinstance(end, date):
        return format_period(start, end)
    return ""


FACTS: dict[str, Fact] = {
    "issues": issues,
    "checked_units": lambda matter: len({check.unit for check in _concluded(matter)}),
    "checked_devices": _checked,
    "agreed_devices": lambda matter: _checked(matter, "属实"),
    "different_devices": lambda matter: _checked(matter, "不一致"),
    "planned_objects": _planned,
    "planned_time": _planned_time,
}
