"""The adopted package: the official one, with the new body and what it carries."""

import posixpath
from dataclasses import dataclass, field

from lxml import etree

from docgen.archive import assemble, deflated
from docgen.typeset.adopt.pictures import IMAGES
from docgen.typeset.ooxml import Node
from docgen.typeset.package import OFFICE, PACKAGE, WORD
from docgen.typeset.word_file import MAIN

_RELATIONS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"
_NUMBERING = f"{WORD}.numbering+xml"


@dataclass(frozen=True)
class Carried:
    """What goes into the package besides the official parts."""

    document: bytes
    styles: bytes
    pictures: dict[str, bytes] = field(default_factory=dict)
    picture_relations: dict[str, str] = field(default_factory=dict)
    numbering: bytes | None = None


def pack(official: dict[str, bytes], carried: Carried) -> bytes:
    """Assemble the package in the official order; new parts come last."""
    parts = dict(official)
    parts[MAIN], parts["word/styles.xml"] = carried.document, carried.styles
    types, relations = etree.fromstring(parts[_TYPES]), etree.fromstring(parts[_RELATIONS])
    _forget_carried(parts, types, relations)
    for key, target in carried.picture_relations.items():
        _relate(relations, key, "image", target)
        _allow_image(types, posixpath.splitext(target)[1].removeprefix("."))
    if carried.numbering is not None:
        parts["word/numbering.xml"] = carried.numbering
        _relate(relations, "rIdNumbering", "numbering", "numbering.xml")
        _declare(types, "Override", PartName="/word/numbering.xml", ContentType=_NUMBERING)
    parts[_TYPES] = _written(types, parts[_TYPES])
    parts[_RELATIONS] = _written(relations, parts[_RELATIONS])
    parts |= carried.pictures
    return assemble([deflated(name, data) for name, data in parts.items()])


def _forget_carried(parts: dict[str, bytes], types: Node, relations: Node) -> None:
    """Leave behind what an earlier adoption carried: the text has its own pictures and numbers."""
    for entry in list(relations):
        if entry.get("Type", "").endswith(("/image", "/numbering")):
            relations.remove(entry)
            parts.pop(f"word/{entry.get('Target')}", None)
    for entry in list(types):
        if entry.get("PartName") == "/word/numbering.xml":
            types.remove(entry)


def _relate(relations: Node, key: str, kind: str, target: str) -> None:
    entry = etree.SubElement(relations, f"{{{PACKAGE}/relationships}}Relationship")
    for name, value in (("Id", key), ("Type", f"{OFFICE}/{kind}"), ("Target", target)):
        entry.set(name, value)


def _allow_image(types: Node, ending: str) -> None:
    if not any(entry.get("Extension") == ending for entry in types):
        _declare(types, "Default", Extension=ending, ContentType=IMAGES[ending])


def _declare(types: Node, kind: str, **attributes: str) -> None:
    entry = etree.Element(f"{{{PACKAGE}/content-types}}{kind}")
    for name, value in attributes.items():
        entry.set(name, value)
    types.insert(0 if kind == "Default" else len(types), entry)


def _written(root: Node, before: bytes) -> bytes:
    """Return a part's XML; one that says the same as before keeps its bytes."""
    same = etree.tostring(root, method="c14n") == etree.tostring(
        etree.fromstring(before), method="c14n"
    )
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return before if same else data
