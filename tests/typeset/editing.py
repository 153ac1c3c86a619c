"""Edited templates for tests: the notice's template with its XML changed as a test says."""

from collections.abc import Callable, Mapping

from lxml import etree

from docgen import carried
from docgen.archive import assemble, deflated, read_package
from docgen.intake.kinds import read_kind

DOCUMENT = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOTICE = carried.official_templates() / "notice"
OFFICIAL = (NOTICE / "template.docx").read_bytes()
KIND = read_kind(NOTICE / "kind.yaml", [NOTICE.parent])
IMAGE = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9cc\xf8"
    b"\x0f\0\x01\x01\x01\0\x1b\xb6\xeeV\0\0\0\0IEND\xaeB`\x82"
)


def edited(
    *changes: tuple[str, str], parts: Mapping[str, bytes] | None = None, template: bytes = OFFICIAL
) -> bytes:
    """Return the template with pieces of its body replaced; each piece must be there."""
    package = read_package(template)
    xml = package[DOCUMENT].decode()
    for old, new in changes:
        assert old in xml, old
        xml = xml.replace(old, new, 1)
    package[DOCUMENT] = xml.encode()
    return assemble([deflated(name, data) for name, data in {**package, **(parts or {})}.items()])


def with_part(name: str, change: Callable[[str], str], template: bytes = OFFICIAL) -> bytes:
    """Return the template with one part rewritten."""
    package = read_package(template)
    package[name] = change(package[name].decode()).encode()
    return assemble([deflated(part, data) for part, data in package.items()])


def text_paragraph(words: str, style: str = "BodyText") -> str:
    """Return the XML of a paragraph."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    return f"<w:p>{properties}<w:r><w:t>{words}</w:t></w:r></w:p>"


def document(package: bytes) -> etree._Element:
    return etree.fromstring(read_package(package)[DOCUMENT])


def document_xml(package: bytes) -> str:
    """Return the main part, without the empty runs that say nothing."""
    return read_package(package)[DOCUMENT].decode().replace("<w:r/>", "")


def paragraphs(package: bytes) -> dict[str, etree._Element]:
    """Return the paragraphs by their text."""
    found = document(package).iter(f"{W}p")
    return {"".join(t.text or "" for t in p.iter(f"{W}t")): p for p in found}
