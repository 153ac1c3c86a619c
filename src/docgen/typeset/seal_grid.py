"""Where the seals of several issuers stand (7.3.5.1): in rows, each over its own name.

Seals neither touch nor leave the type area at either side. The last one stands over name and
date, so its axis is the date's; the others go to the left of it and above, in straight columns
where these need no more rows than names that stand as close as they may.
Where they need the room, the date gives up some of its four cells (which it has 一般, usually).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate, pairwise
from math import ceil

from docgen.standard import load_facts
from docgen.standard.facts import POINTS_PER_MM

# Between two seals; the standard's figure leaves 1.3 mm between seals of 50 mm.
GAP = 2 * POINTS_PER_MM
MOST_A_ROW = 3


@dataclass(frozen=True)
class Name:
    """A name to be sealed, and its width in points."""

    text: str
    width: Decimal


@dataclass(frozen=True)
class SealRow:
    """Names side by side, and the axis of each from the type area's left edge, in points."""

    names: tuple[Name, ...]
    axes: tuple[Decimal, ...]

    def edges(self, seal: Decimal) -> tuple[Decimal, Decimal]:
        """Return how far seals and names reach to the left and to the right."""
        halves = [max(seal, name.width) / 2 for name in self.names]
        sides = list(zip(self.axes, halves, strict=True))
        return min(axis - half for axis, half in sides), max(axis + half for axis, half in sides)

    def moved(self, by: Decimal) -> "SealRow":
        """Return the row moved to the right."""
        return SealRow(self.names, tuple(axis + by for axis in self.axes))


def seal_grid(names: Sequence[Name], seal: Decimal, axis: Decimal) -> tuple[SealRow, ...]:
    """Return as few rows as hold all, three in each at most; `axis` is the date's usual one.

    All lengths are in points. A row that is not full keeps to the right, where the date is.
    """
    loose = _loose(names, seal, axis)
    for count in range(min(MOST_A_ROW, len(names)), 1, -1):
        straight = _straight(names, count, seal, axis)
        if len(straight) <= len(loose) and _fits(straight, seal):
            return straight
    return loose


def _straight(
    names: Sequence[Name], count: int, seal: Decimal, axis: Decimal
) -> tuple[SealRow, ...]:
    """Return rows whose names stand in straight columns, date and all as far right as needed."""
    rows = _parted(names, _about_even(len(names), ceil(len(names) / count)))
    step = max(_step(pair, seal) for row in rows for pair in pairwise(row))
    placed = [
        SealRow(row, tuple(axis - step * back for back in range(len(row) - 1, -1, -1)))
        for row in rows
    ]
    shift = max(Decimal(0), -min(row.edges(seal)[0] for row in placed))
    return tuple(row.moved(shift) for row in placed)


def _loose(names: Sequence[Name], seal: Decimal, axis: Decimal) -> tuple[SealRow, ...]:
    """Return the fewest rows whose names stand a character apart, the longer rows first."""
    for rows in range(ceil(len(names) / MOST_A_ROW), len(names)):
        for lengths in _lengths(len(names), rows):
            placed = tuple(_beside(row, seal, axis) for row in _parted(names, lengths))
            if _fits(placed, seal):
                return placed
    return tuple(_beside((name,), seal, axis) for name in names)


def _beside(row: tuple[Name, ...], seal: Decimal, axis: Decimal) -> SealRow:
    """Return names beside each other, the last at the axis unless the type area ends before."""
    steps = [_step(pair, seal) for pair in pairwise(row)]
    before = list(accumulate(reversed(steps), initial=Decimal(0)))
    placed = SealRow(row, tuple(axis - back for back in reversed(before)))
    placed = placed.moved(max(Decimal(0), -placed.edges(seal)[0]))
    return placed.moved(min(Decimal(0), _width() - placed.edges(seal)[1]))


def _step(pair: tuple[Name, Name], seal: Decimal) -> Decimal:
    """Return how far apart two axes are: seals do not touch, names are a character apart."""
    left, right = pair
    return max(seal + GAP, (left.width + right.width) / 2 + load_facts().cell)


def _fits(rows: Sequence[SealRow], seal: Decimal) -> bool:
    return all(left >= 0 and right <= _width() for left, right in (row.edges(seal) for row in rows))


def _width() -> Decimal:
    return load_facts()["type_area.width"].points


def _about_even(count: int, rows: int) -> list[int]:
    """Return lengths of rows that are about the same, the longer rows first."""
    length, longer = divmod(count, rows)
    return [length + (row < longer) for row in range(rows)]


def _lengths(count: int, rows: int) -> Iterator[tuple[int, ...]]:
    """Yield the lengths that so many rows may have, those that begin with longer rows first."""
    if rows == 1 and count <= MOST_A_ROW:
        yield (count,)
    for first in range(min(MOST_A_ROW, count - rows + 1), 0, -1) if rows > 1 else ():
        yield from ((first, *rest) for rest in _lengths(count - first, rows - 1))


def _parted(names: Sequence[Name], lengths: Sequence[int]) -> tuple[tuple[Name, ...], ...]:
    """Return names in rows of these lengths."""
    ends = list(accumulate(lengths))
    return tuple(tuple(names[begin:end]) for begin, end in pairwise([0, *ends]))
