"""Site checks (实地核查): what was chosen for them, and what they found otherwise than reported."""

from collections.abc import Iterator

from docgen.chinese.dates import format_date, format_period
from docgen.chinese.lists import join_kinds
from docgen.errors import DataError
from docgen.model.returns import DeviceRow
from docgen.model.standing import GROUPS, UnitStanding
from docgen.model.verifications import Verification
from docgen.pipeline.computed.boxes import boxes
from docgen.pipeline.computed.faults import split_advice
from docgen.pipeline.computed.matter import Fact, Matter, Record
from docgen.rules.site_checks import find_differences
from docgen.rules.units import find_unit


def objects(matter: Matter) -> tuple[Record, ...]:
    """Return the rows that were chosen, in the order of the roster's groups."""
    return tuple(
        {
            "serial": str(number),
            "unit": unit.unit.name,
            "situation": row.situation,
            "count": "" if row.count is None else str(row.count),
            "result": row.result.value if row.result else "",
        }
        for number, (unit, row) in enumerate(_chosen(matter), start=1)
    )


def _chosen(matter: Matter) -> list[tuple[UnitStanding, DeviceRow]]:
    """Return the rows that `targets` names; one that nobody reported stops."""
    targets = matter.given.get("targets", ())
    records = targets if isinstance(targets, tuple) else ()
    return [_target(matter, record) for record in records if isinstance(record, dict)]


def _target(matter: Matter, target: Record) -> tuple[UnitStanding, DeviceRow]:
    found = find_target(matter, target)
    if found is None:
        name, number = target.get("unit"), target.get("row")
        told = (
            f"“{name} 第{number}行”不在填报的汇总表里"
            if name and number
            else "有一项没有写全单位和 row"
        )
        raise DataError(f"核查对象{told}，请核对 papers/inspection.yaml 的 targets。")
    return found


def find_target(matter: Matter, target: Record) -> tuple[UnitStanding, DeviceRow] | None:
    """Return the unit and the reported row that a target names, None if there is no such row."""
    known = find_unit(str(target.get("unit", "")), matter.collected.units)
    standing = matter.collected.standing_of[known.id] if known else None
    rows = standing.reported if standing else ()
    row = next((row for row in rows if row.n == target.get("row")), None)
    return (standing, row) if standing and row else None


def _addressees(matter: Matter) -> str:
    """Return the units to be visited, each once, one kind after the other."""
    units = list(dict.fromkeys(unit.unit.id for unit, _ in _chosen(matter)))
    named = {unit.id: unit for unit in matter.collected.units}
    kinds = ([named[id_].name for id_ in units if named[id_].kind == kind] for kind in GROUPS)
    return join_kinds(kind for kind in kinds if kind)


def differences(matter: Matter) -> tuple[Record, ...]:
    """Return what checks found otherwise than the unit reported."""
    found = [item for check in matter.own_checks for item in _differences(matter, check)]
    return tuple(record | {"serial": str(number)} for number, record in enumerate(found, start=1))


def found(matter: Matter) -> tuple[Record, ...]:
    """Return what the checks of all units found otherwise, as far as they are concluded."""
    rows = [
        row | {"unit": unit.unit.name}
        for unit, check in _by_roster(matter)
        if check.conclusion == "不一致"
        for row in _differences(matter, check)
    ]
    return tuple(row | {"serial": str(number)} for number, row in enumerate(rows, start=1))


def _by_roster(matter: Matter) -> list[tuple[UnitStanding, Verification]]:
    """Return every check with its unit, in the order of the roster."""
    return [
        (unit, check)
        for unit in matter.collected.standing.units
        for check in matter.verifications
        if check.unit == unit.unit.id
    ]


def _period(matter: Matter) -> str:
    """Return the time from the first check to the last."""
    days = [check.date for check in matter.verifications]
    return format_period(min(days), max(days)) if days else ""


def _concluded(matter: Matter, conclusion: str | None) -> int:
    return sum(check.conclusion == conclusion for check in matter.verifications)


def _different_units(matter: Matter) -> int:
    return len({check.unit for check in matter.verifications if check.conclusion == "不一致"})


def _differences(matter: Matter, check: Verification) -> Iterator[Record]:
    reported = matter.collected.standing_of[check.unit].reported
    rows = [row for row in reported if row.n == check.row]
    told = [finding for row in rows for finding in find_differences(check, row)]
    problems = [split_advice(finding.message)[0] for finding in told]
    situation = "".join(row.situation for row in rows)
    if not problems and check.conclusion == "不一致":
        problems = ["与填报情况不一致，具体情况见核查记录表"]
    for problem in problems:
        yield {"day": format_date(check.date), "situation": situation, "problem": problem}


def _devices(matter: Matter) -> int:
    return sum(row.count or 0 for _, row in _chosen(matter))


def _units(matter: Matter) -> int:
    return len({unit.unit.id for unit, _ in _chosen(matter)})


FACTS: dict[str, Fact] = {
    "objects": objects,
    "object_units": _units,
    "object_devices": _devices,
    "addressees": _addressees,
    "record_rows": lambda _: boxes("record"),
    "differences": differences,
    "found": found,
    "check_period": _period,
    "checked_rows": lambda matter: len(matter.verifications),
    "agreed_rows": lambda matter: _concluded(matter, "属实"),
    "open_rows": lambda matter: _concluded(matter, None),
    "different_units": _different_units,
}
