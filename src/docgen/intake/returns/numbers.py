"""Numbers as people write them: full-width, grouped, in Chinese, in capitals, or vaguely."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from docgen.chinese.numerals import parse_numeral

NUMERALS = "零〇一二三四五六七八九十百千万亿两"
NOTHING = re.compile(r"(?:无|没有|未|[/\\|—–―\-_－~]+|/+)")
_CAPITALS = str.maketrans(
    "壹贰叁肆伍陆柒捌玖拾佰仟萬億两貳參陸", "一二三四五六七八九十百千万亿二二三六"
)
_APPROXIMATE = re.compile(
    r"约|近|余|多|左右|上下|以上|以下|不足|不到|超过|大概|大致|估计|若干|几|数"
)
_RANGE = re.compile(rf"[\d{NUMERALS}]\s*[^\d\s{NUMERALS}]?\s*(?:[-~—–―～至]|到)+\s*[\d{NUMERALS}]")
_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?:\D|$))")
_LABELS = re.compile("[①-⒛⓪-⓿❶-➓]")
_NOTE_MARKS = re.compile("⁽?[⁰¹²³⁴-⁹]+⁾?")
_IN_LINES = re.compile(r"\d[^\S\n]*\n\s*\d")
_SHORT = 60
_NUMBER = re.compile(r"\d+(?:\.\d+)?|\.\d+")


def plain(text: str) -> str:
    """Return a text without blanks and commas in numbers, in half-width characters.

    ①② become ; since they are labels and not figures; ¹² are marks of notes and left out.
    """
    return _plain_short(text) if len(text) <= _SHORT else _plain(text)


@lru_cache(maxsize=8192)
def _plain_short(text: str) -> str:
    return _plain(text)


def _plain(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", _LABELS.sub(";", _NOTE_MARKS.sub("", text)))
    bare = "".join(text.split()).lstrip(";")
    return _GROUPED.sub("", bare) if "," in bare else bare


def is_nothing(text: str) -> bool:
    """Tell whether a text says 无, / or —."""
    return bool(NOTHING.fullmatch(plain(text)))


def in_lines(text: str) -> bool:
    """Tell whether numbers stand under each other, which are several and not one long one."""
    return bool(_IN_LINES.search(text))


def vague(bare: str) -> str | None:
    """Return why a quantity is no exact one: approximate, range, negative; None if it is."""
    if re.match(r"[-−负]\d", bare):
        return "negative"
    if _RANGE.search(bare):
        return "range"
    return "approximate" if _APPROXIMATE.search(bare) else None


def to_number(text: str) -> Decimal | None:
    """Return the number that digits or numerals stand for: 12, 3.5, 十二, 叁拾."""
    if _NUMBER.fullmatch(text):
        return Decimal(text)
    numeral = parse_numeral(text.translate(_CAPITALS)) if text and len(text) < 24 else None
    return None if numeral is None else Decimal(numeral)
