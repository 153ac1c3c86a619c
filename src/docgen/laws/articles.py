"""Articles (条) as people cite them: 第一百一十四条, 第114条, 第十五、十六条, 第15-18条第一款."""

import re
from collections.abc import Iterable

from docgen.chinese.numerals import count_numeral, parse_numeral

_NUMBER = r"(?:\d{1,4}|[〇零一二三四五六七八九十百千]{1,7})"
_ONWARD = r"[-－—–―~～至到]+"
_NEXT = rf"(?:{_ONWARD}|[、，,]|以及|和|及|与)"
# 款、项、目 below an article: 第一款第（三）项, 第一、二项.
_PART = rf"第?（?{_NUMBER}）?(?:{_NEXT}第?（?{_NUMBER}）?)*[款项目]"
_PARTS = rf"(?:{_PART}(?:{_NEXT}?{_PART})*)?"
_FURTHER = rf"(?:之{_NUMBER})?"  # 第一百二十条之一
_GROUP = rf"第?{_NUMBER}(?:{_NEXT}第?{_NUMBER})*条{_FURTHER}{_PARTS}"
ARTICLES = re.compile(rf"{_GROUP}(?:{_NEXT}?{_GROUP})*")
_BELOW = re.compile(rf"(?<=条){_FURTHER}{_PARTS}")
_STEPS = re.compile(rf"({_NUMBER})|({_ONWARD})")
_LONGEST_RANGE = 100


def article_numbers(text: str) -> tuple[int, ...]:
    """Return the articles that an expression names, ranges counted out, each once, in order."""
    numbers: list[int] = []
    onward = False
    for step in _STEPS.finditer(_BELOW.sub("", text)):
        if step[2]:
            onward = bool(numbers)
            continue
        number = _value(step[1])
        if number is None:
            continue
        if onward and numbers[-1] < number <= numbers[-1] + _LONGEST_RANGE:
            numbers += range(numbers[-1] + 1, number)
        numbers.append(number)
        onward = False
    return tuple(dict.fromkeys(numbers))


def write_articles(numbers: Iterable[int]) -> str:
    """Return articles as a paper cites them: 第十五条、第十六条."""
    return "、".join(f"第{count_numeral(number)}条" for number in numbers)


def _value(text: str) -> int | None:
    return int(text) if text.isdigit() else parse_numeral(text)
