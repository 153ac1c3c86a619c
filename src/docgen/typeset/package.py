"""The parts of a template and how they hang together (OPC)."""

from docgen.archive import assemble, deflated
from docgen.standard import FONTS, Facts, Typeface
from docgen.typeset.footers import blank_footer, turned_footer, upright_footer
from docgen.typeset.ooxml import Node, element, part
from docgen.typeset.sections import FIRST_BLANK, TURNED, UPRIGHT
from docgen.typeset.style_sheet import styles_part

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

PARTS = {
    "word/document.xml": f"{WORD}.document.main+xml",
    "word/styles.xml": f"{WORD}.styles+xml",
    "word/settings.xml": f"{WORD}.settings+xml",
    "word/fontTable.xml": f"{WORD}.fontTable+xml",
    "word/footer1.xml": f"{WORD}.footer+xml",
    "word/footer2.xml": f"{WORD}.footer+xml",
    "word/footer3.xml": f"{WORD}.footer+xml",
    "word/footer4.xml": f"{WORD}.footer+xml",
    "word/footer5.xml": f"{WORD}.footer+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
}


def write_package(body: list[Node], facts: Facts) -> bytes:
    """Return the template's bytes around the paragraphs and tables of its body."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relations(),
        "word/document.xml": part(element("w:document", element("w:body", *body))),
        "word/_rels/document.xml.rels": _document_relations(),
        "word/styles.xml": styles_part(),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _font_table(),
        "word/footer1.xml": upright_footer("OddPageNumber"),
        "word/footer2.xml": upright_footer("EvenPageNumber"),
        "word/footer3.xml": turned_footer("OddPageNumber", facts),
        "word/footer4.xml": turned_footer("EvenPageNumber", facts),
        "word/footer5.xml": blank_footer(),
        "docProps/core.xml": _core(),
    }
    return assemble([deflated(name, data) for name, data in parts.items()])


def _content_types() -> bytes:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in PARTS.items()
    )
    return (
        f'{HEADER}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()


def _relations(entries: list[tuple[str, str, str]]) -> bytes:
    items = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>'
        for key, kind, target in entries
    )
    return (
        f'{HEADER}<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'.encode()
    )


def _package_relations() -> bytes:
    core = f"{PACKAGE}/relationships/metadata/core-properties"
    return _relations(
        [
            ("rId1", f"{OFFICE}/officeDocument", "word/document.xml"),
            ("rId2", core, "docProps/core.xml"),
        ]
    )


def _document_relations() -> bytes:
    return _relations(
        [
            ("rIdStyles", f"{OFFICE}/styles", "styles.xml"),
            ("rIdSettings", f"{OFFICE}/settings", "settings.xml"),
            ("rIdFonts", f"{OFFICE}/fontTable", "fontTable.xml"),
            (UPRIGHT.odd, f"{OFFICE}/footer", "footer1.xml"),
            (UPRIGHT.even, f"{OFFICE}/footer", "footer2.xml"),
            (TURNED.odd, f"{OFFICE}/footer", "footer3.xml"),
            (TURNED.even, f"{OFFICE}/footer", "footer4.xml"),
            (FIRST_BLANK, f"{OFFICE}/footer", "footer5.xml"),
        ]
    )


def _settings() -> bytes:
    mode = {
        "name": "compatibilityMode",
        "uri": "http://schemas.microsoft.com/office/word",
        "val": 15,
    }
    return part(
        element(
            "w:settings",
            element("w:zoom", percent=100),
            element("w:evenAndOddHeaders"),
            element("w:characterSpacingControl", val="doNotCompress"),
            element("w:compat", element("w:compatSetting", **mode)),
        )
    )


def _font_table() -> bytes:
    """Name the five fonts, with the family that a machine without them may look for."""
    families = {Typeface.HEI: "modern", Typeface.KAI: "script"}
    fonts = [
        element(
            "w:font",
            element("w:charset", val="86"),
            element("w:family", val=families.get(face, "roman")),
            name=name,
        )
        for face, name in FONTS.items()
    ]
    return part(element("w:fonts", *fonts))


def _core() -> bytes:
    return (
        f'{HEADER}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>{{ paper.property_title }}</dc:title>"
        "<dc:creator>{{ paper.property_author }}</dc:creator>"
        "</cp:coreProperties>"
    ).encode()
