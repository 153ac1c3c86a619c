"""Totals (总计) of device rows: the only place where counts and amounts are added up.

What a row does not know counts nothing, and `unknown` says how many rows that are. A row of two
categories counts in both, so that categories may exceed the whole.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal, TypeAlias, TypeVar

from docgen.model.returns import CATEGORIES, BasisLevel, DeviceRow, Result
from docgen.model.same import Same

NOTHING = Decimal(0)
# Devices that need cleaning (需清理规范), those taken out of use (停止使用), and those that stay in
# use (保留并继续使用): of these, what was corrected before, and what needed nothing.
Group: TypeAlias = Literal["need", "stop", "keep", "corrected", "clean"]
LEVELS = tuple(BasisLevel)  # asking the enumeration each time takes ten times as long
_Key = TypeVar("_Key")
_Parts: TypeAlias = defaultdict[_Key, list[DeviceRow]]


@dataclass(frozen=True, slots=True)
class Sum:
    """How many rows, devices in sets (台、套), and yuan of fines."""

    rows: int = 0
    count: int = 0
    amount_yuan: Decimal = NOTHING

    def __add__(self, other: "Sum") -> "Sum":
        """Return both together."""
        return Sum(
            self.rows + other.rows,
            self.count + other.count,
            self.amount_yuan + other.amount_yuan,
        )


NO_ROWS = Sum()


def add_up(rows: Iterable[DeviceRow]) -> Sum:
    """Return the sum of some rows."""
    count = number = 0
    amount = NOTHING
    for row in rows:
        number += 1
        count += row.count or 0
        amount += row.amount_yuan or NOTHING
    return Sum(number, count, amount) if number else NO_ROWS


@dataclass(frozen=True, slots=True)
class Part:
    """Some rows, and their sum."""

    counted: tuple[DeviceRow, ...]
    whole: Sum


@dataclass(frozen=True, slots=True)
class Totals(Part):
    """All sums of one set of rows.

    A row may count in two of the notice's categories (情形). Situations (具体情形) keep the order
    in which they first appear. `unknown` is how many rows lack their count or their amount.
    """

    need: Sum
    stop: Sum
    keep: Sum
    corrected: Sum
    clean: Sum
    by_category: Mapping[int, Sum]
    by_level: Mapping[BasisLevel, Sum]
    by_situation: Mapping[str, Part]
    unknown: int

    @property
    def results(self) -> str:
        """What became of the devices: 停止使用2台，保留并继续使用159台."""
        named = ((Result.STOP, self.stop), (Result.KEEP, self.keep))
        return "，".join(f"{name.value}{part.count}台" for name, part in named if part.rows)

    @property
    def overlapping(self) -> bool:
        """Tell whether some device counts in two categories."""
        return sum(part.rows for part in self.by_category.values()) > self.need.rows


def groups_of(row: DeviceRow) -> tuple[Group, ...]:
    """Return the groups in which a row counts."""
    return _groups_of(row.need, row.result)


@cache
def _groups_of(need: bool | None, result: Result | None) -> tuple[Group, ...]:
    cleaned: tuple[Group, ...] = ("need",) if need else ()
    if result is Result.STOP:
        return (*cleaned, "stop")
    if result is None or need is None:
        return (*cleaned, "keep") if result else cleaned
    return (*cleaned, "keep", "corrected" if need else "clean")


def total(rows: Iterable[DeviceRow]) -> Totals:
    """Return the totals of rows; the same rows have their totals worked out once."""
    return _total(Same(rows)) if isinstance(rows, tuple) else _worked_out(tuple(rows))


@lru_cache(16)
def _total(rows: Same[tuple[DeviceRow, ...]]) -> Totals:
    return _worked_out(rows.value)


def _worked_out(rows: tuple[DeviceRow, ...]) -> Totals:
    """Part the rows in one pass, then add up every part: a paper asks for nearly all of them."""
    groups: _Parts[Group] = defaultdict(list)
    categories: _Parts[int] = defaultdict(list)
    levels: _Parts[BasisLevel] = defaultdict(list)
    situations: _Parts[str] = defaultdict(list)
    unknown = 0
    for row in rows:
        for name in groups_of(row):
            groups[name].append(row)
        unknown += row.count is None or row.amount_yuan is None
        levels[row.basis_level].append(row)
        situations[row.situation].append(row)
        for number in set(row.categories):
            categories[number].append(row)
    return Totals(
        rows,
        add_up(rows),
        need=add_up(groups["need"]),
        stop=add_up(groups["stop"]),
        keep=add_up(groups["keep"]),
        corrected=add_up(groups["corrected"]),
        clean=add_up(groups["clean"]),
        by_category=_each(CATEGORIES, categories),
        by_level=_each(LEVELS, levels),
        by_situation={name: Part(tuple(some), add_up(some)) for name, some in situations.items()},
        unknown=unknown,
    )


def _each(keys: Iterable[_Key], parts: Mapping[_Key, list[DeviceRow]]) -> dict[_Key, Sum]:
    return {key: add_up(parts[key]) if key in parts else NO_ROWS for key in keys}
