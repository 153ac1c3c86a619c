"""Break a title by sense into lines that form a trapezoid or a diamond (7.3.1).

A line never begins with 的 or a closing mark, never ends with an opening one, and keeps words
whole; the words that official titles are made of lie in `title_words.txt`.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import ceil

from docgen.standard import load_facts
from docgen.typeset.metrics import HALF, is_wide

NOT_FIRST = frozenset("》〉）”’、，。；：？！的了和与及")
NOT_LAST = frozenset("《〈（“‘和与及第")
INSIDE_WORD = 9
AT_MARK = 0
AT_WORD = 2
ONE_MORE_LINE = 6


@cache
def _words() -> tuple[str, ...]:
    text = files("docgen.typeset").joinpath("title_words.txt").read_text(encoding="utf-8")
    return tuple(sorted(set(text.split()), key=len, reverse=True))


def break_title(title: str) -> str:
    """Return the title with a line feed at each break; breaks made by the author are kept."""
    if "\n" in title or _cells(title) <= load_facts()["title.cells"].value:
        return title
    costs = _break_costs(title)
    fewest = ceil(_cells(title) / load_facts()["title.cells"].value)
    candidates = [
        candidate
        for count in range(fewest, fewest + 2)
        for candidate in _candidates(title, costs, count)
    ]
    return "\n".join(min(candidates)[1]) if candidates else title


def _cells(text: str) -> Decimal:
    return sum((Decimal(1) if is_wide(c) else HALF for c in text), Decimal(0))


def _break_costs(title: str) -> dict[int, int]:
    """Return the places where a line may end (index of the next line's first character)."""
    inside = _inside_words(title)
    costs = {}
    for place in range(1, len(title)):
        before, after = title[place - 1], title[place]
        if after in NOT_FIRST or before in NOT_LAST or (before.isascii() and after.isascii()):
            continue
        at_mark = before in "》）" or after in "《（"
        costs[place] = INSIDE_WORD if place in inside else AT_MARK if at_mark else AT_WORD
    return costs


def _inside_words(title: str) -> set[int]:
    inside: set[int] = set()
    place = 0
    while place < len(title):
        word = next((w for w in _words() if title.startswith(w, place)), title[place])
        inside.update(range(place + 1, place + len(word)))
        place += len(word)
    return inside


def _candidates(
    title: str, costs: dict[int, int], count: int
) -> Iterator[tuple[Decimal, tuple[str, ...]]]:
    """Yield the ways to set the title in `count` lines, each with what it costs."""
    for places in _splits(title, tuple(costs), 0, count):
        lines = tuple(title[a:b] for a, b in pairwise((0, *places, len(title))))
        widths = [_cells(line) for line in lines]
        if not _is_hourglass(widths):
            cost = 2 * sum(costs[place] for place in places) + ONE_MORE_LINE * count
            yield cost + _unevenness(widths), lines


def _splits(
    title: str, places: tuple[int, ...], start: int, count: int
) -> Iterator[tuple[int, ...]]:
    """Yield the breaks that leave no line too long, not even the last."""
    most = load_facts()["title.cells"].value
    if _cells(title[start:]) > most * count:
        return
    if count == 1:
        yield ()
        return
    for place in places:
        if start < place and _cells(title[start:place]) <= most:
            for rest in _splits(title, places, place, count - 1):
                yield place, *rest


def _is_hourglass(widths: list[Decimal]) -> bool:
    return any(
        widths[i] < max(widths[:i]) and widths[i] < max(widths[i + 1 :])
        for i in range(1, len(widths) - 1)
    )


def _unevenness(widths: list[Decimal]) -> Decimal:
    """Prefer lines of like length, though not a rectangle, and the longer line above."""
    spread = max(widths) - min(widths)
    rectangle = Decimal(4) if spread < 2 else Decimal(0)
    return spread / 2 + rectangle
