"""Money: grouped yuan for tables, 万元 for prose.

Only `Decimal` and `int` are taken; a float has already lost what was written.
"""

from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import get_decimal_symbol, get_group_symbol

CENT = Decimal("0.01")
WAN = Decimal(10000)
# The marks of this country, asked once: babel asks anew for every number.
_MARKS = {",": get_group_symbol("zh_CN"), ".": get_decimal_symbol("zh_CN")}
_LOCAL = str.maketrans({mark: own for mark, own in _MARKS.items() if mark != own})


def format_yuan(amount: Decimal | int) -> str:
    """Return yuan with two decimals, grouped by threes: 12,463,800.00."""
    return _grouped(_cents(amount))


def format_wan(amount: Decimal | int) -> str:
    """Return an amount of yuan in 万元 with two decimals: 1,246.38万元."""
    wan = (_exact(amount) / WAN).quantize(CENT, ROUND_HALF_UP) + 0  # no negative zero
    return f"{_grouped(wan)}万元"


def _grouped(cents: Decimal) -> str:
    """Return an amount of two decimals, its whole part grouped by threes."""
    text = f"{cents:,.2f}"
    return text.translate(_LOCAL) if _LOCAL else text


def _exact(amount: Decimal | int) -> Decimal:
    if isinstance(amount, bool) or not isinstance(amount, Decimal | int):
        raise TypeError(f"money is Decimal or int, not {type(amount).__name__}")
    return Decimal(amount)


def _cents(amount: Decimal | int) -> Decimal:
    return _exact(amount).quantize(CENT, ROUND_HALF_UP)
