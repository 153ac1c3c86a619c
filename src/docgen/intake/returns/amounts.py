"""How much was fined (罚款金额), in yuan: the unit comes from the cell, its head or the caption."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from docgen.chinese.money import cents
from docgen.intake.returns.grid import GridCell
from docgen.intake.returns.money_parts import UNITS, read_parts
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
from docgen.intake.returns.period import Window, without_period
from docgen.intake.returns.remarks import Weight, weigh_fine_note, weigh_zero_note
from docgen.model.readings import Slip
from docgen.model.returns import MOST_YUAN

_DECORATION = re.compile(
    r"^(?:人民币|RMB|CNY|¥|￥|共计|合计|总计|共|计|罚款|金额|[:：])+|(?:整|正)$"
)
_BARE = re.compile(r"\d+(?:\.\d+)?|\.\d+")
_ZERO = re.compile(r"(?:0+(?:\.0*)?|零)(?:[千万亿]?元)?")
_NO_FINE = re.compile(
    "(?:近?[三3]年(?:来|内|间)?)?(?:[暂尚均都也]|目前|至今|截至目前)*(?:无|没有|未)"
    "(?:有|过|曾|产生|发生|实施|作出|做出|进行|开展)*(?:任何|相关)?"
    "(?:行政处罚|罚款|处罚|罚没)(?:款|金额|收入|记录|案件|情况)?|暂无|尚无|零元?"
)
_NOTED = re.compile(r"([^()]*)\(([^()]*)\)")
_UNIT = re.compile("[百千]?万元?|[百千亿]元?|[元圆]")
_WITHIN = re.compile("^近?[三3]年(?:来|内|间)?(?=[共合总累]|罚款|金额|\\d)")
_CHINESE = re.compile(rf"([{NUMERALS}壹贰叁肆伍陆柒捌玖拾佰仟萬億]+)(元|圆)?")


@dataclass(frozen=True, slots=True)
class Amount:
    """Yuan, if the cell tells them, and why it does not or is doubtful."""

    value: Decimal | None
    slip: Slip | None = None


@lru_cache(maxsize=4096)
def read_amount(cell: GridCell, told: str, default: str, window: Window | None = None) -> Amount:
    """Read an amount; a bare number is in the unit `told` by head or caption, else in `default`.

    The campaign's `window` of fines may stand beside it.
    """
    if cell.formula:
        return Amount(None, Slip("formula", cell.text))
    if cell.day is not None or in_lines(cell.text) or is_joined(cell.text):
        return Amount(None, Slip("invalid", cell.text))
    bare = without_period(plain(cell.text), window).rstrip("。;")
    if not bare:
        return Amount(None, Slip("invalid" if cell.text.strip() else "missing", cell.text.strip()))
    number, note = _parted(bare)
    weight = weigh_fine_note(note)
    if _ZERO.fullmatch(number) or is_nothing(number) or _NO_FINE.fullmatch(number):
        weight = weigh_zero_note(note)
    if reason := vague(number if weight is Weight.HARMLESS else f"{number}({note})"):
        return Amount(None, Slip(reason, cell.text))
    if weight is Weight.CHANGING:
        return Amount(None, Slip("qualified", cell.text))
    found = _told(number, cell, told, default)
    unread = weight is Weight.UNREAD and found.value is not None and found.slip is None
    return Amount(found.value, Slip("nonstandard", cell.text)) if unread else found


def _parted(bare: str) -> tuple[str, str]:
    """Return an amount and the words in brackets behind it, which may be its unit: 3.5（万元）."""
    bare = _WITHIN.sub("", bare)
    match = _NOTED.fullmatch(bare)
    if match is None:
        return bare, ""
    number, note = match.groups()
    if _UNIT.fullmatch(note) and _BARE.fullmatch(number):
        return number + note, ""
    return number, "" if _UNIT.fullmatch(note) and number.endswith(note) else note


def _told(number: str, cell: GridCell, told: str, default: str) -> Amount:
    if is_nothing(number) or _NO_FINE.fullmatch(number):
        return Amount(Decimal("0.00"))
    found = _read(_DECORATION.sub("", number), cell.text, told, default)
    return found if cell.number is None or not cell.shrunk else _shrunk(found, cell, cell.number)


def _shrunk(found: Amount, cell: GridCell, number: Decimal) -> Amount:
    """Take an amount that its format shows smaller only if that means what stands behind it.

    Without any unit it is what stands behind it; where both differ, nobody can say which is meant.
    """
    stored = _bounded(number, f"{number:f}", None)
    if found.value is None or found.value == stored.value:
        return found
    if found.slip and found.slip.kind == "unit_missing":
        return Amount(stored.value, Slip("unit_missing", f"{number:f}"))
    return Amount(None, Slip("invalid", cell.text))


def _read(bare: str, text: str, told: str, default: str) -> Amount:
    if _BARE.fullmatch(bare):
        number = Decimal(bare)
        slip = None if told or not number else Slip("unit_missing", text)
        return _bounded(number * UNITS[told or default], text, slip)
    chinese = _CHINESE.fullmatch(bare)
    if chinese and chinese[2] and is_short(chinese[1]):
        return Amount(None, Slip("invalid", text))
    if chinese and (whole := to_number(chinese[1])) is not None:
        slip = None if chinese[2] or whole >= UNITS["万元"] else Slip("unit_missing", text)
        factor = UNITS["元"] if chinese[2] or whole >= UNITS["万元"] else UNITS[told or default]
        return _bounded(whole * factor, text, None if told else slip)
    if told not in ("", "元") and bare.endswith(("百", "千")):
        return Amount(None, Slip("invalid", text))  # 5千 in a column of 万元
    total = read_parts(bare)
    return Amount(None, Slip("invalid", text)) if total is None else _bounded(total, text, None)


def _bounded(value: Decimal, text: str, slip: Slip | None) -> Amount:
    if value > MOST_YUAN:
        return Amount(None, Slip("invalid", text))
    return Amount(cents(value), slip)
