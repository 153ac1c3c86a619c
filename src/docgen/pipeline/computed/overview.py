"""What the report upward says beside the sums: problems by item, and how far checks have come."""

from collections.abc import Sequence
from datetime import date

from docgen.chinese.dates import format_period
from docgen.chinese.numerals import count_numeral
from docgen.form import CATEGORIES
from docgen.intake.field_values import FieldValue
from docgen.model.returns import DeviceRow
from docgen.model.standing import UnitStanding
from docgen.model.totals import add_up
from docgen.pipeline.computed.inspecting import find_target
from docgen.pipeline.computed.matter import Fact, Matter


def issues(matter: Matter) -> tuple[dict[str, FieldValue], ...]:
    """Return the problems that what was accepted in the campaign bears out."""
    return issues_of(matter.collected.standing.units)


def issues_of(units: Sequence[UnitStanding]) -> tuple[dict[str, FieldValue], ...]:
    """Return the items that accepted rows fall under, with units and devices, most devices first.

    Only what figures bear out is a problem; no unit is named.
    """
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


def _counted(matter: Matter, *conclusions: str | None) -> int:
    """Return the devices of the checks that came to one of some conclusions."""
    checks = (check for check in matter.verifications if check.conclusion in conclusions)
    return sum(check.checked_count or 0 for check in checks)


def _differing(matter: Matter) -> int:
    return sum(check.conclusion == "不一致" for check in matter.verifications)


def _planned(matter: Matter) -> int:
    targets = matter.sheet("inspection", None).get("targets", ())
    return len(targets) if isinstance(targets, tuple) else 0


def _waiting(matter: Matter) -> list[tuple[UnitStanding, DeviceRow]]:
    """Return the rows that are chosen for a site check and have none yet.

    A target that nobody reported is the business of the notice that chooses it.
    """
    seen = {(check.unit, check.row) for check in matter.verifications}
    targets = matter.sheet("inspection", None).get("targets", ())
    chosen = (
        find_target(matter, target)
        for target in (targets if isinstance(targets, tuple) else ())
        if isinstance(target, dict)
    )
    found = {(one[0].unit.id, one[1].n): one for one in chosen if one}
    return [one for place, one in found.items() if place not in seen]


def _waiting_devices(matter: Matter) -> int:
    """Return how many devices wait for their check, 0 if a row does not tell."""
    counts = [row.count for _, row in _waiting(matter)]
    return sum(count or 0 for count in counts) if None not in counts else 0


def any_reported(units: Sequence[UnitStanding]) -> bool:
    """Tell whether any unit reported devices: else there is no table of them."""
    return any(unit.reported for unit in units)


def _planned_time(matter: Matter) -> str:
    given = matter.sheet("inspection", None)
    start, end = given.get("start"), given.get("end")
    if isinstance(start, date) and isinstance(end, date) and start <= end:
        return format_period(start, end)
    return ""


FACTS: dict[str, Fact] = {
    "issues": issues,
    "checked_units": lambda matter: len({check.unit for check in matter.verifications}),
    "checked_devices": lambda matter: _counted(matter, "属实", "不一致", None),
    "agreed_devices": lambda matter: _counted(matter, "属实"),
    "different_devices": lambda matter: _counted(matter, "不一致"),
    "different_rows": _differing,
    "open_devices": lambda matter: _counted(matter, None),
    "planned_objects": _planned,
    "planned_time": _planned_time,
    "waiting_objects": lambda matter: len(_waiting(matter)),
    "waiting_units": lambda matter: len({unit.unit.id for unit, _ in _waiting(matter)}),
    "waiting_devices": _waiting_devices,
    "tabled": lambda matter: any_reported(matter.collected.standing.units),
}
