"""The colophon (版记): rules, type, insets (7.4)."""

from collections.abc import Iterator
from itertools import pairwise

from docgen.check.clause import Judge, Outcome, either, unknown
from docgen.check.docx.model import Border, Paragraph, Row, Table
from docgen.check.docx.paper import DocxPaper
from docgen.check.docx_clauses.setting import judge_font
from docgen.standard import Typeface

_OUTER, _INNER = 0.35 / 25.4 * 72, 0.25 / 25.4 * 72
_LOOSE = 0.2  # points: Word knows eighths


def _pieces(paper: DocxPaper) -> list[Paragraph]:
    parts = (paper.parts.copies, paper.parts.printing_office, paper.parts.print_date)
    return list({part.node: part for part in parts if part is not None}.values())


def colophon_rules(paper: DocxPaper) -> Iterator[Outcome]:
    """Rules stand above the first, below the last and between all parts; none in a letter."""
    pieces, table = _pieces(paper), paper.colophon
    if not pieces or not paper.parts.ruled_colophon:
        return
    if table is None:
        yield _flow_rules(paper, pieces)
        return
    for place, border in _edges(table):
        yield either(border is not None, f"{place}{'有线' if border else '缺线'}", pieces[0])


def _flow_rules(paper: DocxPaper, pieces: list[Paragraph]) -> Outcome:
    """Judge rules that are borders of paragraphs or drawn near them."""
    around = [one for one in paper.document.paragraphs if one.node >= pieces[0].node - 3]
    count = sum(len({"top", "bottom"} & set(one.borders)) + len(one.strokes) for one in around)
    wanted = len(pieces) + 1
    if count >= wanted:
        return either(met=True, measured=f"{count} 条", spot=pieces[0])
    return unknown(f"只认出 {count} 条线", pieces[0])


def _edges(table: Table) -> Iterator[tuple[str, Border | None]]:
    """Yield every rule of a colophon's table by its place."""
    rows = table.rows
    yield "首条", rows[0].top
    for upper, lower in pairwise(rows):
        if not _is_moved(upper):
            yield "中间", upper.bottom or lower.top
    yield "末条", rows[-1].bottom


def _is_moved(row: Row) -> bool:
    """Between 主送 that was moved here and 抄送 there is no rule (7.4.2)."""
    text = "".join(piece.text for cell in row.cells for piece in cell).strip()
    return text.startswith("主送")


def colophon_rule_width(paper: DocxPaper) -> Iterator[Outcome]:
    """The rules are as wide as the type area (7.4.1)."""
    table = paper.colophon
    if table is not None and paper.parts.ruled_colophon:
        if table.width is None:
            yield unknown("表格宽度由软件决定")
        else:
            met = abs(table.width - 156) <= 1.05
            yield either(met, f"{table.width:.0f} 毫米", _pieces(paper)[0])


def colophon_rule_weight(paper: DocxPaper) -> Iterator[Outcome]:
    """Outer rules are 0.35 mm thick, inner ones 0.25 (7.4.1)."""
    table = paper.colophon
    if table is None or not paper.parts.ruled_colophon:
        return
    for place, border in _edges(table):
        if border is not None:
            wanted = _INNER if place == "中间" else _OUTER
            met = abs(border.weight - wanted) <= _LOOSE
            yield either(met, f"{place} {border.weight:.3g} 磅", _pieces(paper)[0])


def colophon_rule_colour(paper: DocxPaper) -> Iterator[Outcome]:
    """The rules of the colophon are black (5.2.4)."""
    table = paper.colophon
    for _, border in _edges(table) if table is not None and paper.parts.ruled_colophon else ():
        if border is not None:
            met = border.colour in ("auto", "000000")
            yield either(met, f"颜色 {border.colour}", _pieces(paper)[0])


def colophon_font(paper: DocxPaper) -> Iterator[Outcome]:
    """The colophon is set in 仿宋 of size 4 (7.4.2)."""
    for piece in _pieces(paper):
        yield judge_font(piece, Typeface.FANGSONG, 14)


def copies_inset(paper: DocxPaper) -> Iterator[Outcome]:
    """Copies stand one character in, their further rows under the first name (7.4.2)."""
    piece = paper.parts.copies
    if piece is None:
        return
    if piece.place == "cell" and paper.colophon is not None and paper.colophon.width is None:
        yield unknown("表格宽度由软件决定", piece)
        return
    start = (piece.left + piece.first) / (piece.size or 14)
    turned, end = piece.left / (piece.size or 14), piece.right / (piece.size or 14)
    blanks = len(piece.text) - len(piece.text.lstrip("　 "))
    met = abs(start + blanks - 1) < 0.3 and abs(end - 1) < 0.3 and abs(turned - 4) < 0.4
    yield _inset(
        paper, piece, f"左空 {start:.1f} 字、右空 {end:.1f} 字、回行 {turned:.1f} 字", met=met
    )


def printing_inset(paper: DocxPaper) -> Iterator[Outcome]:
    """Printing office one character in from the left, the date from the right (7.4.3)."""
    office, date = paper.parts.printing_office, paper.parts.print_date
    if office is None or date is None:
        return
    size = office.size or 14
    blanks = len(office.text) - len(office.text.lstrip("　"))
    left = (office.left + office.first) / size + blanks
    if office is date and date.text.strip().count("\t") == 1 and date.tabs:
        end = (paper.measure(date) * 72 / 25.4 - date.tabs[-1][1]) / size
    elif date.align == "right":
        end = date.right / size
    else:
        yield unknown("靠空格对齐，要看 PDF", date)
        return
    met = abs(left - 1) < 0.3 and abs(end - 1) < 0.3
    yield _inset(paper, office, f"左空 {left:.1f} 字、右空 {end:.1f} 字", met=met)


def _inset(paper: DocxPaper, piece: Paragraph, said: str, *, met: bool) -> Outcome:
    """Judge an inset; in cells with margins of their own only a page can tell."""
    table = paper.colophon
    if not met and table is not None and table.margin > 0.5:
        return unknown(f"{said}，另有单元格边距，要看 PDF", piece)
    return either(met, said, piece)


JUDGES: tuple[Judge[DocxPaper], ...] = (
    colophon_rules,
    colophon_rule_width,
    colophon_rule_weight,
    colophon_rule_colour,
    colophon_font,
    copies_inset,
    printing_inset,
)
