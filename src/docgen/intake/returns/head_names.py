"""What a text in the head is the name of (表头名称): which column, and how surely."""

from collections.abc import Sequence
from functools import cache, lru_cache

from docgen.form import COLUMNS
from docgen.intake.returns.meanings import (
    MEASURED,
    is_doubtful,
    means_another,
    narrows,
    plain_head,
    plain_name,
)

DOUBTFUL = 1
_EXACT, _OTHER, _INSIDE = 4, 3, 2
_LONGEST_HEAD = 40
_SHORTEST_INSIDE = 4


def rank(text: str) -> tuple[int, str]:
    """Return how surely a text is the head of a column, and of which."""
    if not text or len(text) > _LONGEST_HEAD:
        return 0, ""
    return _rank_short(text)


def ranked(words: Sequence[str]) -> tuple[int, str]:
    """Return how surely the words of a column are a head, and of which; not 停用 over 设备数量."""
    surely, key = max(map(rank, words), default=(0, ""))
    if key not in MEASURED or len(words) == 1:
        return surely, key
    lines = words[:-1]
    lowest = next((place for place, line in enumerate(lines) if rank(line)[1] == key), len(lines))
    return (0, "") if any(map(narrows, lines[lowest + 1 :])) else (surely, key)


def named_quantity(text: str) -> str:
    """Return the quantity whose name a head holds, whether or not it means that; or nothing."""
    key = _named(plain_name(text))[1] if len(text) <= _LONGEST_HEAD else ""
    return key if key in MEASURED else ""


@lru_cache(maxsize=4096)
def _rank_short(text: str) -> tuple[int, str]:
    words = plain_name(text)
    name, key = _named(words)
    around = words.replace(name, "", 1)
    if not name or means_another(key, text, around):
        return 0, ""
    if is_doubtful(key, text, around):
        return DOUBTFUL, key
    return (_INSIDE if name != words else _EXACT if words in _names()[0] else _OTHER), key


def _named(words: str) -> tuple[str, str]:
    """Return the longest name of a column in the words of a head, and its key."""
    exact, other, whole = _names()
    names = exact | other
    long = (name for name in names if len(name) >= _SHORTEST_INSIDE and name in words)
    name = words if words in names | whole else max(long, key=len, default="")
    return name, (names | whole).get(name, "")


@cache
def _names() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Return what columns are called: in the form, otherwise, and only if nothing is added."""
    exact = {plain_head(column.label): column.key for column in COLUMNS}
    other = {plain_head(name): column.key for column in COLUMNS for name in column.other_names}
    whole = {plain_head(name): column.key for column in COLUMNS for name in column.whole_names}
    return exact, other, whole
