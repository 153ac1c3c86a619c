"""What closes the text: attachment note, signature and date, note (7.3.4 to 7.3.6)."""

from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either, unknown
from docgen.check.docx.paper import DocxPaper
from docgen.check.patterns import ISSUERS


def attachment_note_indent(paper: DocxPaper) -> Iterator[Outcome]:
    """The attachment note begins two characters in (7.3.4)."""
    for piece in paper.parts.attachment_note[:1]:
        blanks = len(piece.text) - len(piece.text.lstrip("　"))
        cells = (piece.left + piece.first) / (piece.size or 16) + blanks
        yield either(abs(cells - 2) < 0.3, f"左空 {cells:.1f} 字", piece)


def signature_place(paper: DocxPaper) -> Iterator[Outcome]:
    """A signature stands on the right; how far in depends on the seal and is seen in a PDF."""
    signature = paper.parts.signature
    if len(signature) != 1 or paper.parts.stamped or ISSUERS.match(signature[0].text):
        return
    if signature[0].aside:
        yield unknown("位置与是否盖章有关，要看 PDF", signature[0])
    else:
        yield either(met=False, measured="没有排在右侧", spot=signature[0])


def date_place(paper: DocxPaper) -> Iterator[Outcome]:
    """The date stands on the right; how far in depends on the seal and is seen in a PDF."""
    date = paper.parts.date
    if date is None:
        return
    if date.aside:
        yield unknown("位置与是否盖章有关，要看 PDF", date)
    else:
        yield either(met=False, measured="没有排在右侧", spot=date)


def note_indent(paper: DocxPaper) -> Iterator[Outcome]:
    """The note begins two characters in (7.3.6)."""
    note = paper.parts.note
    if note is not None:
        blanks = len(note.text) - len(note.text.lstrip("　"))
        cells = (note.left + note.first) / (note.size or 16) + blanks
        yield either(abs(cells - 2) < 0.3, f"左空 {cells:.1f} 字", note)


JUDGES: tuple[Judge[DocxPaper], ...] = (
    attachment_note_indent,
    signature_place,
    date_place,
    note_indent,
)
