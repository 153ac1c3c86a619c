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


def read_source(source: bytes | Path, name: str) -> bytes:
    """Return a template's package, checked, repacked, and with core properties."""
    parts = read_package(source)
    package = assemble([deflated(part, data) for part, data in parts.items()])
    try:
        document = open_document(package)
        properties = document.docx.part.package.rels.values()
    except (KeyError, ValueError, AttributeError, etree.XMLSyntaxError) as error:
        remedy = "请用 Word 或 WPS 打开后另存为 .docx"
        raise TemplateError(f"模板“{name}”不是完好的 Word 文档：{remedy}。") from error
    if any(relation.reltype == RELATIONSHIP_TYPE.CORE_PROPERTIES for relation in properties):
        return package
    document.docx.core_properties.modified = _FIRST_MOMENT
    return save_document(document)


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


def read_parts(document: DocxTemplate) -> list[PartSource]:
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
