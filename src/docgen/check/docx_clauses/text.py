"""The text: font, size, colour, indents, rows and characters a row (5.2, 7.3.3)."""

from collections import Counter
from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either, unknown, wrong
from docgen.check.docx.model import Paragraph
from docgen.check.docx.paper import MM_PER_POINT, DocxPaper
from docgen.check.docx_clauses.setting import is_size
from docgen.check.typefaces import typeface_of
from docgen.chinese.headings import find_label
from docgen.standard import Typeface

ROWS, CELLS = 22, 28
_LONG = 24  # characters that surely turn to a further row
_FULL = 4.0  # mm that may be left white below the last row


def running(paper: DocxPaper) -> Iterator[Paragraph]:
    """Yield the paragraphs of plain text: no headings, titles, or tables."""
    return (
        piece
        for piece in paper.parts.text
        if not piece.centred and piece.size < 20 and not paper.section(piece).turned
    )


def _plain(paper: DocxPaper) -> Iterator[Paragraph]:
    recipients = paper.parts.recipients
    yield from (recipients,) if recipients is not None else ()
    for piece in running(paper):
        label = find_label(piece.text.strip())
        if label is None or label.level > 2:
            yield piece


def text_font(paper: DocxPaper) -> Iterator[Outcome]:
    """Text is set in 仿宋 (5.2.2)."""
    for piece in _plain(paper):
        label = find_label(piece.text.strip())
        if label is None:  # fonts of labelled paragraphs are judged by their level
            face = typeface_of(piece.font)
            yield either(face is Typeface.FANGSONG, piece.font or "未指定字体", piece)


def text_size(paper: DocxPaper) -> Iterator[Outcome]:
    """Text is of size 3 (5.2.2)."""
    for piece in (*_plain(paper), *paper.parts.signature, paper.parts.date):
        if piece is not None:
            yield either(is_size(piece.size, 16), f"{piece.size:g} 磅", piece)


def text_colour(paper: DocxPaper) -> Iterator[Outcome]:
    """Everything but mark, rule and seal is black (5.2.4)."""
    for piece in paper.parts.pieces:
        if piece not in paper.parts.mark and piece.place != "cell":
            coloured = [run.colour for run in piece.inked if not _is_black(run.colour)]
            yield either(not coloured, f"颜色 {coloured[0]}" if coloured else "黑色", piece)


def _is_black(colour: str) -> bool:
    try:
        return max(int(colour[at : at + 2], 16) for at in (0, 2, 4)) < 0x40
    except ValueError:
        return True  # a theme's colour that was not resolved


def text_indent(paper: DocxPaper) -> Iterator[Outcome]:
    """Each paragraph begins two characters in (7.3.3)."""
    for piece in running(paper):
        if piece.aside or piece.align == "right":
            continue
        blanks = len(piece.text) - len(piece.text.lstrip("　"))
        cells = (piece.left + piece.first) / (piece.size or 16) + blanks
        yield either(abs(cells - 2) < 0.15, f"左空 {cells:.1f} 字", piece)


def text_flush(paper: DocxPaper) -> Iterator[Outcome]:
    """Further rows stand flush on both sides (7.3.3)."""
    for piece in running(paper):
        if not piece.aside and len(piece.text) > _LONG:
            met = abs(piece.left) < 4 and abs(piece.right) < 4
            yield either(met, f"左缩进 {piece.left:g} 磅、右缩进 {piece.right:g} 磅", piece)


def row_count(paper: DocxPaper) -> Iterator[Outcome]:
    """22 rows fill a page (5.2.3)."""
    pitches = Counter(_pitch(paper, piece) for piece in running(paper))
    if not pitches:
        return
    first = {_pitch(paper, piece): piece for piece in reversed(list(running(paper)))}
    for pitch in pitches:
        if not pitch:
            yield unknown("行距不是固定值", first[pitch])
            continue
        section = paper.section(first[pitch])
        height = section.height - section.top - section.bottom
        if paper.layout == "letter":  # its first page reaches lower
            height = paper.profile.height
        rows = int(height / MM_PER_POINT / pitch + 0.005)
        white = height - rows * pitch * MM_PER_POINT
        met = rows == ROWS and white <= _FULL
        said = f"行距 {pitch:g} 磅，每面 {rows} 行" + (
            f"，下空 {white:.0f} 毫米" if white > _FULL else ""
        )
        yield either(met, said, first[pitch])


def _pitch(paper: DocxPaper, piece: Paragraph) -> float:
    """Return the pitch of a paragraph's rows, 0 when it depends on the font."""
    if piece.rule == "exact":
        return piece.line
    section = paper.section(piece)
    snapped = section.grid in ("lines", "linesAndChars") and piece.snaps
    return section.pitch if snapped and piece.rule == "auto" and piece.line == 12 else 0.0


def row_cells(paper: DocxPaper) -> Iterator[Outcome]:
    """A row holds 28 characters (5.2.3)."""
    for piece in running(paper):
        section = paper.section(piece)
        if section.grid in ("linesAndChars", "snapToChars"):
            yield unknown("用了字符网格，各软件排法不同", piece)
            return
        run = max(piece.inked, key=lambda one: len(one.text), default=None)
        if run is None or not is_size(run.size, 16):
            continue
        advance = run.size * run.scale / 100 + run.tracking
        cells = int((paper.measure(piece) / MM_PER_POINT + 1.5) / advance) if advance > 1 else 0
        yield either(cells == CELLS, f"每行 {cells} 字", piece)


def paragraph_spacing(paper: DocxPaper) -> Iterator[Outcome]:
    """Paragraphs follow each other without a gap (5.2.3)."""
    for piece in running(paper):
        if piece.before > 1 or piece.after > 1:
            yield wrong(f"段前 {piece.before:g} 磅、段后 {piece.after:g} 磅", piece)


JUDGES: tuple[Judge[DocxPaper], ...] = (
    text_font,
    text_size,
    text_colour,
    text_indent,
    text_flush,
    row_count,
    row_cells,
    paragraph_spacing,
)
