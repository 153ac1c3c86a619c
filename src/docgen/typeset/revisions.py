"""Tracked changes (修订): what is inserted, deleted, moved or formatted and not yet settled."""

from collections.abc import Iterator

from docgen.findings import Finding
from docgen.typeset.ooxml import NAMESPACES, Node, qualified
from docgen.typeset.tag_marks import Spot, spots, tell_at

INSERTED = frozenset(map(qualified, ("w:ins", "w:moveTo")))
_DELETED = frozenset(map(qualified, ("w:del", "w:moveFrom", "w:delText")))
_REVISED = ("Change", "RangeStart", "RangeEnd", "cellIns", "cellDel", "cellMerge")
_OTHER_RANGES = ("comment", "bookmark", "perm")
_PREFIX = f"{{{NAMESPACES['w']}}}"


def revisions(root: Node) -> list[Node]:
    """Return all marks of tracked changes: those of text first, then those of formats."""
    return [*root.iter(*_DELETED, *INSERTED), *_of_formats(root)]


def find_revisions(root: Node, part: str, file: str) -> list[tuple[Spot, Finding]]:
    """Return one finding for all tracked changes of a part, at the first paragraph that has one."""
    if not revisions(root):
        return []
    places = (spot for spot, paragraph in spots(root, part) if revisions(paragraph))
    message = "模板里有没处理的修订：请在“审阅”里接受或拒绝全部修订，保存后再用。"
    return [tell_at(next(places, Spot(part, 1)), file, "revisions_pending", message)]


def _of_formats(root: Node) -> Iterator[Node]:
    for node in root.iter(f"{_PREFIX}*"):
        name = str(node.tag).removeprefix(_PREFIX)
        if name.endswith(_REVISED) and not name.startswith(_OTHER_RANGES):
            yield node
