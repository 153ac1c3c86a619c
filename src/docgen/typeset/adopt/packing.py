"""The adopted package: the official one, with the new body and what it carries."""

import posixpath
from dataclasses import dataclass, field

from lxml import etree

from docgen.archive import assemble, deflated
from docgen.typeset.adopt.pictures import IMAGES
from docgen.typeset.ooxml import Node, part
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
    for key, target in carried.picture_relations.items():
        _relate(relations, key, "image", target)
        _allow_image(types, posixpath.splitext(target)[1].removeprefix("."))
    if carried.numbering is not None:
        parts["word/numbering.xml"] = carried.numbering
        _relate(relations, "rIdNumbering", "numbering", "numbering.xml")
        _declare(types, "Override", PartName="/word/numbering.xml", ContentType=_NUMBERING)
    if carried.picture_relations or carried.numbering is not None:
        parts[_TYPES], parts[_RELATIONS] = part(types), part(relations)
    parts |= carried.pictures
    return assemble([deflated(name, data) for name, data in parts.items()])


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
