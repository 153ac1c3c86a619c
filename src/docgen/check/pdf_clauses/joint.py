"""Joint papers (联合行文) as they are printed: marks, signatories, seals (7.2.4 to 7.3.5.1)."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from docgen.check.clause import Judge, Outcome, either
from docgen.check.pdf.model import LEFT, RIGHT, Area, Character, Line
from docgen.check.pdf.paper import PdfPaper
from docgen.check.pdf_clauses.seal import seals_of

_DOCUMENT = "文件"
_STRAIGHT = 1.0  # mm that edges may differ
_WIDE = 4.0  # mm between the number and the names beside it
Row = list[Character]


def _mark(paper: PdfPaper) -> tuple[list[Row], Row]:
    """Return the rows of a mark from top to bottom, and 文件, which ends farthest right."""
    lines = [line for piece in paper.parts.mark for line in piece.lines]
    characters = [one for line in lines for one in line.characters]
    document = sorted(characters, key=lambda one: one.x0)[-len(_DOCUMENT) :]
    rows: dict[int, Row] = {}
    for one in sorted(characters, key=lambda one: (one.baseline, one.x0)):
        if one not in document:
            rows.setdefault(round(one.baseline), []).append(one)
    return list(rows.values()), document


def joint_rows(paper: PdfPaper) -> list[Row]:
    """Return the names of a joint mark; none if one long name goes on in a second row."""
    rows, document = _mark(paper) if paper.parts.mark else ([], [])
    ends = len(rows) > 1 and "".join(one.text for one in document) == _DOCUMENT
    if not ends or paper.layout != "general":
        return []
    apart = abs(document[0].baseline - rows[-1][0].baseline) > _STRAIGHT
    straight = abs(rows[0][0].x0 - rows[-1][0].x0) < 3 * _STRAIGHT
    return rows if apart or straight else []


def joint_mark_edges(paper: PdfPaper) -> Iterator[Outcome]:
    """The names of a joint mark begin and end below each other (7.2.4)."""
    rows = joint_rows(paper)
    if rows:
        left = _spread([row[0].x0 for row in rows])
        right = _spread([row[-1].x1 for row in rows])
        met = max(left, right) <= _STRAIGHT
        yield either(met, f"左边相差 {left:.1f} 毫米，右边 {right:.1f} 毫米", paper.parts.mark[0])


def joint_mark_document(paper: PdfPaper) -> Iterator[Outcome]:
    """文件 stands right of the names, at half their height (7.2.4)."""
    rows = joint_rows(paper)
    if rows:
        document = _mark(paper)[1]
        middle = (rows[0][0].baseline + rows[-1][0].baseline) / 2
        off = abs(document[0].baseline - middle)
        yield either(off <= _STRAIGHT, f"上下偏 {off:.1f} 毫米", paper.parts.mark[0])


def _spread(edges: Sequence[float]) -> float:
    return max(edges) - min(edges)


def signatory_columns(paper: PdfPaper) -> Iterator[Outcome]:
    """Signatories of further rows begin under the first one (7.2.6)."""
    piece, number = paper.parts.signatory, paper.parts.number
    if piece is None or number is None:
        return
    first, last = piece.first, number.first
    rows = [line for line in piece.sheet.lines if first.baseline < line.baseline <= last.baseline]
    starts = [
        start for line in rows if (start := _names_begin(line, beside=line is last)) is not None
    ]
    label = next((at for at, one in enumerate(first.characters) if one.text in "：:"), None)
    if starts and label is not None and label + 1 < len(first.characters):
        off = max(abs(start - first.characters[label + 1].x0) for start in starts)
        yield either(off <= _STRAIGHT, f"各行姓名相差 {off:.1f} 毫米", piece)


def _names_begin(line: Line, *, beside: bool) -> float | None:
    """Return where the names of a row begin: beside the number behind the widest gap."""
    if not beside:
        return line.x0
    pairs = list(zip(line.characters, line.characters[1:], strict=False))
    left, right = max(pairs, key=lambda pair: pair[1].x0 - pair[0].x1)
    return right.x0 if right.x0 - left.x1 > _WIDE else None


def seals_apart(paper: PdfPaper) -> Iterator[Outcome]:
    """Several seals neither touch nor leave the type area (7.3.5.1)."""
    date = paper.parts.date
    seals = seals_of(date) if date is not None else []
    if date is None or len(seals) < 2:
        return
    nearest = min(_apart(one, other) for one, other in combinations(seals, 2))
    left, right = min(one.x0 for one in seals), max(one.x1 for one in seals)
    met = nearest > 0 and left >= LEFT - _STRAIGHT and right <= RIGHT + _STRAIGHT
    said = f"最近的两枚相隔 {nearest:.1f} 毫米，从 {left:.1f} 到 {right:.1f} 毫米"
    yield either(met, said, date)


def _apart(one: Area, other: Area) -> float:
    """Return how far two round seals are from touching."""
    across, down = one.middle - other.middle, (one.top + one.bottom - other.top - other.bottom) / 2
    radii = (one.x1 - one.x0 + other.x1 - other.x0) / 2
    return float((across**2 + down**2) ** 0.5) - radii


def moved_recipients_rule(paper: PdfPaper) -> Iterator[Outcome]:
    """No rule stands between recipients and copies of a colophon (7.4.2)."""
    moved, copies = paper.parts.moved_recipients, paper.parts.copies
    if moved is None or copies is None or moved.page != copies.page:
        return
    begin, end = sorted((moved.first.baseline, copies.first.baseline))
    rules = [one for one in moved.sheet.level_rules if one.length > 60 and begin < one.y < end]
    yield either(not rules, "有分隔线" if rules else "没有分隔线", moved)


JUDGES: tuple[Judge[PdfPaper], ...] = (
    joint_mark_edges,
    joint_mark_document,
    signatory_columns,
    seals_apart,
    moved_recipients_rule,
)
