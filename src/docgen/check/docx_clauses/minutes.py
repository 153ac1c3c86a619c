"""Who was present at a meeting (10.3)."""

import re
from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either
from docgen.check.docx.model import Paragraph
from docgen.check.docx.paper import DocxPaper
from docgen.check.docx_clauses.setting import described
from docgen.check.patterns import ATTENDANCE
from docgen.check.typefaces import typeface_of
from docgen.standard import Typeface

_LONG = 24  # characters that surely turn to a further row


def _lists(paper: DocxPaper) -> Iterator[tuple[Paragraph, re.Match[str]]]:
    for piece in paper.parts.attendance:
        found = ATTENDANCE.match(piece.text)
        if found:
            yield piece, found


def attendance_form(paper: DocxPaper) -> Iterator[Outcome]:
    """The label ends with a full-width colon and stands two characters in (10.3)."""
    for piece, found in _lists(paper):
        cells = _start(piece)
        met = found[2] == "：" and abs(cells - 2) < 0.3
        yield either(met, f"“{found[0].strip()}”，左空 {cells:.1f} 字", piece)


def attendance_font(paper: DocxPaper) -> Iterator[Outcome]:
    """The label is set in 黑体, the names in 仿宋 (10.3)."""
    for piece, found in _lists(paper):
        faces = [typeface_of(run.font) for run in piece.runs for _ in run.text]
        label, names = set(faces[: found.start(2)]), set(faces[found.end() :])
        met = label == {Typeface.HEI} and names == {Typeface.FANGSONG}
        yield either(met, described(piece), piece)


def attendance_turn(paper: DocxPaper) -> Iterator[Outcome]:
    """Further rows begin under the first name (10.3)."""
    for piece, found in _lists(paper):
        if len(piece.text) > _LONG:
            name = _start(piece) + len(found[0].lstrip("　"))
            turned = piece.left / (piece.size or 16)
            yield either(abs(turned - name) < 0.4, f"回行左空 {turned:.1f} 字", piece)


def _start(piece: Paragraph) -> float:
    """Return how many characters in the label stands."""
    blanks = len(piece.text) - len(piece.text.lstrip("　"))
    return (piece.left + piece.first) / (piece.size or 16) + blanks


JUDGES: tuple[Judge[DocxPaper], ...] = (attendance_form, attendance_font, attendance_turn)
