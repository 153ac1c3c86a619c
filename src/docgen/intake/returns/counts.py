"""How many devices (设备数量): whole sets; anything else is told."""

import re
from dataclasses import dataclass
from functools import lru_cache

from docgen.intake.returns.grid import GridCell
from docgen.intake.returns.numbers import (
    NUMERALS,
    in_lines,
    is_joined,
    is_nothing,
    is_short,
    plain,
    to_number,
    vague,
)
from docgen.intake.returns.remarks import Weight, weigh_count_note
from docgen.model.readings import Slip
from docgen.model.returns import MOST_SETS

_SETS = r"台\(套\)|套\(台\)|台/套|套/台|台、套|台套|套台|\(台\)|\(套\)|台|套"
_OTHER_UNITS = "个点位|个卡口|个|处|路|组|点位|条|部|架|只|支|件|根|对|辆|批|卡口"
_DIGITS = rf"(?:\d+(?:\.\d+)?|[{NUMERALS}壹贰叁肆伍陆柒捌玖拾佰仟]+)"
_WHOLE = re.compile(
    r"(?:(?:设备)?(?:数量|总数|台数|台套数)[:为是]?)?(?:共计|合计|总计|共|计)?"
    rf"(?P<number>{_DIGITS})(?P<sets>{_SETS})?(?P<unit>{_OTHER_UNITS})?"
    r"(?:设备)?(?P<rest>\([^()]*\)|[,，。;；].*)?"
)
_SETS_INSIDE = re.compile(rf"\((?:共|计|合计)?({_DIGITS})(?:{_SETS})\)")
_OTHER_SETS = re.compile(rf"{_DIGITS}(?:{_SETS})")
_HEAD_UNIT = re.compile(rf"[(（]\s*(?:单位[:：])?({_OTHER_UNITS})\s*[)）]")


@dataclass(frozen=True, slots=True)
class Count:
    """The number of sets, if the cell tells one, and why it does not or is doubtful."""

    value: int | None
    slip: Slip | None = None


@lru_cache(maxsize=4096)
def read_count(cell: GridCell, head: str = "") -> Count:
    """Read a count; `head` is the column's head, which may name another unit (处)."""
    if cell.formula:
        return Count(None, Slip("formula", cell.text))
    if cell.day is not None or cell.shrunk or is_joined(cell.text):
        return Count(None, Slip("invalid", cell.text))
    bare = plain(cell.text)
    if not bare or is_nothing(bare):
        return Count(None, Slip("missing", cell.text))
    found = Count(None, Slip("mixed", cell.text)) if in_lines(cell.text) else _read(bare, cell.text)
    unit = _HEAD_UNIT.search(head)
    if unit and found.value is not None and found.slip is None and to_number(bare) is not None:
        return Count(found.value, Slip("unit_nonstandard", unit[1]))
    return found


def _read(bare: str, text: str) -> Count:
    if inside := _SETS_INSIDE.search(bare):
        return _told_inside(bare, inside, text)
    match = _WHOLE.fullmatch(bare)
    rest = (match["rest"] if match else None) or ""
    number = _whole(match) if match else None
    sets = match is not None and bool(match["sets"])
    weight = weigh_count_note(rest, number, in_sets=sets)
    if reason := vague(bare.removesuffix(rest) if weight is Weight.HARMLESS else bare):
        return Count(None, Slip(reason, text))
    if match is None or number is None:
        return Count(None, Slip("invalid", text))
    return _beside(number, match, weight, text)


def _beside(number: int, match: re.Match[str], weight: Weight, text: str) -> Count:
    """Return a count with what the words beside it make of it."""
    rest = match["rest"] or ""
    if re.search(r"\d", rest) and not rest.startswith("("):
        return Count(None, Slip("mixed", text))
    if weight is Weight.CHANGING:
        return Count(None, Slip("qualified", text))
    if match["unit"]:
        return Count(number, Slip("unit_nonstandard", match["unit"]))
    return Count(number, Slip("nonstandard", text) if weight is Weight.UNREAD else None)


def _whole(match: re.Match[str]) -> int | None:
    """Return the whole number of at least one that a count tells, None if it tells none."""
    number = to_number(match["number"])
    if is_short(match["number"]) and (match["sets"] or match["unit"]):
        return None
    fits = number is not None and number == int(number) and 1 <= number <= MOST_SETS
    return int(number) if number is not None and fits else None


def _told_inside(bare: str, inside: re.Match[str], text: str) -> Count:
    """Read 4处（8台）: the sets are told in brackets, behind another unit."""
    number = to_number(inside[1])
    around = bare[: inside.start()] + bare[inside.end() :]
    outside = _WHOLE.fullmatch(around)
    if number is None or number != int(number) or number < 1:
        return Count(None, Slip("invalid", text))
    if reason := vague(around):
        return Count(None, Slip(reason, text))
    if outside and outside["unit"]:
        return Count(int(number), Slip("unit_nonstandard", outside["unit"]))
    if (outside and to_number(outside["number"]) != number) or _OTHER_SETS.search(around):
        return Count(None, Slip("mixed", text))  # 8（3台）, 8台（3套）
    told = outside or not around
    return Count(int(number), None if told else Slip("nonstandard", text))
