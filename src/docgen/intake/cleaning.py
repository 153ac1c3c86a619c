"""Text that came from outside, without the characters that no paper prints.

Names and other short facts stand on one line: a line feed in a unit's name (Alt+Enter in a roster)
would cut the red mark in two.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from docgen.chinese.typography import CHINESE, clean
from docgen.findings import Finding, Severity
from docgen.intake.document import Data, Document, Where
from docgen.intake.validation import shown

_COMMON_BLANKS = str.maketrans("", "", "\n\t\u3000")
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")
_FEEDS = re.compile(r"[ \u3000]*[\n\t]\s*")
_CHINESE = re.compile(CHINESE)


def cleaned(document: Document) -> Document:
    """Take control and direction characters out of every text, and say where there were any.

    Every line ends with a newline, whatever ended it before.
    """
    if document.plain or _is_clean(document.value):
        return document
    findings: list[Finding] = []

    def mend(text: str, where: Where) -> str:
        lines = _LINE_ENDS.sub("\n", text)
        safe = clean(lines)
        if safe != lines:
            message = "内容含有看不见的控制字符或改变文字方向的字符，已去除，请核对。"
            findings.append(_told(message, document, where))
        return safe

    value = _mended(document.value, (), mend)
    return replace(document, value=value, findings=(*document.findings, *findings))


def on_one_line(document: Document, value: Data, where: Where) -> tuple[Data, tuple[Finding, ...]]:
    """Join the lines of every text in a value of a cleaned document, and say where there were any.

    `where` is the way to the value. One that is on one line already comes back as it is.
    """
    if document.plain or not _has_feeds(value):
        return value, ()
    findings: list[Finding] = []

    def mend(text: str, place: Where) -> str:
        if not is_parted(text):
            return text
        joined = one_line(text)
        findings.append(_told(feeds_dropped(joined), document, place))
        return joined

    return _mended(value, where, mend), tuple(findings)


def is_parted(text: str) -> bool:
    """Tell whether a line feed or a tab stands between the words of a text."""
    return not text.isprintable() and _FEEDS.search(text.strip()) is not None


def one_line(text: str) -> str:
    """Drop the line feeds and tabs of a text; a blank stays between what is not Chinese."""
    return _FEEDS.sub(_joint, text.strip())


def feeds_dropped(text: str) -> str:
    """Say how a text reads without its line feeds and tabs."""
    return f"中间有换行或者制表符，已去掉，现读作{shown(text)}，请核对。"


def _joint(feed: re.Match[str]) -> str:
    sides = feed.string[feed.start() - 1], feed.string[feed.end()]
    return "" if any(map(_CHINESE.match, sides)) else " "


def _told(message: str, document: Document, where: Where) -> Finding:
    return Finding("unsafe_text", Severity.WARNING, message, document.place(where))


def _is_clean(value: Data) -> bool:
    """Tell at a glance that nothing is to be taken out; in doubt, that is not so."""
    if isinstance(value, str):
        return value.isprintable() or value.translate(_COMMON_BLANKS).isprintable()
    if isinstance(value, dict):
        return all(map(_is_clean, value.values()))
    return all(map(_is_clean, value)) if isinstance(value, list) else True


def _has_feeds(value: Data) -> bool:
    if isinstance(value, str):
        return is_parted(value)
    if isinstance(value, dict):
        return any(map(_has_feeds, value.values()))
    return any(map(_has_feeds, value)) if isinstance(value, list) else False


def _mended(value: Data, where: Where, mend: Callable[[str, Where], str]) -> Data:
    """Return a value with every text in it mended."""
    if isinstance(value, dict):
        return {key: _mended(child, (*where, key), mend) for key, child in value.items()}
    if isinstance(value, list):
        return [_mended(child, (*where, index), mend) for index, child in enumerate(value)]
    return mend(value, where) if isinstance(value, str) else value
