"""The whole district as papers print it: who answered, and the table of all units."""

from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

from docgen.chinese.dates import format_date
from docgen.chinese.lists import join_like, join_with_and
from docgen.chinese.money import MoneyColumn
from docgen.compose.returned import money_column, printed_row, printed_total_row
from docgen.compose.sums import printed_sum, printed_totals_of
from docgen.model.returns import STATUS_NAMES, DeviceRow
from docgen.model.same import Same
from docgen.model.standing import (
    GROUPS,
    GROUPS_IN_WORDS,
    LATE,
    NOT_COUNTED,
    WITH_DEVICES,
    WITHOUT_DEVICES,
    Standing,
    UnitStanding,
)
from docgen.model.totals import Sum, add_up, total

Printed: TypeAlias = dict[str, object]

BLANK = ("n", "serial", "situation", "basis", "need", "reason", "note")


def printed_standing(standing: Standing, money_unit: str) -> Printed:
    """Return the accepted totals, the reported ones beside them, who answered, and the table.

    Papers about single units have it, too: for all of them it is worked out once.
    """
    return _printed(Same(standing), money_unit)


@lru_cache(1)
def _printed(same: Same[Standing], money_unit: str) -> Printed:
    standing = same.value
    accepted, reported = standing.accepted, standing.reported
    column = money_column(reported, money_unit)
    pending = [row for unit in standing.units for row in unit.pending]
    held = [unit for unit in standing.units if len(unit.accepted) < len(unit.reported)]
    return {
        **printed_totals_of([(_called(unit), unit.accepted) for unit in standing.units]),
        "reported": printed_totals_of([(_called(unit), unit.reported) for unit in standing.units]),
        "pending": printed_sum(add_up(pending)),
        "pending_rows": len(pending),
        "pending_unknown": _unknown(pending),
        "pending_units": len(held),
        "units": _answers(standing),
        "groups": _groups(standing),
        "table": summary_rows(standing, column),
        "total": printed_total_row(total(accepted), column),
        "reported_total": printed_total_row(total(reported), column),
        "lists": _lists(standing),
        "day": format_date(standing.day),
    }


def _called(unit: UnitStanding) -> str:
    return unit.unit.short or unit.unit.name


def _answers(standing: Standing) -> Printed:
    """Return how many units owe, have answered (late, with devices, without), and have not."""
    devices, none = standing.with_status(WITH_DEVICES), standing.with_status(WITHOUT_DEVICES)
    return {
        "owing": len(standing.owing),
        "answered": len(devices) + len(none),
        "late": len(standing.with_status(LATE)),
        "devices": len(devices),
        "no_device": len(none),
        "unanswered": len(standing.unanswered),
        "accepted": sum(bool(unit.accepted) for unit in standing.units),
        "accepted_unanswered": sum(bool(unit.accepted) for unit in standing.unanswered),
        "kinds": _kinds(standing),
    }


def _kinds(standing: Standing) -> str:
    """Return what kinds of units owe an answer, in words."""
    kinds = {unit.unit.kind for unit in standing.owing}
    return join_with_and(name for kind, name in GROUPS_IN_WORDS.items() if kind in kinds)


def _unknown(rows: Sequence[DeviceRow]) -> str:
    """Return of how many rows the count or the fines are not known, in words."""
    known = {
        "数量": sum(row.count is None for row in rows),
        "金额": sum(row.amount_yuan is None for row in rows),
    }
    return join_like(f"{count}行{name}不明" for name, count in known.items() if count)


def _groups(standing: Standing) -> list[Printed]:
    """Return the accepted sums of departments, streets and stationed bodies that have any."""
    return [
        {"name": name, **printed_sum(part)}
        for kind, name in GROUPS.items()
        if (part := _sum(standing.of_kind(kind))).rows
    ]


def _lists(standing: Standing) -> list[Printed]:
    """Return, for each status but 已报齐, the units that have it."""
    listed = []
    for status, name in STATUS_NAMES.items():
        units = standing.with_status([status])
        if units and status not in WITH_DEVICES:
            names = join_like(unit.unit.name for unit in units)
            listed.append({"name": name, "count": len(units), "units": names})
    return listed


def summary_rows(standing: Standing, column: MoneyColumn) -> tuple[Printed, ...]:
    """Return the rows of the district's table: each unit's rows, and a subtotal for each group.

    A row that is not accepted yet is listed, says so in its note, and counts in no sum.
    """
    lines: list[Printed] = []
    number = 0
    for kind, name in GROUPS.items():
        units = [unit for unit in standing.of_kind(kind) if unit.reported]
        for unit in units:
            number += 1
            lines += _unit_rows(unit, number, column)
        if units:
            rows = [row for unit in units for row in unit.accepted]
            lines.append(_subtotal(f"{name}小计", rows, column))
    return tuple(lines)


def _unit_rows(unit: UnitStanding, number: int, column: MoneyColumn) -> list[Printed]:
    """Return a unit's rows, each with its number and name: a page may begin with any of them."""
    accepted = {row.n for row in unit.accepted}
    rows = []
    for row in unit.reported:
        printed = printed_row(row, column)
        notes = [str(printed["note"]), "" if row.n in accepted else NOT_COUNTED]
        rows.append(
            printed
            | {
                "serial": str(number),
                "unit": unit.unit.name,
                "subtotal": False,
                "note": "；".join(note for note in notes if note),
            }
        )
    return rows


def _subtotal(name: str, rows: Sequence[DeviceRow], column: MoneyColumn) -> Printed:
    blank: Printed = dict.fromkeys(BLANK, "")
    return blank | printed_total_row(total(rows), column) | {"unit": name, "subtotal": True}


def _sum(units: Sequence[UnitStanding]) -> Sum:
    return total([row for unit in units for row in unit.accepted]).whole
