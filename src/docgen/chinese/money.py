"""Money: grouped yuan for tables, 万元 for prose, capitals (大写) for legal instruments.

Only `Decimal` and `int` are taken; a float has already lost what was written.
"""

from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import get_decimal_symbol, get_group_symbol

CENT = Decimal("0.01")
WAN = Decimal(10000)
LARGEST = Decimal("999999999999999.99")
CAPITALS = "零壹贰叁肆伍陆柒捌玖"
PLACES = ("", "拾", "佰", "仟")
GROUPS = ("", "万", "亿", "万亿")
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


def capital_yuan(amount: Decimal | int) -> str:
    """Return an amount of yuan in capitals: 壹仟贰佰叁拾肆元伍角陆分, 壹拾元整."""
    cents = int(_cents(amount).scaleb(2))
    if abs(cents) > int(LARGEST.scaleb(2)):
        raise ValueError(f"{amount} is more than {LARGEST}")
    sign = "负" if cents < 0 else ""
    yuan, rest = divmod(abs(cents), 100)
    jiao, fen = divmod(rest, 10)
    whole = f"{_capitals(yuan)}元" if yuan else ""
    if not rest:
        return f"{sign}{whole or '零元'}整"
    small = f"{CAPITALS[jiao]}角" if jiao else CAPITALS[0] if whole else ""
    return f"{sign}{whole}{small}{CAPITALS[fen] + '分' if fen else '整'}"


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


def _capitals(number: int) -> str:
    """Return a whole number in capitals; a gap of zeros is one 零."""
    text, gap = "", False
    for place in reversed(range(len(str(number)))):
        digit = number // 10**place % 10
        if digit:
            text += (CAPITALS[0] if gap else "") + CAPITALS[digit] + PLACES[place % 4]
        gap = not digit and bool(text)
        if place % 4 == 0 and number // 10**place % 10**4:
            text += _group_mark(number, place // 4)
            gap = False if digit else gap
    return text


def _group_mark(number: int, group: int) -> str:
    """Return 万, 亿 or, before a group of 亿 that is still to come, the 万 of 万亿."""
    if group == 3:
        return "万" if number // 10**8 % 10**4 else "万亿"
    return GROUPS[group]
