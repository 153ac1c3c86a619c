"""Finding the parts of a paper: colophon first, then head, title, closing, attachments."""

import re
from collections.abc import Sequence
from dataclasses import replace

from docgen.check.finding_attachments import find_attachments, find_note, is_label, place_after
from docgen.check.finding_head import find_head, guess_layout, head_of, hinted
from docgen.check.parts import P, Parts, Piece, joined
from docgen.check.patterns import (
    ATTACHMENT_ITEM,
    ATTACHMENT_LABEL,
    ATTACHMENT_NOTE,
    ATTENDANCE,
    COPIES,
    DATE,
    END,
    HEAD,
    ISSUERS,
    LARGE,
    LAST,
    MOVED,
    NOTE,
    OFFICE,
    PRINTED,
    SIGNED,
    TABLE,
)


def find_parts(pieces: Sequence[P], layout: str | None = None, hint: str | None = None) -> Parts[P]:
    """Return the parts of a paper; without a `layout` it is guessed, from a `hint` first.

    A hint is what sheets and rules tell and words do not: a letter's double rules, a form's
    turned sheet.
    """
    kept = tuple(piece for piece in pieces if piece.text.strip())
    parts = Parts(layout or "plain", kept)
    parts = _colophon(parts)
    parts = find_head(parts)
    parts = replace(parts, layout=layout or hinted(parts, hint) or guess_layout(parts))
    parts = _title(parts)
    parts = _closing(parts)
    return find_attachments(_body(parts))


def _colophon(parts: Parts[P]) -> Parts[P]:
    last = parts.pieces[-LAST:]
    copies = next((piece for piece in reversed(parts.pieces) if _names_copies(piece, last)), None)
    after = parts.pieces.index(copies) if copies is not None else len(parts.pieces)
    dated = [
        piece
        for piece in last
        if PRINTED.search(piece.text)
        and ("印发" in piece.text or parts.pieces.index(piece) > after)
    ]
    date = dated[-1] if dated else None
    office = None
    if date is not None:
        before = PRINTED.sub("", date.text).strip()
        at = parts.pieces.index(date)
        office = date if before else parts.pieces[at - 1] if at else None
    moved = next((one for one in reversed(parts.pieces) if MOVED.match(one.text.strip())), None)
    return replace(
        parts,
        moved_recipients=moved,
        copies=copies,
        printing_office=office,
        print_date=date,
    )


def _names_copies(piece: P, last: Sequence[P]) -> bool:
    """Tell the row of copies: without a colon it could be a sentence, but for its place."""
    found = COPIES.match(piece.text.strip())
    return found is not None and (bool(found[1]) or any(piece is one for one in last))


# Layouts whose text may begin without a title: a later title is that of something enclosed.
_OFTEN_BARE = ("order", "minutes")


def _title(parts: Parts[P]) -> Parts[P]:
    rest = parts.pieces[place_after(parts, head_of(parts)) :][:HEAD]
    labels = (at for at, piece in enumerate(rest) if at and is_label(piece))
    rest = rest[: next(labels, HEAD)]  # what stands behind a label is an attachment's title
    rest = tuple(piece for piece in rest if piece.place not in TABLE and piece is not parts.urgency)
    if parts.layout in _OFTEN_BARE and not (rest and _is_title(rest[0])):
        return parts
    start = next((at for at, piece in enumerate(rest) if _is_title(piece)), None)
    if start is None:
        start = next(
            (at for at, one in enumerate(rest) if one.text.strip().startswith("关于")), None
        )
    if start is None:
        return parts
    end = start + 1
    while end < len(rest) and end < start + 6 and _is_title(rest[end]):
        end += 1
    return replace(parts, title=rest[start:end])


def _is_title(piece: Piece) -> bool:
    text = piece.text.strip()
    return piece.size >= LARGE and not piece.red and not ATTACHMENT_LABEL.match(text)


def _closing(parts: Parts[P]) -> Parts[P]:
    """Find the date, what is signed above it, and the note below it."""
    start = place_after(parts, parts.title or head_of(parts))
    flow = parts.pieces[start:]
    date = next((piece for piece in flow if _is_date(piece, parts)), None)
    at = _foot(parts, start) if date is None else parts.pieces.index(date)
    signed = at
    while signed > start and _is_signature(parts.pieces[signed - 1], parts):
        signed -= 1
    if date is None:
        return replace(parts, signature=parts.pieces[signed:at])
    after = parts.pieces[at + 1] if at + 1 < len(parts.pieces) else None
    note = (
        after
        if after is not None and NOTE.match(after.text.strip()) and not after.centred
        else None
    )
    return replace(parts, date=date, signature=parts.pieces[signed:at], note=note)


def _foot(parts: Parts[P], start: int) -> int:
    """Return where the text ends: at the first attachment, or the colophon."""
    pieces = parts.pieces
    labels = [at for at, one in enumerate(pieces) if at >= start and is_label(one)]
    bottom = (parts.moved_recipients, parts.copies, parts.printing_office)
    colophon = [pieces.index(one) for one in bottom if one is not None]
    return min([*labels, *colophon, len(pieces)])


def _is_date(piece: Piece, parts: Parts[P]) -> bool:
    text = piece.text.strip()
    own = piece is not parts.print_date or (piece.place == "flow" and piece.size > 15.5)
    return own and piece.place == "flow" and len(text) < 20 and bool(DATE.match(text))


def _is_signature(piece: Piece, parts: Parts[P]) -> bool:
    text = piece.text.strip()
    # Several issuers sign in one row, which may begin where text does.
    joint = len(parts.issuers) > 1 and joined((piece,)) in "".join(parts.issuers)
    if joint or ISSUERS.match(text) or SIGNED.match(text):
        return piece.place == "flow"
    item = ATTACHMENT_ITEM.match(text) or ATTACHMENT_NOTE.match(text) or END.search(text)
    # An office beside a stamp may stand on the middle of the page by chance.
    aside = piece.aside or (piece.centred and OFFICE.search(text))
    return bool(aside) and len(text) < 40 and not item and piece.place == "flow"


def _body(parts: Parts[P]) -> Parts[P]:
    start = place_after(parts, parts.title or head_of(parts))
    pieces = parts.pieces
    ends = [pieces.index(one) for one in (*parts.signature, parts.date) if one is not None]
    minutes = parts.layout == "minutes"
    present = [at for at, one in enumerate(pieces) if minutes and ATTENDANCE.match(one.text)]
    last = min([_foot(parts, start), *present])
    end = min([*ends, last])
    recipients = pieces[start] if start < end and _is_recipients(pieces[start]) else None
    begin = start + (recipients is not None)
    note = find_note(pieces, begin, last)
    body = pieces[begin : min([end, *(at for at in note if at < end)])]
    closing = [at for at, one in enumerate(pieces) if one is parts.date or one is parts.note]
    after = pieces[max(closing) + 1 : last] if closing else ()
    noted = {id(pieces[at]) for at in note}
    return replace(
        parts,
        recipients=recipients,
        body=tuple(piece for piece in body if piece.place == "flow"),
        attachment_note=tuple(pieces[at] for at in note),
        attendance=tuple(pieces[at] for at in present),
        enclosures=tuple(one for one in after if one.place == "flow" and id(one) not in noted),
    )


_LEADS_ON = re.compile("(?:如下|以下[^，]{0,8})[：:]$")


def _is_recipients(piece: Piece) -> bool:
    text = piece.text.strip()
    if piece.place != "flow" or piece.centred:
        return False
    if text.endswith(("：", ":")):
        return "。" not in text and not _LEADS_ON.search(text)
    return not piece.indented and len(text) < 80 and not re.search(r"[。；]|^[一1（(]", text)
