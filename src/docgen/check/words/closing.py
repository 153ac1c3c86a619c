"""Words of attachment note, date, note, attachments and colophon (7.3.4 to 7.4.3)."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from docgen.check.clause import Judge, Outcome, either, right, unknown, wrong
from docgen.check.parts import Parts, Piece, joined
from docgen.check.patterns import PRINTED
from docgen.chinese.dates import impossible_days

Words = Parts[Piece]
_DAY = r"(19|20)\d{2}年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日"
_DATE = re.compile(rf"^{_DAY}$")
_PRINTED = re.compile(rf"(^|[^\d]){_DAY}印发$")
_ANY_DAY = re.compile(r"年.{0,4}月.{0,4}日|[\d〇○零].{0,3}[./-].{0,3}[./-]")
_SHORT = 60  # characters: more are a paragraph of text
_BLANK = re.compile(r"年[\s　]*月[\s　]*日|年[\s　]{2,}|月[\s　]{2,}")
_NOTE_HEAD = re.compile(r"^附\s*件\s*([:：]?)\s*(\d+\s*[.．、:：])?[\s\t]*(.*)$", re.DOTALL)
_NOTE_ITEM = re.compile(r"^(\d+)\s*([.．、])[\s\t]*(.*)$", re.DOTALL)
_MARKED = re.compile(r"[。；，、;,.]$")
_NOTE = re.compile(r"^（[^（].*）$")


def note_items(words: Words) -> list[tuple[Piece, str, str]]:
    """Return the items of the attachment note: piece, number as written, name."""
    lines = [
        (piece, line.strip())
        for piece in words.attachment_note
        for line in piece.text.strip().split("\n")
    ]
    items = []
    for at, (piece, line) in enumerate(lines):
        if at == 0 and (found := _NOTE_HEAD.match(line)):
            items.append((piece, (found[2] or "").strip(), found[3].strip()))
        elif at and (item := _NOTE_ITEM.match(line)):
            items.append((piece, item[1] + item[2], item[3].strip()))
    return items


def attachment_note_missing(words: Words) -> Iterator[Outcome]:
    """A paper with attachments names them after its text (7.3.4)."""
    if words.attachments and words.layout in ("general", "letter"):
        met = bool(words.attachment_note)
        yield either(met, "有" if met else "没有附件说明", words.attachments[0].label)


def attachment_note_place(words: Words) -> Iterator[Outcome]:
    """The note stands before the signature (7.3.4)."""
    if words.attachment_note and words.date is not None:
        note = words.attachment_note[0]
        met = words.pieces.index(note) < words.pieces.index(words.date)
        yield either(met, "在署名之前" if met else "在成文日期之后", note)


def attachment_note_form(words: Words) -> Iterator[Outcome]:
    """附件, a full-width colon, Arabic numbers with a dot, names without a mark (7.3.4)."""
    items = note_items(words)
    for at, (piece, number, name) in enumerate(items, start=1):
        faults = []
        if at == 1 and not re.match(r"^附\s*件：", piece.text.strip()):
            faults.append("“附件”后不是全角冒号")
        if len(items) > 1 and number.replace("．", ".") != f"{at}.":
            faults.append(f"编号写作“{number}”")
        if _MARKED.search(name):
            faults.append(f"名称后有“{name[-1]}”")
        yield wrong("，".join(faults), piece) if faults else right(spot=piece)


def attachment_note_single(words: Words) -> Iterator[Outcome]:
    """A single attachment bears no number (practice)."""
    items = note_items(words)
    if len(items) == 1 and len(words.attachments) < 2:
        piece, number, _ = items[0]
        yield either(not number, f"编号“{number}”" if number else "没有编号", piece)


def attachment_label_form(words: Words) -> Iterator[Outcome]:
    """附件 and its number, counted on, nothing after it (7.3.7)."""
    count = len(words.attachments)
    for at, attachment in enumerate(words.attachments, start=1):
        text = attachment.label.text.strip()
        wanted = {f"附件{at}"} | ({"附件"} if count == 1 else set())
        yield either(text in wanted, f"“{text}”", attachment.label)


def attachment_titles_match(words: Words) -> Iterator[Outcome]:
    """The attachments are those that the note names, in the same words (7.3.7)."""
    items = note_items(words)
    if not items:
        return
    if not words.attachments:
        yield unknown("附件不在这个文件里", items[0][0])
        return
    if len(items) != len(words.attachments):
        said = f"附件说明列了 {len(items)} 个，后面有 {len(words.attachments)} 个"
        yield wrong(said, words.attachments[-1].label)
        return
    for (_, _, name), attachment in zip(items, words.attachments, strict=True):
        noted = _bare(name)
        first = attachment.title[0] if attachment.title else attachment.label
        met = noted in (_bare(attachment.name), _bare(first.text))
        yield either(
            met, f"附件说明写“{noted}”，附件写“{attachment.name}”" if not met else noted, first
        )


def _bare(name: str) -> str:
    return "".join(name.split()).strip("《》")


def date_missing(words: Words) -> Iterator[Outcome]:
    """A paper is dated (条例第九条)."""
    if words.layout in ("general", "letter") and words.title:
        if words.date is not None:
            yield right("有", words.date)
        elif any(_ANY_DAY.search(piece.text) for piece in _after_title(words)):
            yield unknown("没有认出成文日期")
        else:
            yield wrong("没有找到", words.signature[-1] if words.signature else words.title[-1])


def _after_title(words: Words) -> Iterator[Piece]:
    """Yield what may hold a date unseen: short pieces beside text, cells, boxes."""
    start = words.pieces.index(words.title[-1]) + 1
    own = (words.print_date, words.copies)
    return (
        piece
        for piece in words.pieces[start:]
        if len(piece.text) < _SHORT and not any(piece is one for one in own)
    )


def date_form(words: Words) -> Iterator[Outcome]:
    """The date is written in Arabic digits without zeros in front (7.3.5.4)."""
    piece = words.date
    if piece is not None:
        text = re.sub(r"(?<=\d) (?=[年月日])|(?<=[年月]) (?=\d)", "", piece.text.strip())
        if _BLANK.search(text):
            yield unknown(f"“{text}”还没有填", piece)
        else:
            yield _dated(bool(_DATE.match(text)), text, piece)


def blank_page_note(words: Words) -> Iterator[Outcome]:
    """No page says that it has no text (7.3.5.5)."""
    spots = [piece for piece in words.pieces if "此页无正文" in joined((piece,))]
    yield from (wrong("标了“此页无正文”", piece) for piece in spots)


def note_brackets(words: Words) -> Iterator[Outcome]:
    """The note stands in full-width round brackets (7.3.6)."""
    if words.note is not None:
        text = words.note.text.strip()
        yield either(bool(_NOTE.match(text)), f"“{text}”", words.note)


def colophon_missing(words: Words) -> Iterator[Outcome]:
    """A paper with a red head has a colophon (7.4)."""
    if words.layout == "general":
        met = words.print_date is not None
        yield either(met, "有" if met else "没有找到印发机关和印发日期", words.print_date)


def copies_form(words: Words) -> Iterator[Outcome]:
    """抄送, a full-width colon, names, a full stop (7.4.2)."""
    piece = words.copies
    if piece is not None:
        text = joined((piece,))
        met = text.startswith("抄送：") and text.endswith("。")
        yield either(met, f"“{text[:4]}…{text[-3:]}”", piece)


def printing_form(words: Words) -> Iterator[Outcome]:
    """The print date in Arabic digits, then 印发 (7.4.3)."""
    piece = words.print_date
    if piece is None or words.layout == "letter":
        return
    text = piece.text.strip()
    found = PRINTED.search(text)
    shown = found[0].strip() if found else text
    if _BLANK.search(shown):
        yield unknown(f"“{shown}”还没有填", piece)
    else:
        bare = re.sub(r"(?<=\d) (?=[年月日])|(?<=[年月]) (?=\d)", "", text)
        yield _dated(bool(_PRINTED.search(bare)), shown, piece)


def print_after_issue(words: Words) -> Iterator[Outcome]:
    """A paper is printed on the day of its date or later (条例第九条)."""
    pieces = (words.date, words.print_date)
    days = [_day(piece.text) if piece is not None else None for piece in pieces]
    for issued, printed in pairwise(days):
        if issued is not None and printed is not None:
            yield either(issued <= printed, f"成文 {issued}，印发 {printed}", words.print_date)


def _dated(written_well: bool, text: str, piece: Piece) -> Outcome:
    """Judge how a day is written, and whether there is such a day."""
    there_is = not impossible_days(text)
    said = f"“{text}”" if there_is else f"“{text}”，没有这一天"
    return either(written_well and there_is, said, piece)


def _day(text: str) -> date | None:
    found = re.search(r"(\d{4})年(\d{1,2})月(\d{1,2})日", joined_text(text))
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def joined_text(text: str) -> str:
    """Return a text without blanks."""
    return "".join(text.split())


JUDGES: tuple[Judge[Words], ...] = (
    attachment_note_missing,
    attachment_note_place,
    attachment_note_form,
    attachment_note_single,
    attachment_label_form,
    attachment_titles_match,
    date_missing,
    date_form,
    blank_page_note,
    note_brackets,
    colophon_missing,
    copies_form,
    printing_form,
    print_after_issue,
)
