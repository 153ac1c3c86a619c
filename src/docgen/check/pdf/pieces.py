"""Lines of a .pdf put together into paragraphs, across pages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from docgen.check.patterns import END
from docgen.check.pdf.model import LEFT, RIGHT, Line, PdfPiece, Sheet

_FULL = 3.6  # mm: a line that ends no farther from the right edge goes on in the next
_INSET = 12.0  # mm: what hangs, or breaks before a number, may also end farther in
_FAR = 42.0  # mm: what begins farther in is no row that hangs
_HANGING = 12.0  # mm: a line that begins farther in than any first line does
_INDENT = 8.0  # mm: no row slips out so far
_TITLE = 18.0
# The number of an item in a list whose rows hang, as in an attachment note (7.3.4).
_ITEM = re.compile(r"\d{1,2}\s*[.．、](?!\d)")


def join_lines(sheets: Sequence[Sheet]) -> tuple[PdfPiece, ...]:
    """Return the paragraphs of all sheets, numbered as a reader counts them."""
    edges = {turned: _edges(sheets, turned=turned) for turned in (False, True)}
    groups: list[tuple[Sheet, list[Line]]] = []
    last: tuple[Sheet, Line] | None = None
    for sheet, line in _all(sheets):
        if last is not None and _goes_on(last, sheet, line, edges[sheet.turned]):
            groups[-1][1].append(line)
        else:
            groups.append((sheet, [line]))
        last = sheet, line
    return tuple(
        PdfPiece(tuple(lines), sheet, ordinal, _place(sheet, lines[0]))
        for ordinal, (sheet, lines) in enumerate(groups, start=1)
    )


def _all(sheets: Sequence[Sheet]) -> Iterator[tuple[Sheet, Line]]:
    return ((sheet, line) for sheet in sheets for line in sheet.lines)


def _place(sheet: Sheet, line: Line) -> str:
    return "row" if sheet.in_table(line) else "flow"


def _edges(sheets: Sequence[Sheet], *, turned: bool) -> tuple[float, float]:
    """Return where rows of text begin and end on the sheets that stand, or that lie."""
    lines = [
        line
        for sheet in sheets
        for line in sheet.lines
        if sheet.turned is turned and 11 < line.size < _TITLE and not sheet.in_table(line)
    ]
    if len(lines) < 4 or turned:
        return (35.0, 260.0) if turned else (LEFT, RIGHT)
    size = Counter(round(line.size) for line in lines).most_common(1)[0][0]
    lines = [line for line in lines if abs(line.size - size) < 1]
    left = _edge([line.x0 for line in lines], LEFT)
    return left, -_edge([-line.x1 for line in lines], -RIGHT)


def _edge(edges: Sequence[float], nominal: float) -> float:
    """Return where rows reach: in a short paper more may share an indent, or a length, than that.

    Rows that share a place far inside are then not those which tell where the others reach.
    """
    shared, farthest = outermost(edges), min(edges)
    far_inside = shared - farthest > _INDENT
    return farthest if far_inside and abs(farthest - nominal) < abs(shared - nominal) else shared


def _white(line: Line, *, hangs: bool) -> float:
    """Return how much a full row may leave white: a number that did not fit leaves much."""
    ended = END.search(line.text)
    return _FULL if ended and not hangs else _INSET


def outermost(edges: Sequence[float]) -> float:
    """Return the least edge that rows share; one row alone may have slipped out."""
    bins = Counter(round(edge) for edge in edges)
    shared = [edge for edge in edges if sum(bins[round(edge) + by] for by in (-1, 0, 1)) > 2]
    return min(shared or edges)


def _goes_on(
    last: tuple[Sheet, Line], sheet: Sheet, line: Line, edges: tuple[float, float]
) -> bool:
    """Tell whether a line continues the paragraph of the line before."""
    before_sheet, before = last
    if abs(before.size - line.size) > 0.3 or line.size >= _TITLE:
        return False
    if sheet.in_table(line) or before_sheet.in_table(before):
        return False
    left, right = edges
    hangs = left + _HANGING < line.x0 < left + _FAR
    if before.x0 >= left + _FAR or (hangs and _ITEM.match(line.text)):
        return False  # a signature, a date, the next item, however near the edge a row ends
    if before.x1 < right - _white(before, hangs=hangs) or "\t" in before.text:
        return False
    if sheet is before_sheet and line.baseline - before.baseline > line.size * 0.9:
        return False  # mm against points: more than two and a half sizes apart
    return line.x0 < left + 2 or hangs
