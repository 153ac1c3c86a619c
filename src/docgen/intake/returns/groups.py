"""Lines over a group of rows (分组行): its name, 执法大队 or 一 固定设备, with or without its sums.

Sums are taken for such only if the rows below add up to them.
"""

import re
from collections.abc import Iterator

from docgen.intake.returns.counts import read_count
from docgen.intake.returns.grid import Grid
from docgen.intake.returns.heads import Head
from docgen.intake.returns.meanings import MEASURED
from docgen.intake.returns.numbers import plain

_ORDINAL = re.compile(r"[(]?[一二三四五六七八九十]{1,3}[)]?[、.]?")
_SERIAL = re.compile(r"[(]?\d{1,3}[)]?[、.]?")
_TEAM = re.compile(r"[^,;。]{0,15}(?:[大中支分]队|执法队|[站所科股室组局委办]|中心|街道|办事处):?")


def is_group(grid: Grid, row: int, head: Head) -> bool:
    """Tell a line that only names the rows below it: by an ordinal of its own, or as a team."""
    if not _is_bare(grid, row, head) or any(_text(grid, row, head, key) for key in MEASURED):
        return False
    number, name = _text(grid, row, head, "n"), _text(grid, row, head, "situation")
    below = next((line for line in grid.rows if line > row), None)
    if not name or below is None:
        return False
    following = _text(grid, below, head, "n")
    named = _ORDINAL.fullmatch(number) if number else _TEAM.fullmatch(name)
    return bool(named) and bool(_SERIAL.fullmatch(following))


def is_group_sum(grid: Grid, row: int, head: Head) -> bool:
    """Tell a line that names the rows below it, and how many sets they are together."""
    if not _ORDINAL.fullmatch(_text(grid, row, head, "n")) or not _is_bare(grid, row, head):
        return False
    counted = read_count(grid.at(row, head.columns.get("count", 0))).value
    return counted is not None and counted == sum(_counts_below(grid, row, head))


def _counts_below(grid: Grid, row: int, head: Head) -> Iterator[int]:
    """Yield the counts of the numbered lines below one, up to one that has no such number."""
    for line in grid.rows:
        if line > row:
            if not _SERIAL.fullmatch(_text(grid, line, head, "n")):
                return
            yield read_count(grid.at(line, head.columns.get("count", 0))).value or 0


def _is_bare(grid: Grid, row: int, head: Head) -> bool:
    """Tell a line that says of no devices by what law they are, and what comes of them."""
    return not any(_text(grid, row, head, key) for key in ("basis", "need", "reason", "result"))


def _text(grid: Grid, row: int, head: Head, key: str) -> str:
    return plain(grid.at(row, head.columns.get(key, 0)).text)
