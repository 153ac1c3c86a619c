"""The day of a date field (填报日期) as people and programs write it, or why there is none."""

import re
from datetime import date
from decimal import Decimal

from docgen.chinese.dates import parse_date, without_time
from docgen.intake.returns.grid import GridCell
from docgen.intake.returns.numbers import plain
from docgen.intake.returns.xlsx_sheet import serial_day
from docgen.model.readings import Slip

_BLANK_DAY = re.compile(r"[\s_＿年月日\d/.\-]*")
_SAYS_MORE = re.compile(r"\d\D+\d|\d{5}")
_MONTH_AND_DAY = re.compile("月.*[日号]")
_FIRST_SERIAL, _LAST_SERIAL = 36_526, 73_050  # 2000 to 2099, as Excel counts days
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?", re.ASCII)
_EIGHT_DIGITS = re.compile(r"(20\d\d)(\d\d)(\d\d)")


def read_day(
    text: str, year: int | None, behind: GridCell | None
) -> tuple[date | None, Slip | None]:
    """Return the day of a date field, and why there is none or what is doubtful about it.

    `behind` is the cell of a field; without one, five digits are not taken for Excel's count.
    A time behind the day says nothing here.
    """
    if behind and behind.day:
        return behind.day, None
    bare = plain(without_time(text)).rstrip(".。,;日号")
    bare += "日" if _MONTH_AND_DAY.search(text) else ""
    if behind and (serial := _serial(behind, bare)):
        return serial, None
    bare = bare.replace("○", "〇").replace("O", "〇").replace("零", "〇")
    if digits := _EIGHT_DIGITS.fullmatch(bare):
        bare = "-".join(digits.groups())
    parsed = parse_date(bare, year)
    codes = {finding.code for finding in parsed.findings}
    if parsed.value is None:
        blank = not bare or (_BLANK_DAY.fullmatch(text) and not _SAYS_MORE.search(text))
        return None, Slip("missing", text) if blank else Slip("invalid", text)
    return parsed.value, Slip("year_missing", text) if "date_year_missing" in codes else None


def _serial(cell: GridCell, bare: str) -> date | None:
    """Return the day that Excel counts with a number, also one that a .csv has as text."""
    number = cell.number
    if number is None and _SERIAL.fullmatch(bare):
        number = Decimal(bare)
    known = number is not None and _FIRST_SERIAL <= number <= _LAST_SERIAL
    return serial_day(number) if number is not None and known else None
