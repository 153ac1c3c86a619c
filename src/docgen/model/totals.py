"""Totals (总计) of device rows: the only place where counts and amounts are added up.

What a row does not know counts nothing, and `unknown` says how many rows that are. A row of two
categories counts in both, so that categories may exceed the whole.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from docgen.model.returns import CATEGORIES, BasisLevel, DeviceRow, Result

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


def add_up(rows: Iterable[DeviceRow]) -> Sum:
    """Return the sum of some rows."""
    count = number = 0
    amount = NOTHING
    for row in rows:
        number += 1
        count += row.count or 0
        amount += row.amount_yuan or NOTHING
    return Sum(number, count, amount)


@dataclass(frozen=True, slots=True)
class Totals:
    """All sums of one set of rows.

    `corrected` are devices that needed cleaning and are kept after it; `clean` those that needed
    none and are kept.
    """

    whole: Sum
    need: Sum
    stop: Sum
    keep: Sum
    corrected: Sum
    clean: Sum
    by_category: Mapping[int, Sum]
    by_level: Mapping[BasisLevel, Sum]
    by_situation: Mapping[str, Sum]
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


def total(rows: Iterable[DeviceRow]) -> Totals:
    """Return the totals of rows; situations keep the order in which they first appear."""
    kept = tuple(rows)
    kept_on = [row for row in kept if row.result is Result.KEEP]
    categories = _parted((number, row) for row in kept for number in set(row.categories))
    levels = _parted((row.basis_level, row) for row in kept)
    return Totals(
        whole=add_up(kept),
        need=add_up(row for row in kept if row.need),
        stop=add_up(row for row in kept if row.result is Result.STOP),
        keep=add_up(kept_on),
        corrected=add_up(row for row in kept_on if row.need),
        clean=add_up(row for row in kept_on if row.need is False),
        by_category={number: categories.get(number, Sum()) for number in CATEGORIES},
        by_level={level: levels.get(level, Sum()) for level in BasisLevel},
        by_situation=_parted((row.situation, row) for row in kept),
        unknown=sum(row.count is None or row.amount_yuan is None for row in kept),
    )


def _parted(rows: Iterable[tuple[Key, DeviceRow]]) -> dict[Key, Sum]:
    """Return the sum of the rows of each key, in one pass, in the order of the first ones."""
    parts: defaultdict[Key, list[DeviceRow]] = defaultdict(list)
    for key, row in rows:
        parts[key].append(row)
    return {key: add_up(part) for key, part in parts.items()}
