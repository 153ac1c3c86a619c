"""What a number format (数字格式) makes of a number: a day, or what a reader sees in its cell.

The codes are those of ECMA-376 part 1, 18.8.31; an exclamation mark is the backslash of Chinese
Excel and WPS.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from docgen.intake.returns.grid import GridCell

_BUILT_IN_DATES = frozenset({14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, *range(50, 59)})
_LONGEST = 255  # as Excel has it
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_SECTION = re.compile(r'((?:"[^"]*"?|\\.|[^;"\\])*)(?:;|$)')
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]")
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|[\\!](?P<escaped>.)|[_*].|\[\$(?P<money>[^\]-]*)[^\]]*\]|\[[^\]]*\]'
    r"|(?P<digit>[0#?@]|General|G/通用格式)|(?P<mark>[,.])|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_SCALES = re.compile(r",+(?=\.|$)")
_POINT_WITHIN = re.compile(r"[0,]+:(0[0,]*)")
_WRITTEN = ("quoted", "escaped", "money", "other")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_COMPARED = {"<": {-1}, ">": {1}, "=": {0}, "<=": {-1, 0}, ">=": {0, 1}, "<>": {-1, 1}}


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """What a format does to a number: makes it a day, or shrinks it and writes a unit behind it.

    `when` is the condition under which it does, `otherwise` the format of all other numbers.
    """

    day: bool = False
    unit: str = ""
    scale: int = 1
    when: tuple[str, Decimal] | None = None
    otherwise: "NumberFormat | None" = None

    def of(self, number: Decimal) -> "NumberFormat":
        """Return the format that a number is shown in."""
        if self.when is None:
            return self
        sign, limit = self.when
        holds = (number > limit) - (number < limit) in _COMPARED[sign]
        return self if holds else (self.otherwise or PLAIN).of(number)

    def shown(self, number: Decimal) -> GridCell:
        """Return the cell of a number: with the unit that is shown, and as small as it is shown.

        The number behind it stays what it is: where it was shrunk, it differs from the text.
        """
        style = self.of(number)
        if style.scale == 1:
            return GridCell(f"{number:f}{style.unit}", number)
        whole, _, rest = f"{number / style.scale:f}".partition(".")
        seen = f"{whole}.{rest.rstrip('0')}".rstrip(".")
        return GridCell(f"{seen}{style.unit}", number)


PLAIN = NumberFormat()


@lru_cache(maxsize=1024)
def number_format(code: str, number: int | None = None) -> NumberFormat:
    """Return what a format code does, or without one, what the built-in format does."""
    if not code:
        return NumberFormat(day=number in _BUILT_IN_DATES)
    sections = [_section(found[1]) for found in _SECTION.finditer(code[:_LONGEST])]
    return _chosen(sections[:3])


def _chosen(sections: list[NumberFormat]) -> NumberFormat:
    """Chain sections with conditions; without any, the first is that of positive numbers."""
    first, *rest = sections
    if first.when is None or not rest:
        return NumberFormat(first.day, first.unit, first.scale)
    return NumberFormat(first.day, first.unit, first.scale, first.when, _chosen(rest))


def _section(section: str) -> NumberFormat:
    condition = _CONDITION.search(section)
    when = (condition[1], Decimal(condition[2])) if condition else None
    bare = _LITERAL.sub("", section).lower()
    if "general" not in bare and (
        "y" in bare or "d" in bare or ("m" in bare and not re.search("[hs]", bare))
    ):
        return NumberFormat(day=True, when=when)
    return NumberFormat(False, _unit(section), _scale(section), when)


def _unit(section: str) -> str:
    """Return the Chinese words behind the digits."""
    words = ""
    for token in _TOKEN.finditer(section):
        if token["digit"] or token["mark"]:
            words = ""
        words += next(filter(None, map(token.group, _WRITTEN)), "")
    return "".join(words.split()) if _HAN.search(words) else ""


def _scale(section: str) -> int:
    """Return by how much a number is divided: commas behind it, a point written into it."""
    skeleton = "".join(_bone(token) for token in _TOKEN.finditer(section))
    commas = sum(len(found[0]) for found in _SCALES.finditer(skeleton.replace(":", "")))
    within = _POINT_WITHIN.match(skeleton)
    return int(1000**commas * 10 ** (within[1].count("0") if within else 0))


def _bone(token: re.Match[str]) -> str:
    if token["digit"]:
        return "0"
    if token["mark"]:
        return str(token["mark"])
    return ":" if "." in (token["quoted"], token["escaped"]) else ""
