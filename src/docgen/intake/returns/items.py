"""Which of the seven items (七种情形) a reason names, or betrays by its words."""

import re
from functools import lru_cache

from docgen.chinese.numerals import parse_numeral
from docgen.form import CATEGORIES
from docgen.intake.returns.numbers import plain

_NUMBER = "[1-7一二三四五六七]"
_MARK = rf"\(?{_NUMBER}\)?"
_TO = "[-~至到—–―]+"
_AND = "[、,，/和及与;；.]"
_NEXT = (
    rf"(?:(?:{_AND}|项?{_TO})第?{_MARK}|项{_AND}第{_MARK}|第?\({_NUMBER}\)"
    rf"|项[、和及与]{_MARK}(?=项(?:情形|\W|$)))"
)
_STEP = re.compile(rf"({_TO})?第?\(?({_NUMBER})")
_AT_END = r"(?=情况|问题|\W|$)"
# 3项 are three of something; the third item has its 第, or stands behind 情形.
_ITEM = re.compile(
    rf"第({_MARK}{_NEXT}*)(?:项(?!目)|[种类]?情形|[种类]{_AT_END})"
    rf"|情形({_MARK}{_NEXT}*)(?![\d项种类是])"
)
_LABEL = re.compile(r"(?:^|[;；。\n,，、])\(?([1-7])(?:[.、:：)](?!\d)|(?=项:))")
_ONLY_ITEMS = re.compile(
    rf"(?:{_MARK}|第{_MARK}{_NEXT}*[项种类]?|{_MARK}(?:项?{_NEXT})+[项种类]?)(?:情形)?[。.]?"
)
_CITED = re.compile(
    r"(?:法|条例|办法|规定|细则|规则)》?(?:\([^()]*\))?第[\d一二三四五六七八九十百零〇]+条(?:之[一二三])?"
    r"(?:[、,和及]?第?\(?[\d一二三四五六七八九十]+\)?[款项目])*"
)
# Whoever only verifies a device does not run it.
_VERIFIER = re.compile(
    "(?:检定|检测|计量|校准|检验|测试)(?:技术|服务|科技|有限|责任)*公司"
    "|(?:公司|第三方)(?:机构|单位|公司|有资质的?|进行|依法|定期|按期|及时|未)*(?:检定|检测|计量|校准|检验|测试)"
)
_CIRCLED = {character: number for number, character in enumerate("①②③④⑤⑥⑦", 1)}


@lru_cache(maxsize=1024)
def read_categories(reason: str) -> tuple[int, ...]:
    """Return the items that a reason names or betrays; a number that its words belie is a label."""
    for character, number in _CIRCLED.items():
        reason = reason.replace(character, f"\n{number}.")
    bare = "\n".join(plain(line) for line in reason.splitlines())
    if _ONLY_ITEMS.fullmatch(bare.strip()):
        return tuple(sorted(_numbers(bare)))
    bare = _CITED.sub("", bare)
    named = {number for match in _ITEM.finditer(bare) for number in _numbers(match[1] or match[2])}
    return tuple(sorted(named or _by_segments(bare)))


def _by_segments(bare: str) -> set[int]:
    marks = list(_LABEL.finditer(bare))
    starts = [0, *(mark.start() for mark in marks), len(bare)]
    found = _betrayed(bare[: starts[1]])
    for mark, end in zip(marks, starts[2:], strict=True):
        betrayed = _betrayed(bare[mark.end() : end])
        number = int(mark[1])
        found |= {number} if not betrayed or number in betrayed else betrayed
    return found


def _betrayed(words: str) -> set[int]:
    bare = _VERIFIER.sub(",", words)
    return {
        item.number
        for item in CATEGORIES
        if item.gist in words or any(word in bare for word in item.keywords)
    }


def _numbers(text: str) -> set[int]:
    """Return the numbers of a list, with those between the ends of a range."""
    found: set[int] = set()
    last = 0
    for step in _STEP.finditer(text):
        number = int(step[2]) if step[2].isdigit() else parse_numeral(step[2]) or 0
        found |= {number, *range(last, number)} if step[1] and last else {number}
        last = number
    return found
