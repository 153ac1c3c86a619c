"""Comments join those that a document has, wherever its relations say they lie."""

import re

from docgen.opc.parts import parse, written
from docgen.opc.word_comments import DOCUMENT, W, WordComments

_W = W.strip("{}")
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
TYPES = "[Content_Types].xml"
RELATIONS = "word/_rels/document.xml.rels"


def document(target: str = "") -> dict[str, bytes]:
    """Return the parts of a document, perhaps with a relation to comments."""
    relation = f'<Relationship Id="r1" Type="{_KIND}" Target="{target}"/>' if target else ""
    return {
        TYPES: b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        RELATIONS: f"<Relationships>{relation}</Relationships>".encode(),
        DOCUMENT: f'<w:document xmlns:w="{_W}"><w:body><w:p/></w:body></w:document>'.encode(),
    }


def comment(parts: dict[str, bytes], text: str) -> None:
    root = parse(parts[DOCUMENT])
    comments = WordComments(parts, "某人", "某")
    comments.add(next(root.iter(f"{W}p")), text)
    comments.save()
    parts[DOCUMENT] = written(root)


def numbers(part: bytes, tag: str) -> list[str]:
    return [str(node.get(f"{W}id")) for node in parse(part).iter(f"{W}{tag}")]


def test_a_document_without_comments_gets_a_part_of_them() -> None:
    parts = document()
    comment(parts, "一\n二")

    (name,) = [name for name in parts if "comments" in name]
    assert f'PartName="/{name}"'.encode() in parts[TYPES]
    assert re.findall("<w:t>(.)</w:t>", parts[name].decode()) == ["一", "二"]


def test_comments_go_where_the_relation_leads() -> None:
    parts = document("../notes/remarks.xml")
    parts["notes/remarks.xml"] = (
        f'<w:comments xmlns:w="{_W}"><!-- x --><w:comment w:id="7"/></w:comments>'.encode()
    )
    comment(parts, "一")
    comment(parts, "二")

    assert numbers(parts["notes/remarks.xml"], "comment") == ["7", "8", "9"]
    assert sorted(numbers(parts[DOCUMENT], "commentReference")) == ["8", "9"]
    assert len(parts) == 4


def test_a_relation_whose_part_is_missing_gets_it() -> None:
    parts = document("remarks.xml")
    comment(parts, "一")

    assert numbers(parts["word/remarks.xml"], "comment") == ["0"]
    assert parts[RELATIONS].count(b"<Relationship ") == 1
