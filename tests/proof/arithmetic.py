"""Sums worked out anew from rows, without docgen's own arithmetic: the proof's second opinion."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from docgen.model.returns import DeviceRow

FIGURE = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
STATUTES = ("法律", "行政法规")


def figures(text: str) -> list[str]:
    """Return the numbers that a text prints, in order."""
    return FIGURE.findall(text)


def count(rows: Iterable[DeviceRow]) -> int:
    """Return the devices of some rows."""
    return sum(row.count for row in rows if row.count is not None)


def fines(rows: Iterable[DeviceRow]) -> Decimal:
    """Return the fines of some rows in yuan."""
    return sum((row.amount_yuan for row in rows if row.amount_yuan is not None), Decimal(0))


def in_wan(yuan: Decimal) -> str:
    """Return yuan as prose prints it: 万元 with two decimals, small odd sums in yuan."""
    wan = yuan / 10000
    if yuan < 10000 and wan != wan.quantize(Decimal("0.01")):
        return _in_prose(yuan).removesuffix(".00")
    return _in_prose(wan.quantize(Decimal("0.01"), ROUND_HALF_UP))


def _in_prose(amount: Decimal) -> str:
    """Return an amount of two decimals; five digits and more are grouped."""
    return f"{amount:,.2f}" if amount >= 10000 else f"{amount:.2f}"


def in_yuan(yuan: Decimal) -> str:
    """Return yuan as a table prints it."""
    return f"{yuan:,.2f}".removesuffix(".00")


def parts(rows: tuple[DeviceRow, ...]) -> list[tuple[DeviceRow, ...]]:
    """Return every group of rows that a paper may speak of."""
    groups = [
        rows,
        tuple(row for row in rows if row.need),
        tuple(row for row in rows if row.result and row.result.value == "停止使用"),
        tuple(row for row in rows if row.result and row.result.value != "停止使用"),
        tuple(row for row in rows if row.need and row.result and row.result.value != "停止使用"),
        tuple(row for row in rows if not row.need),
        tuple(row for row in rows if row.basis_level.value in STATUTES),
        tuple(row for row in rows if row.basis_level.value == "无依据"),
        tuple(row for row in rows if row.basis_level.value not in (*STATUTES, "无依据")),
    ]
    groups += [tuple(row for row in rows if number in row.categories) for number in range(1, 8)]
    names = {row.situation for row in rows}
    return groups + [tuple(row for row in rows if row.situation == name) for name in names]


def explained(rows: tuple[DeviceRow, ...]) -> set[str]:
    """Return every number that rows can account for: sums of their groups, and their own texts."""
    known = {"7", str(len({row.situation for row in rows})), str(len(rows))}
    known |= {str(number) for number in range(1, 8)}  # the items of the work plan
    for group in parts(rows):
        known |= {str(count(group)), in_wan(fines(group)), in_yuan(fines(group))}
    for place, row in enumerate(rows, start=1):
        known |= {str(place), str(row.count or ""), in_yuan(row.amount_yuan or Decimal(0))}
        known |= {
            figure
            for text in (row.situation, row.basis, row.reason, row.note)
            for figure in figures(text)
        }
    return known
