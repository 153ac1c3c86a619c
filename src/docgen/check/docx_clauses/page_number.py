"""Page numbers in the footers (7.5, 10.1)."""

import re
from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either, unknown, wrong
from docgen.check.docx.model import Paragraph
from docgen.check.docx.paper import DocxPaper
from docgen.check.docx_clauses.setting import is_size
from docgen.check.typefaces import typeface_of
from docgen.standard import Typeface

_FORM = re.compile(r"^[—－─–-]\s*\d*\s*[—－─–-]$")
_DASHED = re.compile(r"^—\s*\d*\s*—$")
_ONE_PAGE = 22 * 28 + 50  # characters that surely overflow the first page
_FIELD = re.compile(r"^\s*PAGE\b", re.IGNORECASE)


def _numbers(paper: DocxPaper) -> dict[str, Paragraph]:
    """Return the paragraphs with a page number of the first section, by kind of footer."""
    found = {}
    for kind, paragraphs in paper.document.sections[0].footers.items():
        shown = [one for one in paragraphs if any(_FIELD.match(code) for code in one.fields)]
        if shown:
            found[kind] = shown[0]
    return found


def page_number_missing(paper: DocxPaper) -> Iterator[Outcome]:
    """Pages are numbered below the type area (7.5)."""
    met = any(
        _FIELD.match(code)
        for section in paper.document.sections
        for paragraphs in section.footers.values()
        for one in paragraphs
        for code in one.fields
    )
    if met or paper.layout in ("general", "order", "minutes"):
        yield either(met, "有" if met else "页脚里没有页码")
    else:
        yield unknown("页脚里没有页码")


def page_number_form(paper: DocxPaper) -> Iterator[Outcome]:
    """The number stands between two dashes of one character (7.5)."""
    for piece in _numbers(paper).values():
        text = piece.text.strip()
        if piece.place == "box" and not _FORM.match(text):
            yield unknown("页码排在文本框里")
        else:
            yield either(bool(_DASHED.match(text)), f"“{text}”")


def page_number_font(paper: DocxPaper) -> Iterator[Outcome]:
    """The number is set in 宋体 of size 4 (7.5)."""
    for piece in _numbers(paper).values():
        digits = [run for run in piece.inked if any(one.isdigit() for one in run.text)]
        for run in (digits or piece.inked)[:1]:
            met = typeface_of(run.latin) is Typeface.SONG and is_size(run.size, 14)
            yield either(met, f"{run.latin or '未指定字体'} {run.size:g} 磅")


def page_number_side(paper: DocxPaper) -> Iterator[Outcome]:
    """Odd numbers stand right, even ones left, one character in (7.5)."""
    numbers = _numbers(paper)
    if not numbers:
        return
    if "even" not in numbers or not paper.document.odd_even:
        yield _alike(paper, numbers)
        return
    for kind, side in (("default", "right"), ("even", "left")):
        piece = numbers.get(kind)
        if piece is None or piece.place == "box":
            yield unknown("页码排在文本框里，要看 PDF")
            continue
        start = piece.left + piece.first
        inset = piece.right if side == "right" else start
        aligned = (piece.align == "both" and side == "left") or piece.align == side
        word = "单页" if kind == "default" else "双页"
        met = aligned and 10 <= inset <= 18
        blanks = "　" in piece.text
        if aligned and blanks and inset < 1:
            met = True
        yield either(met, f"{word}码{_SIDES.get(piece.align, piece.align)}，空 {inset / 14:.1f} 字")


def _alike(paper: DocxPaper, numbers: dict[str, Paragraph]) -> Outcome:
    """Judge numbers that stand alike on all pages: right only where there is but one page."""
    number = numbers.get("default")
    if number is not None and number.align == "right" and not _is_long(paper):
        return unknown("奇偶页相同，只有一页时才可以")
    return wrong("没有设“奇偶页不同”")


def _is_long(paper: DocxPaper) -> bool:
    """Tell whether a paper surely has a second page."""
    pieces = paper.parts.pieces
    breaks = any(one.breaks_page or "\f" in one.text for one in paper.document.paragraphs[1:])
    characters = sum(len(one.text) for one in pieces)
    return breaks or len(paper.document.sections) > 1 or characters > _ONE_PAGE


_SIDES = {"left": "居左", "right": "居右", "center": "居中", "both": "居左", "distribute": "分散"}


def letter_first_number(paper: DocxPaper) -> Iterator[Outcome]:
    """The first page of a letter bears no number (10.1)."""
    if paper.layout == "letter":
        first = paper.document.sections[0]
        numbers = _numbers(paper)
        met = not numbers or (first.first_differs and "first" not in numbers)
        yield either(met, "首页不标" if met else "首页有页码")


JUDGES: tuple[Judge[DocxPaper], ...] = (
    page_number_missing,
    page_number_form,
    page_number_font,
    page_number_side,
    letter_first_number,
)
