"""Where the lines of a title end: the cheapest trapezoid or diamond (7.3.1), in whole numbers.

What decides is the shape of a title alone, so titles that differ only in their characters are set
once. All costs are whole multiples of a quarter of a cell over the number of lines.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate
from typing import TypeAlias

ONE_MORE_LINE = 6
RECTANGLE = 2  # two lines of one width make no trapezoid
REMEMBERED = 4096  # shapes of titles

Ends: TypeAlias = tuple[int, ...]
# What a setting costs, and after which characters its lines end; the earlier ends win a tie.
Setting: TypeAlias = tuple[int, Ends]


@dataclass(frozen=True, slots=True)
class Shape:
    """What of a title decides its lines: widths of characters in half cells, costs of breaks.

    `breaks` are pairs: the index of the character that would begin a line, and what that costs.
    """

    widths: tuple[int, ...]
    breaks: tuple[tuple[int, int], ...]


@lru_cache(REMEMBERED)
def best_ends(shape: Shape, counts: tuple[int, ...], most: int) -> Ends | None:
    """Return where the lines end, in one of some numbers of lines of at most `most` half cells."""
    settings = [
        (Fraction(cost, 4 * count) + ONE_MORE_LINE * count, ends)
        for count in counts
        for cost, ends in _Setter(shape, count, most).set()
    ]
    return min(settings, default=(0, None))[1]


class _Setter:
    """Sets a title in a number of lines: widths may grow, then shrink, never grow again."""

    def __init__(self, shape: Shape, count: int, most: int) -> None:
        self._count, self._most = count, most
        self._breaks = shape.breaks
        self._sums = (0, *accumulate(shape.widths))
        self._known: dict[tuple[int, int, int, bool], Setting | None] = {}

    def set(self) -> list[Setting]:
        """Return the cheapest setting, or none when no line may end where it would have to."""
        best = self._best(0, 0, self._count, shrinking=False)
        return [best] if best else []

    def _best(self, start: int, before: int, left: int, *, shrinking: bool) -> Setting | None:
        state = (start, before, left, shrinking)
        if state not in self._known:
            self._known[state] = self._find(start, before, left, shrinking=shrinking)
        return self._known[state]

    def _find(self, start: int, before: int, left: int, *, shrinking: bool) -> Setting | None:
        """Return the cheapest setting of what begins at `start`, under a line `before` wide."""
        widest = before if shrinking else self._most
        end = len(self._sums) - 1
        if left == 1:
            width = self._sums[end] - self._sums[start]
            return (self._cost(width, before), (end,)) if width <= widest else None
        found: list[Setting] = []
        for place, cost in self._breaks:
            width = self._sums[place] - self._sums[start]
            if width > widest:
                break
            rest = self._sums[end] - self._sums[place]
            if place <= start or rest > (left - 1) * self._most:
                continue
            below = self._best(place, width, left - 1, shrinking=shrinking or width < before)
            if below is not None:
                here = 8 * self._count * cost + self._cost(width, before)
                found.append((here + below[0], (place, *below[1])))
        return min(found, default=None)

    def _cost(self, width: int, before: int) -> int:
        """Return what a line's width costs: how far it is from the average, or from a step."""
        like = 4 * self._count * RECTANGLE if before and abs(width - before) < 2 else 0
        return abs(width * self._count - self._sums[-1]) + like
