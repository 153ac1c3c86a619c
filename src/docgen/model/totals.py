"""Totals (总计) of device rows: the only place where counts and amounts are added up.

What a row does not know counts nothing, and `unknown` says how many rows that are. A row of two
categories counts in both, so that categories may exceed the whole.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import TypeVar

from docgen.model.returns import CATEGORIES, BasisLevel, DeviceRow, Result
from docgen.model.same import Same

NOTHING = Decimal(0)
Key = TypeVar("Key", bound=Hashable)


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
    if rows == ():
        return NO_ROWS
    count = number = 0
    amount = NOTHING
    for row in rows:
        number += 1
        count += row.count or 0
        amount += row.amount_yuan or NOTHING
    return Sum(number, count, amount)


@dataclass(frozen=True)
class Totals:
    """All sums of one set of rows, each worked out when it is first asked for.

    `corrected` are devices that needed cleaning and are kept after it; `clean` those that needed
    none and are kept. Situations keep the order in which they first appear.
    """

    counted: tuple[DeviceRow, ...]

    @cached_property
    def whole(self) -> Sum:
        """All rows."""
        return add_up(self.counted)

    @cached_property
    def need(self) -> Sum:
        """The rows of devices that need cleaning (需清理规范)."""
        return add_up(row for row in self.counted if row.need)

    @cached_property
    def stop(self) -> Sum:
        """The rows of devices that are taken out of use (停止使用)."""
        return add_up(row for row in self.counted if row.result is Result.STOP)

    @cached_property
    def keep(self) -> Sum:
        """The rows of devices that stay in use (保留并继续使用)."""
        return add_up(self._kept_on)

    @cached_property
    def corrected(self) -> Sum:
        """The rows of devices that needed cleaning and stay in use."""
        return add_up(row for row in self._kept_on if row.need)

    @cached_property
    def clean(self) -> Sum:
        """The rows of devices that needed no cleaning and stay in use."""
        return add_up(row for row in self._kept_on if row.need is False)

    @cached_property
    def by_category(self) -> Mapping[int, Sum]:
        """The rows of each of the notice's categories (情形); a row may count in two."""
        parts = _parted((number, row) for row in self.counted for number in set(row.categories))
        return {number: add_up(parts.get(number, ())) for number in CATEGORIES}

    @cached_property
    def by_level(self) -> Mapping[BasisLevel, Sum]:
        """The rows of each level of what the devices are based on (设置依据层级)."""
        parts = _parted((row.basis_level, row) for row in self.counted)
        return {level: add_up(parts.get(level, ())) for level in BasisLevel}

    @cached_property
    def by_situation(self) -> "Mapping[str, Totals]":
        """The totals of each situation (具体情形)."""
        parts = _parted((row.situation, row) for row in self.counted)
        return {situation: Totals(tuple(rows)) for situation, rows in parts.items()}

    @cached_property
    def unknown(self) -> int:
        """How many rows do not know their count or their amount."""
        return sum(row.count is None or row.amount_yuan is None for row in self.counted)

    @property
    def results(self) -> str:
        """What became of the devices: 停止使用2台，保留并继续使用159台."""
        named = ((Result.STOP, self.stop), (Result.KEEP, self.keep))
        return "，".join(f"{name.value}{part.count}台" for name, part in named if part.rows)

    @property
    def overlapping(self) -> bool:
        """Tell whether some device counts in two categories."""
        return sum(part.rows for part in self.by_category.values()) > self.need.rows

    @property
    def _kept_on(self) -> Iterator[DeviceRow]:
        return (row for row in self.counted if row.result is Result.KEEP)


def total(rows: Iterable[DeviceRow]) -> Totals:
    """Return the totals of rows; the same rows have their totals worked out once."""
    return _total(Same(rows)) if isinstance(rows, tuple) else Totals(tuple(rows))


@lru_cache(16)
def _total(rows: Same[tuple[DeviceRow, ...]]) -> Totals:
    return Totals(rows.value)


def _parted(rows: Iterable[tuple[Key, DeviceRow]]) -> Mapping[Key, Sequence[DeviceRow]]:
    """Return the rows of each key, in one pass, in the order of the first ones."""
    parts: defaultdict[Key, list[DeviceRow]] = defaultdict(list)
    for key, row in rows:
        parts[key].append(row)
    return parts
