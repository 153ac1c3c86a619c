"""Sums as papers print them: counts as numbers, fines in 万元 for prose and in yuan for tables.

All numbers of all papers come from here, and they from `docgen.model.totals`.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from docgen.chinese.headings import without_label
from docgen.chinese.lists import join_like
from docgen.chinese.money import (
    WAN,
    cents,
    format_prose_yuan,
    format_wan,
    format_yuan,
    wan,
)
from docgen.form import CATEGORIES
from docgen.model.pending import pending
from docgen.model.returns import BasisLevel, DeviceRow
from docgen.model.totals import NO_ROWS, Part, Sum, Totals, total

# Rows by the name of their unit; under no name, those of the one unit that a paper is about.
RowsOf: TypeAlias = Sequence[tuple[str, Sequence[DeviceRow]]]
ENDS = "。；;."
NO_BASIS = "无依据"
STATUTES = (BasisLevel.LAW, BasisLevel.ADMINISTRATIVE)
OTHERS = (BasisLevel.LOCAL, BasisLevel.RULE, BasisLevel.NORMATIVE)


def printed_sum(part: Sum) -> dict[str, object]:
    """Return one sum: its rows, its devices, its fines in words and in yuan."""
    fined, yuan = _printed_amount(part.amount_yuan)
    return {"rows": part.rows, "count": part.count, "fined": fined, "yuan": yuan}


@lru_cache(1024)
def _printed_amount(amount: Decimal) -> tuple[str, str]:
    """Return fines in words and in yuan: one paper prints the same sum several times."""
    words = f"罚款{prose_amount(amount)}" if amount else "没有罚款"
    return words, format_yuan(amount)


def prose_amount(amount: Decimal) -> str:
    """Return fines for prose: in 万元 with two decimals, small odd ones exactly in 元."""
    if _is_in_wan(amount):
        return format_wan(amount)
    return format_prose_yuan(amount)


def _is_in_wan(amount: Decimal) -> bool:
    return amount >= WAN or wan(amount) * WAN == amount


def printed_totals(rows: Sequence[DeviceRow]) -> dict[str, object]:
    """Return all sums of some rows for the templates (`totals`)."""
    return printed_totals_of([("", rows)])


def printed_totals_of(rows_of: RowsOf) -> dict[str, object]:
    """Return all sums of the rows of units, by their names: what is pending names its unit."""
    rows = [row for _, of_unit in rows_of for row in of_unit]
    totals, unsure = total(_by_name(rows)), _unsure(rows_of)
    return {
        **_sum_of(totals, unsure),
        "need": printed_sum(totals.need),
        "stop": printed_sum(totals.stop),
        "keep": printed_sum(totals.keep),
        "corrected": printed_sum(totals.corrected),
        "clean": printed_sum(totals.clean),
        "situations": [
            _situation(name, part, unsure) for name, part in totals.by_situation.items()
        ],
        "categories": _categories(totals),
        "categorised": all(row.categories for row in rows if row.need),
        "overlapping": totals.overlapping,
        "levels": _levels(totals),
        "rounded": not _adds_up(totals.by_situation.values(), totals),
    }


def _by_name(rows: Sequence[DeviceRow]) -> Sequence[DeviceRow]:
    """Return the rows with their situations as a sentence names them, so that like ones are one."""
    names = [_named(row.situation) for row in rows]
    if all(name == row.situation for name, row in zip(names, rows, strict=True)):
        return rows
    named = zip(names, rows, strict=True)
    return tuple(row.model_copy(update={"situation": name}) for name, row in named)


@lru_cache(4096)
def _named(situation: str) -> str:
    """Return a situation without the number before it and the stop behind it."""
    return without_label(situation.strip()).rstrip(ENDS)


def _situation(name: str, part: Part, unsure: RowsOf) -> dict[str, object]:
    """Return one situation: its sum, and the bases that its rows cite, each once."""
    citing = (row for row in part.counted if row.basis_level is not BasisLevel.NONE)
    bases = dict.fromkeys(basis for row in citing if (basis := row.basis.rstrip(ENDS)))
    printed = _sum_of(part, [(unit, _of_situation(name, rows)) for unit, rows in unsure])
    return {"name": name, "bases": join_like(bases), **printed}


def _of_situation(name: str, rows: Iterable[DeviceRow]) -> list[DeviceRow]:
    return [row for row in rows if _named(row.situation) == name]


def _sum_of(part: Part, rows_of: RowsOf) -> dict[str, object]:
    """Return the sum of rows; a fine that nobody reported is pending, never nothing."""
    printed = printed_sum(part.whole)
    unknown = unknown_amounts(rows_of)
    if unknown:
        printed["fined"] = f"罚款{unknown}"
    return printed


def unknown_amounts(rows_of: RowsOf) -> str:
    """Return the fines of rows that nobody reported as one pending fact, empty if all are known."""
    told = "，".join(
        f"{unit}第{'、'.join(str(row.n) for row in rows)}行罚款金额"
        for unit, rows in _unsure(rows_of)
    )
    return pending(told) if told else ""


def _unsure(rows_of: RowsOf) -> RowsOf:
    """Return the rows whose fines nobody reported, of the units that have any."""
    unsure = ((unit, [row for row in rows if row.amount_yuan is None]) for unit, rows in rows_of)
    return [(unit, rows) for unit, rows in unsure if rows]


def _categories(totals: Totals) -> list[dict[str, object]]:
    """Return the items that occur; an item is `number`, `gist` and its sum."""
    return [
        {"number": item.number, "gist": item.gist, **printed_sum(totals.by_category[item.number])}
        for item in CATEGORIES
        if totals.by_category[item.number].rows
    ]


def _levels(totals: Totals) -> list[dict[str, object]]:
    """Return devices by rank of basis; nothing when a basis could not be placed."""
    groups = {"法律、行政法规": STATUTES, "其他依据": OTHERS, NO_BASIS: (BasisLevel.NONE,)}
    if totals.by_level[BasisLevel.UNKNOWN].rows:
        return []
    sums = {
        name: sum((totals.by_level[level] for level in levels), NO_ROWS)
        for name, levels in groups.items()
    }
    return [
        {"name": name, "none": name == NO_BASIS, **printed_sum(part)}
        for name, part in sums.items()
        if part.rows
    ]


def _adds_up(parts: Iterable[Part], whole: Part) -> bool:
    """Tell whether the fines as prose shows them add up to their total as it is shown."""
    shown = sum((_shown(part.whole.amount_yuan) for part in parts), Decimal(0))
    return shown == _shown(whole.whole.amount_yuan)


def _shown(amount: Decimal) -> Decimal:
    """Return the yuan that somebody reads who is shown an amount in prose (`prose_amount`)."""
    return wan(amount) * WAN if _is_in_wan(amount) else cents(amount)
