"""Traces of review (审阅) in a paragraph: tracked changes nobody settled, comments left in."""

from typing import Literal

from docgen.check.docx.ooxml import Node, W

Trace = Literal["change", "comment"]
# ECMA-376 part 1, 17.13.5: text, rows and marks come and go; what ends in "Change" is a format.
_COME_AND_GONE = frozenset(
    W + name for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge")
)


def traces(paragraph: Node) -> frozenset[Trace]:
    """Return what of a review is not over in a paragraph; a text box in it speaks for itself."""
    return frozenset(
        trace
        for node in paragraph.iter(f"{W}*")
        if (trace := _trace(str(node.tag))) and next(node.iterancestors(W + "p")) is paragraph
    )


def _trace(tag: str) -> Trace | None:
    if tag in _COME_AND_GONE or tag.endswith("PrChange"):
        return "change"
    return "comment" if tag == W + "commentReference" else None
