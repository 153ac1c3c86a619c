"""What adoption tells the clerk: one finding for all places of one kind."""

from collections.abc import Iterable

from docgen.findings import Finding, Place, Severity
from docgen.typeset.ooxml import Node, qualified
from docgen.typeset.tag_marks import own_text

_SHOWN = 3
_LONGEST = 14


def near(node: Node) -> str:
    """Return the first words of the paragraph in which a node stands, to find it by."""
    paragraph = node
    for ancestor in node.iterancestors(qualified("w:p")):
        paragraph = ancestor
        break
    return own_text(paragraph).strip().replace("\n", " ")[:_LONGEST]


def tell(code: str, severity: Severity, message: str, places: Iterable[str] = ()) -> list[Finding]:
    """Return one finding, its place given by words that stand there."""
    found = list(dict.fromkeys(place for place in places if place))
    shown = "、".join(f"“{place}”" for place in found[:_SHOWN])
    more = f"等{len(found)}处" if len(found) > _SHOWN else ""
    return [Finding(code, severity, message, Place(field=f"{shown}{more}"))]
