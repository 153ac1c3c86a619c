"""What betrays a line of devices (设备行的迹象): count, basis, result, need in their columns."""

import re
from typing import NamedTuple

from docgen.intake.returns.choices import read_need
from docgen.intake.returns.counts import read_count
from docgen.intake.returns.grid import EMPTY, Grid, GridCell
from docgen.intake.returns.heads import Head
from docgen.intake.returns.numbers import NUMERALS, plain
from docgen.intake.returns.outcomes import read_result
from docgen.intake.returns.slot import find_slot
from docgen.intake.returns.sums import telling_cell

_BASIS = re.compile(r"《|第[\d〇零一二三四五六七八九十百]+条|依据不足|[无没]有?[^，。]{0,4}依据")
_FIGURE = re.compile(rf"[\d{NUMERALS}]")
_VAGUE = ("approximate", "range")
_SURE = 2


class Signs(NamedTuple):
    """Which of the columns of a line say what only devices have."""

    counted: bool
    basis: bool
    result: bool
    need: bool

    @property
    def several(self) -> bool:
        """Tell whether at least two agree."""
        return sum(self) >= _SURE


def read_signs(grid: Grid, row: int, head: Head) -> Signs:
    """Return the signs of devices in a line; a count may be a vague one."""
    slots = {key: find_slot(grid, row, head, key) for key in head.columns}
    cells = {key: grid.at(*slot) for key, slot in slots.items() if slot}
    cells |= {key: telling_cell(grid, row, head, key) for key in head.parts}

    def cell(key: str) -> GridCell:
        return cells.get(key, EMPTY)

    return Signs(
        _counts(cell("count")),
        bool(_BASIS.search(cell("basis").text)),
        read_result(cell("result").text).value is not None,
        read_need(cell("need").text).value is not None,
    )


def _counts(cell: GridCell) -> bool:
    """Tell a count, also one of 约5台 or 2-3台."""
    count = read_count(cell)
    vague = count.slip is not None and count.slip.kind in _VAGUE
    return count.value is not None or (vague and bool(_FIGURE.search(plain(cell.text))))


def is_device(grid: Grid, row: int, head: Head) -> bool:
    """Tell whether a line has a count, a basis or a result in the form's columns."""
    signs = read_signs(grid, row, head)
    return signs.counted or signs.basis or signs.result


def has_devices(grid: Grid, head: Head) -> bool:
    """Tell whether a grid has a line with a count and a basis, a need or a result beside it."""
    lines = (read_signs(grid, row, head) for row, columns in grid.rows.items() if len(columns) > 2)
    return any(signs.counted and signs.several for signs in lines)
