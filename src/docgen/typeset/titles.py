"""Break a title by sense into lines that form a trapezoid or a diamond (7.3.1).

A line never begins with 的 or a closing mark, never ends with an opening one, and keeps words
whole; the words that official titles are made of lie in `title_words.txt`.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from math import ceil

from docgen.standard import load_facts
from docgen.typeset.metrics import HALF, is_wide

NOT_FIRST = frozenset("》〉）”’、，。；：？！的了和与及")
NOT_LAST = frozenset("《〈（“‘和与及第")
INSIDE_WORD = 9
AT_MARK = 0
AT_WORD = 2
ONE_MORE_LINE = 6
MOST_LINES = 5
RECTANGLE = Decimal(2)


@cache
def _words() -> tuple[str, ...]:
    text = files("docgen.typeset").joinpath("title_words.txt").read_text(encoding="utf-8")
    return tuple(sorted(set(text.split()), key=len, reverse=True))


def break_title(title: str, *, turned: bool = False) -> str:
    """Return the title with a line feed at each break; breaks made by the author are kept.

    A turned page has room for a longer line. A text of more than five lines is no title, and is
    left to the word processor.
    """
    if turned and _cells(title) <= _most_turned():
        return title
    fewest = ceil(_cells(title) / _most())
    if "\n" in title or not 1 < fewest <= MOST_LINES:
        return title
    settings = [_Setter(title, count).set() for count in (fewest, fewest + 1)]
    possible = [setting for setting in settings if setting is not None]
    return "\n".join(min(possible).lines) if possible else title


def _most() -> Decimal:
    return load_facts()["title.cells"].value


def _most_turned() -> Decimal:
    facts = load_facts()
    return facts["type_area.height"].points / facts["title.size"].points - 1


@cache
def _cells(text: str) -> Decimal:
    return sum((Decimal(1) if is_wide(c) else HALF for c in text), Decimal(0))


def _break_costs(title: str) -> dict[int, int]:
    """Return the places where a line may end (index of the next line's first character)."""
    inside = _inside_words(title)
    costs = {}
    for place in range(1, len(title)):
        before, after = title[place - 1], title[place]
        if after in NOT_FIRST or before in NOT_LAST or _one_number(before, after):
            continue
        at_mark = before in "》）" or after in "《（"
        costs[place] = INSIDE_WORD if place in inside else AT_MARK if at_mark else AT_WORD
    return costs


def _one_number(before: str, after: str) -> bool:
    """Tell whether two characters belong to one number or foreign word: 2024, 2024年, OFD."""
    return (before.isascii() and after.isascii()) or (before.isdigit() and after in "年月日号")


def _inside_words(title: str) -> set[int]:
    inside: set[int] = set()
    place = 0
    while place < len(title):
        word = next((w for w in _words() if title.startswith(w, place)), title[place])
        inside.update(range(place + 1, place + len(word)))
        place += len(word)
    return inside


@dataclass(frozen=True, order=True)
class _Setting:
    """Lines of a title, or of its end, and what they cost."""

    cost: Decimal
    lines: tuple[str, ...]

    def after(self, line: str, cost: Decimal) -> "_Setting":
        """Return the setting with a line before it."""
        return _Setting(self.cost + cost, (line, *self.lines))


class _Setter:
    """Sets a title in a number of lines: widths may grow, then shrink, never grow again."""

    def __init__(self, title: str, count: int) -> None:
        self._title = title
        self._count = count
        self._costs = _break_costs(title)
        self._average = _cells(title) / count
        self._best = cache(self._find)

    def set(self) -> _Setting | None:
        """Return the cheapest setting, or None when no line may end where it would have to."""
        best = self._best(0, Decimal(0), self._count, False)
        return best and _Setting(best.cost + ONE_MORE_LINE * self._count, best.lines)

    def _find(
        self,
        start: int,
        before: Decimal,
        left: int,
        shrinking: bool,
    ) -> _Setting | None:
        """Return the cheapest setting of what begins at `start`, under a line `before` wide."""
        if left == 1:
            rest = self._line(start, len(self._title), before, shrinking=shrinking)
            return None if rest is None else _Setting(rest, (self._title[start:],))
        found = []
        for place, cost in self._costs.items():
            shape = self._line(start, place, before, shrinking=shrinking)
            if place <= start or shape is None:
                continue
            width = _cells(self._title[start:place])
            below = self._best(place, width, left - 1, shrinking or width < before)
            if below is not None:
                found.append(below.after(self._title[start:place], 2 * cost + shape))
        return min(found, default=None)

    def _line(self, start: int, end: int, before: Decimal, *, shrinking: bool) -> Decimal | None:
        """Return what a line's width costs, or None when it may not be as wide."""
        width = _cells(self._title[start:end])
        if width > _most() or (shrinking and width > before):
            return None
        like = RECTANGLE if before and abs(width - before) < 1 else Decimal(0)
        return abs(width - self._average) / 2 + like
