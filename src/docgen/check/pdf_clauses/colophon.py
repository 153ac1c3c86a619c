"""The colophon as it is printed (7.4)."""

from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either, unknown
from docgen.check.pdf.model import BOTTOM, LEFT, RIGHT, PdfPiece, Rule
from docgen.check.pdf.paper import PdfPaper

_CELL = 14 * 25.4 / 72
_LOOSE = 0.3  # of a character: half a millimetre of side bearing included


def _pieces(paper: PdfPaper) -> list[PdfPiece]:
    found = (paper.parts.copies, paper.parts.printing_office, paper.parts.print_date)
    return list({piece.ordinal: piece for piece in found if piece is not None}.values())


def _rules(paper: PdfPaper) -> list[Rule]:
    """Return the long rules around the colophon, from top to bottom."""
    pieces = _pieces(paper)
    if not pieces or not paper.parts.ruled_colophon:
        return []
    moved = paper.parts.moved_recipients
    upper = [*pieces, moved] if moved is not None and moved.page == pieces[-1].page else pieces
    top = min(piece.first.baseline for piece in upper) - 12
    rules = [one for one in pieces[-1].sheet.level_rules if one.length > 60 and one.y > top]
    return [
        one for at, one in enumerate(rules) if not at or one.y - rules[at - 1].y > 1
    ]  # some programs draw a rule twice


def colophon_rules(paper: PdfPaper) -> Iterator[Outcome]:
    """Rules stand above, below and between the parts of the colophon (7.4.1)."""
    pieces = _pieces(paper)
    if pieces and paper.parts.ruled_colophon:
        rows = len({round(piece.first.baseline) for piece in pieces})
        count = len(_rules(paper))
        yield either(count >= rows + 1, f"{rows} 行要素，{count} 条线", pieces[0])


def colophon_rule_width(paper: PdfPaper) -> Iterator[Outcome]:
    """The rules are as wide as the type area (7.4.1)."""
    for rule in _rules(paper):
        met = abs(rule.length - 156) <= 1.1
        yield either(met, f"长 {rule.length:.1f} 毫米", _pieces(paper)[0])


def colophon_rule_weight(paper: PdfPaper) -> Iterator[Outcome]:
    """Outer rules are 0.35 mm thick, inner ones 0.25 (7.4.1)."""
    rules = _rules(paper)
    for at, rule in enumerate(rules):
        wanted = 0.35 if at in (0, len(rules) - 1) else 0.25
        met = abs(rule.weight - wanted) <= 0.08
        yield either(met, f"{rule.weight:.2f} 毫米", _pieces(paper)[0])


def colophon_bottom(paper: PdfPaper) -> Iterator[Outcome]:
    """The last rule lies on the lower edge of the type area of the last page (7.4.1)."""
    rules, pieces = _rules(paper), _pieces(paper)
    if rules:
        last = rules[-1]
        met = abs(last.y - BOTTOM) <= 1.05 and pieces[-1].page == len(paper.document.sheets)
        yield either(met, f"末条线 {last.y:.1f} 毫米", pieces[-1])


def colophon_side(paper: PdfPaper) -> Iterator[Outcome]:
    """The colophon stands on an even page (33476.2)."""
    pieces = _pieces(paper)
    if pieces and paper.parts.ruled_colophon and pieces[-1].page is not None:
        page = pieces[-1].page
        yield either(page % 2 == 0, f"在第 {page} 面", pieces[-1])


def colophon_font(paper: PdfPaper) -> Iterator[Outcome]:
    """The colophon is of size 4 (7.4.2)."""
    for piece in _pieces(paper):
        yield either(13.4 <= piece.size <= 14.2, f"{piece.size:g} 磅", piece)


def copies_inset(paper: PdfPaper) -> Iterator[Outcome]:
    """Copies begin one character in; further rows under the first name (7.4.2)."""
    piece = paper.parts.copies
    if piece is not None:
        start = (piece.first.x0 - LEFT) / _CELL
        turned = [(line.x0 - LEFT) / _CELL for line in piece.lines[1:]]
        met = abs(start - 1) < _LOOSE and all(abs(one - 4) < 0.4 for one in turned)
        said = f"左空 {start:.1f} 字" + (f"，回行 {turned[0]:.1f} 字" if turned else "")
        yield either(met, said, piece)


def printing_inset(paper: PdfPaper) -> Iterator[Outcome]:
    """The printing office is one character in from the left, its date from the right."""
    office, date = paper.parts.printing_office, paper.parts.print_date
    if office is None or date is None or not paper.parts.ruled_colophon:
        return
    left = (office.first.x0 - LEFT) / _CELL
    end = (RIGHT - date.first.x1) / _CELL
    if len(date.text) > 40:
        yield unknown("与别的内容连成一行", date)
    else:
        met = abs(left - 1) < _LOOSE and abs(end - 1) < _LOOSE
        yield either(met, f"左空 {left:.1f} 字、右空 {end:.1f} 字", office)


JUDGES: tuple[Judge[PdfPaper], ...] = (
    colophon_rules,
    colophon_rule_width,
    colophon_rule_weight,
    colophon_bottom,
    colophon_side,
    colophon_font,
    copies_inset,
    printing_inset,
)
