"""Page numbers as they are printed (7.5, 10.1)."""

from collections.abc import Iterator
from itertools import pairwise

from docgen.check.clause import Judge, Outcome, right, unknown, wrong
from docgen.check.pdf.model import LEFT, RIGHT, Area, Line, Sheet
from docgen.check.pdf.paper import PdfPaper
from docgen.check.typefaces import is_stand_in, typeface_of
from docgen.standard import Typeface

_CELL = 14 * 25.4 / 72
_DASH = "—"
_HEIGHT = 269.0
_LOOSE = 1.6  # mm: digits and dashes together are not as even as a dash


def _numbered(paper: PdfPaper) -> Iterator[tuple[Sheet, Line]]:
    for sheet in paper.upright:
        if sheet.numeral is not None:
            yield sheet, sheet.numeral


def page_number_missing(paper: PdfPaper) -> Iterator[Outcome]:
    """Pages bear numbers; a blank side, a side with the colophon alone, a letter's first not."""
    if not paper.upright or paper.layout in ("plain", "form"):
        return
    colophon = paper.parts.print_date or paper.parts.copies
    for sheet in paper.upright:
        if sheet.numeral is not None:
            yield right("有")
            continue
        alone = not sheet.lines or (colophon is not None and sheet is colophon.sheet)
        first = sheet.number == 1 and paper.layout == "letter"
        if not alone and not first:
            yield wrong("没有页码", page=sheet.number)


def page_number_form(paper: PdfPaper) -> Iterator[Outcome]:
    """The number stands between two dashes (7.5)."""
    for sheet, line in _numbered(paper):
        text = line.text.replace("\t", "").strip()
        met = text == f"{_DASH}{sheet.number}{_DASH}" or (
            text.startswith(_DASH) and text.endswith(_DASH) and text.strip(_DASH).isdigit()
        )
        yield right(f"“{text}”") if met else wrong(f"“{text}”", page=sheet.number)


def page_number_font(paper: PdfPaper) -> Iterator[Outcome]:
    """The number is set in 宋体 of size 4 (7.5)."""
    for sheet, line in _numbered(paper):
        digit = next(one for one in line.characters if one.text.isdigit())
        said = f"{digit.font} {digit.size:g} 磅"
        if abs(digit.size - 14) > 0.6:
            yield wrong(said, page=sheet.number)
        elif typeface_of(digit.font) is Typeface.SONG:
            yield right(said)
        elif is_stand_in(digit.font) or typeface_of(digit.font) is None:
            yield unknown(said)
        else:
            yield wrong(said, page=sheet.number)


def page_number_side(paper: PdfPaper) -> Iterator[Outcome]:
    """Odd numbers end one character from the right, even ones begin one from the left (7.5)."""
    for sheet, line in _numbered(paper):
        odd = sheet.number % 2 == 1
        inset = (RIGHT - line.x1 if odd else line.x0 - LEFT) / _CELL
        said = f"第 {sheet.number} 页{'右' if odd else '左'}空 {inset:.1f} 字"
        met = abs(inset - 1) < 0.32
        yield right(said) if met else wrong(said, page=sheet.number)


def page_number_height(paper: PdfPaper) -> Iterator[Outcome]:
    """The dashes lie 7 mm below the type area (7.5)."""
    for sheet, line in _numbered(paper):
        dash = next((one for one in line.characters if one.text == _DASH), None)
        if dash is None:
            continue
        area = Area(dash.x0, dash.baseline - 5, dash.x1, dash.baseline + 2)
        ink = paper.ink.within(sheet.number, area)
        if ink is not None:
            middle = (ink.top + ink.bottom) / 2
            met = abs(middle - _HEIGHT) <= 1.1
            said = f"{middle:.1f} 毫米"
            yield right(said) if met else wrong(said, page=sheet.number)


def blank_side_number(paper: PdfPaper) -> Iterator[Outcome]:
    """A blank side before the colophon's bears no number, nor does the colophon's (7.5)."""
    sheets = paper.document.sheets
    colophon = paper.parts.print_date or paper.parts.copies
    for before, sheet in pairwise(sheets):
        if before.lines or colophon is None or sheet is not colophon.sheet:
            continue
        for side, name in ((before, "空白面"), (sheet, "版记面")):
            if side.numeral is not None:
                yield wrong(f"{name}标了页码", page=side.number)
            else:
                yield right(f"{name}没有页码")


def turned_number(paper: PdfPaper) -> Iterator[Outcome]:
    """A turned page bears its number where upright ones do: its left edge is the foot (8)."""
    if paper.layout in ("plain", "form"):
        return
    for sheet in (one for one in paper.document.sheets if one.turned and one.lines):
        place = sheet.running_down
        ink = paper.ink.within(sheet.number, place) if place is not None else None
        if ink is None:
            yield wrong("左侧没有竖排的页码", page=sheet.number)
            continue
        odd = sheet.number % 2 == 1
        inset = RIGHT - ink.bottom if odd else ink.top - LEFT
        met = abs(ink.middle - (297 - _HEIGHT)) <= _LOOSE and abs(inset - _CELL) <= _LOOSE
        side = "下" if odd else "上"
        said = f"距左边缘 {ink.middle:.1f} 毫米，{side}空 {inset / _CELL:.1f} 字"
        yield right(said) if met else wrong(said, page=sheet.number)


def letter_first_number(paper: PdfPaper) -> Iterator[Outcome]:
    """The first page of a letter bears no number (10.1)."""
    if paper.layout == "letter":
        met = paper.document.sheets[0].numeral is None
        yield right("首页不标") if met else wrong("首页有页码", page=1)


JUDGES: tuple[Judge[PdfPaper], ...] = (
    page_number_missing,
    page_number_form,
    page_number_font,
    page_number_side,
    page_number_height,
    blank_side_number,
    turned_number,
    letter_first_number,
)
