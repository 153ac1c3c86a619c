"""Pictures that the clerk added: plain images are carried over, all else that is linked goes."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field

from docgen.findings import Finding, Severity
from docgen.typeset.adopt.telling import near, tell
from docgen.typeset.adopt.vocabulary import drawing_around, drop
from docgen.typeset.ooxml import NAMESPACES, Node, qualified
from docgen.typeset.word_file import WordFile

IMAGES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "bmp": "image/bmp",
}
FIRST_ID = 101  # below are the official boxes
_LINKED = f"{{{NAMESPACES['r']}}}"


@dataclass
class Pictures:
    """The images carried over: by relation, part and content."""

    file: WordFile
    relations: dict[str, str] = field(default_factory=dict)
    parts: dict[str, bytes] = field(default_factory=dict)
    _ids: dict[str, str] = field(default_factory=dict)

    def carry_over(self, relation_id: str) -> str | None:
        """Return the new relation of an image of the edited file, or None if it is none."""
        if relation_id in self._ids:
            return self._ids[relation_id]
        relation = self.file.relations.get(relation_id)
        if relation is None or relation.external or relation.kind != "image":
            return None
        ending = posixpath.splitext(relation.target)[1].lower().removeprefix(".")
        data = self.file.parts.get(relation.target)
        if ending not in IMAGES or data is None:
            return None
        number = len(self._ids) + 1
        name, new_id = f"media/image{number}.{ending}", f"rIdImage{number}"
        self.parts[f"word/{name}"], self.relations[new_id] = data, name
        self._ids[relation_id] = new_id
        return new_id


def carry_pictures(body: Node, pictures: Pictures) -> list[Finding]:
    """Point every drawing at its carried image; one that points elsewhere goes."""
    lost: list[str] = []
    for node, name in list(_links(body)):
        new_id = pictures.carry_over(node.get(name, ""))
        if new_id is not None and not name.endswith("}link"):
            node.set(name, new_id)
        elif (drawing := drawing_around(node)) is not node:
            lost.append(near(drawing))
            drop(drawing)
    _number_drawings(body)
    message = "有图片没有收回：请改为直接插入（不用链接）的 PNG、JPEG、GIF 或 BMP 图片。"
    return tell("picture_dropped", Severity.WARNING, message, lost) if lost else []


def _links(body: Node) -> Iterator[tuple[Node, str]]:
    """Yield the places that refer to another part, but for the footers of sections."""
    footers = (qualified("w:footerReference"), qualified("w:headerReference"))
    for node in body.iter():
        if node.tag in footers:
            continue
        for name in node.attrib:
            if str(name).startswith(_LINKED):
                yield node, str(name)


def _number_drawings(body: Node) -> None:
    for number, drawing in enumerate(body.iter(qualified("wp:docPr")), start=FIRST_ID):
        drawing.set("id", str(number))
