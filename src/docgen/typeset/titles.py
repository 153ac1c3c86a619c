"""Break a title by sense into lines that form a trapezoid or a diamond (7.3.1).

A line never begins with 的 or a closing mark, never ends with an opening one, and keeps words
whole; the words that official titles are made of lie in `title_words.txt`.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from importlib.resources import files
from itertools import pairwise

from docgen.standard import load_facts
from docgen.typeset.metrics import is_wide
from docgen.typeset.title_setting import Shape, best_ends

NOT_FIRST = frozenset("》〉）”’、，。；：？！的了和与及")
NOT_LAST = frozenset("《〈（“‘和与及第")
INSIDE_WORD = 9
AT_MARK = 0
AT_WORD = 2
MOST_LINES = 5


@cache
def _word() -> re.Pattern[str]:
    """Return what finds the words of official titles, the longest first."""
    text = files("docgen.typeset").joinpath("title_words.txt").read_text(encoding="utf-8")
    words = sorted(set(text.split()), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


def break_title(title: str, *, turned: bool = False) -> str:
    """Return the title with a line feed at each break; breaks made by the author are kept.

    A turned page has room for a longer line. A text of more than five lines is no title, and is
    left to the word processor.
    """
    widths = tuple(2 if is_wide(character) else 1 for character in title)
    if turned and sum(widths) <= _most_turned():
        return title
    most = _half_cells(load_facts()["title.cells"].value)
    fewest = -(-sum(widths) // most)
    if "\n" in title or not 1 < fewest <= MOST_LINES:
        return title
    shape = Shape(widths, tuple(_break_costs(title)))
    ends = best_ends(shape, (fewest, fewest + 1), most)
    return "\n".join(title[start:end] for start, end in pairwise((0, *ends))) if ends else title


def _most_turned() -> int:
    facts = load_facts()
    return _half_cells(facts["type_area.height"].points / facts["title.size"].points - 1)


def _half_cells(cells: Decimal) -> int:
    return int(2 * cells)


def _break_costs(title: str) -> Iterator[tuple[int, int]]:
    """Yield the places where a line may end (index of the next line's first character)."""
    inside = _inside_words(title)
    for place, (before, after) in enumerate(pairwise(title), 1):
        if after in NOT_FIRST or before in NOT_LAST or _one_number(before, after):
            continue
        at_mark = before in "》）" or after in "《（"
        yield place, INSIDE_WORD if place in inside else AT_MARK if at_mark else AT_WORD


def _one_number(before: str, after: str) -> bool:
    """Tell whether two characters belong to one number or foreign word: 2024, 2024年, OFD."""
    return (before.isascii() and after.isascii()) or (before.isdigit() and after in "年月日号")


def _inside_words(title: str) -> set[int]:
    words = _word().finditer(title)
    return {place for word in words for place in range(word.start() + 1, word.end())}
