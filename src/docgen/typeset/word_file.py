"""A Word file from outside, opened as data: bounded, without entities, nothing in it runs."""

import posixpath
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from docgen.archive import assemble, deflated, read_package
from docgen.errors import DataError
from docgen.typeset.ooxml import Node, qualified

MAIN = "word/document.xml"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
_XML = (".xml", ".rels")
_REMEDY = "请用 Word 或 WPS 打开后另存为 .docx 再用"


@dataclass(frozen=True)
class Relation:
    """What a part points at: the kind (`image`, `styles`), and the part or the address."""

    kind: str
    target: str
    external: bool


@dataclass(frozen=True)
class WordFile:
    """The parts of a Word document by name, its main part at `word/document.xml`."""

    name: str
    parts: dict[str, bytes]
    relations: dict[str, Relation]

    def tree(self, part: str) -> Node:
        """Return the root of an XML part."""
        return _parse(self.parts[part], part, self.name)

    def body(self) -> Node:
        """Return the body of the document."""
        body = self.tree(MAIN).find(qualified("w:body"))
        if body is None:
            raise DataError(f"“{self.name}”里没有正文，不是完好的 Word 文档：{_REMEDY}。")
        return body

    def part_of_kind(self, kind: str) -> Node | None:
        """Return the root of the part that the document points at as of a kind (`styles`)."""
        for relation in self.relations.values():
            if relation.kind == kind and not relation.external and relation.target in self.parts:
                return self.tree(relation.target)
        return None

    def package(self) -> bytes:
        """Return the document as a package again."""
        return assemble([deflated(name, data) for name, data in self.parts.items()])


def open_word(source: bytes | Path, name: str) -> WordFile:
    """Open a .docx; what is none, is broken or declares a document type is refused."""
    parts = read_package(source)
    for part, data in parts.items():
        if part.lower().endswith(_XML):
            _parse(data, part, name)
    main = _main_part(parts, name)
    relations = _relations(parts, main, name)
    if main != MAIN:
        parts = _with_main(parts, main)
    return WordFile(name, parts, relations)


def _parse(data: bytes, part: str, name: str) -> Node:
    if b"<!DOCTYPE" in data.replace(b"\0", b""):
        raise DataError(f"“{name}”的部件“{part}”里有文档类型声明，可能有害：{_REMEDY}。")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise DataError(f"“{name}”的部件“{part}”已经损坏：{_REMEDY}。") from error


def _main_part(parts: dict[str, bytes], name: str) -> str:
    for relation in _relations(parts, "", name).values():
        if relation.kind == "officeDocument" and relation.target in parts:
            if _parse(parts[relation.target], relation.target, name).tag == qualified("w:document"):
                return relation.target
            break
    raise DataError(f"“{name}”不是 Word 文档：{_REMEDY}。")


def _relations(parts: dict[str, bytes], part: str, name: str) -> dict[str, Relation]:
    """Return what a part points at; the package itself is the part without a name."""
    folder, base = posixpath.split(part)
    listing = posixpath.join(folder, "_rels", f"{base}.rels")
    if listing not in parts:
        return {}
    entries = _parse(parts[listing], listing, name).iter(_RELATIONS)
    return {entry.get("Id", ""): _relation(entry, folder) for entry in entries}


def _relation(entry: Node, folder: str) -> Relation:
    kind = entry.get("Type", "").removeprefix(_OFFICE).removeprefix(_STRICT)
    target = entry.get("Target", "")
    if entry.get("TargetMode") == "External":
        return Relation(kind, target, external=True)
    place = posixpath.normpath(posixpath.join("/", folder, target))
    return Relation(kind, place.removeprefix("/"), external=False)


def _with_main(parts: dict[str, bytes], main: str) -> dict[str, bytes]:
    """Move the main part to its usual name, where every reader looks for it."""
    listing = posixpath.join(posixpath.dirname(main), "_rels", f"{posixpath.basename(main)}.rels")
    names = {main: MAIN, listing: "word/_rels/document.xml.rels"}
    pointing = {"_rels/.rels", "[Content_Types].xml"}
    return {
        names.get(part, part): data.replace(main.encode(), MAIN.encode())
        if part in pointing
        else data
        for part, data in parts.items()
    }
