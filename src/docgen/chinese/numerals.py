"""Chinese numerals: counting (一百一十四), and reading counts or digit by digit (二〇二四)."""

import re

DIGITS = "〇一二三四五六七八九"
COUNTING = "零一二三四五六七八九"
PLACES = ("", "十", "百", "千")
GROUPS = ("", "万", "亿")
LARGEST = 10**12 - 1
_BELOW = {"百": 10, "千": 100, "万": 1000, "亿": 10**7}
_SHORTENED = re.compile(r"(?<=[百千万亿])[一二三四五六七八九]\Z")


def count_numeral(number: int) -> str:
    """Return a count in Chinese numerals: 0 零, 12 十二, 114 一百一十四, 10010 一万零一十."""
    if not 0 <= number <= LARGEST:
        raise ValueError(f"{number} is not between 0 and {LARGEST}")
    if number == 0:
        return COUNTING[0]
    text = ""
    for index in reversed(range(len(GROUPS))):
        group = number // 10 ** (4 * index) % 10**4
        if group == 0:
            continue
        if text and group < 1000:
            text += COUNTING[0]
        text += _group(group) + GROUPS[index]
    return text[1:] if text.startswith("一十") else text


def _group(number: int) -> str:
    text, gap = "", False
    for place in reversed(range(len(PLACES))):
        digit = number // 10**place % 10
        if digit == 0:
            gap = bool(text)
            continue
        text += (COUNTING[0] if gap else "") + COUNTING[digit] + PLACES[place]
        gap = False
    return text


def parse_numeral(text: str) -> int | None:
    """Return the number that Chinese numerals stand for, in either way of writing, or None."""
    if not text:
        return None
    if all(character in DIGITS + "零" for character in text):
        return int("".join(str(_digit(character)) for character in text))
    total = 0
    for index in reversed(range(1, len(GROUPS))):
        head, mark, text = (
            text.rpartition(GROUPS[index]) if GROUPS[index] in text else ("", "", text)
        )
        if mark:
            group = _parse_group(head)
            if not group:
                return None
            total += group * 10 ** (4 * index)
    rest = _parse_group(text) if text else 0
    number = None if rest is None else total + rest
    return number if number is not None and number <= LARGEST else None


def is_shortened(text: str) -> bool:
    """Tell whether a numeral leaves its last place to the ear, as people say it: 一百二, 三万五."""
    return bool(_SHORTENED.search(text))


def parse_spoken(text: str) -> int | None:
    """Return the number that numerals stand for as people say them: 一百二 is 120, 一百零二 102."""
    if not is_shortened(text):
        return parse_numeral(text)
    whole = parse_numeral(text[:-1])
    return None if whole is None else whole + COUNTING.index(text[-1]) * _BELOW[text[-2]]


def _digit(character: str) -> int:
    return 0 if character == "零" else DIGITS.index(character)


def _parse_group(text: str) -> int | None:
    """Read a group below ten thousand; 十 may stand without 一 before it."""
    total, digit = 0, None
    place = 4
    for character in text.removeprefix("零"):
        if character == "零":
            continue
        if character in COUNTING[1:]:
            if digit is not None:
                return None
            digit = COUNTING.index(character)
            continue
        if character not in PLACES[1:] or PLACES.index(character) >= place:
            return None
        place = PLACES.index(character)
        total += (1 if digit is None else digit) * 10**place
        digit = None
    return total + (digit or 0)
