"""Read the WordprocessingML that dressing returns."""

from lxml import etree

from docgen.typeset.ooxml import NAMESPACES, qualified


def parsed(xml: str) -> etree._Element:
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return etree.fromstring(f"<root {declared}>{xml}</root>")


def indents(xml: str) -> list[int]:
    return [
        int(node.get(qualified("w:left"), "0")) for node in parsed(xml).iter(qualified("w:ind"))
    ]


def value(xml: str, name: str) -> str | None:
    node = parsed(xml).find(f".//{qualified(name)}")
    return None if node is None else node.get(qualified("w:val"))


def height(xml: str) -> int:
    """Return the height of the only paragraph, in twips."""
    (line,) = parsed(xml).iter(qualified("w:spacing"))
    return int(line.get(qualified("w:line"), "0"))


def text_of(node: etree._Element) -> str:
    return "".join(str(piece) for piece in node.itertext())
