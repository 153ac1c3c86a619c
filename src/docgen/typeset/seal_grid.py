"""Where the seals of several issuers stand (7.3.5.1): in rows, each over its own name.

Seals neither touch nor leave the type area at either side. The last one stands over name and
date, so its axis is the date's; the others go to the left of it and above, in straight columns.
Where they need the room, the date gives up some of its four cells (which it has 一般, usually).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
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
class SealGrid:
    """Names by rows, the axes of the columns from the type area's left edge, in points.

    A row that is not full keeps to the right, where the date is.
    """

    rows: tuple[tuple[Name, ...], ...]
    axes: tuple[Decimal, ...]

    def axes_of(self, row: Sequence[Name]) -> tuple[Decimal, ...]:
        """Return the axes of the names of a row."""
        return self.axes[len(self.axes) - len(row) :]


def seal_grid(names: Sequence[Name], seal: Decimal, axis: Decimal) -> SealGrid:
    """Return as many columns as fit, three at most; `axis` is the date's usual one, in points."""
    counts = range(min(MOST_A_ROW, len(names)), 0, -1)
    tries = [_within(_grid(names, count, seal, axis), seal) for count in counts]
    return next((grid for grid in tries if _fits(grid, seal)), tries[-1])


def _grid(names: Sequence[Name], count: int, seal: Decimal, axis: Decimal) -> SealGrid:
    """Return the grid of so many columns: seals do not touch, names are a character apart."""
    rows = _parted(names, ceil(len(names) / count))
    cell = load_facts().cell
    pairs = (pair for row in rows for pair in pairwise(row))
    step = max([seal + GAP, *((one.width + next_.width) / 2 + cell for one, next_ in pairs)])
    return SealGrid(rows, tuple(axis - step * back for back in range(len(rows[0]) - 1, -1, -1)))


def _within(grid: SealGrid, seal: Decimal) -> SealGrid:
    """Return a grid moved right, date and all, as far as its first column would stand outside."""
    shift = max(Decimal(0), -_edges(grid, seal)[0])
    return SealGrid(grid.rows, tuple(axis + shift for axis in grid.axes))


def _fits(grid: SealGrid, seal: Decimal) -> bool:
    left, right = _edges(grid, seal)
    return left >= 0 and right <= load_facts()["type_area.width"].points


def _edges(grid: SealGrid, seal: Decimal) -> tuple[Decimal, Decimal]:
    """Return how far seals and names reach to the left and to the right."""
    halves = [
        (axis, max(seal, name.width) / 2)
        for row in grid.rows
        for name, axis in zip(row, grid.axes_of(row), strict=True)
    ]
    return min(axis - half for axis, half in halves), max(axis + half for axis, half in halves)


def _parted(names: Sequence[Name], rows: int) -> tuple[tuple[Name, ...], ...]:
    """Return names in rows of about the same length, the longer rows first."""
    length, longer = divmod(len(names), rows)
    ends = [(row + 1) * length + min(row + 1, longer) for row in range(rows)]
    return tuple(tuple(names[begin:end]) for begin, end in zip([0, *ends[:-1]], ends, strict=True))
