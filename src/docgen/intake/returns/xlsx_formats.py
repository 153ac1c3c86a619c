"""Number formats of a workbook (数字格式): which cells show days, which print a unit."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

_BUILT_IN_DATES = frozenset({14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, *range(50, 59)})
_QUOTED = re.compile(r'"([^"]*)"')
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_UNIT = re.compile(r"[0#?]([^0#?]*)$")
_SCALED = re.compile(r"[0#?],+(?![0#?])|[!\\]\.")
_HAN = re.compile(r"[\u4e00-\u9fff（）()]+")


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """What a format does to a number: makes it a day, or writes a unit behind it."""

    day: bool = False
    unit: str = ""


PLAIN = NumberFormat()


def read_formats(styles: etree._Element) -> tuple[NumberFormat, ...]:
    """Return the format of each cell style, by its index."""
    codes = {
        item.get("numFmtId", ""): item.get("formatCode", "") for item in styles.iter("{*}numFmt")
    }
    formats = styles.find("{*}cellXfs")
    return () if formats is None else tuple(_formats(formats, codes))


def _formats(styles: etree._Element, codes: Mapping[str, str]) -> list[NumberFormat]:
    known: dict[str, NumberFormat] = {}
    found = []
    for style in styles:
        number = style.get("numFmtId", "0")
        if number not in known:
            known[number] = _format(number, codes.get(number, ""))
        found.append(known[number])
    return found


def _format(number: str, code: str) -> NumberFormat:
    if not code:
        day = number.isdigit() and int(number) in _BUILT_IN_DATES
        return NumberFormat(day=day)
    section = code.split(";", maxsplit=1)[0]
    bare = _LITERAL.sub("", section).lower()
    if "general" in bare or "通用" in bare:
        return PLAIN
    if "y" in bare or "d" in bare or ("m" in bare and not re.search("[hs]", bare)):
        return NumberFormat(day=True)
    return NumberFormat(unit=_unit(section))


def _unit(section: str) -> str:
    """Return the Chinese words behind the digits, unless the format also scales the number."""
    if _SCALED.search(section):
        return ""
    match = _UNIT.search(_QUOTED.sub(r"\1", section))
    words = match[1].replace("\\", "").strip() if match else ""
    return words if _HAN.fullmatch(words) else ""
