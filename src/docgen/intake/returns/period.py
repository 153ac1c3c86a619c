"""The period of fines beside their amount (统计期间): the campaign's own says nothing new."""

import re
from datetime import date, timedelta
from functools import lru_cache

Window = tuple[date, date]

_FROM = "(?:统计|时间|期间|[自从:])*"
_UNTIL = "(?:统计|数据)?(?:截[至止到]|统计[至到])"
_TO = "起?(?:[至到]|[-~—–―]+)"


def without_period(bare: str, window: Window | None) -> str:
    """Return an amount without the campaign's own period (近三年起止); another one stays."""
    return bare if window is None else _own(window).sub("", bare).replace("()", "")


@lru_cache(maxsize=8)
def _own(window: Window) -> re.Pattern[str]:
    """Return what the period looks like in words, from its first day or only up to its last."""
    first, last = window
    begin = _day(first, in_month=first.day == 1)
    end = _day(last, in_month=(last + timedelta(days=1)).day == 1)
    return re.compile(rf"(?<![\d.])(?:{_FROM}{begin}{_TO}|{_UNTIL}){end}(?:[止底]|期间)?(?![\d.])")


def _day(day: date, *, in_month: bool) -> str:
    """Return the pattern of a day; `in_month` tells that its month alone says it too."""
    mark = r"[./\-]"
    behind = rf"(?:月0?{day.day}日|{mark}0?{day.day})"
    return rf"{day.year}(?:年|{mark})0?{day.month}" + (rf"(?:{behind}|月)?" if in_month else behind)
