"""The rows of a form as they are printed, in the unit's own words, and its row of totals."""

from collections.abc import Sequence

from docgen.chinese.dates import blank_date, format_date
from docgen.chinese.money import MoneyColumn
from docgen.compose.sums import unknown_amounts
from docgen.model.campaign import Campaign, Unit
from docgen.model.returns import DeviceRow, Return
from docgen.model.totals import Totals, total

ENDS = "。；;."


def printed_return(returned: Return, campaign: Campaign, unit: Unit | None) -> dict[str, object]:
    """Return what a unit reported, for the templates (`return`)."""
    rows, total_row = _table(returned.rows, campaign.money_unit)
    return {
        "unit": unit.name if unit else returned.unit,
        "filler": returned.filler,
        "phone": returned.phone,
        "date": format_date(returned.date) if returned.date else blank_date(),
        "rows": rows,
        "total": total_row,
    }


def _table(
    rows: Sequence[DeviceRow], money_unit: str
) -> tuple[tuple[dict[str, object], ...], dict[str, object]]:
    """Return the rows and the row of totals; that of a blank form is blank.

    A fine that nobody reported is pending, and so is the sum that it belongs to.
    """
    column = money_column(rows, money_unit)
    printed = tuple(printed_row(row, column) for row in rows)
    if all(row.count is None and row.amount_yuan is None for row in rows):
        return printed, {"count": "", "amount": "", "result": ""}
    totals = printed_total_row(total(rows), column)
    unknown = unknown_amounts([("", rows)])
    if unknown:
        printed = tuple(row if row["amount"] else {**row, "amount": unknown} for row in printed)
        totals["amount"] = unknown
    return printed, totals


def money_column(rows: Sequence[DeviceRow], money_unit: str) -> MoneyColumn:
    """Return how a table of these rows prints its amounts."""
    return MoneyColumn.of((row.amount_yuan for row in rows), money_unit)


def printed_row(row: DeviceRow, column: MoneyColumn) -> dict[str, object]:
    """Return a row as a table prints it, by the number by which all papers call it.

    What is unknown stays blank.
    """
    return {
        "n": str(row.n),
        "situation": row.situation,
        "basis": row.basis.rstrip(ENDS),
        "count": "" if row.count is None else str(row.count),
        "amount": "" if row.amount_yuan is None else column.show(row.amount_yuan),
        "need": {True: "是", False: "否", None: ""}[row.need],
        "reason": row.reason,
        "result": row.result.value if row.result else "",
        "note": row.note,
    }


def printed_total_row(totals: Totals, column: MoneyColumn) -> dict[str, object]:
    """Return the row of totals: devices, fines, and both results."""
    return {
        "count": str(totals.whole.count),
        "amount": column.show(totals.whole.amount_yuan),
        "result": totals.results,
    }
