"""Find the head of the form (表头) by its words, wherever it stands and however it is cut up."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from docgen.form import COLUMNS
from docgen.intake.returns.grid import Grid
from docgen.intake.returns.head_names import DOUBTFUL, rank, ranked
from docgen.intake.returns.labels import has_label
from docgen.intake.returns.meanings import MEASURED
from docgen.intake.returns.numbers import plain
from docgen.intake.returns.sub_heads import Span, below_heads, has_figures, is_second_line, summed

TELLING = frozenset({"situation", "basis", "count", "amount", "need", "result"})
_FEWEST, _FEWEST_TELLING = 4, 3
_FEWEST_CELLS = 2
_TOLD_BY = ("situation", "count")
_DEEPEST_HEAD = 3
_UNIT = r"(?:百万元|千万元|亿元|万元|千元|元|万|台\(套\)|套\(台\)|台[/、]?套|台|套|处|个|路|项)"
_MEASURE = re.compile(rf"\(?(?:(?:计量|金额)?单位[:为]?)?(?:人民币)?{_UNIT}(?:[/、或]{_UNIT})*\)?")
_HINT = re.compile(r"\(.*\)")


@dataclass(frozen=True)
class Head:
    """A head: its rows, the column of each key, heads that are not the form's, what lacks.

    `texts` is all that stands in the head over a column, units of the line below included.
    `ends` has the last column under the head of a key, `own` the columns that a head begins in.
    `parts` are heads below that of a quantity by their columns (停用 and 在用), `sums` the columns
    that make up the quantity, none if nobody can tell. `doubtful` are quantities whose heads have
    words beside the name that are not understood.
    """

    top: int
    bottom: int
    columns: Mapping[str, int]
    texts: Mapping[str, str]
    extra: Mapping[int, str]
    missing: tuple[str, ...]
    ends: Mapping[str, int]
    own: frozenset[int]
    parts: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    sums: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    doubtful: tuple[str, ...] = ()

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
            heads.append(_with_units(grid, _with_parts(grid, best)))
    return tuple(heads)


def settled(head: Head, year: int | None) -> Head:
    """Return a head that says which columns below it make up a quantity in the campaign's year."""
    if not head.parts:
        return head
    sums = {key: summed(key, texts, year) for key, texts in head.parts.items()}
    alone = {key: columns[0] for key, columns in sums.items() if len(columns) == 1}
    parts = {key: texts for key, texts in head.parts.items() if key not in alone}
    return replace(head, columns={**head.columns, **alone}, parts=parts, sums=sums)


def _with_parts(grid: Grid, head: Head) -> Head:
    """Take lines of heads below a head into it, and note those below that of a quantity."""
    spans = {key: _span(grid, head, key) for key in head.columns}
    bottom = head.bottom
    while bottom < head.top + _DEEPEST_HEAD and is_second_line(grid, bottom + 1, spans.values()):
        bottom += 1
    columns, extra, found = dict(head.columns), dict(head.extra), dict[str, Mapping[int, str]]()
    for key in MEASURED:
        below = below_heads(grid, bottom, spans[key]) if key in spans else {}
        same = [column for column, text in below.items() if rank(text)[1] == key]
        if len(same) == 1:
            columns[key] = same[0]
            extra |= below
        elif below:
            found[key] = below
    named = {*columns.values(), *(column for below in found.values() for column in below)}
    texts = {
        key: f"{head.texts[key]}（{'、'.join(below.values())}）" for key, below in found.items()
    }
    return replace(
        head,
        bottom=bottom,
        columns=columns,
        texts={**head.texts, **texts},
        extra={column: text for column, text in extra.items() if column not in named},
        parts=found,
    )


def _span(grid: Grid, head: Head, key: str) -> Span:
    """Return what stands under the head of a key: its merge, or all up to the next head."""
    first = last = head.columns[key]
    lines = range(head.top, head.bottom + 1)
    row = next((row for row in lines if rank(grid.shown(row, first).text)[1] == key), head.bottom)
    while last < grid.right and (
        grid.anchor(row, last + 1)[1] == first or not grid.shown(row, last + 1).text
    ):
        last += 1
    return Span(row, first, last)


def _with_units(grid: Grid, head: Head) -> Head:
    """Take the line below a head into it if that only says in what the columns are counted."""
    row = head.bottom + 1
    below = {key: plain(grid.at(row, column).text) for key, column in head.columns.items()}
    units = {key: text for key in MEASURED if _is_unit(key, text := below.get(key, ""))}
    others = [below.get(key, "") for key in ("n", "situation", "basis", *MEASURED)]
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
    return any(rank(grid.at(row, column).text)[0] for column in columns)


def _at(grid: Grid, top: int) -> Iterator[Head]:
    """Yield the heads that begin in a row, one row high, two rows high, three."""
    texts = [grid.at(top, column).text for column in grid.rows[top]]
    names = [text for text in texts if rank(text)[0]]
    if not names or (len(names) == 1 and _is_caption(names[0], texts)):
        return
    for depth in range(_DEEPEST_HEAD):
        if depth and has_figures(grid, top + depth):
            return
        head = _head(grid, top, top + depth)
        if len(TELLING & head.columns.keys()) >= _FEWEST_TELLING and head.score >= _FEWEST:
            yield head
        if head.score == len(COLUMNS):
            return


def _is_caption(name: str, texts: Sequence[str]) -> bool:
    """Tell the one name in a line above the head from a head: 罚款金额：万元 beside 填报单位."""
    return ":" in plain(name) or any(map(has_label, texts))


def _head(grid: Grid, top: int, bottom: int) -> Head:
    best: dict[str, tuple[int, int, str]] = {}  # how surely, where, all that stands there
    unknown: dict[int, str] = {}
    parted = set[str]()  # quantities in two columns that may be parts: 固定设备数量, 移动设备数量
    for column in range(1, grid.right + 1):
        words = _words(grid, top, bottom, column)
        surely, key = ranked(words)
        if words:
            unknown[column] = words[0]
        if surely and (key not in best or best[key][0] < surely):
            best[key] = (surely, column, words[-1])
        elif surely == DOUBTFUL == best[key][0] and best[key][2] != words[-1]:
            parted.add(key)
    best = {key: found for key, found in best.items() if found[0] > DOUBTFUL or key not in parted}
    columns = {key: column for key, (_, column, _) in best.items()}
    ends = {key: _end(grid, bottom, column) for key, column in columns.items()}
    for column in columns.values():
        unknown.pop(column, None)
    spanned = {place for key in columns for place in range(columns[key] + 1, ends[key] + 1)}
    return Head(
        top,
        bottom,
        columns,
        {key: text for key, (_, _, text) in best.items()},
        unknown,
        tuple(column.key for column in COLUMNS if column.key not in best),
        ends,
        frozenset((*columns.values(), *(unknown.keys() - spanned))),
        doubtful=tuple(key for key, (surely, _, _) in best.items() if surely == DOUBTFUL),
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
