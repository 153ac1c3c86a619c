"""Whether cleaning is needed (是否需要清理), what came of it (清理规范结果), by which items."""

import re
from dataclasses import dataclass
from functools import lru_cache

from docgen.chinese.numerals import parse_numeral
from docgen.form import CATEGORIES
from docgen.intake.returns.numbers import is_nothing, plain
from docgen.model.readings import Slip
from docgen.model.returns import Result

_YES = re.compile(
    r"(?:是|√|✓|✔|☑|y|yes|true|(?:需要|需|应|应当|要|确需)(?:清理)?(?:规范)?)[。.]?", re.I
)
_NO = re.compile(
    r"(?:否|×|✗|✘|x|n|no|false|无需|不需要|不需|无须|不必|不用|不要|无需要|不)(?:清理)?(?:规范)?[。.]?",
    re.I,
)
_BOXES = "□☐☑√✓✔■"
_TICKED_BEFORE = re.compile("[☑√✓✔■](是|否)")
_TICKED_AFTER = re.compile("(是|否)[☑√✓✔■]")
_DENIED = re.compile(
    r"(?:不予|不再|不|未|无需|没有|没)(?:停止使用|停用|停止|保留(?:并?继续)?(?:使用)?|继续使用)"
)
_STOP = re.compile(
    "停止使用|停止|暂停|停用|已停|关停|停运|停机|不再使用|不予保留|不保留|不继续使用"
)
_KEEP = re.compile("保留|继续使用|继续保持使用|正常使用")
_NUMBER = "[1-7一二三四五六七]"
_ITEM = re.compile(rf"第?({_NUMBER}(?:[、,，和及]第?{_NUMBER})*)(?:项|种|类)|情形({_NUMBER})(?!\d)")
_LABEL = re.compile(r"(?:^|[;；。\n,，、])\(?([1-7])(?:[.、:：)](?!\d)|(?=项))")
_ONLY_NUMBERS = re.compile(
    rf"第?{_NUMBER}(?:[、,，/和及;；.]第?{_NUMBER})*(?:项|种|类)?(?:情形)?[。.]?"
)
_CIRCLED = {character: number for number, character in enumerate("①②③④⑤⑥⑦", 1)}
_NUMBERS = frozenset(_CIRCLED.values())


@dataclass(frozen=True, slots=True)
class Need:
    """Whether cleaning is needed, if the cell tells."""

    value: bool | None
    slip: Slip | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the devices, if the cell tells."""

    value: Result | None
    slip: Slip | None = None


@lru_cache(maxsize=1024)
def read_need(text: str) -> Need:
    """Read 是 or 否; other words that surely mean one of them are understood and told."""
    bare = plain(text)
    if bare in ("是", "否"):
        return Need(bare == "是")
    if not bare or is_nothing(bare):
        return Need(None, Slip("missing", text))
    ticks = _TICKED_BEFORE if bare[0] in _BOXES else _TICKED_AFTER
    if ticked := set(ticks.findall(bare)):
        sure = len(ticked) == 1
        return Need("是" in ticked, Slip("nonstandard", text)) if sure else _unsure(text)
    if _YES.fullmatch(bare) or _NO.fullmatch(bare):
        return Need(bool(_YES.fullmatch(bare)), Slip("nonstandard", text))
    return _unsure(text)


def _unsure(text: str) -> Need:
    return Need(None, Slip("invalid", text))


@lru_cache(maxsize=1024)
def read_result(text: str) -> Outcome:
    """Read one of the two results; both in one cell are mixed."""
    bare = plain(text)
    if bare in (Result.STOP, Result.KEEP):
        return Outcome(Result(bare))
    if not bare or is_nothing(bare):
        return Outcome(None, Slip("missing", text))
    found = set()
    for match in _DENIED.finditer(bare):
        found.add(Result.STOP if "停" not in match[0] else Result.KEEP)
    affirmed = _DENIED.sub("", bare)
    found |= {Result.STOP} if _STOP.search(affirmed) else set()
    found |= {Result.KEEP} if _KEEP.search(affirmed) else set()
    if len(found) == 1:
        return Outcome(found.pop(), Slip("nonstandard", text))
    return Outcome(None, Slip("mixed" if found else "invalid", text))


@lru_cache(maxsize=1024)
def read_categories(reason: str) -> tuple[int, ...]:
    """Return the items that a reason names or betrays; a number that its words belie is a label."""
    for character, number in _CIRCLED.items():
        reason = reason.replace(character, f"\n{number}.")
    bare = "\n".join(plain(line) for line in reason.splitlines())
    if _ONLY_NUMBERS.fullmatch(bare.strip()):
        return tuple(sorted(_numbers(bare)))
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
    return {
        item.number
        for item in CATEGORIES
        if item.gist in words or any(word in words for word in item.keywords)
    }


def _numbers(text: str) -> set[int]:
    found = {int(mark) if mark.isdigit() else parse_numeral(mark) or 0 for mark in text}
    return found & _NUMBERS
