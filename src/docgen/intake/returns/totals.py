"""The row of totals (总计) as the unit wrote it."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from docgen.intake.returns.amounts import read_amount
from docgen.intake.returns.counts import read_count
from docgen.intake.returns.grid import EMPTY, Grid, GridCell
from docgen.intake.returns.heads import Head
from docgen.intake.returns.money_units import told_unit
from docgen.intake.returns.numbers import NUMERALS, plain, to_number
from docgen.intake.returns.rows import Units
from docgen.intake.returns.slot import find_slot
from docgen.intake.returns.sums import add_amounts, joined, part_cells
from docgen.model.readings import Cell, TotalReading

_NUMBER = rf"(?:\d+|[{NUMERALS}]+)"
_SETS = r"(?:台\(套\)|台/套|台套|台|套)"
_STOP = "停止使用|停用|停止"
_KEEP = "保留并继续使用|保留并?使用|保留|继续使用"
_BEHIND = rf"(?:设备|的|数量?)*(?:\({_SETS}\))?[:(]?(?:共计?|合计|计)?"
# 停止使用5台保留3台 and 5台停止使用3台保留: the number of one word is none of the next word's.
_RESULTS = re.compile(
    rf"(?:(?P<stop>{_STOP})|(?:{_KEEP})){_BEHIND}(?P<number>{_NUMBER})"
    rf"|(?<![共计\d{NUMERALS}])(?P<ahead>{_NUMBER}){_SETS}(?:设备)?(?:(?P<stopped>{_STOP})|(?:{_KEEP}))"
    rf"|(?<=[共计])(?P<whole>{_NUMBER}){_SETS}(?:设备)?(?>(?P<ended>{_STOP})|{_KEEP})"
    rf"(?!{_BEHIND}{_NUMBER})"
)


def read_total(grid: Grid, line: int, head: Head, units: Units) -> TotalReading:
    """Read a row of totals; what is blank or cannot be read is None."""
    slots = {key: find_slot(grid, line, head, key) for key in head.columns}
    cells = {key: _own(grid, line, slots[key], column) for key, column in head.columns.items()}
    parts = {key: part_cells(grid, line, head, key) for key in head.parts}
    cells |= {key: joined(some) for key, some in parts.items()}
    results = read_results(cells.get("result", EMPTY).text)
    places = {
        key: Cell(cell.text, grid.where(line, (slots[key] or (line, head.columns[key]))[1]))
        for key, cell in cells.items()
    }
    return TotalReading(
        count=_count(cells, parts, head),
        amount_yuan=_yuan(cells, parts, head, units),
        stop=results.get("stop"),
        keep=results.get("keep"),
        cells=places,
    )


def _own(grid: Grid, line: int, slot: tuple[int, int] | None, column: int) -> GridCell:
    if slot is None or column in grid.hidden_columns:
        return EMPTY
    return _readable(grid.at(line, slot[1]))


def _readable(cell: GridCell) -> GridCell:
    """Take a formula that nobody has computed yet for a blank: the rows tell the sum."""
    return EMPTY if cell.formula else cell


_Cells = Mapping[str, GridCell]
_Parts = Mapping[str, Sequence[GridCell]]


def _count(cells: _Cells, parts: _Parts, head: Head) -> int | None:
    if "count" not in parts:
        return _whole(cells.get("count", EMPTY))
    values = [_whole(_readable(cell)) for cell in parts["count"]]
    known = [value for value in values if value is not None]
    return sum(known) if head.sums.get("count") and len(known) == len(values) else None


def _whole(cell: GridCell) -> int | None:
    count = read_count(cell)
    return 0 if count.value is None and plain(cell.text).rstrip("台套()") == "0" else count.value


def _yuan(cells: _Cells, parts: _Parts, head: Head, units: Units) -> Decimal | None:
    told = told_unit(head.texts.get("amount", "")) or units.caption
    if "amount" not in parts:
        return read_amount(cells.get("amount", EMPTY), told, units.default, units.window).value
    some = [_readable(cell) for cell in parts["amount"]]
    return add_amounts(
        some, told, units.default, units.window, clear=bool(head.sums.get("amount"))
    ).value


def read_results(text: str) -> Mapping[str, int]:
    """Return how many sets a text says were stopped and kept, as far as it says so."""
    told: dict[str, int] = {}
    for match in _RESULTS.finditer(plain(text)):
        number = to_number(match["number"] or match["ahead"] or match["whole"])
        if number is not None:
            stopped = match["stop"] or match["stopped"] or match["ended"]
            told.setdefault("stop" if stopped else "keep", int(number))
    return told
