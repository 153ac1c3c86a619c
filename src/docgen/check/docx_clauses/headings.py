"""Typefaces of the four levels (7.3.3)."""

from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either
from docgen.check.docx.model import Paragraph
from docgen.check.docx.paper import DocxPaper
from docgen.check.docx_clauses.text import running
from docgen.check.typefaces import typeface_of
from docgen.chinese.headings import find_label
from docgen.standard import Typeface


def _of_level(paper: DocxPaper, level: int, wanted: Typeface) -> Iterator[Outcome]:
    """Judge the heading sentence of each paragraph that a label of a level opens."""
    for piece in running(paper):
        label = find_label(piece.text.strip())
        if label is not None and label.level == level and label.rest:
            font = _first_font(piece)
            faces = (wanted, Typeface.FANGSONG) if label.opens_a_sentence else (wanted,)
            yield either(typeface_of(font) in faces, font or "未指定字体", piece)


def _first_font(piece: Paragraph) -> str:
    """Return the font of the first Chinese character: digits and brackets may differ."""
    for run in piece.inked:
        if any("\u4e00" <= character <= "\u9fff" for character in run.text):
            return run.font
    return piece.font


def level1_font(paper: DocxPaper) -> Iterator[Outcome]:
    """Level one is set in 黑体 (7.3.3)."""
    return _of_level(paper, 1, Typeface.HEI)


def level2_font(paper: DocxPaper) -> Iterator[Outcome]:
    """Level two is set in 楷体 (7.3.3)."""
    return _of_level(paper, 2, Typeface.KAI)


def level3_font(paper: DocxPaper) -> Iterator[Outcome]:
    """Level three is set in 仿宋 (7.3.3)."""
    return _of_level(paper, 3, Typeface.FANGSONG)


def level4_font(paper: DocxPaper) -> Iterator[Outcome]:
    """Level four is set in 仿宋 (7.3.3)."""
    return _of_level(paper, 4, Typeface.FANGSONG)


JUDGES: tuple[Judge[DocxPaper], ...] = (level1_font, level2_font, level3_font, level4_font)
