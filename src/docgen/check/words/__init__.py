"""The clauses on words: they need only the parts of a paper, whatever its file is."""

from docgen.check.clause import Judge
from docgen.check.parts import Parts, Piece
from docgen.check.words import attendance, closing, direction, head, joint, levels, style

JUDGES: tuple[Judge[Parts[Piece]], ...] = (
    *head.JUDGES,
    *direction.JUDGES,
    *levels.JUDGES,
    *attendance.JUDGES,
    *closing.JUDGES,
    *joint.JUDGES,
    *style.JUDGES,
)

# What was typed and cannot be seen on a page: only a file is asked for it.
TYPED: tuple[Judge[Parts[Piece]], ...] = style.TYPED

__all__ = ["JUDGES", "TYPED"]
