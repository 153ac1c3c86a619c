"""Opening a template with docxtpl, which mends split tags and knows which parts it renders."""

import io
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import Part
from docxtpl import DocxTemplate
from lxml import etree

from docgen.archive import assemble, deflated, read_package
from docgen.stamp.errors import TemplateError

DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_FIRST_MOMENT = datetime(1980, 1, 1)
_BODY = "<w:body/>"
_XML = (".xml", ".rels")
_REMEDY = "请用 Word 或 WPS 打开后另存为 .docx"


class PartKind(Enum):
    """How docxtpl treats a part after rendering it."""

    BODY = "body"
    MARGIN = "header or footer"
    NOTES = "footnotes"


@dataclass(frozen=True)
class PartSource:
    """The Jinja source of one part, and the XML that stands around it."""

    name: str
    kind: PartKind
    text: str
    namespaces: dict[str | None, str]
    head: str = ""
    tail: str = ""


@dataclass(frozen=True)
class OpenedTemplate:
    """A template's package, the document that python-docx reads in it, and what to render."""

    package: bytes
    document: DocxTemplate
    parts: list[PartSource]


def open_template(source: bytes | Path, name: str) -> OpenedTemplate:
    """Open a template; one without core properties gets them, without the clock."""
    files = read_package(source)
    if any(b"<!DOCTYPE" in data for part, data in files.items() if part.endswith(_XML)):
        raise TemplateError(f"模板“{name}”里有文档类型声明（DOCTYPE），可能有害：{_REMEDY}。")
    try:
        return _open(assemble([deflated(part, data) for part, data in files.items()]))
    except (KeyError, ValueError, AttributeError, etree.XMLSyntaxError) as error:
        raise TemplateError(f"模板“{name}”不是完好的 Word 文档：{_REMEDY}。") from error


def _open(package: bytes) -> OpenedTemplate:
    document = open_document(package)
    relations = document.docx.part.package.rels.values()
    if all(relation.reltype != RELATIONSHIP_TYPE.CORE_PROPERTIES for relation in relations):
        document.docx.core_properties.modified = _FIRST_MOMENT
        package = save_document(document)
        document = open_document(package)
    return OpenedTemplate(package, document, _read_parts(document))


def open_document(package: bytes) -> DocxTemplate:
    """Open a package with docxtpl."""
    document = DocxTemplate(io.BytesIO(package))
    document.init_docx()
    return document


def save_document(document: DocxTemplate) -> bytes:
    """Return a document's package as python-docx writes it (its ZIP carries the clock).

    docxtpl's own `save` would open a template anew that it has not rendered.
    """
    stream = io.BytesIO()
    document.pre_processing()
    document.docx.save(stream)
    document.post_processing(stream)
    return stream.getvalue()


def _read_parts(document: DocxTemplate) -> list[PartSource]:
    """Return the sources of all XML parts that docxtpl renders."""
    margins = [
        _read_margin(document, part)
        for uri in (document.HEADER_URI, document.FOOTER_URI)
        for _, part in document.get_headers_footers(uri)
    ]
    return [_read_body(document), *margins, *_read_notes(document)]


def _read_body(document: DocxTemplate) -> PartSource:
    part = document.docx.part
    root = deepcopy(part.element)
    body = root.find("w:body", part.element.nsmap)
    body.getparent().replace(body, etree.SubElement(root, body.tag))
    head, _, tail = document.xml_to_string(root).partition(_BODY)
    text = document.patch_xml(document.get_xml())
    return PartSource(
        name=part.partname.membername,
        kind=PartKind.BODY,
        text=text,
        namespaces=dict(part.element.nsmap),
        head=DECLARATION + head,
        tail=tail,
    )


def _read_margin(document: DocxTemplate, part: Part) -> PartSource:
    text = document.patch_xml(document.get_part_xml(part))
    namespaces = dict(etree.fromstring(part.blob).nsmap)
    name = part.partname.membername
    return PartSource(name, PartKind.MARGIN, text, namespaces, head=DECLARATION)


def _read_notes(document: DocxTemplate) -> list[PartSource]:
    """Return the footnotes; docxtpl comes to them by way of a section."""
    if not len(document.docx.sections):
        return []
    found = [p for p in document.docx.part.package.parts if is_notes(p)]
    return [
        PartSource(
            name=part.partname.membername,
            kind=PartKind.NOTES,
            text=document.patch_xml(part.blob.decode("utf-8")),
            namespaces=dict(etree.fromstring(part.blob).nsmap),
        )
        for part in found
    ]


def is_notes(part: Part) -> bool:
    """Tell whether a part holds footnotes."""
    return bool(part.content_type == CONTENT_TYPE.WML_FOOTNOTES)
