"""Find the head of the form (表头) by its words, wherever it stands and however it is cut up."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from docgen.form import COLUMNS
from docgen.intake.returns.grid import Grid
from docgen.intake.returns.numbers import plain

TELLING = frozenset({"situation", "basis", "count", "amount", "need", "result"})
_FEWEST, _FEWEST_TELLING = 4, 3
_FEWEST_CELLS = 2
_TOLD_BY = ("situation", "count")
_DEEPEST_HEAD = 3
_LONGEST_HEAD = 40
_EXACT, _OTHER, _INSIDE = 3, 2, 1
_SHORTEST_INSIDE = 4
_BRACKETS = re.compile(r"[(\[【〔][^()\[\]【】〔〕]*[)\]】〕]")
_NO_LETTERS = re.compile(r"[^\w]|_")
_UNIT = r"(?:百万元|千万元|亿元|万元|千元|元|万|台\(套\)|套\(台\)|台[/、]?套|台|套|处|个|路|项)"
_MEASURE = re.compile(rf"\(?(?:(?:计量|金额)?单位[:为]?)?(?:人民币)?{_UNIT}(?:[/、或]{_UNIT})*\)?")
_HINT = re.compile(r"\(.*\)")
_MEASURED = ("count", "amount")
_LEADING = re.compile(r"^(?:\d{1,2}|[一二三四五六七八九十]{1,2}、)(?=\D)")


@dataclass(frozen=True)
class Head:
    """A head: its rows, the column of each key, heads that are not the form's, what lacks.

    `texts` is all that stands in the head over a column, units of the line below included.
    `ends` has the last column under the head of a key, `own` the columns that a head begins in.
    """

    top: int
    bottom: int
    columns: Mapping[str, int]
    texts: Mapping[str, str]
    extra: Mapping[int, str]
    missing: tuple[str, ...]
    ends: Mapping[str, int]
    own: frozenset[int]

    @property
    def score(self) -> int:
        """How much of the form was found."""
        return len(self.columns)


def find_heads(grid: Grid) -> tuple[Head, ...]:
    """Return the heads of a grid from top to bottom; one that repeats is found again."""
    heads: list[Head] = []
    for row in grid.rows:
        if len(grid.rows[row]) < _FEWEST_CELLS or (heads and not _again(grid, row, heads[-1])):
            continue
        best = max(_at(grid, row), key=lambda head: (head.score, -head.bottom), default=None)
        if best is not None:
            heads.append(_with_units(grid, best))
    return tuple(heads)


def _with_units(grid: Grid, head: Head) -> Head:
    """Take the line below a head into it if that only says in what the columns are counted."""
    row = head.bottom + 1
    below = {key: plain(grid.at(row, column).text) for key, column in head.columns.items()}
    units = {key: text for key in _MEASURED if _is_unit(key, text := below.get(key, ""))}
    others = [below.get(key, "") for key in ("n", "situation", "basis", *_MEASURED)]
    if not units or not all(
        not text or _MEASURE.fullmatch(text) or _HINT.fullmatch(text) for text in others
    ):
        return head
    texts = {key: f"{head.texts[key]}（{_bare(text)}）" for key, text in units.items()}
    return replace(head, bottom=row, texts={**head.texts, **texts})


def _is_unit(key: str, text: str) -> bool:
    money = key == "amount" and "元" in text
    return bool(_MEASURE.fullmatch(text) or (money and _HINT.fullmatch(text)))


def _bare(text: str) -> str:
    return text[1:-1] if _HINT.fullmatch(text) else text


def _again(grid: Grid, row: int, head: Head) -> bool:
    """Tell whether a line below a head may be a head too."""
    if row <= head.bottom or grid.at(row, head.columns.get("count", 0)).number is not None:
        return False
    columns = (next(iter(grid.rows[row])), *(head.columns.get(key, 0) for key in _TOLD_BY))
    return any(_rank(grid.at(row, column).text)[0] for column in columns)


def plain_head(text: str) -> str:
    """Return the words of a head: no blanks, brackets, marks, numbers before them."""
    bare = unicodedata.normalize("NFKC", text)
    before = None
    while before != bare:
        before, bare = bare, _BRACKETS.sub("", bare)
    return _LEADING.sub("", _NO_LETTERS.sub("", "".join(bare.split())))


def _at(grid: Grid, top: int) -> Iterator[Head]:
    """Yield the heads that begin in a row, one row high, two rows high, three."""
    if not any(_rank(grid.at(top, column).text)[0] for column in grid.rows[top]):
        return
    for depth in range(_DEEPEST_HEAD):
        head = _head(grid, top, top + depth)
        if len(TELLING & head.columns.keys()) >= _FEWEST_TELLING and head.score >= _FEWEST:
            yield head
        if head.score == len(COLUMNS):
            return


def _head(grid: Grid, top: int, bottom: int) -> Head:
    ranked: dict[str, tuple[int, int, str]] = {}  # how surely, where, all that stands there
    unknown: dict[int, str] = {}
    for column in range(1, grid.right + 1):
        words = _words(grid, top, bottom, column)
        rank, key = max(map(_rank, words), default=(0, ""))
        if words:
            unknown[column] = words[0]
        if rank and (key not in ranked or ranked[key][0] < rank):
            ranked[key] = (rank, column, words[-1])
    columns = {key: column for key, (_, column, _) in ranked.items()}
    ends = {key: _end(grid, bottom, column) for key, column in columns.items()}
    for column in columns.values():
        unknown.pop(column, None)
    spanned = {place for key in columns for place in range(columns[key] + 1, ends[key] + 1)}
    return Head(
        top,
        bottom,
        columns,
        {key: text for key, (_, _, text) in ranked.items()},
        unknown,
        tuple(column.key for column in COLUMNS if column.key not in ranked),
        ends,
        frozenset((*columns.values(), *(unknown.keys() - spanned))),
    )


def _end(grid: Grid, row: int, column: int) -> int:
    """Return the last column of a head, which may be merged over several."""
    merge = grid.covered.get((row, column)) if grid.merges else None
    return min(merge.right, grid.right) if merge and merge.left == column else column


def _words(grid: Grid, top: int, bottom: int, column: int) -> list[str]:
    """Return what the head of a column may say: its own words, those above, both joined."""
    texts: list[str] = []
    for row in range(top, bottom + 1):
        text = grid.shown(row, column).text
        if text and text not in texts:
            texts.append(text)
    if len(texts) > 1:
        texts = [*reversed(texts), "".join(texts)]
    return texts


@cache
def _names() -> tuple[dict[str, str], dict[str, str]]:
    exact = {plain_head(column.label): column.key for column in COLUMNS}
    other = {plain_head(name): column.key for column in COLUMNS for name in column.other_names}
    return exact, other


def _rank(text: str) -> tuple[int, str]:
    """Return how surely a text is the head of a column, and of which."""
    if not text or len(text) > _LONGEST_HEAD:
        return 0, ""
    return _rank_short(text)


@lru_cache(maxsize=4096)
def _rank_short(text: str) -> tuple[int, str]:
    words = plain_head(text)
    exact, other = _names()
    if words in exact:
        return _EXACT, exact[words]
    if words in other:
        return _OTHER, other[words]
    inside = [name for name in exact | other if len(name) >= _SHORTEST_INSIDE and name in words]
    if inside:
        name = max(inside, key=len)
        return _INSIDE, (exact | other)[name]
    return 0, ""
