"""Finding the head (版头) of a paper, and the layout that it suggests."""

import re
from collections.abc import Sequence
from dataclasses import replace

from docgen.check.parts import P, Parts, Piece, joined
from docgen.check.patterns import (
    ABOUT,
    BARE_NUMBER,
    CLASSIFIED,
    END,
    HEAD,
    ISSUED,
    LARGE,
    LONGEST_MARK,
    NUMBER,
    ORDER_NUMBER,
    SIGNATORY,
    TITLED,
    URGENT,
)
from docgen.chinese.headings import find_label

_SENTENCE = re.compile(r"^签\s*发\s*人(?!\s*[:：]).{6,}|[。；]\s*$")
# What may stand before a number: a copy number, or the word for it; what may stand behind it: a
# remark in brackets, who signs, or what is set apart, such as the last of several who sign.
_BEFORE_NUMBER = re.compile(r"(?:[\d０-９]{2,9}|[发文]?\s*文\s*号\s*[:：]?)?\s*")
_BEHIND_NUMBER = re.compile(
    rf"(?:[（(][^（()）]*[)）])?\s*(?:$|{SIGNATORY.pattern})|\t|\s\s|\u3000"
)


def find_head(parts: Parts[P]) -> Parts[P]:
    """Return the parts with mark, number, signatory and what stands in the upper left corner."""
    head = parts.pieces[:HEAD]
    number = next((piece for piece in head if _is_number(piece)), None)
    before = head[: head.index(number)] if number is not None else head
    mark = _mark(before, head)
    if number is None and mark:
        after = head[head.index(mark[-1]) + 1 :]
        number = next(
            (piece for piece in after[:2] if ORDER_NUMBER.match(piece.text.strip())), None
        )
    found = [piece for piece in head[:8] if not piece.red]
    digits = (piece for piece in found if re.fullmatch(r"[\d０-９]{2,9}", piece.text.strip()))
    return replace(
        parts,
        mark=mark,
        number=number,
        issue_line=_issue_line(number or next(reversed(mark), None), head),
        copy_number=next(digits, None) or _joined_copy_number(number),
        classification=next((one for one in found if CLASSIFIED.match(one.text.strip())), None),
        urgency=next((one for one in found if URGENT.match(one.text.strip())), None),
        signatory=next((piece for piece in head if _names_signatory(piece)), None),
    )


def _issue_line(above: P | None, head: Sequence[P]) -> P | None:
    """Minutes may name their issuer and date in one row below their number, or else their mark."""
    after = list(head[head.index(above) + 1 :]) if above in head else []
    if after and BARE_NUMBER.match(joined(after[:1])):
        del after[0]
    return next((piece for piece in after[:1] if ISSUED.match(joined((piece,)))), None)


def _joined_copy_number(number: P | None) -> P | None:
    """A letter may set its copy number and its number on one row."""
    joint = number is not None and re.match(r"^[\d０-９]{2,9}\s", number.text)
    return number if joint else None


def _names_signatory(piece: Piece) -> bool:
    """Tell the row of the signatory, whatever the number beside it looks like."""
    parts = (_after_number(piece), *map(str.strip, piece.text.split("\t")))
    return any(SIGNATORY.match(part) and not _SENTENCE.search(part) for part in parts)


def _after_number(piece: Piece) -> str:
    return NUMBER.sub("", piece.text).strip()


def _is_number(piece: Piece) -> bool:
    """Tell the row of the number: beside it stand a copy number or who signs, and no sentence."""
    text = piece.text.strip()
    found = NUMBER.search(text)
    if found is None:
        return False
    row = text.rfind("\n", 0, found.start()) + 1  # those who sign may stand in rows above it
    before = _BEFORE_NUMBER.fullmatch(text, row, found.start())
    return before is not None and _BEHIND_NUMBER.match(text, found.end()) is not None


def _mark(before: Sequence[P], head: Sequence[P]) -> tuple[P, ...]:
    found = [piece for piece in before if piece.size >= 26 and not URGENT.match(piece.text.strip())]
    large = _without_title(found)
    if not large:
        red = [piece for piece in head if piece.red and piece.size >= LARGE and _is_name(piece)]
        large = _without_title(red)
    if not large:
        large = [
            piece for piece in before if piece.text.strip().endswith("文件") and piece.size > 20
        ]
    return tuple(large) if len(before) < HEAD or any(piece.red for piece in large) else ()


def _is_name(piece: Piece) -> bool:
    """Tell what may name who issues a paper from red text: it is short and no sentence."""
    text = piece.text.strip()
    return len(text) <= LONGEST_MARK and not END.search(text) and find_label(text) is None


def _without_title(large: Sequence[P]) -> list[P]:
    """Return what stands before the title: neither size nor colour makes a title a mark."""
    for at, piece in enumerate(large):
        about = "关于" in piece.text and ABOUT.search(joined(large[at:]))
        if about or TITLED.search(joined((piece,))):
            return list(large[:at])
    return list(large)


def hinted(parts: Parts[P], hint: str | None) -> str | None:
    """Return the hint where the head does not speak against it."""
    bare = parts.number is not None and not parts.mark  # a head whose mark is missing
    fits = {"letter": bare or (bool(parts.mark) and not parts.mark_text.endswith("文件")),
            "form": not parts.mark, "general": bare}  # fmt: skip
    return hint if hint is not None and fits[hint] else None


def guess_layout(parts: Parts[P]) -> str:
    """Return the layout that mark and number suggest."""
    text = parts.mark_text
    if text.endswith("令"):
        return "order"
    if text.endswith("纪要"):
        return "minutes"
    if not parts.mark:
        return "plain"
    number = parts.number
    letter = number is not None and number.aside and parts.signatory is None
    return "letter" if letter and not text.endswith("文件") else "general"


def head_of(parts: Parts[P]) -> tuple[P, ...]:
    """Return the pieces of the head, urgency aside."""
    head = (parts.number, parts.signatory, parts.copy_number, parts.classification)
    found = (*parts.mark, *head, parts.issue_line)
    return tuple(piece for piece in found if piece is not None)
