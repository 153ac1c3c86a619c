"""A file from outside is opened as data: bounded, without entities, and only a document."""

import pytest

from docgen.archive import PackageError, assemble, deflated, read_package
from docgen.errors import DataError
from docgen.typeset.word_file import MAIN, open_word
from tests.typeset.editing import DOCUMENT, OFFICIAL, edited

MOVED = "word/document2.xml"


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 not a docx", b"PK\x03\x04 broken"])
def test_what_is_no_package_is_refused(content: bytes) -> None:
    with pytest.raises(PackageError):
        open_word(content, "模板.docx")


def test_a_package_that_is_no_word_document_is_refused() -> None:
    package = assemble([deflated("[Content_Types].xml", b"<Types/>")])

    with pytest.raises(DataError, match=r"“模板\.docx”不是 Word 文档"):
        open_word(package, "模板.docx")


def test_broken_xml_is_refused_with_the_name_of_the_part() -> None:
    with pytest.raises(DataError, match=r"word/styles\.xml"):
        open_word(edited(parts={"word/styles.xml": b"<w:styles>"}), "模板.docx")


def test_a_document_without_a_body_is_refused() -> None:
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    empty = f'<w:document xmlns:w="{namespace}"/>'.encode()

    with pytest.raises(DataError, match="没有正文"):
        open_word(edited(parts={DOCUMENT: empty}), "模板.docx").body()


def test_a_zip_bomb_is_refused() -> None:
    with pytest.raises(PackageError, match="压缩比"):
        open_word(edited(parts={"word/media/bomb.png": bytes(64 * 1024 * 1024)}), "模板.docx")


def test_a_document_type_is_refused_in_any_encoding() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    for data in (bomb.encode(), bomb.encode("utf-16")):
        with pytest.raises(DataError, match="文档类型声明"):
            open_word(edited(parts={"word/theme/theme1.xml": data}), "模板.docx")


def test_a_main_part_of_another_name_comes_to_its_usual_place() -> None:
    """Some programs on the web write `document2.xml`."""
    renamed = {
        name.replace("word/document.xml", MOVED).replace(
            "document.xml.rels", "document2.xml.rels"
        ): data.replace(b"word/document.xml", MOVED.encode())
        for name, data in read_package(OFFICIAL).items()
    }
    package = assemble([deflated(name, data) for name, data in renamed.items()])

    assert MAIN not in read_package(package)
    assert open_word(package, "模板.docx").parts == read_package(OFFICIAL)
