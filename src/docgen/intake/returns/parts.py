"""Rows that are parts of what stands above (其中): not counted again, told where that is in doubt.

Only the first part says 其中; those behind it have no number of their own. Where they end is sure
if they add up to the whole.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from docgen.findings import Finding, Place, Severity
from docgen.form import LABELS
from docgen.intake.returns.grid import Grid
from docgen.intake.returns.heads import Head
from docgen.intake.returns.numbers import is_nothing, plain
from docgen.model.readings import Cell, TotalReading

_NUMBER = re.compile(r"\d+[.、]?|[一二三四五六七八九十]+[.、]?|[(（]?[一二三四五六七八九十]+[)）]")
_OWN = re.compile(r"[(（]\d+[)）]|\d+[.-]\d+|\d+[)）]")
_SHOWN = 3
_SEVERAL = 2
# Devices to be cleaned may be those that were stopped: parts of the one are none of the other.
_ASPECTS = (re.compile("清理"), re.compile("停止|停用|保留|继续使用|在用"))


@dataclass(frozen=True, slots=True)
class Whole:
    """What parts are parts of, a row or a line of sums: its name, quantities, place.

    `numbered` tells that a row behind it without a number is another's part and no further row.
    """

    name: str
    count: int | None
    amount: Decimal | None
    numbered: bool
    place: Place


class Spot(NamedTuple):
    """Where a line stands, and under which head."""

    grid: Grid
    row: int
    head: Head

    @property
    def number(self) -> str:
        """What stands in the column of numbers."""
        return plain(self.grid.at(self.row, self.head.columns.get("n", 0)).text)


class Part(NamedTuple):
    """A line that may be a part; `in_rows` tells that it stands among the rows, above the end."""

    spot: Spot
    read: TotalReading
    in_rows: bool

    @property
    def name(self) -> str:
        """What the part is called."""
        cells = (self.read.cells.get(key, Cell()) for key in ("situation", "n"))
        return next((cell.text for cell in cells if cell.text), "")


@dataclass
class Parts:
    """The parts of a whole as they are met: those that say so, and what follows them."""

    whole: Whole
    marked: list[Part] = field(default_factory=list)
    others: list[Part] = field(default_factory=list)

    def mark(self, part: Part) -> None:
        """Take a line that says to be a part; what stands before it is one too."""
        self.marked += [*self.others, part]
        self.others.clear()

    def follow(self, part: Part) -> bool:
        """Take a line behind parts unless its number says that it is a row of its own."""
        if _OWN.fullmatch(part.spot.number):
            self.mark(part)
        elif _NUMBER.fullmatch(part.spot.number):
            return False
        else:
            self.others.append(part)
        return True

    def taken(self) -> int | None:
        """Return how many of those that follow are parts, None if nobody can tell."""
        if not self.others or (self.marked and _adds_up(self.whole, self.marked)):
            return 0
        if not self.marked:
            return self._taken_unmarked()
        if self.whole.numbered:
            return len(self.others) if _adds_up(self.whole, self.marked + self.others) else None
        ends = range(1, len(self.others) + 1)
        return next((end for end in ends if self._surely(self.others[:end])), None)

    def _taken_unmarked(self) -> int | None:
        """Return how many lines below totals are surely their parts though none says so."""
        if len(self.others) >= _SEVERAL and _adds_up(self.whole, self.others):
            return len(self.others)
        ends = range(len(self.others), _SEVERAL - 1, -1)
        return next((end for end in ends if self._surely(self.others[:end])), None)

    def _surely(self, others: Sequence[Part]) -> bool:
        """Tell whether counts and fines both add up, which hardly happens by chance."""
        parts = [*self.marked, *others]
        amounts = [part.read.amount_yuan for part in parts]
        return bool(self.whole.amount) and all(amounts) and _adds_up(self.whole, parts)


def _adds_up(whole: Whole, parts: Sequence[Part]) -> bool:
    counts = [part.read.count for part in parts]
    amounts = [part.read.amount_yuan for part in parts]
    if whole.count is None or None in counts or sum(filter(None, counts)) != whole.count:
        return False
    return whole.amount is None or None in amounts or sum(filter(None, amounts)) == whole.amount


def tell_parts(whole: Whole, parts: Sequence[Part]) -> Iterator[Finding]:
    """Tell of parts that were not counted again, and where they do not fit their whole."""
    names = "、".join(f"“{part.name}”" for part in parts[:_SHOWN] if part.name)
    more = "等" if len(parts) > _SHOWN else ""
    lines = f"{len(parts)}行（{names}{more}）" if names else f"{len(parts)}行"
    message = f"{whole.name}下面的{lines}是它的明细，没有另计，以{whole.name}的数为准。"
    yield Finding("parts_not_added", Severity.INFO, message, whole.place)
    for alike in _by_aspect(parts):
        counts = [part.read.count for part in alike]
        yield from _compare(whole, alike, "count", (whole.count, counts))
        amounts = [part.read.amount_yuan for part in alike]
        yield from _compare(whole, alike, "amount", (whole.amount, amounts))


def _by_aspect(parts: Sequence[Part]) -> Iterator[Sequence[Part]]:
    """Yield the parts that share no devices with one another: by need, by result, by kind."""
    found: dict[int, list[Part]] = {}
    for part in parts:
        aspects = (place for place, words in enumerate(_ASPECTS) if words.search(part.name))
        found.setdefault(next(aspects, len(_ASPECTS)), []).append(part)
    return iter(found.values())


def _compare(
    whole: Whole,
    parts: Sequence[Part],
    key: str,
    told: tuple[int | None, Sequence[int | None]] | tuple[Decimal | None, Sequence[Decimal | None]],
) -> Iterator[Finding]:
    given, values = told
    if None in values and any(_is_filled(part, key) for part in parts):
        message = f"{whole.name}下面的明细有的{LABELS[key]}没有填或者看不懂，没有核对，请填准确。"
        yield Finding("parts_differ", Severity.WARNING, message, whole.place)
    if given is None or None in values:
        return
    added = sum((value for value in values if value is not None), type(given)(0))
    message = f"{whole.name}下面的明细{LABELS[key]}合计{added}，{{}}{whole.name}的{given}，请核对。"
    if added > given:
        yield Finding("parts_exceed", Severity.ERROR, message.format("多于"), whole.place)
    elif added < given and len(parts) >= _SEVERAL:  # one 其中 is some of them, and need not be all
        yield Finding("parts_differ", Severity.WARNING, message.format("少于"), whole.place)


def _is_filled(part: Part, key: str) -> bool:
    text = part.read.cells[key].text if key in part.read.cells else ""
    return bool(text) and not is_nothing(text)
