"""WordprocessingML as a tree: safe parsing, and short ways to ask an element."""

import re
from collections.abc import Iterator

from lxml import etree

from docgen.errors import DataError

Node = etree._Element
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{_MAIN}}}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
MM_PER_TWIP = 25.4 / 1440
_TWIPS = {"pt": 20.0, "mm": 56.6929, "cm": 566.929, "in": 1440.0}
# No exponent, and no endless row of digits: a page of those is broken, and no arithmetic holds it.
_MEASURE = re.compile(r"([-+]?(?:\d{1,12}(?:\.\d{0,20})?|\.\d{1,20}))(pt|mm|cm|in)?", re.ASCII)
MM_PER_EMU = 1 / 36000
# The strict form of the format differs in names only.
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": _MAIN.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/main": A[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": WP[1:-1].encode(),
}


def parse(data: bytes, part: str) -> Node:
    """Return the root of a part; nothing outside the part is ever fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(usual_names(data), parser)
    except etree.XMLSyntaxError as error:
        message = f"文件里的“{part}”已经损坏，读不出来：请用 Word 或 WPS 打开后另存一份再用。"
        raise DataError(message) from error


def usual_names(data: bytes) -> bytes:
    """Return a part with the usual names in place of the strict ones."""
    for strict, usual in _STRICT.items():
        data = data.replace(strict, usual)
    return data


def find(node: Node | None, *path: str) -> Node | None:
    """Return the first element down a path of w: names, if all are there."""
    for name in path:
        if node is None:
            return None
        node = node.find(W + name)
    return node


def attribute(node: Node | None, name: str = "val") -> str | None:
    """Return a w: attribute of an element that may be absent."""
    return None if node is None else node.get(W + name)


def children(node: Node) -> Iterator[Node]:
    """Yield the child elements, comments and instructions left out."""
    return (child for child in node if isinstance(child.tag, str))


def is_on(value: str | None) -> bool:
    """Tell whether a property that is present is switched on; none given means on."""
    return value is None or value not in ("0", "false", "off", "none")


def number(value: str | None, default: float = 0.0) -> float:
    """Return a length or count as written (twips, half-points, or with a unit pt/mm/cm/in)."""
    found = _MEASURE.fullmatch(value.strip()) if value else None
    return float(found[1]) * _TWIPS.get(found[2], 1.0) if found else default
