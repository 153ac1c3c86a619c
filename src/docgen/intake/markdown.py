"""The Markdown that clerks write, taken down to paragraphs of plain text.

Headings keep their level; emphasis, links and list marks are reduced to their text, each told.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docgen.chinese.headings import find_label
from docgen.findings import Finding, Place, Severity

_HEADING = re.compile(r"(#{1,6})[ \u3000]*(\S.*?)[ #]*")
_RULE = re.compile(r"(?:[-*_=]\s*){3,}")
_LIST_MARK = re.compile(r"[-*+•]\s+")
_TABLE = re.compile(r"\|.*\|")
_NAMELESS = re.compile(r"!\[\s*\]\([^()\s]*\)")  # a picture that leaves no text behind
_MARKS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("图片", re.compile(r"!\[([^\]\n]*)\]\([^()\s]*\)"), r"\1"),
    ("链接", re.compile(r"(?<!!)\[([^\]\n]+)\]\([^()\s]+\)"), r"\1"),
    ("加粗", re.compile(r"(?:\*\*|__)(?=\S)(.+?)(?<=\S)(?:\*\*|__)"), r"\1"),
    ("斜体", re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])"), r"\1"),
    ("代码", re.compile(r"`([^`\n]+)`"), r"\1"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: its text, its first line in the source, its level if it is a heading."""

    text: str
    number: int
    level: int = 0


def verbatim_lines(source: str) -> Iterator[Line]:
    """Yield the lines that are not blank, as they are."""
    for number, line in enumerate(source.splitlines(), start=1):
        if line.strip():
            yield Line(line.strip(), number)


def plain_lines(source: str, findings: list[Finding], place: Place) -> Iterator[Line]:
    """Yield the paragraphs of a source; what was reduced or cannot be taken is told."""
    pending: Line | None = None
    for number, raw in enumerate(source.splitlines(), start=1):
        line = _reduced(raw.strip(), number, findings, place)
        if pending is not None and line is not None and _goes_on(pending, line):
            pending = Line(pending.text + line.text, pending.number)
            continue
        if pending is not None:
            yield pending
        pending = line
    if pending is not None:
        yield pending


def _goes_on(before: Line, line: Line) -> bool:
    """Tell whether a line continues the paragraph before it: it broke off after a comma."""
    wrapped = before.text[-1] in "，、," and not before.level and not line.level
    return wrapped and find_label(line.text) is None


def _reduced(raw: str, number: int, findings: list[Finding], place: Place) -> Line | None:
    """Return a line without its Markdown; None for a rule, and where no text is left."""
    if not raw or _RULE.fullmatch(raw):
        return None
    where = Place(place.file, f"{place.field}（正文第{number}行）", place.line)
    if _TABLE.fullmatch(raw):
        message = "正文里不能放表格，请把表格做成附件。"
        findings.append(Finding("table_in_text", Severity.ERROR, message, where))
        return None
    heading = _HEADING.fullmatch(raw)
    text = heading[2] if heading else _LIST_MARK.sub("", raw, count=1)
    if _NAMELESS.search(text):
        text = _NAMELESS.sub("", text)
        message = "正文里不能放图片，这张图片没有印；需要的请做成附件。"
        findings.append(Finding("picture_in_text", Severity.WARNING, message, where))
    for name, pattern, kept in _MARKS:
        text, count = pattern.subn(kept, text)
        if count:
            message = f"公文正文不用{name}标记，已去掉标记、保留文字。"
            findings.append(Finding("markdown_reduced", Severity.INFO, message, where))
    text = text.strip()
    if not text or _RULE.fullmatch(text):
        return None
    if heading and len(heading[1]) > 4:
        message = "公文标题只有四级，这一级标题已按正文处理。"
        findings.append(Finding("heading_too_deep", Severity.WARNING, message, where))
    level = len(heading[1]) if heading and len(heading[1]) <= 4 else 0
    return Line(text, number, level)
