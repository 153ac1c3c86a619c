"""Money: grouped yuan or 万元 for tables, 万元 for prose.

Prose groups from five digits on, as GB/T 15835 has it: 1470台 and 2757.50万元 stand side by side.
Whatever is rounded is rounded here, half up, so that no two places tell two sums.
Only `Decimal` and `int` are taken; a float has already lost what was written.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Self

from babel.numbers import get_decimal_symbol, get_group_symbol

_CENT = Decimal("0.01")
WAN = Decimal(10000)
IN_WAN = "万元"
_PLAIN_UP_TO = Decimal(9999)  # four digits need no marks
# The marks of this country, asked once: babel asks anew for every number.
_MARKS = {",": get_group_symbol("zh_CN"), ".": get_decimal_symbol("zh_CN")}
_LOCAL = str.maketrans({mark: own for mark, own in _MARKS.items() if mark != own})


def cents(amount: Decimal | int) -> Decimal:
    """Return yuan to the cent (分): 100.125 is 100.13."""
    return _rounded(_exact(amount))


def wan(amount: Decimal | int) -> Decimal:
    """Return an amount of yuan in 万元 with two decimals: 123450 is 12.35."""
    return _rounded(_exact(amount) / WAN)


def format_yuan(amount: Decimal | int) -> str:
    """Return yuan with two decimals, grouped by threes: 12,463,800.00."""
    return _grouped(cents(amount))


def format_wan(amount: Decimal | int) -> str:
    """Return an amount of yuan in 万元 with two decimals: 1246.38万元, 12,463.80万元."""
    return f"{_in_prose(wan(amount))}{IN_WAN}"


def format_prose_yuan(amount: Decimal | int) -> str:
    """Return an amount of yuan for prose, without decimals if it is whole: 1246.38元."""
    return f"{_in_prose(cents(amount)).removesuffix('.00')}元"


@dataclass(frozen=True)
class MoneyColumn:
    """How a table prints a column of amounts: in one unit; in 万元 all with as many decimals.

    These are as many as the finest amount needs, so that no 分 is lost, and two at least.
    """

    unit: str
    places: int = 2

    @classmethod
    def of(cls, amounts: Iterable[Decimal | None], unit: str) -> Self:
        """Return the column of some amounts of yuan; those that are not known do not count."""
        known = (cents(amount) / WAN for amount in amounts if amount is not None)
        return cls(unit, max((_places(one) for one in known), default=2))

    def show(self, amount: Decimal | int) -> str:
        """Return an amount of yuan as the column prints it; whole yuan without decimals."""
        if self.unit != IN_WAN:
            return format_yuan(amount).removesuffix(".00")
        return _grouped(cents(amount) / WAN, self.places)


def _places(in_wan: Decimal) -> int:
    """Return how many decimals an amount of 万元 needs, two at least."""
    exponent = in_wan.normalize().as_tuple().exponent
    return max(2, -exponent) if isinstance(exponent, int) else 2


def _in_prose(amount: Decimal) -> str:
    return f"{amount:.2f}" if abs(amount) <= _PLAIN_UP_TO + 1 - _CENT else _grouped(amount)


def _grouped(amount: Decimal, places: int = 2) -> str:
    """Return an amount with its whole part grouped by threes."""
    text = f"{amount:,.{places}f}"
    return text.translate(_LOCAL) if _LOCAL else text


def _exact(amount: Decimal | int) -> Decimal:
    if isinstance(amount, bool) or not isinstance(amount, Decimal | int):
        raise TypeError(f"money is Decimal or int, not {type(amount).__name__}")
    return Decimal(amount)


def _rounded(amount: Decimal) -> Decimal:
    return amount.quantize(_CENT, ROUND_HALF_UP) + 0  # no negative zero
