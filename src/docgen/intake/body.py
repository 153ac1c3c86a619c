"""Read a body text (正文): plain text or Markdown becomes blocks of four levels.

Each line is a paragraph; one that stops at a comma goes on in the next line, unless a blank line
or a label stands between. A copy (原文) is taken line by line as it is.
"""

import re
from dataclasses import dataclass

from docgen.chinese.headings import Label, find_label, heading_label
from docgen.chinese.typography import repair_typography
from docgen.findings import Finding, Place, Severity
from docgen.intake.markdown import Line, plain_lines, verbatim_lines
from docgen.model.text import Block, BlockStyle

ENDS = "。；：，！？、…”）;:!?"
# The longest heading that may stand alone on its line: two lines of a page.
LONGEST_HEADING = 56
_FIRST_SENTENCE = re.compile(r"([^。]+。)(.+)", re.DOTALL)
_RUN_IN = {1: BlockStyle.RUN_IN_1, 2: BlockStyle.RUN_IN_2}


@dataclass(frozen=True, slots=True)
class Body:
    """A body as blocks, and what was mended or looks wrong in it."""

    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...]


def read_body(source: str, place: Place, *, repair: bool) -> Body:
    """Read a body; with `repair` slips are mended and told, without it the text stays as it is."""
    reader = _Reader(place, repair=repair)
    lines = plain_lines(source, reader.findings, place) if repair else verbatim_lines(source)
    blocks = tuple(reader.block(line) for line in lines)
    return Body(blocks, tuple(reader.findings))


class _Reader:
    """Reads line after line, counting headings as it goes."""

    def __init__(self, place: Place, *, repair: bool) -> None:
        self._place = place
        self._repair = repair
        self._counts = [0, 0, 0, 0]
        self.findings: list[Finding] = []

    def block(self, line: Line) -> Block:
        """Return the block of one paragraph; a label is found before slips behind it are mended."""
        label = find_label(line.text)
        rest = self._mended(line, label.rest if label else line.text)
        if line.level:
            return self._marked_heading(line, label, rest)
        if label is None:
            return Block(BlockStyle.TEXT, text=rest)
        head = self._labelled(line, label)
        return _labelled_block(label.level, head, head + rest)

    def _marked_heading(self, line: Line, label: Label | None, rest: str) -> Block:
        """Return a Markdown heading; one without a label of its level is counted."""
        style = BlockStyle(f"level{line.level}")
        if label is not None and label.level == line.level:
            return Block(style, head=self._labelled(line, label) + rest)
        number = self._counts[line.level - 1] + 1
        self._count(line.level, number)
        own = label.written if label else ""
        return Block(style, head=heading_label(line.level, number) + own + rest)

    def _labelled(self, line: Line, label: Label) -> str:
        """Return a label as it is to be printed, and check that it follows the one before."""
        self._check_order(line, label)
        self._count(label.level, label.number)
        if not self._repair:
            return label.written
        if label.written.strip() == label.standard:  # Markdown wants a blank behind "1."
            return label.standard
        self._note("typography_repaired", Severity.INFO, line, _relabelled(label))
        return label.standard

    def _check_order(self, line: Line, label: Label) -> None:
        if not self._repair:
            return
        level, expected = label.level, self._counts[label.level - 1] + 1
        if label.number not in (expected, 1):
            wanted = heading_label(level, expected)
            message = f"序号“{label.standard}”与前面的不衔接，应为“{wanted}”，请核对。"
            self._note("heading_number_gap", Severity.WARNING, line, message)
        # 一、 and then 1. is common practice; every other leap misses a level.
        missed = level == 4 and not self._counts[2]
        if missed and any(self._counts[:2]):
            message = f"“{label.standard}”之上缺少上一级标题（1.），层次依次是一、（一）1.（1）。"
            self._note("heading_level_skipped", Severity.WARNING, line, message)

    def _count(self, level: int, number: int) -> None:
        self._counts[level - 1] = number
        self._counts[level:] = [0] * (4 - level)

    def _mended(self, line: Line, text: str) -> str:
        if not self._repair:
            return text
        mended = repair_typography(text)
        if mended.repairs:
            self._note("typography_repaired", Severity.INFO, line, mended.told)
        return mended.text

    def _note(self, code: str, severity: Severity, line: Line, message: str) -> None:
        where = f"{self._place.field}（正文第{line.number}行）"
        place = Place(self._place.file, where, self._place.line)
        self.findings.append(Finding(code, severity, message, place))


def _relabelled(label: Label) -> str:
    return f"序号“{label.written.strip()}”改为“{label.standard}”。"


def _labelled_block(level: int, head: str, text: str) -> Block:
    """Return a heading of its own, a heading run in, or a numbered paragraph."""
    alone = len(text) <= LONGEST_HEADING and text[-1] not in ENDS
    if alone and text != head:
        return Block(BlockStyle(f"level{level}"), head=text)
    sentence = _FIRST_SENTENCE.fullmatch(text)
    if level in _RUN_IN and sentence and len(sentence[1]) <= LONGEST_HEADING:
        return Block(_RUN_IN[level], head=sentence[1], text=sentence[2])
    return Block(BlockStyle.TEXT, text=text)
