"""Several items in one row of cells (一格多项): ①② or lines that run in step are taken apart.

Texts that only one item has belong to each; a quantity never does, it is told as a shared one.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from docgen.intake.returns.grid import EMPTY, GridCell
from docgen.intake.returns.numbers import is_nothing, plain

_QUANTITIES = ("count", "amount")
_LEADING = ("situation", "count", "amount")
_PARTED = ("situation", "basis", "count", "amount", "need", "reason", "result", "note")
_CIRCLED = re.compile(r"[①-⑳]")
_NUMBERED = re.compile(r"(?:^|\n)\s*(?:[(（]?(\d{1,2})[)）]|(\d{1,2})(?:[、．]|\.(?!\d)))\s*")
_QUANTITY = re.compile(r"约?共?[\d０-９一二三四五六七八九两]|(?:无|[/—-]+)$")
_ZERO = re.compile(r"(?:0+(?:\.0*)?|零)(?:[台套万千百亿]*元?)")
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Split:
    """The rows that one row of cells holds, and the quantities that several of them share.

    A shared quantity stands in the first row, as one does whose cell is merged over rows.
    """

    rows: tuple[Mapping[str, GridCell], ...]
    shared: frozenset[str] = frozenset()


def split_row(cells: Mapping[str, GridCell]) -> Split:
    """Return the rows that one row of cells holds; mostly that row itself."""
    if not any("\n" in cell.text or _CIRCLED.match(cell.text) for cell in cells.values()):
        return Split((cells,))
    parts = {key: found for key in _PARTED if key in cells and (found := _items(key, cells[key]))}
    told = [key for key in _LEADING if key in parts and (key in _QUANTITIES or _marked(cells[key]))]
    number = _in_step(parts, told)
    if number is None:
        return Split((cells,))
    items = {key: found for key, found in parts.items() if len(found) == number}
    shared = frozenset(
        key for key in _QUANTITIES if key in cells and key not in items and _tells(cells[key])
    )
    rows = tuple(
        {key: _item(key, cell, items, shared, index) for key, cell in cells.items()}
        for index in range(number)
    )
    return Split(rows, shared)


def _tells(cell: GridCell) -> bool:
    """Tell whether there is a quantity to share: of nothing, each has nothing."""
    return bool(cell.text) and not is_nothing(cell.text) and not _ZERO.fullmatch(plain(cell.text))


def _in_step(parts: Mapping[str, tuple[str, ...]], telling: Sequence[str]) -> int | None:
    """Return how many items there are if at least two cells, one of them telling, agree."""
    for key in telling:
        number = len(parts[key])
        if number >= _LEAST and sum(len(items) == number for items in parts.values()) >= _LEAST:
            return number
    return None


def _marked(cell: GridCell) -> bool:
    """Tell items from a text that only runs over several lines."""
    return bool(_CIRCLED.match(cell.text) or _NUMBERED.match(cell.text))


def _items(key: str, cell: GridCell) -> tuple[str, ...]:
    if cell.number is not None or not cell.text:
        return ()
    text = cell.text
    if (marks := list(_CIRCLED.finditer(text))) and marks[0].start() == 0:
        return _cut(text, [(mark.start(), mark.end()) for mark in marks])
    numbered = list(_NUMBERED.finditer(text))
    order = [int(mark[1] or mark[2]) for mark in numbered]
    if key != "reason" and len(order) >= _LEAST and order == list(range(1, len(order) + 1)):
        return _cut(text, [mark.span() for mark in numbered])
    lines = tuple(line.strip() for line in text.split("\n") if line.strip())
    if key in _QUANTITIES and not all(_QUANTITY.match(line) for line in lines):
        return ()
    return lines if len(lines) >= _LEAST else ()


def _cut(text: str, spans: list[tuple[int, int]]) -> tuple[str, ...]:
    ends = [*(start for start, _ in spans[1:]), len(text)]
    items = [
        text[end:stop].strip().rstrip(";；、，") for (_, end), stop in zip(spans, ends, strict=True)
    ]
    return tuple(items) if len(items) >= _LEAST else ()


def _item(
    key: str,
    cell: GridCell,
    items: Mapping[str, tuple[str, ...]],
    shared: frozenset[str],
    index: int,
) -> GridCell:
    if key in items:
        return cell._replace(text=items[key][index])
    return EMPTY if key in shared and index else cell
