"""Rules on further rows of totals (另写的合计): a clerk's own, above the one of the form.

Their numbers are compared like its own. That one may be a formula in a locked cell which adds them
up once more: nobody can mend it there, but the clerk's row can be deleted.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from docgen.chinese.money import format_yuan
from docgen.findings import Finding, Place, Severity
from docgen.form import LABELS
from docgen.model.readings import Cell, RowReading, TotalReading
from docgen.model.returns import DeviceRow, Result
from docgen.model.totals import Totals, total
from docgen.rules.returns.case import TOTAL, Case, Rule

_SPREADSHEET = re.compile(r"(.+)![A-Z]+(\d+)")
_COLUMN = re.compile(r"第\d+列$")
Number = int | Decimal
_Told = Callable[[TotalReading], Number | None]
_Summed = Callable[[Totals], Number]


def further_counts_are_right(case: Case) -> Iterator[Finding]:
    """A further number of sets is the sum of rows, if each row has one."""
    if all(item.row.count is not None for item in case.rows):
        yield from _compared(case, "count", lambda one: one.count, lambda sums: sums.whole.count)


def further_amounts_are_right(case: Case) -> Iterator[Finding]:
    """Further fines are the sum of rows; a row left blank counts nothing."""
    if not any(unreadable_amounts(case.rows)):
        yield from _compared(
            case, "amount", lambda one: one.amount_yuan, lambda sums: sums.whole.amount_yuan
        )


def further_results_are_right(case: Case) -> Iterator[Finding]:
    """Further numbers of sets stopped and kept are the sums of rows."""
    if any(item.row.count is None or item.row.result is None for item in case.rows):
        return
    stopped = list(
        _compared(case, "result", lambda one: one.stop, lambda sums: sums.stop.count, Result.STOP)
    )
    yield from stopped or _compared(
        case, "result", lambda one: one.keep, lambda sums: sums.keep.count, Result.KEEP
    )


def unreadable_amounts(rows: Iterable[RowReading]) -> Iterator[bool]:
    """Tell of each row whether its amount is unknown for another reason than a blank cell."""
    for item in rows:
        slip = item.slips.get("amount")
        yield item.row.amount_yuan is None and slip is not None and slip.kind != "missing"


def added_twice(case: Case, told: _Told, right: Number) -> str:
    """Tell which rows the form's total has added up once more, if that is why it is too high."""
    declared = case.reading.total
    written = told(declared) if declared else None
    if declared is None or written is None:
        return ""
    further = [one for one in declared.before if told(one)]
    ways = (further, *([one] for one in further))
    added = next((way for way in ways if way and written - right == _sum(way, told)), None)
    if added is None:
        return ""
    lines = "、".join(map(_line, added))
    return f"“总计”把{lines}也加了进去，请删去{lines}"


def _sum(totals: Iterable[TotalReading], told: _Told) -> Number:
    return sum((told(one) or 0 for one in totals), Decimal(0))


def _compared(
    case: Case, key: str, told: _Told, summed: _Summed, result: Result | None = None
) -> Iterator[Finding]:
    """Yield each further total that is the sum neither of all rows nor of those above it."""
    for one, spans in _further(case):
        written, sums = told(one), [summed(total(span)) for span in spans]
        if written is None or written in sums:
            continue
        label = LABELS[key] + (f"“{result}”" if result else "")
        message = (
            f"{_line(one)}的{label}填{_printed(key, written)}，"
            f"上面各行合计{_printed(key, sums[0])}，请核对各行，并删去这一行的内容。"
        )
        place = Place(
            case.reading.file, LABELS[key], where=one.cells.get(key, Cell()).where, row=TOTAL
        )
        yield Finding(f"total_{key}_mismatch", Severity.ERROR, message, place)


def _further(case: Case) -> Iterator[tuple[TotalReading, Sequence[list[DeviceRow]]]]:
    """Yield each further total with the rows above it, those since the last one, and all."""
    rows, last = [item.row for item in case.rows], 0
    for one in case.reading.total.before if case.reading.total else ():
        yield one, (rows[: one.rows], rows[last : one.rows], rows)
        last = one.rows


def _printed(key: str, number: Number) -> str:
    return f"{format_yuan(Decimal(number))}元" if key == "amount" else str(number)


def _line(one: TotalReading) -> str:
    """Return how a reader finds a row of totals: 附件1第10行“合计”."""
    named = (one.cells.get(key, Cell()) for key in ("situation", "n"))
    cell = next((cell for cell in named if cell.text), Cell("合计"))
    sheet = _SPREADSHEET.fullmatch(cell.where)
    place = f"{sheet[1]}第{sheet[2]}行" if sheet else _COLUMN.sub("", cell.where)
    return f"{place}“{cell.text}”"


RULES: tuple[Rule, ...] = (
    further_counts_are_right,
    further_amounts_are_right,
    further_results_are_right,
)
