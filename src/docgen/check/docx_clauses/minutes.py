"""Who was present at a meeting (10.3)."""

import re
from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either
from docgen.check.docx.model import Paragraph
from docgen.check.docx.paper import DocxPaper
from docgen.check.docx_clauses.setting import described
from docgen.check.typefaces import typeface_of
from docgen.standard import Typeface

_LABEL = re.compile(r"^\s*(出\s*席|请\s*假|列\s*席)\s*([:：])")


def _lists(paper: DocxPaper) -> Iterator[tuple[Paragraph, re.Match[str]]]:
    for piece in paper.parts.pieces if paper.layout == "minutes" else ():
        found = _LABEL.match(piece.text)
        if found:
            yield piece, found


def attendance_form(paper: DocxPaper) -> Iterator[Outcome]:
    """The label ends with a full-width colon and stands two characters in (10.3)."""
    for piece, found in _lists(paper):
        blanks = len(piece.text) - len(piece.text.lstrip("　"))
        cells = (piece.left + piece.first) / (piece.size or 16) + blanks
        met = found[2] == "：" and abs(cells - 2) < 0.3
        yield either(met, f"“{found[0].strip()}”，左空 {cells:.1f} 字", piece)


def attendance_font(paper: DocxPaper) -> Iterator[Outcome]:
    """The label is set in 黑体, the names in 仿宋 (10.3)."""
    for piece, found in _lists(paper):
        faces = [typeface_of(run.font) for run in piece.runs for _ in run.text]
        label, names = set(faces[: found.start(2)]), set(faces[found.end() :])
        met = label == {Typeface.HEI} and names == {Typeface.FANGSONG}
        yield either(met, described(piece), piece)


JUDGES: tuple[Judge[DocxPaper], ...] = (attendance_form, attendance_font)
