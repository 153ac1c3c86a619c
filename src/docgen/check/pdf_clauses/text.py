"""The text as it is printed: fonts, rows, characters a row (5.2, 7.3.3)."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from docgen.check.clause import Judge, Outcome, either, right, unknown, wrong
from docgen.check.pdf.model import BOTTOM, LEFT, RIGHT, Line, PdfPiece, Sheet
from docgen.check.pdf.paper import PdfPaper
from docgen.check.typefaces import is_stand_in, typeface_of
from docgen.chinese.headings import find_label
from docgen.standard import Typeface

# A character of size 3 (3号): its advance on the grid of 28 a row in mm, its size in points.
_CELL, _SIZE = 5.57, 16
_LEVELS = {1: Typeface.HEI, 2: Typeface.KAI, 3: Typeface.FANGSONG, 4: Typeface.FANGSONG}


def _running(paper: PdfPaper) -> Iterator[PdfPiece]:
    for piece in paper.parts.text:
        if not piece.centred and not piece.sheet.turned and piece.size < 20:
            yield piece


def _face(font: str, wanted: Typeface, piece: PdfPiece) -> Outcome:
    """Judge an embedded font; one that stands in for another tells nothing."""
    if typeface_of(font) is wanted:
        return right(font, piece)
    if is_stand_in(font) or typeface_of(font) is None:
        return unknown(f"字体 {font} 认不出或是替代字体", piece)
    return wrong(font, piece)


def text_font(paper: PdfPaper) -> Iterator[Outcome]:
    """Text is set in 仿宋 (5.2.2)."""
    for piece in _running(paper):
        if find_label(piece.text) is None:
            yield _face(piece.first.font, Typeface.FANGSONG, piece)


def text_size(paper: PdfPaper) -> Iterator[Outcome]:
    """Text is of size 3 (5.2.2)."""
    for piece in _running(paper):
        yield either(15.4 <= piece.size <= 16.2, f"{piece.size:g} 磅", piece)


def text_colour(paper: PdfPaper) -> Iterator[Outcome]:
    """Text is black (5.2.4)."""
    for piece in paper.parts.pieces:
        if piece not in paper.parts.mark and piece.place == "flow":
            black = max(int(piece.first.colour[at : at + 2], 16) for at in (0, 2, 4)) < 0x40
            yield either(black, "黑色" if black else f"颜色 {piece.first.colour}", piece)


def text_indent(paper: PdfPaper) -> Iterator[Outcome]:
    """Each paragraph begins two of its characters in (7.3.3)."""
    for piece in _running(paper):
        if not piece.aside:
            cells = (piece.first.x0 - LEFT) / (_CELL * piece.size / _SIZE)
            yield either(abs(cells - 2) < 0.25, f"左空 {cells:.1f} 字", piece)


def _level(paper: PdfPaper, level: int) -> Iterator[Outcome]:
    for piece in _running(paper):
        label = find_label(piece.text)
        if label is not None and label.level == level and label.rest:
            chinese = (one for one in piece.first.characters if "\u4e00" <= one.text <= "\u9fff")
            first = next(chinese, piece.first.characters[0])
            if not (label.opens_a_sentence and typeface_of(first.font) is Typeface.FANGSONG):
                yield _face(first.font, _LEVELS[level], piece)


def level1_font(paper: PdfPaper) -> Iterator[Outcome]:
    """Level one is set in 黑体 (7.3.3)."""
    return _level(paper, 1)


def level2_font(paper: PdfPaper) -> Iterator[Outcome]:
    """Level two is set in 楷体 (7.3.3)."""
    return _level(paper, 2)


def level3_font(paper: PdfPaper) -> Iterator[Outcome]:
    """Level three is set in 仿宋 (7.3.3)."""
    return _level(paper, 3)


def level4_font(paper: PdfPaper) -> Iterator[Outcome]:
    """Level four is set in 仿宋 (7.3.3)."""
    return _level(paper, 4)


def row_count(paper: PdfPaper) -> Iterator[Outcome]:
    """A page full of text has 22 rows (5.2.3)."""
    full = [sheet for sheet in paper.upright[:-1] if _is_full(sheet, paper)]
    counts = {sheet.number: len(sheet.lines) for sheet in full}
    if not counts:
        yield unknown("没有排满正文的页")
    elif 22 in counts.values():
        yield right("22 行")
    else:
        for page, count in counts.items():
            yield wrong(f"{count} 行", page=page)


def _is_full(sheet: Sheet, paper: PdfPaper) -> bool:
    """Tell whether nothing but rows of text at one pitch stands on a page, to its end."""
    lines = sheet.lines
    if len(lines) < 17 or any(abs(line.size - 16) > 0.6 for line in lines):
        return False
    gaps = [after.baseline - line.baseline for line, after in pairwise(lines)]
    following = next((one for one in paper.upright if one.number == sheet.number + 1), None)
    kept_together = (
        following is not None and following.lines and find_label(following.lines[0].text)
    )
    to_its_end = lines[-1].baseline + 1.5 * max(gaps) > BOTTOM
    even = max(gaps) - min(gaps) < 0.4
    return even and to_its_end and not kept_together and following is not None


def row_cells(paper: PdfPaper) -> Iterator[Outcome]:
    """A full row of full-width characters has 28 (5.2.3)."""
    counts = Counter(
        len(line.characters) for piece in _running(paper) for line in piece.lines if _is_whole(line)
    )
    if counts.total() < 2:
        yield unknown("满行的汉字行太少")
        return
    most = counts.most_common(1)[0][0]
    yield either(most == 28 or 28 in counts, f"{most} 字")


def _is_whole(line: Line) -> bool:
    wide = all(unicodedata.east_asian_width(one.text[0]) in "WFA" for one in line.characters)
    return wide and line.x0 < LEFT + 1.5 and line.x1 > RIGHT - 5.5


def first_page_text(paper: PdfPaper) -> Iterator[Outcome]:
    """Page one shows text (7.3.3)."""
    if paper.layout in ("general", "letter") and paper.parts.title and paper.parts.body:
        met = paper.parts.body[0].page == 1
        yield either(met, "首页有正文" if met else "正文从第 2 页起", paper.parts.body[0])


def fonts_real(paper: PdfPaper) -> Iterator[Outcome]:
    """The fonts are embedded, and are no stand-ins: else widths and ink tell nothing sure."""
    fonts = paper.document.fonts
    missing = [name for name, embedded in fonts.items() if not embedded]
    stand_ins = [name for name in fonts if is_stand_in(name)]
    if missing:
        yield wrong(f"没有嵌入 {'、'.join(missing)}")
    elif stand_ins:
        yield unknown(f"用了替代字体 {'、'.join(stand_ins)}")
    elif fonts:
        yield right("、".join(fonts))


def text_kept(paper: PdfPaper) -> Iterator[Outcome]:
    """No character of the .docx is lost in the .pdf (33476.2)."""
    if paper.words is None:
        return
    pages = "".join(line.text for sheet in paper.document.sheets for line in sheet.lines)
    lost = Counter(_bare(paper.words)) - Counter(_bare(pages))
    told = "、".join(f"“{one}”{count} 个" for one, count in lost.most_common(6))
    yield wrong(f"PDF 里少了 {told}") if lost else right("没有丢字")


def _bare(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)
    return "".join(one for one in plain if not one.isspace() and one not in "—-")


JUDGES: tuple[Judge[PdfPaper], ...] = (
    text_font,
    text_size,
    text_colour,
    text_indent,
    level1_font,
    level2_font,
    level3_font,
    level4_font,
    row_count,
    row_cells,
    first_page_text,
    fonts_real,
    text_kept,
)
