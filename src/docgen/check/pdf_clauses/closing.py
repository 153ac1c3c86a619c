"""Attachment note, signature and date, attachments as they are printed (7.3.4 to 7.3.7)."""

from collections.abc import Iterator, Sequence

from docgen.check.clause import Judge, Outcome, either, unknown
from docgen.check.patterns import ISSUERS
from docgen.check.pdf.model import LEFT, RIGHT, PdfPiece
from docgen.check.pdf.paper import PdfPaper
from docgen.check.pdf_clauses.title import ONE_LINE

_CELL = 5.57
_SEALED, _UNSEALED, _SHIFT = 4, 2, 2  # characters


def attachment_note_gap(paper: PdfPaper) -> Iterator[Outcome]:
    """The attachment note stands one line below the text (7.3.4)."""
    note = paper.parts.attachment_note
    if not note or not paper.parts.body:
        return
    before = paper.parts.body[-1]
    last = before.lines[-1]
    if before.page != note[0].page or last.baseline > note[0].first.baseline:
        return
    upper, lower = paper.ink_of(before, last), paper.ink_of(note[0])
    if upper is not None and lower is not None:
        gap = lower.top - upper.bottom
        yield either(ONE_LINE[0] <= gap <= ONE_LINE[1], f"{gap:.1f} 毫米", note[0])


def attachment_note_indent(paper: PdfPaper) -> Iterator[Outcome]:
    """The attachment note begins two characters in (7.3.4)."""
    for piece in paper.parts.attachment_note[:1]:
        cells = (piece.first.x0 - LEFT) / _CELL
        yield either(abs(cells - 2) < 0.35, f"左空 {cells:.1f} 字", piece)


def signature_gap(paper: PdfPaper) -> Iterator[Outcome]:
    """At least one line is left above the signature, more where a seal goes (7.3.5)."""
    signature = paper.parts.signature
    above = (*paper.parts.body, *paper.parts.attachment_note)
    before = [piece for piece in above if signature and piece.ordinal < signature[0].ordinal]
    if not before or before[-1].lines[-1].baseline > signature[0].first.baseline:
        return
    if before[-1].page != signature[0].page:
        return
    upper = paper.ink_of(before[-1], before[-1].lines[-1])
    lower = paper.ink_of(signature[0])
    if upper is not None and lower is not None:
        gap = lower.top - upper.bottom
        yield either(gap >= ONE_LINE[0], f"{gap:.1f} 毫米", signature[0])


def signature_alone(paper: PdfPaper) -> Iterator[Outcome]:
    """Signature and date stand on a page with what comes before them (7.3.5.5)."""
    date, signature = paper.parts.date, paper.parts.signature
    first = signature[0] if signature else date
    if first is None or date is None or first.page == 1 or not paper.parts.body:
        return
    alone = first.sheet.lines[0] is first.first
    yield either(not alone, "这一面上只有署名和日期" if alone else "同面有正文", first)


def date_place(paper: PdfPaper) -> Iterator[Outcome]:
    """Four characters from the right by a seal or stamp; else two beyond the signature's first."""
    date, signature = paper.parts.date, paper.parts.signature
    if date is None or date.sheet.turned:
        return
    inset = (RIGHT - date.first.x1) / _CELL
    right = abs(inset - _SEALED) < 0.5 or _gives_way(date, signature)
    if right or paper.parts.stamped:
        yield either(right, f"右空 {inset:.1f} 字", date)
    elif "年月" in date.text or "月日" in date.text:
        yield unknown("日期没有填全", date)
    elif len(signature) == 1 and not _names_several(paper, signature[0]):
        shift = (date.first.x0 - signature[0].first.x0) / _CELL
        met = abs(shift - _SHIFT) < 0.4 or abs(inset - _UNSEALED) < 0.4
        yield either(met, f"右空 {inset:.1f} 字，比署名首字右移 {shift:.1f} 字", date)
    else:
        yield unknown(f"右空 {inset:.1f} 字", date)


def _names_several(paper: PdfPaper, row: PdfPiece) -> bool:
    """Tell whether a row names several issuers, however little sets them apart."""
    issuers = paper.parts.issuers
    side_by_side = len(issuers) > 1 and row.text not in issuers and row.text in "".join(issuers)
    return side_by_side or ISSUERS.match(row.text) is not None


def _gives_way(date: PdfPiece, signature: Sequence[PdfPiece]) -> bool:
    """Tell whether a date stands farther left because a long name is centred on it (7.3.5.1)."""
    if len(signature) != 1:
        return False
    name = signature[0].first
    return RIGHT - name.x1 < _CELL and abs(name.x0 + name.x1 - date.first.x0 - date.first.x1) < 3


def signature_place(paper: PdfPaper) -> Iterator[Outcome]:
    """A sealed signature is centred on its date; an unsealed one ends two characters in."""
    date, signature = paper.parts.date, paper.parts.signature
    if date is None or len(signature) != 1 or date.sheet.turned or paper.parts.stamped:
        return
    if _names_several(paper, signature[0]):
        yield unknown("几个机关并排署名", signature[0])
        return
    line = signature[0].first
    off = abs((line.x0 + line.x1) / 2 - (date.first.x0 + date.first.x1) / 2)
    inset = (RIGHT - line.x1) / _CELL
    met = off <= 1.5 or abs(inset - _UNSEALED) < 0.4
    shift = (date.first.x0 - line.x0) / _CELL
    met = met or abs(shift - _SHIFT) < 0.4  # the date is the longer one
    yield either(met, f"与日期中线相差 {off:.1f} 毫米，右空 {inset:.1f} 字", signature[0])


def note_indent(paper: PdfPaper) -> Iterator[Outcome]:
    """The note begins two characters in (7.3.6)."""
    note = paper.parts.note
    if note is not None:
        cells = (note.first.x0 - LEFT) / _CELL
        yield either(abs(cells - 2) < 0.6, f"左空 {cells:.1f} 字", note)


def attachment_new_page(paper: PdfPaper) -> Iterator[Outcome]:
    """An attachment's label is the first thing on its page (7.3.7)."""
    for attachment in paper.parts.attachments:
        label = attachment.label
        met = label.sheet.lines[0] is label.first
        yield either(met, "另面" if met else "没有另面", label)


JUDGES: tuple[Judge[PdfPaper], ...] = (
    attachment_note_gap,
    attachment_note_indent,
    signature_gap,
    signature_alone,
    date_place,
    signature_place,
    note_indent,
    attachment_new_page,
)
