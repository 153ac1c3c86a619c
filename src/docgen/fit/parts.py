"""New parts in a package: the part, its content type, and what points at it."""

import posixpath

from lxml import etree

from docgen.fit.document import parse

_TYPES = "[Content_Types].xml"
_RELATIONS = "word/_rels/document.xml.rels"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def add_part(parts: dict[str, bytes], kind: str, name: str, data: bytes, content: str) -> str:
    """Add a part that the document points at as of a kind (`footer`, `image`); return its id."""
    stem = posixpath.basename(name).partition(".")[0]
    relation = f"rId{stem[0].upper()}{stem[1:]}"
    parts[name] = data
    types = parse(parts[_TYPES])
    entry = etree.SubElement(types, f"{{{_PACKAGE}/content-types}}Override")
    entry.set("PartName", f"/{name}")
    entry.set("ContentType", content)
    relations = parse(parts[_RELATIONS])
    link = etree.SubElement(relations, f"{{{_PACKAGE}/relationships}}Relationship")
    link.set("Id", relation)
    link.set("Type", f"{_OFFICE}/{kind}")
    link.set("Target", posixpath.relpath(name, "word"))
    parts[_TYPES], parts[_RELATIONS] = _text(types), _text(relations)
    return relation


def _text(root: etree._Element) -> bytes:
    xml: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return xml
