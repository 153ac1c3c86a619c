"""Days and yes-or-no values as people write them: never guessed, never a time stamp.

A number is no day: pydantic would read 20241120 as seconds since 1970, so days are read here.
"""

import re
from datetime import date, datetime
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

DAY_HINT = "日期，如 2024-11-20"
FLAG_HINT = "是或否"
_DAY = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?", re.ASCII)
_HALF_WIDTH = {
    code: code - 0xFEE0
    for first, last in ("０９", "ＡＺ", "ａｚ", "－－")
    for code in range(ord(first), ord(last) + 1)
}
_FLAGS = {"是": True, "否": False, "true": True, "false": False, "yes": True, "no": False}


def parse_day(value: object) -> date | None:
    """Return a day written as 2024-11-20, 2024.11.20, 2024/11/20 or 2024年11月20日, else None."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return _written_day(value) if isinstance(value, str) else None


@lru_cache(1024)
def _written_day(text: str) -> date | None:
    match = _DAY.fullmatch(text.strip())
    if match is None:
        return None
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        return None


def parse_flag(value: object) -> bool | None:
    """Return what 是, 否, true or false mean, else None."""
    if isinstance(value, bool):
        return value
    return _FLAGS.get(value.strip().lower()) if isinstance(value, str) else None


def half_width(text: str) -> str:
    """Return letters, digits and hyphens in half width; Chinese marks beside them stay."""
    return text if text.isascii() else text.translate(_HALF_WIDTH)


def _day(value: object) -> date:
    day = parse_day(value)
    if day is None:
        raise PydanticCustomError("day", DAY_HINT)
    return day


def _day_or_none(value: object) -> date | None:
    return None if value in (None, "") else _day(value)


def _flag(value: object) -> bool:
    flag = parse_flag(value)
    if flag is None:
        raise PydanticCustomError("flag", FLAG_HINT)
    return flag


Day = Annotated[date, BeforeValidator(_day)]
DayOrNone = Annotated[date | None, BeforeValidator(_day_or_none)]
Flag = Annotated[bool, BeforeValidator(_flag)]
# An id or a telephone number: typed in full width (Ｄ０１), it is the same one.
HalfWidth = Annotated[str, AfterValidator(half_width)]
