"""The seal (印章), where a picture of one is on the page (7.3.5.1)."""

from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either, wrong
from docgen.check.pdf.model import TOP, Area, PdfPiece
from docgen.check.pdf.paper import PdfPaper
from docgen.standard import load_facts

_SMALLEST, _LARGEST = 30.0, 70.0
_LOOSE = 1.0  # mm
_DIAMETERS = (42.0, 45.0, 50.0, 60.0)  # 国发〔1999〕25号 and 国办 rules after it


def _seal(paper: PdfPaper) -> tuple[Area, PdfPiece] | None:
    """Return the picture over the date that is shaped like a seal, and the date."""
    date = paper.parts.date
    if date is None:
        return None
    middle = (date.first.x0 + date.first.x1) / 2
    for image in seals_of(date):
        over = image.x0 < middle < image.x1 and image.top < date.first.baseline < image.bottom + 20
        if over:
            return image, date
    return None


def seals_of(date: PdfPiece) -> list[Area]:
    """Return the pictures on the page of the date that are shaped like seals."""
    return [one for one in date.sheet.images if _is_round(one)]


def _is_round(image: Area) -> bool:
    width, height = image.x1 - image.x0, image.bottom - image.top
    return _SMALLEST < width < _LARGEST and 0.8 < width / (height or 1) < 1.25


def seal_place(paper: PdfPaper) -> Iterator[Outcome]:
    """The seal is centred on signature and date, which stand below its middle (7.3.5.1)."""
    found = _seal(paper)
    if found is None:
        return
    seal, date = found
    signature = paper.parts.signature
    off = abs(seal.middle - (date.first.x0 + date.first.x1) / 2)
    top = signature[0].first.baseline - 5 if len(signature) == 1 else date.first.baseline - 5
    pair = (top + date.first.baseline) / 2
    centre = (seal.top + seal.bottom) / 2
    met = off <= 2 and centre - 1 <= pair and date.first.baseline <= seal.bottom + 1
    said = f"与日期中线相差 {off:.1f} 毫米，署名和日期在印章中心下 {pair - centre:.1f} 毫米"
    yield either(met, said, date)


def seal_top(paper: PdfPaper) -> Iterator[Outcome]:
    """The seal's upper edge lies within one line below the text, not above the type area."""
    found = _seal(paper)
    above = (*paper.parts.body, *paper.parts.attachment_note)
    if found is None or not above or not paper.parts.signature:
        return
    date = found[1]
    seal = min(seals_of(date), key=lambda one: one.top)  # on a joint paper that of the first row
    lines = [
        (piece, line)
        for piece in above
        for line in piece.lines
        if line in date.sheet.lines and line.baseline < paper.parts.signature[0].first.baseline
    ]
    if lines:
        piece, line = max(lines, key=lambda one: one[1].baseline)
        ink = paper.ink.within(
            date.sheet.number, Area(28, line.area.top, seal.x0, line.baseline + 2)
        )
        bottom = ink.bottom if ink is not None else line.baseline + 1
        gap = seal.top - bottom
        limit = float(load_facts()["seal.gap_above"].mm)
        yield either(-0.5 <= gap <= limit + 0.5, f"距正文 {gap:.1f} 毫米", piece)
    elif seal.top < TOP - _LOOSE:
        said = f"这一面没有正文，上边缘 {seal.top:.1f} 毫米，高出版心 {TOP - seal.top:.1f} 毫米"
        yield wrong(said, date)


def seal_size(paper: PdfPaper) -> Iterator[Outcome]:
    """The seal has one of the prescribed diameters (国发〔1999〕25号)."""
    found = _seal(paper)
    if found is not None:
        width = found[0].x1 - found[0].x0
        met = any(abs(width - one) <= 1.5 for one in _DIAMETERS)
        yield either(met, f"直径 {width:.0f} 毫米", found[1])


JUDGES: tuple[Judge[PdfPaper], ...] = (seal_place, seal_top, seal_size)
