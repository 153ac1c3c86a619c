"""Elements of WordprocessingML, built by name.

Trees are built from `element("w:p", …)`, then serialised as a whole part or as a fragment.
"""

from lxml import etree

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Node = etree._Element


def qualified(name: str) -> str:
    """Turn `w:p` into lxml's `{namespace}p`."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def element(name: str, /, *children: Node | None, **attributes: object) -> Node:
    """Return one element; children that are None are left out, values are written as text.

    WordprocessingML qualifies its attributes (`w:val`), DrawingML and VML do not.
    """
    node = etree.Element(qualified(name), nsmap=NAMESPACES)
    prefix = "w:" if name.startswith("w:") else ""
    for key, value in attributes.items():
        node.set(qualified(f"{prefix}{key}") if prefix else key, str(value))
    node.extend(child for child in children if child is not None)
    return node


def text_element(text: str) -> Node:
    """Return a `w:t` that keeps its blanks."""
    node = element("w:t")
    node.text = text
    node.set(XML_SPACE, "preserve")
    return node


def part(root: Node) -> bytes:
    """Serialise a part's root as a standalone XML file, unused namespaces left out."""
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r"])
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def fragment(*nodes: Node) -> str:
    """Serialise elements for a place inside a document.

    What every document declares (w) is not declared again; what only drawings use is.
    """
    own = f' xmlns:w="{NAMESPACES["w"]}"'
    for node in nodes:
        etree.cleanup_namespaces(node)
    return "".join(etree.tostring(node, encoding="unicode").replace(own, "") for node in nodes)
