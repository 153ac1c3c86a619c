"""Words of joint papers (联合行文) and of recipients in the colophon (7.3.2, 7.3.5, 7.4.2)."""

import re
from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either
from docgen.check.parts import Parts, Piece, joined

Words = Parts[Piece]
_MOVED = re.compile(r"^主送：[^：]+。$")


def signature_names(words: Words) -> Iterator[Outcome]:
    """Those whose names make the mark sign in the same order (7.2.4, 7.3.5.1)."""
    if len(words.issuers) > 1 and words.signature:
        signed, marked = joined(words.signature), "".join(words.issuers)
        yield either(signed == marked, f"署名“{signed}”，标志“{marked}”", words.signature[0])


def moved_recipients_form(words: Words) -> Iterator[Outcome]:
    """Recipients in the colophon read as copies do: a colon, names, a full stop (7.4.2)."""
    piece = words.moved_recipients
    if piece is None:
        return
    start = words.pieces.index(piece)
    ends = [
        words.pieces.index(one) for one in (words.copies, words.printing_office) if one is not None
    ]
    text = joined(words.pieces[start : min([*(end for end in ends if end > start), start + 40])])
    said = text if len(text) < 30 else f"{text[:12]}…{text[-8:]}"
    yield either(bool(_MOVED.match(text)), f"“{said}”", piece)


JUDGES: tuple[Judge[Words], ...] = (signature_names, moved_recipients_form)
