"""The head (版头): mark, number, signatory, red rule (7.2, 10.1)."""

from collections.abc import Iterator
from dataclasses import dataclass

from docgen.check.clause import Judge, Outcome, either, right, unknown, wrong
from docgen.check.docx.model import Paragraph, is_red
from docgen.check.docx.paper import MM_PER_POINT, DocxPaper
from docgen.check.docx_clauses.setting import described, is_size, judge_font
from docgen.check.patterns import NUMBER, SIGNATORY
from docgen.check.typefaces import typeface_of
from docgen.standard import Typeface, load_facts

_RED_HEADS = ("general", "letter", "order", "minutes")
_TOPS = {"general": 72.0, "minutes": 72.0, "order": 57.0, "letter": 30.0}
# A .docx tells only roughly where ink will stand: fonts and programs differ by millimetres.
_ROUGH = 3.5
_BASELINE, _RISE = 0.8, 0.84  # shares: of an exact line above its baseline, of the size above it


def classification_font(paper: DocxPaper) -> Iterator[Outcome]:
    """Secrecy is set in 黑体 (7.2.2)."""
    if paper.parts.classification is not None:
        yield judge_font(paper.parts.classification, Typeface.HEI, 16)


def urgency_font(paper: DocxPaper) -> Iterator[Outcome]:
    """Urgency is set in 黑体 (7.2.3)."""
    if paper.parts.urgency is not None:
        yield judge_font(paper.parts.urgency, Typeface.HEI, 16)


def mark_missing(paper: DocxPaper) -> Iterator[Outcome]:
    """A paper with a red head shows its issuer's mark (7.2.4)."""
    if paper.layout in _RED_HEADS:
        found = paper.parts.mark
        yield either(bool(found), "有" if found else "没有找到", found[0] if found else None)


def mark_colour(paper: DocxPaper) -> Iterator[Outcome]:
    """The mark is red (7.2.4)."""
    for piece in paper.parts.mark:
        met = all(is_red(run.colour) for run in piece.inked)
        yield either(met, f"颜色 {piece.colour}", piece)


def mark_font(paper: DocxPaper) -> Iterator[Outcome]:
    """The mark is set in 小标宋 (7.2.4)."""
    for piece in paper.parts.mark:
        bold = any(run.bold for run in piece.inked)
        if bold and judge_font(piece, Typeface.XIAOBIAOSONG).kind == "right":
            yield wrong(f"{described(piece, sized=False)}加粗", piece)
        else:
            yield judge_font(piece, Typeface.XIAOBIAOSONG)


def mark_centred(paper: DocxPaper) -> Iterator[Outcome]:
    """The mark is centred; a joint one stands in a table and is left to the eye (7.2.4)."""
    for piece in paper.parts.mark:
        if piece.place == "cell" or piece.align == "distribute":
            yield unknown("标志排在表格里", piece)
        elif len(paper.parts.issuers) > 1 and piece.align == "left":
            yield unknown("几个机关并列的标志，要看 PDF", piece)
        else:
            yield either(piece.align == "center", f"对齐方式 {_ALIGNED[piece.align]}", piece)


_ALIGNED = {
    "left": "左对齐",
    "right": "右对齐",
    "both": "两端对齐",
    "center": "居中",
    "distribute": "分散对齐",
}


def mark_top(paper: DocxPaper) -> Iterator[Outcome]:
    """The mark's upper edge stands where its layout wants it (7.2.4, 10.1, 10.2)."""
    wanted = _TOPS.get(paper.layout)
    if not paper.parts.mark or wanted is None:
        return
    mark = paper.parts.mark[0]
    if len(paper.parts.issuers) > 1:
        yield unknown("几个机关并列的标志，要看 PDF", mark)
        return
    if mark.box is None or mark.rule != "exact" or None in (mark.box.top, mark.box.inset):
        yield unknown("只有排成 PDF 后才能量", mark)
        return
    raised = max((run.raised for run in mark.inked), default=0.0)
    rise = mark.line * _BASELINE - raised - mark.size * _RISE
    top = (mark.box.top or 0) + (mark.box.inset or 0) + (mark.before + rise) * MM_PER_POINT
    if abs(top - wanted) > _ROUGH:
        yield wrong(f"约 {top:.0f} 毫米，应为 {wanted:g} 毫米", mark)
    else:
        yield unknown(f"约 {top:.0f} 毫米，准确位置要看 PDF", mark)


def number_font(paper: DocxPaper) -> Iterator[Outcome]:
    """The number is set in 仿宋 of size 3 (7.2.5)."""
    number = paper.parts.number
    if number is not None and number is not paper.parts.signatory:
        yield judge_font(number, Typeface.FANGSONG, 16)


def number_place(paper: DocxPaper) -> Iterator[Outcome]:
    """The number is centred; left by one character beside a signatory; right in a letter."""
    number, signatory = paper.parts.number, paper.parts.signatory
    if number is None or paper.layout == "plain":
        return
    if number.place == "cell":
        yield unknown("发文字号排在表格里", number)
    elif paper.layout == "letter":
        met = number.align == "right" or "\t" in number.text
        yield either(met, _ALIGNED[number.align], number)
    elif signatory is not None:
        left = (number.left + number.first) / 16
        yield either(abs(left - 1) < 0.3 or number.indented, f"左空 {left:.1f} 字", number)
    else:
        yield either(number.align == "center", _ALIGNED[number.align], number)


def signatory_font(paper: DocxPaper) -> Iterator[Outcome]:
    """签发人 is set in 仿宋, the names in 楷体 (7.2.6)."""
    piece = paper.parts.signatory
    found = SIGNATORY.search(piece.text) if piece is not None else None
    if piece is None or found is None:
        return
    faces = _faces(piece)[len(piece.label) :]
    number = NUMBER.search(piece.text, found.end())  # beside the last of several rows of names
    begin, end = number.span() if number is not None else (len(faces), len(faces))
    label = {face for face, character in faces[found.start() : found.end()] if character.strip()}
    named = (*faces[found.end() : begin], *faces[end:])
    names = {face for face, character in named if character.strip()}
    met = label <= {Typeface.FANGSONG} and names <= {Typeface.KAI}
    met = met and all(is_size(run.size, 16) for run in piece.inked)
    yield either(met, described(piece), piece)


def _faces(piece: Paragraph) -> list[tuple[Typeface | None, str]]:
    return [(typeface_of(run.font), character) for run in piece.runs for character in run.text]


@dataclass(frozen=True, slots=True)
class HeadRule:
    """A rule below the number: its paragraph, its colour, its width in mm, its weight in pt."""

    piece: Paragraph
    colour: str
    width: float
    weight: float


def head_rules(paper: DocxPaper) -> list[HeadRule]:
    """Return the rules of the head: borders below the number, and strokes drawn on page one."""
    parts = paper.parts
    end = parts.title[0].node if parts.title else 0
    found: list[HeadRule] = []
    for piece in paper.document.paragraphs:
        if parts.title and piece.node > end:
            break
        if parts.number is not None and piece.place == "flow" and piece.node >= parts.number.node:
            found += _bordered(paper, piece, top_only=piece.node == end)
        found += [HeadRule(piece, one.colour, one.width, one.weight) for one in piece.strokes]
    return [rule for rule in found if rule.width > 60]


def _bordered(paper: DocxPaper, piece: Paragraph, *, top_only: bool) -> Iterator[HeadRule]:
    width = paper.measure(piece) - (piece.left + piece.right) * MM_PER_POINT
    for side in ("top",) if top_only else ("top", "bottom"):
        if side in piece.borders:
            border = piece.borders[side]
            yield HeadRule(piece, border.colour, width, border.weight)


def masthead_rule_missing(paper: DocxPaper) -> Iterator[Outcome]:
    """A red rule parts head and text (7.2.7)."""
    if paper.layout == "general" and paper.parts.number is not None:
        met = bool(head_rules(paper))
        if not met and any(piece.place == "cell" for piece in paper.parts.pieces[:6]):
            yield unknown("版头排在表格里，要看 PDF")
        else:
            yield either(met, "有" if met else "没有找到", paper.parts.number)


def masthead_rule_colour(paper: DocxPaper) -> Iterator[Outcome]:
    """The rule is red (7.2.7)."""
    for rule in _general_rules(paper):
        yield either(is_red(rule.colour), f"颜色 {rule.colour or '未指定'}", paper.parts.number)


def masthead_rule_width(paper: DocxPaper) -> Iterator[Outcome]:
    """The rule is as wide as the type area (7.2.7)."""
    for rule in _general_rules(paper):
        fact = load_facts()["masthead_rule.width"]
        met = abs(rule.width - float(fact.mm)) <= float(fact.tolerance) + 0.05
        follows = not met and rule.piece.borders and not (rule.piece.left or rule.piece.right)
        if follows:
            yield right(
                "与版心等宽", paper.parts.number
            )  # the type area itself is judged elsewhere
        else:
            yield either(met, f"{rule.width:.0f} 毫米", paper.parts.number)


def masthead_rule_weight(paper: DocxPaper) -> Iterator[Outcome]:
    """The rule is neither a hair nor a bar (practice)."""
    for rule in _general_rules(paper):
        yield either(0.7 <= rule.weight <= 2.5, f"{rule.weight:.2g} 磅", paper.parts.number)


def _general_rules(paper: DocxPaper) -> list[HeadRule]:
    return head_rules(paper)[:1] if paper.layout in ("general", "minutes") else []


def letter_rules(paper: DocxPaper) -> Iterator[Outcome]:
    """A letter has red double rules, 170 mm long (10.1)."""
    if paper.layout == "letter":
        strokes = [one for piece in paper.document.paragraphs for one in piece.strokes]
        if not strokes:
            yield unknown("线条不是图形，要看 PDF")
            return
        for one in strokes:
            met = is_red(one.colour) and abs(one.width - 170) <= 1.05
            yield either(met, f"颜色 {one.colour}，长 {one.width:.0f} 毫米")


JUDGES: tuple[Judge[DocxPaper], ...] = (
    classification_font,
    urgency_font,
    mark_missing,
    mark_colour,
    mark_font,
    mark_centred,
    mark_top,
    number_font,
    number_place,
    signatory_font,
    masthead_rule_missing,
    masthead_rule_colour,
    masthead_rule_width,
    masthead_rule_weight,
    letter_rules,
)
