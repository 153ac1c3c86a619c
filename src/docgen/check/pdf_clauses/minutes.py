"""Who was present at a meeting, as it is printed (10.3)."""

from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either
from docgen.check.patterns import ATTENDANCE
from docgen.check.pdf.model import LEFT, PdfPiece
from docgen.check.pdf.paper import PdfPaper
from docgen.check.pdf_clauses.title import ONE_LINE

_CELL = 5.57


def attendance_form(paper: PdfPaper) -> Iterator[Outcome]:
    """The label ends with a full-width colon and stands two characters in (10.3)."""
    for piece in paper.parts.attendance:
        found = ATTENDANCE.match(piece.text)
        cells = (piece.first.x0 - LEFT) / _CELL
        met = found is not None and found[2] == "：" and abs(cells - 2) < 0.35
        yield either(met, f"“{piece.text[:3]}”，左空 {cells:.1f} 字", piece)


def attendance_gap(paper: PdfPaper) -> Iterator[Outcome]:
    """The lists stand one line below text and attachment note (10.3)."""
    before = _before(paper)
    if before is None:
        return
    listed, last = paper.parts.attendance[0], before.lines[-1]
    if last not in listed.sheet.lines:
        return
    upper, lower = paper.ink_of(before, last), paper.ink_of(listed)
    if upper is not None and lower is not None:
        gap = lower.top - upper.bottom
        yield either(ONE_LINE[0] <= gap <= ONE_LINE[1], f"{gap:.1f} 毫米", listed)


def _before(paper: PdfPaper) -> PdfPiece | None:
    above = (*paper.parts.body, *paper.parts.attachment_note)
    return above[-1] if above and paper.parts.attendance else None


def attendance_turn(paper: PdfPaper) -> Iterator[Outcome]:
    """Further rows begin under the first name (10.3)."""
    for piece in paper.parts.attendance:
        for line in piece.lines[1:]:
            off = (line.x0 - piece.first.characters[3].x0) / _CELL
            yield either(abs(off) < 0.35, f"回行与首个姓名相差 {off:.1f} 字", piece)


JUDGES: tuple[Judge[PdfPaper], ...] = (attendance_form, attendance_gap, attendance_turn)
