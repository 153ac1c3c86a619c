"""Sheet, margins and type area as they are printed (5.1, 5.2.1)."""

from collections.abc import Iterator
from itertools import pairwise

from docgen.check.clause import Judge, Outcome, either, right, unknown, wrong
from docgen.check.pdf.model import BOTTOM, LEFT, RIGHT, Line, Sheet
from docgen.check.pdf.paper import PdfPaper
from docgen.check.pdf.pieces import outermost

_EM = 16 * 25.4 / 72
# Upper edges of a first row: 37 as 9704 says; about 40.2 when 37 is the software's margin.
_HEAD, _NOMINAL_HEAD = 37.0, 40.2
_LOOSE = 1.2  # the tolerance of the standard, and how far fonts differ


def sheet_size(paper: PdfPaper) -> Iterator[Outcome]:
    """The sheet is A4 (5.1)."""
    for sheet in paper.document.sheets:
        short, long = sorted((sheet.width, sheet.height))
        met = abs(short - 210) <= 0.55 and abs(long - 297) <= 0.55
        said = f"{short:.0f}×{long:.0f} 毫米"
        yield right(said) if met else wrong(said, page=sheet.number)


def _text_lines(sheet: Sheet) -> list[Line]:
    return [line for line in sheet.lines if abs(line.size - 16) < 0.6 and not sheet.in_table(line)]


def margin_head(paper: PdfPaper) -> Iterator[Outcome]:
    """The first row of a further page stands at the upper edge of the type area (5.2.1)."""
    for sheet in paper.upright[1:]:
        if sheet.lines and sheet.lines[0] in _text_lines(sheet) and len(sheet.lines) > 3:
            top = sheet.lines[0].baseline - 0.86 * _EM
            said = f"首行上边缘 {top:.1f} 毫米"
            exact = min(abs(top - _HEAD), abs(top - _NOMINAL_HEAD)) <= _LOOSE
            if exact:
                yield right(said)
            elif _HEAD < top < _NOMINAL_HEAD or _below_blank_rows(sheet, top):
                yield unknown(said)
            else:
                yield wrong(said, page=sheet.number)


def _below_blank_rows(sheet: Sheet, top: float) -> bool:
    """Tell whether whole rows are blank above the first one, as before a signature."""
    pitch = min(after.baseline - one.baseline for one, after in pairwise(sheet.lines))
    rows = [(top - head) / pitch for head in (_HEAD, _NOMINAL_HEAD)]
    return any(each > 0.5 and abs(each - round(each)) * pitch <= _LOOSE for each in rows)


def margin_binding(paper: PdfPaper) -> Iterator[Outcome]:
    """Flush rows begin 28 mm from the edge of the sheet (5.2.1)."""
    starts = [line.x0 for sheet in paper.upright for line in _text_lines(sheet)]
    if len(starts) > 3:
        # One row that slipped out, or only one that stands flush, says nothing of the margin.
        edges = (min(starts), outermost(starts))
        near = min(edges, key=lambda edge: abs(edge - LEFT))
        yield either(abs(near - LEFT) <= 1.05, f"最左的字在 {near:.1f} 毫米")


def type_area_width(paper: PdfPaper) -> Iterator[Outcome]:
    """Full rows end where the type area does (5.2.1)."""
    ends = sorted(
        line.reach for sheet in paper.upright for line in _text_lines(sheet) if line.x0 < LEFT + 14
    )
    if len(ends) > 5:
        far = ends[-1]
        if far > RIGHT + 1.3:
            yield wrong(f"最右的字在 {far:.1f} 毫米")
        elif far < RIGHT - 6:
            yield wrong(f"满行只到 {far:.1f} 毫米") if len(ends) > 20 else unknown("没有满行")
        else:
            yield right(f"最右的字在 {far:.1f} 毫米")


def type_area_kept(paper: PdfPaper) -> Iterator[Outcome]:
    """Nothing but page numbers stands outside the type area; a letter's head and foot may."""
    if paper.layout == "letter":
        return
    marks = {id(line) for piece in paper.parts.mark for line in piece.lines}
    for sheet in paper.upright:
        for line in sheet.lines:
            out = line.x0 < LEFT - 1.5 or line.reach > RIGHT + 1.5 or line.baseline > BOTTOM + 0.5
            if out and id(line) not in marks and not sheet.in_table(line):
                yield wrong(f"“{line.text[:10]}”在版心以外", page=sheet.number)
    yield right("没有超出")


JUDGES: tuple[Judge[PdfPaper], ...] = (
    sheet_size,
    margin_head,
    margin_binding,
    type_area_width,
    type_area_kept,
)
