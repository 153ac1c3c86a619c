"""Punctuation, brackets and numbers in all text (9; GB/T 15834, GB/T 15835)."""

import re
from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, wrong
from docgen.check.parts import Parts, Piece
from docgen.check.patterns import BETWEEN_ISSUERS, LARGE
from docgen.chinese.dates import impossible_days
from docgen.chinese.headings import find_label
from docgen.chinese.typography import repair_typography

Words = Parts[Piece]
_UNFILLED = re.compile(r"〔待补|\{\{|\}\}|\{%|×××|XXX")
_CITED = re.compile(
    r"[\u4e00-\u9fff](?:[\[［【（(](?:19|20)\d\d[\]］】）)]第?\d+号|〔(?:19|20)\d\d〕(?:第\d+|0\d*)号|〔\d\d〕\d+号)"
)
_DOUBLED = re.compile(r"，，|。。|、、|；；|：：|，。|。，|、，|，、|；。|。；|：。")
_PAIRS = (("《", "》"), ("（", "）"), ("〔", "〕"), ("“", "”"), ("【", "】"), ("〈", "〉"))
_ADJACENT = re.compile(r"》、《")
_DATES = re.compile(
    r"(?:19|20)\d\d年0\d月|(?<=\d)月0\d日|(?<![\d./-])(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}(?![\d./-])"
    r"|(?<![\d〔])\d\d年\d{1,2}月\d{1,2}日|[二一][〇○零九][〇○零一二三四五六七八九]{2}年"
)
_WIDE = re.compile(r"[０-９]+")
_MIXED = re.compile(r"\d+(?:千(?![米克瓦伏赫卡帕字兆焦])|百(?!分)|十(?![字]))")
_RANGE = re.compile(r"(?<![%\d.])\d+(?:\.\d+)?[～~—–-]\d+(?:\.\d+)?%")
_MAIL = re.compile(r"[\w.+-]+@[\w.-]+|https?://\S+", re.ASCII)


def _matches(words: Words, pattern: re.Pattern[str]) -> Iterator[Outcome]:
    for piece in _running(words):
        found = pattern.search(_MAIL.sub("", piece.text))
        if found:
            yield wrong(f"“{found[0].strip()}”", piece)


def _running(words: Words) -> Iterator[Piece]:
    """Yield the pieces whose form no clause of its own judges."""
    own = (words.number, words.date, words.print_date, words.copy_number, words.signatory)
    return (
        piece
        for piece in words.pieces
        if piece.place != "row" and not any(piece is one for one in own)
    )


def unfilled(words: Words) -> Iterator[Outcome]:
    """Nothing is left to be filled in (9)."""
    return _matches(words, _UNFILLED)


def number_brackets(words: Words) -> Iterator[Outcome]:
    """Numbers that are cited are written as numbers are (7.2.5)."""
    return _matches(words, _CITED)


def marks_doubled(words: Words) -> Iterator[Outcome]:
    """No mark follows another that excludes it (GB/T 15834)."""
    return _matches(words, _DOUBLED)


def _slips(words: Words) -> Iterator[tuple[Piece, str, str]]:
    own = (words.copies, words.note, words.recipients, *words.attachment_note)
    for piece in _running(words):
        if any(piece is one for one in own) or _CITED.search(piece.text):
            continue
        for line in re.split(r"[\t\n\f]", piece.text):
            for repair in repair_typography(_unlabelled(line.strip())).repairs:
                yield piece, repair.before, repair.after


def _unlabelled(line: str) -> str:
    label = find_label(line)
    return label.rest if label is not None else line


def marks_width(words: Words) -> Iterator[Outcome]:
    """Marks beside Chinese are full-width (9)."""
    for piece, before, after in _slips(words):
        if "".join(before.split()) != "".join(after.split()) and after:
            yield wrong(f"“{before[:12]}”", piece)


def blanks_inside(words: Words) -> Iterator[Outcome]:
    """No blanks stand between Chinese characters (practice)."""
    told: set[int] = set()
    several = {piece.ordinal for piece in (*words.title, *words.signature) if _name_two(piece)}
    for piece, before, _ in _slips(words):
        if before.isspace() and piece.ordinal not in told | several:
            told.add(piece.ordinal)
            yield wrong("有多余的空格", piece)


def _name_two(piece: Piece) -> bool:
    """Tell whether issuers of a joint paper stand beside each other, set apart by a blank."""
    return BETWEEN_ISSUERS.search(piece.text) is not None


def marks_paired(words: Words) -> Iterator[Outcome]:
    """Brackets, quotation marks and title marks come in pairs (GB/T 15834)."""
    for piece in words.pieces:
        if piece.centred or piece.size >= LARGE or piece.place == "row":
            continue  # a title, a row of cells: pieces of something longer
        for left, right in _PAIRS:
            if piece.text.count(left) != piece.text.count(right):
                yield wrong(
                    f"“{left}”{piece.text.count(left)}个、“{right}”{piece.text.count(right)}个",
                    piece,
                )
                break


def titles_adjacent(words: Words) -> Iterator[Outcome]:
    """Titles in a row stand without 、 between them (GB/T 15834)."""
    return _matches(words, _ADJACENT)


def date_in_text(words: Words) -> Iterator[Outcome]:
    """Dates in the text are written as dates are (GB/T 15835), and the calendar has them."""
    yield from _matches(words, _DATES)
    for piece in _running(words):
        for day in impossible_days(piece.text):
            yield wrong(f"“{day}”，没有这一天", piece)


def digits_width(words: Words) -> Iterator[Outcome]:
    """Digits are half-width (GB/T 15835)."""
    return _matches(words, _WIDE)


def digits_mixed(words: Words) -> Iterator[Outcome]:
    """Arabic digits do not stand with 千, 百, 十 (GB/T 15835)."""
    return _matches(words, _MIXED)


def range_unit(words: Words) -> Iterator[Outcome]:
    """Both ends of a range of percentages bear the sign (GB/T 15835)."""
    return _matches(words, _RANGE)


JUDGES: tuple[Judge[Words], ...] = (
    unfilled,
    number_brackets,
    marks_width,
    marks_doubled,
    marks_paired,
    titles_adjacent,
    date_in_text,
    digits_width,
    digits_mixed,
    range_unit,
)
TYPED: tuple[Judge[Words], ...] = (blanks_inside,)
