"""Dates of official papers: 2024年11月8日, blank ones, and what people write instead."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from docgen.chinese.numerals import parse_numeral
from docgen.findings import Finding, Severity

BLANK = "　"
_ARABIC = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})[日号]?|(\d{4})([-./])(\d{1,2})\5(\d{1,2})")
_SHORT = re.compile(r"(\d{1,2})月(\d{1,2})[日号]")
_NUMERAL = re.compile(
    r"([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]"
)
_NUMERAL_SHORT = re.compile(r"([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]")
# A day in running text, perhaps with the last one of a few: 2024年11月25日至27日; no lunar one.
_GAP = r"[ \t\u3000]{0,2}"
_IN_TEXT = re.compile(
    rf"(?<!\d)(?<!农历)(?:(\d{{4}}){_GAP}年{_GAP})?(\d{{1,2}}){_GAP}月{_GAP}(\d{{1,2}}){_GAP}日"
    rf"(?:{_GAP}[至到—–～~、和-]{_GAP}(\d{{1,2}}){_GAP}日)?"
)
_LEAP_YEAR = 2024  # where none is said, the last day of February may be meant
_EMPTY = re.compile(r"\d{0,4}年月日")
_HALF = "凌晨|早上|上午|中午|下午|晚上|[AaPp][Mm]"
_CLOCK = r"\d{1,2}\s{0,2}[:：]\s{0,2}\d{1,2}(?:\s{0,2}[:：]\s{0,2}\d{1,2}(?:\.\d{1,9})?)?"
_HOURS = r"\d{1,2}\s{0,2}[时点](?:\s{0,2}\d{1,2}\s{0,2}分?|半|整)?(?:\s{0,2}\d{1,2}\s{0,2}秒)?"
_ZONE = r"(?:Z|[+-]\d\d:?\d\d)?"
_TIME = re.compile(
    r"(?:\s{1,9}|(?<=[\d日])[Tt]|(?<=[日号]))"
    rf"(?:(?:(?:{_HALF})\s{{0,2}})?(?:{_CLOCK}|{_HOURS})(?:\s{{0,2}}(?:{_HALF}))?{_ZONE}|{_HALF})$"
)


@dataclass(frozen=True, slots=True)
class ParsedDate:
    """The date that a text means, if it means one, and what had to be repaired or is wrong."""

    value: date | None
    findings: tuple[Finding, ...] = ()


def format_date(day: date) -> str:
    """Return a date in Arabic digits without leading zeros (GB/T 9704-2012, 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def stacked_date(day: date) -> str:
    """Return a date on two rows, the year above the day: for columns too narrow for one row."""
    return f"{day.year}年\n{day.month}月{day.day}日"


def blank_date(year: int | None = None) -> str:
    """Return a date whose month and day (and year) are left to be written by hand."""
    return f"{year if year is not None else BLANK}年{BLANK}月{BLANK}日"


def format_period(start: date, end: date) -> str:
    """Return a period: 2021年11月1日至2024年10月31日, 2025年12月1日至5日.

    A year or month that is the same is not said again; one day is only that day.
    """
    if start == end:
        return format_date(start)
    last = f"{end.day}日"
    if (start.year, start.month) != (end.year, end.month):
        last = f"{end.month}月{last}"
    return f"{format_date(start)}至{format_date(end) if start.year != end.year else last}"


def parse_date(text: str, year: int | None = None) -> ParsedDate:
    """Read a date as people write it; `year` is meant where the text has none.

    A blank text or slot (　年　月　日) is no date and no mistake; an impossible day is one.
    """
    bare = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    if not bare or _EMPTY.fullmatch(bare):
        return ParsedDate(None)
    numbers = _numbers(bare)
    if numbers is None:
        return _invalid(f"“{text}”不是日期，请写成 2024年11月8日 的样子。")
    given_year, month, day = numbers
    meant = given_year if given_year is not None else year
    if meant is None:
        return _invalid(f"日期“{text}”没有年份，请补上。")
    try:
        value = date(meant, month, day)
    except ValueError:
        return _invalid(f"日期“{text}”不存在，请改正。")
    return ParsedDate(value, tuple(_repairs(text, value, given_year)))


def without_time(text: str) -> str:
    """Return a day without the time behind it: 2024-11-08 00:00:00, 2024年11月8日上午."""
    return _TIME.sub("", text.strip())


def impossible_days(text: str) -> tuple[str, ...]:
    """Return the days in a text, as written, that no calendar has: 2024年11月31日.

    29 February without a year is none of them.
    """
    return tuple(match[0] for match in _IN_TEXT.finditer(text) if not _all_exist(match))


def _all_exist(match: re.Match[str]) -> bool:
    year, month = int(match[1] or _LEAP_YEAR), int(match[2])
    try:
        return all(date(year, month, int(day)) for day in (match[3], match[4]) if day)
    except ValueError:
        return False


def _numbers(bare: str) -> tuple[int | None, int, int] | None:
    if match := _ARABIC.fullmatch(bare):
        year, month, day = (match[1], match[2], match[3]) if match[1] else match.group(4, 6, 7)
        return int(year), int(month), int(day)
    if match := _SHORT.fullmatch(bare):
        return None, int(match[1]), int(match[2])
    if match := _NUMERAL.fullmatch(bare):
        return _all(match[1], match[2], match[3])
    if match := _NUMERAL_SHORT.fullmatch(bare):
        numbers = _all("〇", match[1], match[2])
        return None if numbers is None else (None, numbers[1], numbers[2])
    return None


def _all(year: str, month: str, day: str) -> tuple[int, int, int] | None:
    numbers = [parse_numeral(part) for part in (year, month, day)]
    if None in numbers:
        return None
    first, second, third = (number or 0 for number in numbers)
    return first, second, third


def _repairs(text: str, value: date, given_year: int | None) -> list[Finding]:
    """Report what was understood where it differs from what was written."""
    standard = format_date(value)
    if given_year is None:
        message = f"日期“{text}”没有年份，已按{value.year}年理解，请确认。"
        return [Finding("date_year_missing", Severity.WARNING, message)]
    if text != standard:
        message = f"日期“{text}”已按“{standard}”理解。"
        return [Finding("date_repaired", Severity.INFO, message)]
    return []


def _invalid(message: str) -> ParsedDate:
    return ParsedDate(None, (Finding("date_invalid", Severity.ERROR, message),))
