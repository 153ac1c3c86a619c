"""An amount told part by part (3万5千元), each part smaller than the one before, in yuan."""

import re
from decimal import Decimal

UNITS = {
    "元": Decimal(1),
    "百元": Decimal(100),
    "千元": Decimal(1000),
    "万元": Decimal(10_000),
    "百万元": Decimal(10) ** 6,
    "千万元": Decimal(10) ** 7,
    "亿元": Decimal(10) ** 8,
}
_UNIT = "百万元?|千万元?|亿元?|万元?|千元?|百元?|元|圆"
_PART = re.compile(rf"(?P<gap>零)?(?P<number>\d+(?:\.\d+)?|\.\d+)(?P<unit>{_UNIT})?")
_FIGURE = re.compile("[1-9]")
_SPOKEN = ("百", "千", "万", "亿")
_NEARLY_FULL = 3  # figures behind 万 that nobody takes for anything else: 3万500


def read_parts(bare: str) -> Decimal | None:
    """Return the yuan of an amount with a unit, None if nobody can say: 3.5万元, 3万5千, 3万5."""
    parts = list(_PART.finditer(bare))
    if not parts or "".join(part[0] for part in parts) != bare:
        return None
    total, above = Decimal(0), ""
    for part in parts:
        value = _part(part, above)
        if value is None or (above and value >= _factor(above)):
            return None
        total, above = total + value, part["unit"] or "元"
        if "." in part["number"] and part is not parts[-1]:
            return None
    return total


def _part(part: re.Match[str], above: str) -> Decimal | None:
    """Return what a part adds behind one with the unit above it; nothing follows 元."""
    number, unit = part["number"], part["unit"]
    if above.endswith(("元", "圆")) or (part["gap"] and not above):
        return None
    if not unit:
        return _tail(part, above) if above else None
    # People say 三万五 and mean 35000: of 3万5元 nobody knows what it is.
    if above and not part["gap"] and unit in ("元", "圆") and _FIGURE.fullmatch(number):
        return None
    return Decimal(number) * _factor(unit)


def _tail(part: re.Match[str], above: str) -> Decimal | None:
    """Return what figures without a unit add behind one: 3万5000, 3万05, 3万5 (5000)."""
    number, zeros = Decimal(part["number"]), _factor(above).adjusted()
    figures = len(part["number"].partition(".")[0])
    if part["gap"] or part["number"].startswith("0") or figures == zeros:
        return number
    if _FIGURE.fullmatch(part["number"]) and above in _SPOKEN:
        return number * _factor(above) / 10
    return number if above == "万" and figures == _NEARLY_FULL else None


def _factor(unit: str) -> Decimal:
    return UNITS[f"{unit.rstrip('元圆')}元"]
