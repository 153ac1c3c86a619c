"""The parts of a package: parsed without entities, related to each other, packed again."""

import posixpath
from dataclasses import dataclass
from pathlib import PurePosixPath

from lxml import etree

from docgen.archive import PackageError, assemble, deflated

CONTENT_TYPES = "[Content_Types].xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_NO_RELATIONS = f'<Relationships xmlns="{_RELATIONS.strip("{}")}"/>'.encode()
_REMEDY = "请用 Word、WPS 或 Excel 打开后另存一份再用"
Node = etree._Element


def parse(data: bytes) -> Node:
    """Return a part's tree without comments; no entity is resolved and nothing is fetched."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,  # formats are told by their places: one among them would shift all
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise PackageError(f"文件里有部件已经损坏，读不出来：{_REMEDY}。") from error


def written(root: Node) -> bytes:
    """Return a tree as a part."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def packed(parts: dict[str, bytes]) -> bytes:
    """Return the package again, its list of types first."""
    names = [CONTENT_TYPES, *(name for name in parts if name != CONTENT_TYPES)]
    _types(parts)
    return assemble([deflated(name, parts[name]) for name in names])


@dataclass(frozen=True)
class Relations:
    """What one part refers to: ids, kinds and the parts they lead to."""

    owner: str
    name: str
    root: Node

    def of_kind(self, kind: str) -> str | None:
        """Return the part of a kind, if the owner refers to one."""
        for relation in self.root:
            if str(relation.get("Type")).endswith(f"/{kind}"):
                return self._part(relation)
        return None

    def part(self, identifier: str) -> str | None:
        """Return the part that an id leads to."""
        found = (each for each in self.root if each.get("Id") == identifier)
        return next((self._part(relation) for relation in found), None)

    def add(self, kind: str, part: str) -> str:
        """Refer to one more part, and return its id."""
        taken = {relation.get("Id") for relation in self.root}
        number = next(n for n in range(1, len(taken) + 2) if f"rIdMark{n}" not in taken)
        relation = etree.SubElement(self.root, f"{_RELATIONS}Relationship")
        relation.set("Id", f"rIdMark{number}")
        relation.set("Type", f"{OFFICE}/{kind}")
        relation.set("Target", f"/{part}")
        return f"rIdMark{number}"

    def _part(self, relation: Node) -> str:
        target = str(relation.get("Target"))
        if target.startswith("/"):
            return target[1:]
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.owner), target))


def relations(parts: dict[str, bytes], owner: str) -> Relations:
    """Return what a part refers to; nothing if it has no list yet."""
    path = PurePosixPath(owner)
    name = str(path.parent / "_rels" / f"{path.name}.rels")
    root = parse(parts.get(name, _NO_RELATIONS))
    return Relations(owner, name, root)


def declare(parts: dict[str, bytes], part: str, content_type: str) -> None:
    """Enter a part into the package's list of types."""
    root = parse(_types(parts))
    name = f"/{part}"
    if not any(entry.get("PartName") == name for entry in root):
        entry = etree.SubElement(root, f"{_TYPES}Override")
        entry.set("PartName", name)
        entry.set("ContentType", content_type)
    parts[CONTENT_TYPES] = written(root)


def _types(parts: dict[str, bytes]) -> bytes:
    """Return the package's list of types, without which no program opens it."""
    if CONTENT_TYPES not in parts:
        raise PackageError(f"文件里没有 {CONTENT_TYPES}，不完整：{_REMEDY}。")
    return parts[CONTENT_TYPES]


def free_name(parts: dict[str, bytes], stem: str, suffix: str) -> str:
    """Return a part's name that is not taken."""
    taken = {name.lower() for name in parts}
    numbers = range(1, len(parts) + 2)
    return next(f"{stem}{n}{suffix}" for n in numbers if f"{stem}{n}{suffix}".lower() not in taken)
