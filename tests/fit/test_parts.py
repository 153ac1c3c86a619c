"""A new part has its content type and a relation of the document."""

from pathlib import Path

from docgen.fit.document import open_document
from docgen.fit.parts import add_part
from tests.fit.papers import make_paper, rows


def test_a_part_hangs_on_the_document(tmp_path: Path) -> None:
    parts = open_document(make_paper(rows(2), tmp_path)).parts

    relation = add_part(parts, "image", "word/media/seal.png", b"data", "image/png")

    assert relation == "rIdSeal"
    assert parts["word/media/seal.png"] == b"data"
    assert (
        b'PartName="/word/media/seal.png" ContentType="image/png"' in parts["[Content_Types].xml"]
    )
    relations = parts["word/_rels/document.xml.rels"]
    assert b'Id="rIdSeal"' in relations
    assert b'Target="media/seal.png"' in relations
