"""Sets of WordprocessingML names, and the few ways in which adoption changes a tree."""

from itertools import takewhile

from docgen.typeset.ooxml import Node, qualified

_DRAWN = tuple(map(qualified, ("mc:AlternateContent", "w:drawing", "w:pict")))
_BOX = qualified("w:txbxContent")


def words(names: str) -> frozenset[str]:
    """Return the qualified names of elements that are listed with blanks between them."""
    return frozenset(qualified(f"w:{name}") for name in names.split())


def drop(node: Node) -> None:
    """Take a node out of its tree; what follows it stays."""
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def unwrap(node: Node) -> None:
    """Put a node's children in its place."""
    parent = node.getparent()
    if parent is not None:
        place = parent.index(node)
        parent[place : place + 1] = list(node)


def drawing_around(node: Node) -> Node:
    """Return the whole drawing of which a node is a part; the text box around it is another."""
    inner = takewhile(lambda ancestor: ancestor.tag != _BOX, node.iterancestors())
    drawings = [ancestor for ancestor in inner if ancestor.tag in _DRAWN]
    return drawings[-1] if drawings else node
