"""Figures of a paper that a person edited, beside those of the paper as the data would make it.

Words may be changed freely; a figure may not become another. Paragraphs and cells are laid side by
side: where the words agree, the figures have to; a figure that stands nowhere in the data is for a
person to look up. What signing fills in (number, date, signatory) is not asked.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from difflib import SequenceMatcher
from typing import NamedTuple

from docgen.check.docx import Document
from docgen.check.docx.cells import cell_places
from docgen.check.docx.model import Paragraph
from docgen.check.verdicts import Result, Verdict
from docgen.standard import Force

CLAUSE = "资料"
DIFFERS, UNKNOWN = "figure_differs", "figure_unknown"
UNCOMPARED = "figures_not_compared"
_FIGURE = re.compile(
    r"\d[\d,，]*(?:\.\d+)?[万亿]?|[〇零一二三四五六七八九十百两]+(?=\s*(?:台|套|家|个|件|处|行|项|起))"
)
_MARK = "\0"  # stands for a figure, and in no XML for itself
_BLANK_TO_SIGN = re.compile(r"[〕年月]　|签发人：")
_SCALE = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
_ALIKE = 0.5


class _Line(NamedTuple):
    """A paragraph as words and figures: `shape` is its words with a mark for each figure."""

    paragraph: Paragraph
    shape: str
    figures: tuple[str, ...]
    cell: str


def compare_figures(edited: Document, made: Document) -> Iterator[Result]:
    """Yield what is otherwise in an edited paper than the data make it, place by place."""
    mine, theirs = _lines(edited), _lines(made)
    known = {_value(figure) for line in theirs for figure in line.figures}
    matcher = SequenceMatcher(
        None, [line.shape for line in mine], [line.shape for line in theirs], autojunk=False
    )
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag == "equal":
            for line, other in zip(mine[start:end], theirs[first:last], strict=True):
                yield from _compared(line, other)
        elif tag in ("replace", "delete"):
            yield from _reworded(mine[start:end], list(theirs[first:last]), known)


def uncompared(reason: str) -> Result:
    """Return the note that a paper's figures could not be compared, and why."""
    return _unverified(UNCOMPARED, reason)


def similarity(edited: Document, made: Document) -> float:
    """Return how much of two papers reads alike, their figures aside: 0 to 1."""
    mine, theirs = ([line.shape for line in _lines(one)] for one in (edited, made))
    return SequenceMatcher(None, mine, theirs, autojunk=False).ratio()


def _lines(document: Document) -> list[_Line]:
    lines = []
    cells = cell_places(document)
    for paragraph in document.paragraphs:
        text = "".join(paragraph.text.split("\n"))
        if text.strip():
            shape = re.sub(r"\s+", "", _FIGURE.sub(_MARK, text))
            cell = cells.get(paragraph.node, "")
            lines.append(_Line(paragraph, shape, tuple(_FIGURE.findall(text)), cell))
    return lines


def _compared(line: _Line, other: _Line) -> Iterator[Result]:
    """Compare two lines of the same words, figure by figure."""
    for written, right in zip(line.figures, other.figures, strict=True):
        if _value(written) != _value(right):
            yield _differs(line, written, right)


def _reworded(
    lines: Sequence[_Line], others: list[_Line], known: set[Decimal | str]
) -> Iterator[Result]:
    """Compare lines whose words were changed with those that they most likely come from."""
    for line in lines:
        found = max(others, key=lambda one: _ratio(line, one), default=None)
        if found is None or _ratio(line, found) < _ALIKE:
            yield from (_unknown(line, one) for one in line.figures if _value(one) not in known)
            continue
        others.remove(found)
        if not _BLANK_TO_SIGN.search(found.paragraph.text):
            yield from _by_context(line, found, known)


def _by_context(line: _Line, other: _Line, known: set[Decimal | str]) -> Iterator[Result]:
    """Compare the figures that stand between the same words; look the others up."""
    mine, theirs = line.shape, other.shape
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    paired: dict[int, int] = {}
    for start, first, size in matcher.get_matching_blocks():
        for shift in range(size):
            if mine[start + shift] == _MARK:
                paired[mine[: start + shift].count(_MARK)] = theirs[: first + shift].count(_MARK)
    for at, figure in enumerate(line.figures):
        partner = paired.get(at)
        if partner is not None and _value(figure) != _value(other.figures[partner]):
            yield _differs(line, figure, other.figures[partner])
        elif partner is None and _value(figure) not in known:
            yield _unknown(line, figure)


def _ratio(line: _Line, other: _Line) -> float:
    return SequenceMatcher(None, line.shape, other.shape, autojunk=False).ratio()


def _value(figure: str) -> Decimal | str:
    """Return what a figure says: 1,200 is 1200, 1.20万 is 12000; one in Chinese stays as it is."""
    text = figure.replace(",", "").replace("，", "").rstrip(".")
    scale = _SCALE.get(text[-1:], Decimal(1))
    number = text.rstrip("万亿")
    return Decimal(number) * scale if number[:1].isdigit() else text


def _differs(line: _Line, written: str, right: str) -> Result:
    message = f"数字与资料不一致：写的是“{written}”，按资料是“{right}”。改回来，或者改资料后重做。"
    return replace(
        _result(line, message), code=DIFFERS, verdict=Verdict.FAIL, measured=written, expected=right
    )


def _unknown(line: _Line, figure: str) -> Result:
    message = f"资料里没有“{figure}”这个数，请人工核对。"
    return replace(_result(line, message), measured=figure, expected="资料里有的数")


def _result(line: _Line, message: str) -> Result:
    """Return what is to be looked up at a line."""
    paragraph = line.paragraph
    excerpt = " ".join(paragraph.text.split())
    told = f"“{excerpt[:16]}{'…' if len(excerpt) > 16 else ''}”：{message}"
    return replace(
        _unverified(UNKNOWN, told),
        paragraph=paragraph.ordinal or None,
        node=paragraph.anchor,
        excerpt=excerpt[:40],
        cell=line.cell,
    )


def _unverified(code: str, message: str) -> Result:
    return Result(
        code=code,
        clause=CLAUSE,
        force=Force.SHALL,
        verdict=Verdict.UNVERIFIED,
        page=None,
        paragraph=None,
        measured="",
        expected="",
        message=message,
    )
