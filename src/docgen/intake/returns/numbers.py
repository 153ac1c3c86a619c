"""Numbers as people write them: full-width, grouped, in Chinese, in capitals, or vaguely."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from docgen.chinese.numerals import is_shortened, parse_spoken

NUMERALS = "零〇一二三四五六七八九十百千万亿两"
NOTHING = re.compile(r"(?:无|没有|未|[/\\|—–―\-_－~]+|/+)")
_CAPITALS = str.maketrans(
    "壹贰叁肆伍陆柒捌玖拾佰仟萬億两貳參陸", "一二三四五六七八九十百千万亿二二三六"
)
_APPROXIMATE = re.compile(
    r"约|近(?![三3]年)|余|多|左右|上下|以上|以下|不足|不到|超过|大概|大致|若干|(?<!评)估|预计|几"
    r"|数(?![量额据字])(?<![总台套件小]数)"
)
# 两三台 are two or three, and not 23.
_NEIGHBOURS = re.compile(
    "(?<![〇零一二三四五六七八九两])(?:一二|[二两]三|三[二两四五]|四五|五六|六七|七八|八九)"
    "(?![〇零一二三四五六七八九])"
)
_RANGE = re.compile(rf"[\d{NUMERALS}]\s*[^\d\s{NUMERALS}]?\s*(?:[-~—–―～至]|到)+\s*[\d{NUMERALS}]")
_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?:\D|$))")
_LABELS = re.compile("[①-⒛⓪-⓿❶-➓]")
_NOTE_MARKS = re.compile("⁽?[⁰¹²³⁴-⁹]+⁾?")
_IN_LINES = re.compile(r"\d[^\S\n]*\n\s*\d")
_APART = re.compile(r"(?<!\d)\d+(?:[^\S\n]+\d+)+")
_IN_GROUPS = re.compile(r"\d{1,3}(?:\s+\d{3})+")
_LOWERED = re.compile(r"\d[₀-₉]|[₀-₉]\d|(?<!\d)10[⁰²³⁴-⁹]")
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


def is_joined(text: str) -> bool:
    """Tell whether figures stand together that are not one number: 5000 8000, 12₁, 10⁴.

    Blanks part one number only into groups of three: 1 234 567.
    """
    apart = _APART.findall(text)
    return not all(map(_IN_GROUPS.fullmatch, apart)) or bool(_LOWERED.search(text))


def vague(bare: str) -> str | None:
    """Return why a quantity is no exact one: approximate, range, negative; None if it is."""
    if re.match(r"[-−负]\d", bare):
        return "negative"
    if _RANGE.search(bare):
        return "range"
    loose = _APPROXIMATE.search(bare) or _NEIGHBOURS.search(bare.translate(_CAPITALS))
    return "approximate" if loose else None


def to_number(text: str) -> Decimal | None:
    """Return the number that digits or numerals stand for: 12, 3.5, 十二, 叁拾, 一百二 (120)."""
    if _NUMBER.fullmatch(text):
        return Decimal(text)
    numeral = parse_spoken(text.translate(_CAPITALS)) if text and len(text) < 24 else None
    return None if numeral is None else Decimal(numeral)


def is_short(text: str) -> bool:
    """Tell a numeral like 一百二, which is 120 by itself, and nobody knows what before 台 or 元."""
    return is_shortened(text.translate(_CAPITALS))
