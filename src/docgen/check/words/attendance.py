"""Who was present, in the order of the standard (10.3)."""

from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either
from docgen.check.parts import Parts, Piece, joined

Words = Parts[Piece]
_ORDER = ("出席", "请假", "列席")


def attendance_order(words: Words) -> Iterator[Outcome]:
    """Those present come first, then those excused, then those who sat in (10.3)."""
    if words.attendance:
        labels = [joined((piece,))[:2] for piece in words.attendance]
        wanted = [label for label in _ORDER if label in labels]
        yield either(labels == wanted, "、".join(labels), words.attendance[0])


JUDGES: tuple[Judge[Words], ...] = (attendance_order,)
