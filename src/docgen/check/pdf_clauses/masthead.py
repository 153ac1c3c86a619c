"""Mark, number and red rule as they are printed (7.2, 10.1, 10.2)."""

from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either, unknown, wrong
from docgen.check.pdf.model import LEFT, MIDDLE, RIGHT, Area, PdfPiece, Rule, is_red
from docgen.check.pdf.paper import PdfPaper
from docgen.check.pdf_clauses.joint import joint_rows

_TOPS = {"general": 72.0, "minutes": 72.0, "order": 57.0, "letter": 30.0}
# "Two lines" between edges is 20.78 mm; two whole empty rows are 25.6.
TWO_LINES = (18.7, 27.6)
_FONTS_DIFFER = 0.15  # mm that stand-in fonts and pixels may add


def _mark(paper: PdfPaper) -> Area | None:
    """Return the ink of the mark, all its rows."""
    inks = [paper.ink_of(piece, line) for piece in paper.parts.mark for line in piece.lines]
    found = [ink for ink in inks if ink is not None]
    if not found:
        return None
    return Area(
        min(ink.x0 for ink in found),
        min(ink.top for ink in found),
        max(ink.x1 for ink in found),
        max(ink.bottom for ink in found),
    )


def mark_missing(paper: PdfPaper) -> Iterator[Outcome]:
    """A paper with a red head shows its mark; it may be a picture (7.2.4)."""
    if paper.layout in _TOPS:
        if paper.parts.mark:
            yield either(met=True, measured="有", spot=paper.parts.mark[0])
        else:
            yield unknown("没有认出标志文字")


def mark_colour(paper: PdfPaper) -> Iterator[Outcome]:
    """The mark is red (7.2.4)."""
    for piece in paper.parts.mark:
        yield either(is_red(piece.first.colour), f"颜色 {piece.first.colour}", piece)


def mark_top(paper: PdfPaper) -> Iterator[Outcome]:
    """The upper edge of the mark's ink stands at 72, 57 or 30 mm (7.2.4, 10.1, 10.2)."""
    wanted, ink = _TOPS.get(paper.layout), _mark(paper)
    if wanted is not None and ink is not None:
        met = abs(ink.top - wanted) <= 1 + _FONTS_DIFFER
        yield either(met, f"上边缘 {ink.top:.1f} 毫米", paper.parts.mark[0])


def mark_centred(paper: PdfPaper) -> Iterator[Outcome]:
    """The mark stands on the middle of the type area, or of the sheet (7.2.4)."""
    ink = _mark(paper)
    if ink is not None and (len(paper.parts.mark) == 1 or joint_rows(paper)):
        off = min(abs(ink.middle - MIDDLE), abs(ink.middle - 105))
        yield either(off <= 1.2, f"中线 {ink.middle:.1f} 毫米", paper.parts.mark[0])


def mark_within(paper: PdfPaper) -> Iterator[Outcome]:
    """The mark is no wider than the type area (7.2.4)."""
    ink = _mark(paper)
    if ink is not None:
        met = ink.x0 > LEFT - 1 and ink.x1 < RIGHT + 1
        yield either(met, f"从 {ink.x0:.1f} 到 {ink.x1:.1f} 毫米", paper.parts.mark[0])


def number_gap(paper: PdfPaper) -> Iterator[Outcome]:
    """The number stands two lines below the mark (7.2.5)."""
    number, mark = _first_below(paper), _mark(paper)
    ink = paper.ink_of(number) if number is not None else None
    if paper.layout in ("general", "order", "minutes") and mark is not None and ink is not None:
        gap = ink.top - mark.bottom
        yield either(TWO_LINES[0] <= gap <= TWO_LINES[1], f"{gap:.1f} 毫米", number)


def _first_below(paper: PdfPaper) -> PdfPiece | None:
    """Return what stands first below the mark: the number, or signatories in rows above it."""
    number, signatory = paper.parts.number, paper.parts.signatory
    if signatory is None or number is None:
        return number
    return min(number, signatory, key=lambda one: one.first.baseline)


def number_place(paper: PdfPaper) -> Iterator[Outcome]:
    """The number is centred, or one character in beside a signatory, or right in a letter."""
    number = paper.parts.number
    if number is None or paper.layout not in _TOPS:
        return
    line = number.first
    if paper.layout == "letter":
        yield either(abs(line.x1 - RIGHT) < 2, f"右边缘 {line.x1:.1f} 毫米", number)
    elif paper.parts.signatory is not None:
        inset = (line.x0 - LEFT) / 5.57
        yield either(abs(inset - 1) < 0.35, f"左空 {inset:.1f} 字", number)
    else:
        middle = (line.x0 + line.x1) / 2
        yield either(abs(middle - MIDDLE) < 1.2, f"中线 {middle:.1f} 毫米", number)


def _rule(paper: PdfPaper) -> Rule | None:
    last = _last(paper)
    if last is None or paper.layout not in ("general", "minutes"):
        return None
    below = (one for one in paper.head_rules if one.y > last.first.baseline)
    return next(below, None)


def _last(paper: PdfPaper) -> PdfPiece | None:
    """Return the last row above the rule: the number, in minutes who issues them and when."""
    return paper.parts.issue_line or paper.parts.number


def masthead_rule_missing(paper: PdfPaper) -> Iterator[Outcome]:
    """A rule parts head and text (7.2.7)."""
    if paper.layout == "general" and paper.parts.number is not None:
        found = _rule(paper) is not None
        yield either(found, "有" if found else "没有找到", paper.parts.number)


def masthead_rule_colour(paper: PdfPaper) -> Iterator[Outcome]:
    """The rule is red (7.2.7)."""
    rule = _rule(paper)
    if rule is not None:
        yield either(is_red(rule.colour), f"颜色 {rule.colour}", paper.parts.number)


def masthead_rule_width(paper: PdfPaper) -> Iterator[Outcome]:
    """The rule is as wide as the type area, and lies on it (7.2.7)."""
    rule = _rule(paper)
    if rule is not None:
        met = abs(rule.length - 156) <= 1.1 and abs(rule.x0 - LEFT) <= 1.1
        said = f"长 {rule.length:.1f} 毫米，从 {rule.x0:.1f} 毫米起"
        yield either(met, said, paper.parts.number)


def masthead_rule_weight(paper: PdfPaper) -> Iterator[Outcome]:
    """The rule is neither a hair nor a bar (practice)."""
    rule = _rule(paper)
    if rule is not None:
        points = rule.weight * 72 / 25.4
        yield either(0.7 <= points <= 2.5, f"{points:.2g} 磅", paper.parts.number)


def masthead_rule_gap(paper: PdfPaper) -> Iterator[Outcome]:
    """The rule lies 4 mm below the number (7.2.7)."""
    rule, number = _rule(paper), _last(paper)
    ink = paper.ink_of(number) if number is not None else None
    if rule is not None and ink is not None:
        gap = rule.top - ink.bottom
        yield either(abs(gap - 4) <= 1 + _FONTS_DIFFER, f"{gap:.1f} 毫米", number)


def letter_rules(paper: PdfPaper) -> Iterator[Outcome]:
    """Red double rules, 170 mm, 4 mm below the mark and 20 mm from the lower edge (10.1)."""
    if paper.layout != "letter":
        return
    sheet = paper.document.sheets[0]
    rules = [one for one in sheet.level_rules if one.length > 120]
    upper, lower = [one for one in rules if one.y < 100], [one for one in rules if one.y > 250]
    if len(upper) < 2 or len(lower) < 2:
        yield unknown(f"上面 {len(upper)} 条线，下面 {len(lower)} 条线")
        return
    for one in (*upper[:2], *lower[:2]):
        met = is_red(one.colour) and abs(one.length - 170) <= 1.1
        yield either(met, f"颜色 {one.colour}，长 {one.length:.0f} 毫米")
    mark = _mark(paper)
    if mark is not None:
        gap = upper[0].top - mark.bottom
        yield either(abs(gap - 4) <= 1 + _FONTS_DIFFER, f"上线距标志 {gap:.1f} 毫米")
    if abs(lower[-1].bottom - 277) > 1:
        yield wrong(f"下线下边缘 {lower[-1].bottom:.1f} 毫米，应为 277 毫米")


JUDGES: tuple[Judge[PdfPaper], ...] = (
    mark_missing,
    mark_colour,
    mark_top,
    mark_centred,
    mark_within,
    number_gap,
    number_place,
    masthead_rule_missing,
    masthead_rule_colour,
    masthead_rule_width,
    masthead_rule_weight,
    masthead_rule_gap,
    letter_rules,
)
