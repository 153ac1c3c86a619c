"""What a package lacks, or holds in pieces, is told with a remedy."""

import pytest

from docgen.archive import PackageError
from docgen.opc.parts import declare, packed, parse


def test_a_part_that_is_cut_off_is_told() -> None:
    with pytest.raises(PackageError, match="另存一份"):
        parse(b"<w:document")


def test_a_package_without_its_list_of_types_is_told() -> None:
    parts = {"word/document.xml": b"<a/>"}

    with pytest.raises(PackageError, match="Content_Types"):
        declare(parts, "word/comments.xml", "text/xml")
    with pytest.raises(PackageError, match="Content_Types"):
        packed(parts)


def test_a_tree_has_neither_comments_nor_instructions() -> None:
    root = parse(b"<?a b?><a>x<!-- y -->z<?c d?><b/></a>")

    assert [node.tag for node in root] == ["b"]
    assert root.text == "xz"
