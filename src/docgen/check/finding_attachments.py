"""Finding the attachments of a paper: its note of them, their labels (附件1) on later pages."""

from collections.abc import Sequence
from dataclasses import replace

from docgen.check.parts import Attachment, P, Parts, Piece
from docgen.check.patterns import (
    ATTACHMENT_ITEM,
    ATTACHMENT_LABEL,
    ATTACHMENT_NOTE,
    LARGE,
    TABLE,
)


def is_label(piece: Piece) -> bool:
    """Tell whether a piece is the label of an attachment."""
    return bool(ATTACHMENT_LABEL.match(piece.text.strip())) and piece.place not in TABLE


def place_after(parts: Parts[P], pieces: Sequence[P]) -> int:
    """Return where the pieces after the given ones begin."""
    return max((parts.pieces.index(piece) for piece in pieces), default=-1) + 1


def find_attachments(parts: Parts[P]) -> Parts[P]:
    """Return the parts with every attachment: its label, and the title after it."""
    found = []
    start = place_after(parts, parts.title)
    for at, piece in enumerate(parts.pieces):
        if at < start or not is_label(piece):
            continue
        end = at + 1
        while end < len(parts.pieces) and end <= at + 4 and _continues(parts.pieces, at, end):
            end += 1
        found.append(Attachment(piece, parts.pieces[at + 1 : end]))
    return replace(parts, attachments=tuple(found))


def _continues(pieces: Sequence[P], label: int, at: int) -> bool:
    """Tell whether a piece belongs to the title after an attachment's label."""
    piece = pieces[at]
    if piece.place in TABLE or is_label(piece):
        return False
    return at == label + 1 or (piece.size >= LARGE and piece.size == pieces[label + 1].size)


def find_note(pieces: Sequence[Piece], start: int, end: int) -> list[int]:
    """Return where the attachment note stands: its first paragraph and the numbered ones after."""
    first = next(
        (at for at in range(start, end) if ATTACHMENT_NOTE.match(pieces[at].text.strip())), None
    )
    if first is None:
        return []
    run = [first]
    while run[-1] + 1 < end and ATTACHMENT_ITEM.match(pieces[run[-1] + 1].text.strip()):
        run.append(run[-1] + 1)
    return run
