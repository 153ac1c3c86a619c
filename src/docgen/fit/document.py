"""A finished .docx as parts and one tree: opened, changed, and packed the same way each time."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from docgen.archive import assemble, deflated, read_package
from docgen.standard import load_facts

MAIN = "word/document.xml"
STYLES = "word/styles.xml"
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}
Node = etree._Element
# What stands behind a paragraph's spacing, and behind a run's, in the order of the schema.
_AFTER_SPACING = (
    "ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_AFTER_TRACKING = (
    "w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath rPrChange"
)


def qualified(name: str) -> str:
    """Turn `w:p` into lxml's `{namespace}p`."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def find_all(root: Node, path: str) -> list[Node]:
    """Return the elements that an XPath finds."""
    found = root.xpath(path, namespaces=NAMESPACES)
    return [node for node in found if isinstance(node, Node)] if isinstance(found, list) else []


@dataclass(frozen=True)
class Document:
    """The parts of a .docx by name, and the tree of its main part."""

    parts: dict[str, bytes]
    root: Node

    @property
    def body(self) -> Node:
        """Return what holds the paragraphs, tables and the last section."""
        return find_all(self.root, "w:body")[0]

    def flow(self) -> Iterator[tuple[Node, str]]:
        """Yield the paragraphs of the running text with their styles, those of tables included."""
        for node in self.body.iter(qualified("w:p")):
            if not find_all(node, "ancestor::w:txbxContent"):
                yield node, style_of(node)

    def copy(self) -> "Document":
        """Return a document that may be changed without touching this one."""
        return Document(dict(self.parts), deepcopy(self.root))

    def package(self) -> bytes:
        """Return the document as a package."""
        xml = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        parts = self.parts | {MAIN: xml}
        return assemble([deflated(name, data) for name, data in parts.items()])


def open_document(package: bytes) -> Document:
    """Open a .docx that docgen has just made."""
    parts = dict(read_package(package))
    return Document(parts, parse(parts[MAIN]))


def parse(xml: bytes) -> Node:
    """Return the root of a part; entities are not resolved."""
    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))


def style_of(paragraph: Node) -> str:
    """Return the id of a paragraph's style."""
    styles = find_all(paragraph, "w:pPr/w:pStyle")
    return styles[0].get(qualified("w:val"), "") if styles else ""


def text_of(node: Node) -> str:
    """Return what a paragraph prints in the running text, boxes that it anchors left out."""
    own = "descendant::w:t[not(ancestor::w:txbxContent)]"
    return "".join(piece.text or "" for piece in find_all(node, own))


def pitch_of(paper: Document) -> int:
    """Return the pitch of the paper's text in twips, as its styles say."""
    lines = find_all(
        parse(paper.parts[STYLES]), "w:style[@w:default='1'][@w:type='paragraph']/w:pPr/w:spacing"
    )
    said = lines[0].get(qualified("w:line")) if lines else None
    return int(said) if said else load_facts()["text.line_pitch"].twips


def properties(node: Node, name: str) -> Node:
    """Return the properties (`w:pPr`, `w:rPr`) of a paragraph or run, made if there are none."""
    found = node.find(qualified(name))
    if found is None:
        found = etree.Element(qualified(name))
        node.insert(0, found)
    return found


def spacing(owner: Node) -> Node:
    """Return the `w:spacing` of a paragraph's or run's properties, made at its place."""
    of_run = owner.tag == qualified("w:rPr")
    return _child(owner, "w:spacing", _AFTER_TRACKING if of_run else _AFTER_SPACING)


def _child(owner: Node, name: str, later: str) -> Node:
    """Return a child of that name, made before the first of the `later` ones."""
    found = owner.find(qualified(name))
    if found is None:
        found = etree.Element(qualified(name))
        tags = {qualified(f"w:{tag}") for tag in later.split()}
        places = (place for place, child in enumerate(owner) if child.tag in tags)
        owner.insert(next(places, len(owner)), found)
    return found
