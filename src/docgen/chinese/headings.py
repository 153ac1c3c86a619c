"""Heading labels (结构层次序数) of the four levels: 一、（一）1.（1） (7.3.3)."""

import re
import unicodedata
from dataclasses import dataclass

from docgen.chinese.numerals import count_numeral, parse_numeral

NUMERAL = "[一二三四五六七八九十百零〇]{1,7}"
_CIRCLED = {character: number for number, character in enumerate("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", 1)}
_PATTERNS = (
    (1, re.compile(rf"({NUMERAL})\s*[、.．，,]\s*")),
    (2, re.compile(rf"[（(]\s*({NUMERAL})\s*[）)]\s*[、.．]?\s*")),
    # A dot before a digit is a decimal point, not a label.
    (3, re.compile(r"([0-9０-９]{1,3})\s*(?:[、．]|[.](?![0-9０-９]))\s*")),
    (4, re.compile(r"[（(]\s*([0-9０-９]{1,3})\s*[）)]\s*[、.．]?\s*")),
    (4, re.compile(rf"([{''.join(_CIRCLED)}])\s*")),
)
_MAY_BE = re.compile(rf"[（(0-9０-９]|{NUMERAL}|[{''.join(_CIRCLED)}]")  # nearly no line begins so
_COUNTED_ON = re.compile(rf"[0-9０-９]|{NUMERAL}")
_ENDS = ("。", "；", "：", "！", "？")
_PIECES = re.compile(r"[，,。；;\n]")


@dataclass(frozen=True, slots=True)
class Label:
    """A label found at the head of a line: its level and number, as written, and what follows."""

    level: int
    number: int
    written: str
    rest: str

    @property
    def opens_a_sentence(self) -> bool:
        """Whether a single sentence follows, which is text and no heading (一、放假1天。)."""
        sentence = self.rest.strip()
        return sentence.endswith(_ENDS) and "。" not in sentence[:-1]

    @property
    def standard(self) -> str:
        """Return the label as the standard writes it."""
        return heading_label(self.level, self.number)


def heading_label(level: int, number: int) -> str:
    """Return the label of a level: 1 一、 2 （一） 3 1. 4 （1）."""
    if number < 1:
        raise ValueError("headings are counted from one")
    match level:
        case 1:
            return f"{count_numeral(number)}、"
        case 2:
            return f"（{count_numeral(number)}）"
        case 3:
            return f"{number}."
        case 4:
            return f"（{number}）"
    raise ValueError(f"there is no level {level}")


def find_label(line: str) -> Label | None:
    """Return the label at the head of a line, however it is written, or None."""
    if not _MAY_BE.match(line):
        return None
    for level, pattern in _PATTERNS:
        match = pattern.match(line)
        number = _number(match[1]) if match else None
        if match and number:
            return Label(level, number, match[0], line[match.end() :])
    return None


def without_label(text: str) -> str:
    """Return a text without the label at its head, unless further labels in it count on.

    三、四号路口 has none: a number follows on a number.
    """
    label = find_label(text)
    if label is None or not label.rest or _COUNTED_ON.match(label.rest):
        return text
    others = (piece.strip() for piece in _PIECES.split(label.rest)[1:])
    return text if any(find_label(piece) for piece in others) else label.rest


def _number(text: str) -> int | None:
    if text in _CIRCLED:
        return _CIRCLED[text]
    plain = unicodedata.normalize("NFKC", text)
    return int(plain) if plain.isdigit() else parse_numeral(text)
