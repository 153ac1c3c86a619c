"""What `collect --json` and `status --json` say: files, statuses, totals reported and accepted."""

from collections import Counter
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TypeAlias

from docgen.chinese.money import cents
from docgen.model.readings import Cell, Reading, TotalReading
from docgen.model.returns import ANSWERED, CATEGORIES, DeviceRow, ReturnKind
from docgen.model.standing import Standing, UnitStanding
from docgen.model.totals import Sum, add_up, total
from docgen.pipeline.collecting import Collected
from docgen.rules.collection import JudgedFile
from docgen.rules.units import find_unit, match_unit, suggest_unit

Json: TypeAlias = dict[str, object]
Rows: TypeAlias = Callable[[UnitStanding], Sequence[DeviceRow]]


def collected(result: Collected) -> Json:
    """Return the object of `collect --json`."""
    standing = result.standing
    files = (*result.collection.files, *result.collection.later)
    return {
        "files": {file.submission.reading.file: _file(file, result) for file in files},
        "status": _statuses(standing),
        **_figures(standing),
    }


def status(result: Collected) -> Json:
    """Return the object of `status --json`."""
    standing = result.standing
    statuses = _statuses(standing)
    return {
        "as_of": result.day.isoformat(),
        "status": statuses,
        "status_counts": dict(sorted(Counter(statuses.values()).items())),
        "reminder": [unit.unit.id for unit in standing.units if unit.status not in ANSWERED],
        **_figures(standing),
    }


def _statuses(standing: Standing) -> dict[str, str]:
    return {unit.unit.id: unit.status for unit in standing.units}


def _figures(standing: Standing) -> Json:
    return {
        "totals": _totals(standing, lambda unit: unit.reported),
        "accepted": _totals(standing, lambda unit: unit.accepted),
        "pending": _totals(standing, lambda unit: unit.pending),
    }


def _totals(standing: Standing, rows_of: Rows) -> Json:
    """Return the totals of the rows that a reading of the standing counts."""
    by_unit = [(unit.unit, list(rows_of(unit))) for unit in standing.units]
    totals = total([row for _, rows in by_unit for row in rows])

    def of_kind(kind: str) -> Sum:
        return add_up(row for unit, rows in by_unit if unit.kind == kind for row in rows)

    return {
        **_sum(totals.whole),
        "need": _sum(totals.need),
        "stop": _sum(totals.stop),
        "keep": _sum(totals.keep),
        "departments": _sum(of_kind("区直")),
        "streets": _sum(of_kind("街道")),
        "stationed": _sum(of_kind("驻区")),
        "by_category": {str(number): _sum(totals.by_category[number]) for number in CATEGORIES},
        "per_unit": {unit.id: _sum(add_up(rows)) for unit, rows in by_unit if rows},
    }


def _sum(part: Sum) -> Json:
    return {"rows": part.rows, "count": part.count, "amount_yuan": _yuan(part.amount_yuan)}


def _yuan(amount: Decimal) -> str:
    return f"{cents(amount):.2f}"


def _file(file: JudgedFile, result: Collected) -> Json:
    reading = file.decided.reading
    rows = sorted((*file.decided.accepted, *file.decided.pending), key=lambda row: row.n)
    totals = total(rows)
    header = reading.header
    named = header.get("unit", Cell()).text
    matched = find_unit(file.submission.unit, result.units) or match_unit(
        named, result.units, result.campaign
    )
    suggestion = None if matched else suggest_unit(reading.file, named, result.units)
    return {
        "kind": reading.kind.value,
        "unit": matched.name if matched else "",
        "unit_suggestion": suggestion.name if suggestion else None,
        "filler": _told(reading, "filler"),
        "phone": _told(reading, "phone"),
        "date": reading.date.isoformat() if reading.date else None,
        "rows": [_row(row) for row in rows] if reading.kind is ReturnKind.TABLE else [],
        "answers": {key: cell.text for key, cell in reading.answers.items() if cell.text},
        "totals_computed": {
            "count": totals.whole.count,
            "amount_yuan": _yuan(totals.whole.amount_yuan),
            "need": totals.need.count,
            "stop": totals.stop.count,
            "keep": totals.keep.count,
        },
        "totals_declared": _declared(reading.total),
        "findings": [
            {
                "code": finding.code,
                "severity": finding.severity.value,
                "row": finding.place.row,
                "field": finding.place.field,
                "where": finding.place.where,
                "message": finding.message,
            }
            for finding in file.decided.open
        ],
    }


def _told(reading: Reading, key: str) -> str:
    """Return who filled the form: as its head says, else as the questions were answered."""
    return reading.header.get(key, Cell()).text or reading.answers.get(key, Cell()).text


def _declared(declared: TotalReading | None) -> Json:
    figures = declared or TotalReading()
    amount = figures.amount_yuan
    return {
        "count": figures.count,
        "amount_yuan": None if amount is None else _yuan(amount),
        "stop": figures.stop,
        "keep": figures.keep,
    }


def _row(row: DeviceRow) -> Json:
    data = row.model_dump(mode="json")
    amount = row.amount_yuan
    return data | {
        "need": {True: "是", False: "否", None: None}[row.need],
        "amount_yuan": None if amount is None else _yuan(amount),
        "categories": list(row.categories),
    }
