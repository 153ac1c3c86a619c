"""Words of the head, the title and the recipients (7.2, 7.3.1, 7.3.2; 条例)."""

import re
from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either, right, unknown, wrong
from docgen.check.parts import Parts, Piece, joined
from docgen.check.patterns import NUMBER, SIGNATORY

Words = Parts[Piece]
TYPES = ("决议", "决定", "命令", "令", "公报", "公告", "通告", "意见", "通知", "通报", "报告",
         "请示", "批复", "议案", "函", "纪要")  # fmt: skip
UPWARD = ("请示", "报告", "议案")
DOWNWARD = (
    "通知",
    "通报",
    "决定",
    "决议",
    "批复",
    "命令",
    "令",
    "公告",
    "通告",
    "公报",
    "纪要",
    "函",
)
_NUMBER = re.compile(r"^[^\s\d〔〕\[\]（）()第号]+〔(19|20)\d{2}〕[1-9]\d*号$")
_ORDER = re.compile(r"^第[1-9]\d*号$")
_BLANK = re.compile(r"〔[\s　]*(\d{4})?[\s　]*〕[\s　]*号$")
_UNDATED = re.compile(r"年月|月日")
_CLASSIFIED = re.compile(r"^(绝　?密|机　?密|秘　?密)(★([1-9]\d*(年|个月)|长期))?$")
_OPEN = "〔待补"
_MARKS = "。，；：！？、.,;:!?"
_END = re.compile(f"[{_MARKS}]$")
# A name of two characters is often spaced to the width of three.
_SIGNED = re.compile(r"^签发人：[\s　]*[\u3400-\u9fff·](?:[ 　]*[\u3400-\u9fff·])+")


def document_type_of(title: str) -> str:
    """Return the document type that a title ends with, remarks in brackets and marks aside."""
    bare = re.sub(r"[（(][^（）()]*[）)]$", "", title.rstrip(_MARKS)).rstrip(_MARKS)
    return next((one for one in TYPES if bare.endswith(one)), "")


def copy_number_form(words: Words) -> Iterator[Outcome]:
    """The copy number is six digits (7.2.1)."""
    piece = words.copy_number
    if piece is not None:
        digits = piece.text.split()[0]
        yield either(bool(re.fullmatch(r"[0-9]{6}", digits)), f"“{digits}”", piece)


def copy_number_missing(words: Words) -> Iterator[Outcome]:
    """A classified paper bears a copy number (条例第九条)."""
    if words.classification is not None:
        met = words.copy_number is not None
        yield either(met, "有份号" if met else "标了密级而没有份号", words.classification)


def classification_form(words: Words) -> Iterator[Outcome]:
    """Secrecy and term are written 机密★1年 (7.2.2)."""
    piece = words.classification
    if piece is not None:
        text = piece.text.strip()
        yield either(bool(_CLASSIFIED.match(text)), f"“{text}”", piece)


def urgency_form(words: Words) -> Iterator[Outcome]:
    """Urgency is 特急 or 加急; telegrams have others (7.2.3)."""
    piece = words.urgency
    if piece is not None:
        text = joined((piece,))
        yield either(text in ("特急", "加急", "特提", "平急"), f"“{text}”", piece)


def masthead_order(words: Words) -> Iterator[Outcome]:
    """Copy number, secrecy and urgency follow each other (7.2.3)."""
    three = (words.copy_number, words.classification, words.urgency)
    there = [piece for piece in three if piece is not None]
    if len(there) > 1:
        order = [words.pieces.index(piece) for piece in there]
        yield either(order == sorted(order), "、".join(joined((one,)) for one in there), there[0])


def number_missing(words: Words) -> Iterator[Outcome]:
    """A paper with a red head has a number (7.2.5)."""
    if words.layout in ("general", "letter", "order"):
        met = words.number is not None
        draft = words.date is not None and _UNDATED.search("".join(words.date.text.split()))
        if not met and draft:
            yield unknown("日期还没有填，像是送审稿", words.date)
        else:
            yield either(met, "有" if met else "没有找到", words.number)


def number_form(words: Words) -> Iterator[Outcome]:
    """The number is 机关代字〔年份〕序号号 (7.2.5)."""
    piece = words.number
    if piece is None:
        return
    found = NUMBER.search(piece.text)
    text = (found[0] if found else piece.text).strip()
    if words.layout == "order" and not found:
        yield _order_number(text, piece)
    elif _BLANK.search(text):
        yield unknown(f"“{text}”还没有编号", piece)
    else:
        yield either(bool(_NUMBER.match(text)), f"“{text}”", piece)


def _order_number(text: str, piece: Piece) -> Outcome:
    """Judge the number of an order: 第12号, counted on through the years (10.2)."""
    if "".join(text.split()) == "第号":
        return unknown(f"“{text}”还没有编号", piece)
    return either(bool(_ORDER.match(text)), f"“{text}”", piece)


def signatory_missing(words: Words) -> Iterator[Outcome]:
    """A paper to a superior names its signatory (条例第九条)."""
    if words.layout == "general" and document_type_of(words.title_text) in UPWARD:
        met = words.signatory is not None
        yield either(met, "有" if met else "没有签发人", words.signatory or words.number)


def signatory_not_upward(words: Words) -> Iterator[Outcome]:
    """Other papers do not (7.2.6)."""
    kind = document_type_of(words.title_text)
    if words.signatory is not None and kind in DOWNWARD:
        yield wrong(f"文种是“{kind}”，标了签发人", words.signatory)


def signatory_form(words: Words) -> Iterator[Outcome]:
    """签发人, a full-width colon, the names (7.2.6)."""
    piece = words.signatory
    found = SIGNATORY.search(piece.text) if piece is not None else None
    if piece is not None and found is not None:
        text = piece.text[found.start() :].strip()
        if text.rstrip("：: 　\t") == "签发人":
            yield unknown("姓名在别的单元格里或者没有填", piece)
        else:
            yield either(bool(_SIGNED.match(text)), f"“{text}”", piece)


def title_missing(words: Words) -> Iterator[Outcome]:
    """A paper has a title (7.3.1)."""
    if words.title:
        yield right("有", words.title[0])
    elif words.layout in ("general", "letter"):
        yield unknown("没有认出标题")


def document_type(words: Words) -> Iterator[Outcome]:
    """The title ends with a document type of the regulations (条例第八条)."""
    if _OPEN in words.title_text:
        yield unknown("标题还没有补齐", words.title[0])
    elif words.title and words.layout in ("general", "letter"):
        kind = document_type_of(words.title_text)
        said = f"文种“{kind}”" if kind else "标题末尾不是法定文种"
        yield either(bool(kind), said, words.title[0])


def title_end(words: Words) -> Iterator[Outcome]:
    """A title ends without a mark (practice)."""
    if words.title:
        met = not _END.search(words.title_text)
        yield either(met, "没有标点" if met else f"以“{words.title_text[-1]}”结尾", words.title[-1])


def title_shape(words: Words) -> Iterator[Outcome]:
    """The rows of a title make a trapezium or a diamond, no hourglass (7.3.1)."""
    lines = [row.strip() for piece in words.title for row in piece.text.split("\n")]
    rows = [_cells(row) for row in lines if row]
    if len(rows) > 2:
        waist = any(
            max(rows[:at]) > row + 1 and max(rows[at + 1 :]) > row + 1
            for at, row in enumerate(rows[1:-1], start=1)
        )
        said = "、".join(f"{row:g}" for row in rows)
        yield either(not waist, f"各行 {said} 字", words.title[0])
    elif rows:
        yield right(f"{len(rows)} 行", words.title[0])


def _cells(text: str) -> float:
    """Return how many characters wide a row is: digits and Latin letters take half a cell."""
    return sum(0.5 if one.isascii() else 1.0 for one in text)


def recipients_colon(words: Words) -> Iterator[Outcome]:
    """The recipients end with a full-width colon (7.3.2)."""
    piece = words.recipients
    if piece is not None:
        end = piece.text.strip()[-1]
        yield either(end == "：", f"以“{end}”结尾", piece)


def recipients_named(words: Words) -> Iterator[Outcome]:
    """Before their colon the recipients are named (7.3.2)."""
    piece = words.recipients
    if piece is not None:
        named = piece.text.strip(" \u3000：:")
        yield either(bool(named), "有名称" if named else "只有冒号，没有机关名称", piece)


JUDGES: tuple[Judge[Words], ...] = (
    copy_number_form,
    classification_form,
    copy_number_missing,
    urgency_form,
    masthead_order,
    number_missing,
    number_form,
    signatory_missing,
    signatory_not_upward,
    signatory_form,
    title_missing,
    document_type,
    title_end,
    title_shape,
    recipients_colon,
    recipients_named,
)
