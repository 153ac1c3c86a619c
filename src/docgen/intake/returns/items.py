"""Which of the seven items (七种情形) a reason names, or betrays by its words."""

import re
from functools import lru_cache

from docgen.chinese.numerals import parse_numeral
from docgen.intake.returns.bearing import borne_out
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
# 不属于第6项, and 第6项(经核实不存在), name none.
_DENIED_BEFORE = re.compile(
    "(?:不属于?|不涉及|不存在|不是|并非|非|未涉及|未发现|排除|除|无|没有|不含|不包括|是否|疑似|可能)[^,;。()]{0,6}$"
)
_DENIED_BEHIND = re.compile(
    r"(?:情形|问题|情况|种)*[,(]?(?:经?(?:核实|查证?|核查|自查|认定|排查)[后,]?)?(?:不存在|不属实|不成立|已排除)"
    "(?![^,;。]{0,8}依据)"
)
_NOTHING = re.compile(
    r"(?:经?(?:核实|查|核查|自查)[后,]?)?(?:不存在|没有|无|不涉及|不属于|否)(?:该|此类?|上述)?(?:情形|问题|情况)?"
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
    return tuple(sorted(_named(bare) or _by_segments(bare)))


def _named(bare: str) -> set[int]:
    said = (
        match
        for match in _ITEM.finditer(bare)
        if not _DENIED_BEFORE.search(bare, 0, match.start())
        and not _DENIED_BEHIND.match(bare, match.end())
    )
    return {number for match in said for number in _numbers(match[1] or match[2])}


def _by_segments(bare: str) -> set[int]:
    marks = list(_LABEL.finditer(bare))
    starts = [0, *(mark.start() for mark in marks), len(bare)]
    found = borne_out(bare[: starts[1]])
    for mark, end in zip(marks, starts[2:], strict=True):
        words = bare[mark.end() : end].strip(",;。、:\n")
        if _NOTHING.fullmatch(words):
            continue
        number, shown = int(mark[1]), borne_out(words)
        found |= {number} if not shown or number in shown else shown
    return found


def _numbers(text: str) -> set[int]:
    """Return the numbers of a list, with those between the ends of a range."""
    found: set[int] = set()
    last = 0
    for step in _STEP.finditer(text):
        number = int(step[2]) if step[2].isdigit() else parse_numeral(step[2]) or 0
        found |= {number, *range(last, number)} if step[1] and last else {number}
        last = number
    return found
