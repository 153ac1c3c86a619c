"""Signers' stamps (签名章) as they are printed: place, and what stands around them (7.3.5.3).

An office beside which no picture stands may be stamped by hand later: that is left open.
"""

from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either, unknown
from docgen.check.pdf.model import RIGHT, Area, PdfPiece
from docgen.check.pdf.paper import PdfPaper
from docgen.check.pdf_clauses.masthead import TWO_LINES
from docgen.check.pdf_clauses.title import ONE_LINE

_CELL = 5.57
_INSET, _APART = 4, 2  # characters
_LEAST = 8.0  # mm: nothing smaller is a stamp


def _stamps(paper: PdfPaper) -> list[tuple[PdfPiece, Area | None]]:
    """Return each office with the picture that stands right of it on its level."""
    if not paper.parts.stamped:
        return []
    return [(office, _beside(office)) for office in paper.parts.signature]


def _beside(office: PdfPiece) -> Area | None:
    level = office.first.baseline - 2
    for image in office.sheet.images:
        large = image.x1 - image.x0 > _LEAST and image.bottom - image.top > _LEAST
        if large and image.x0 > office.first.x1 and image.top < level < image.bottom:
            return image
    return None


def stamp_place(paper: PdfPaper) -> Iterator[Outcome]:
    """A stamp ends four characters from the right, two beyond the office on its middle."""
    for office, stamp in _stamps(paper):
        if stamp is None:
            yield unknown("还没有签名章", office)
            continue
        ink = paper.ink_of(office)
        inset = (RIGHT - stamp.x1) / _CELL
        apart = (stamp.x0 - office.first.x1) / _CELL
        off = (ink.top + ink.bottom - stamp.top - stamp.bottom) / 2 if ink is not None else 0.0
        met = abs(inset - _INSET) < 0.4 and abs(apart - _APART) < 0.4 and abs(off) <= 1.5
        said = f"签名章右空 {inset:.1f} 字，距职务 {apart:.1f} 字，上下相差 {abs(off):.1f} 毫米"
        yield either(met, said, office)


def stamp_gap(paper: PdfPaper) -> Iterator[Outcome]:
    """The first stamp stands two lines below text and attachment note."""
    above = (*paper.parts.body, *paper.parts.attachment_note)
    for office, stamp in _stamps(paper)[:1]:
        last = above[-1].lines[-1] if above else None
        if stamp is None or last is None or last not in office.sheet.lines:
            continue
        ink = paper.ink.within(office.sheet.number, last.area)
        if ink is not None:
            gap = stamp.top - ink.bottom
            yield either(TWO_LINES[0] <= gap <= TWO_LINES[1], f"{gap:.1f} 毫米", office)


def stamp_date_gap(paper: PdfPaper) -> Iterator[Outcome]:
    """The date stands one line below the last stamp."""
    date = paper.parts.date
    for _, stamp in _stamps(paper)[-1:]:
        ink = paper.ink_of(date) if date is not None else None
        if stamp is not None and ink is not None:
            gap = ink.top - stamp.bottom
            yield either(ONE_LINE[0] <= gap <= ONE_LINE[1], f"{gap:.1f} 毫米", date)


JUDGES: tuple[Judge[PdfPaper], ...] = (stamp_place, stamp_gap, stamp_date_gap)
