"""Break a title by sense into lines that form a trapezoid or a diamond (7.3.1).

A line never begins with 的 or a closing mark, never ends with an opening one, and keeps words
whole; the words that official titles are made of lie in `title_words.txt`.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from unicodedata import category

from docgen.standard import load_facts
from docgen.typeset.metrics import is_wide
from docgen.typeset.title_setting import Shape, best_ends

# What a break costs: where the title pauses by itself, between words, where nobody knows a word,
# between the words of a longer one, within a word, within the name of a body, which is broken
# only where no other break gives a lawful shape.
AT_PAUSE, AFTER_NAME, AT_WORD, AT_GUESS, AT_PART, INSIDE_WORD, INSIDE_NAME = 0, 1, 2, 4, 9, 14, 60
LONGEST_WORD, LONGEST_PART = 20, 4
_BLANKS = " \u3000"
_PAUSE = re.compile(f"(?<=[》）」』)、，{_BLANKS}])|(?=[《（「『(])")
# Whoever issues a paper stands before the first 关于 of its title.
_ABOUT = "关于"
_BETWEEN_NAMES = re.compile(f"[、{_BLANKS}]+")
# Brackets and quotation marks of Latin and Chinese texts, by what Unicode says of them.
_MARKS = [
    chr(code)
    for block in ((0x20, 0xFF), (0x2000, 0x303F), (0xFE30, 0xFF65))
    for code in range(*block)
]
_OPENING = "".join(mark for mark in _MARKS if category(mark) in ("Ps", "Pi"))
_CLOSING = "".join(mark for mark in _MARKS if category(mark) in ("Pe", "Pf"))
# Where no line ends: before closing marks and the like, after opening ones, within a number or a
# foreign word (2024, OFD), and before what a number counts (2024年).
_NOT_FIRST = re.escape(f"{_CLOSING}、，。；：？！．的了和与及等类—～·%％ \u3000,.;:?!\"'/／")
_NOT_LAST = re.escape(f"{_OPENING}和与及第—～·．\"'/／")
_BARRED = re.compile(
    rf"(?=[{_NOT_FIRST}])|(?<=[{_NOT_LAST}])|(?<=[\x00-\x7f])(?=[\x00-\x7f])|(?<=\d)(?=[年月日号])"
)
# A document's number, with as much of its issuer's code as each has (国发〔2024〕5号).
_CITED = re.compile(r"[\u4e00-\u9fff]{2}〔\d{4}〕\d+号")
# Words that no list has: counts and dates, places and bodies, what stands in quotation marks.
_COUNTER = "(?:个|名|项|批|次|届|期|类|件|家|条|周年|年度?|月|日|号|季度)"
_COUNTED = rf"(?:\d+{_COUNTER})+|第?[〇零一二三四五六七八九十百]+{_COUNTER}"
_PLACE = r"[\u4e00-\u9fff]{2}[省市县区镇乡村州盟旗]"
_QUOTED = r"“[^”]{1,10}”"
_NAMED = r"[\u4e00-\u9fff]{2,3}(?=等(?:[一二三四五六七八九十\d]+名)?同志)"
MOST_LINES = 5


@cache
def _word(longest: int) -> re.Pattern[str]:
    """Return what finds the words of titles up to a length, the longest first, and their like.

    Words that begin alike are tried together, which is three times as fast.
    """
    text = files("docgen.typeset").joinpath("title_words.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    alike: dict[str, list[str]] = {}
    for word in sorted({word for line in lines for word in line.split()}, key=len, reverse=True):
        if len(word) <= longest:
            alike.setdefault(word[0], []).append(re.escape(word[1:]))
    words = (f"{first}(?:{'|'.join(rest)})" for first, rest in alike.items())
    return re.compile("|".join([_QUOTED, *words, _COUNTED, _NAMED, _PLACE]))


def break_title(title: str, names: Sequence[str] = (), *, turned: bool = False) -> str:
    """Return the title with a line feed at each break; breaks made by the author are kept.

    A line of the author's that is longer than a row is broken like a title of its own.
    `names` are those of bodies that it may name beside its issuers; no line breaks a name.
    A turned page has room for a longer line. A text of more than five lines is no title, and is
    left to the word processor.
    """
    if "\n" in title:
        return "\n".join([_broken(line, names, turned=turned) for line in title.split("\n")])
    return _broken(title, names, turned=turned)


def _broken(title: str, names: Sequence[str], *, turned: bool) -> str:
    widths = _widths(title)
    if turned and sum(widths) <= _most_turned():
        return title
    most = _half_cells(load_facts()["title.cells"].value)
    fewest = -(-sum(widths) // most)
    if not 1 < fewest <= MOST_LINES:
        return title
    shape = Shape(widths, _break_costs(title, names))
    ends = best_ends(shape, (fewest, fewest + 1), most)
    lines = (title[start:end] for start, end in pairwise((0, *(ends or (len(title),)))))
    return "\n".join(line.rstrip(_BLANKS) for line in lines)


def _widths(title: str) -> tuple[int, ...]:
    """Return the width of each character in half cells.

    Word processors part a number from the Chinese around it, which takes less than half a cell:
    its first digit is counted as a whole one.
    """
    wide = list(map(is_wide, title))
    widths = [2 if one else 1 for one in wide]
    for place in range(1, len(title) if 1 in widths else 0):
        seam = wide[place - 1] and not wide[place]
        if seam and title[place - 1].isalnum() and title[place].isalnum():
            widths[place] = 2
    return tuple(widths)


def _most_turned() -> int:
    facts = load_facts()
    return _half_cells(facts["type_area.height"].points / facts["title.size"].points - 1)


def _half_cells(cells: Decimal) -> int:
    return int(2 * cells)


def _break_costs(title: str, names: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return the places where a line may end (index of the next line's first character)."""
    words = [found.span() for found in _word(LONGEST_WORD).finditer(title)]
    named = _named(title, names)
    costs: list[int | None] = [AT_GUESS] * (len(title) + 1)
    for start, end in (*words, *named):
        costs[start] = costs[end] = AT_WORD
    for pause in _PAUSE.finditer(title):
        costs[pause.start()] = AT_PAUSE
    for start, end in words:
        costs[start + 1 : end] = _costs_inside(title[start:end])
    for start, end in named:
        inside = costs[start + 1 : end]
        costs[start + 1 : end] = [INSIDE_NAME + (cost or 0) for cost in inside]
        costs[end] = min(costs[end] or 0, AFTER_NAME)
    for barred in _BARRED.finditer(title):
        costs[barred.start()] = None
    if "〔" in title:
        for cited in _CITED.finditer(title):
            costs[cited.start() + 1 : cited.end()] = (None,) * (len(cited[0]) - 1)
    costs[0] = costs[-1] = None
    return tuple([(place, cost) for place, cost in enumerate(costs) if cost is not None])


@lru_cache(4096)
def _costs_inside(word: str) -> Sequence[int]:
    """Return what breaks within a word cost: less between the words of which it is made."""
    if len(word) <= LONGEST_PART:
        return (INSIDE_WORD,) * (len(word) - 1)
    costs = [AT_PART] * len(word)
    for part in _word(LONGEST_PART).finditer(word):
        start, end = part.span()
        costs[start + 1 : end] = (INSIDE_WORD,) * (end - start - 1)
    return costs[1:]


def _named(title: str, names: Sequence[str]) -> list[tuple[int, int]]:
    """Return where names of bodies stand in a title: its issuers', and those that are known."""
    issuers = _BETWEEN_NAMES.split(title.partition(_ABOUT)[0]) if _ABOUT in title else []
    return [
        found.span()
        for name in {*issuers, *names}
        if name
        for found in re.finditer(re.escape(name), title)
    ]
