"""Small Word documents made by hand for the tests."""

from docgen.archive import assemble, deflated

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "v": "urn:schemas-microsoft-com:vml",
}
DECLARED = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
PARTS = {
    "header": ("hdr", f"{WORD}.header+xml"),
    "footer": ("ftr", f"{WORD}.footer+xml"),
    "footnotes": ("footnotes", f"{WORD}.footnotes+xml"),
}
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"


def text(*pieces: str, look: str = "") -> str:
    """Return a run for each piece."""
    return "".join(f'<w:r>{look}<w:t xml:space="preserve">{piece}</w:t></w:r>' for piece in pieces)


def paragraph(*pieces: str, look: str = "") -> str:
    return f"<w:p>{look}{text(*pieces)}</w:p>"


def cell(content: str, properties: str = "") -> str:
    width = '<w:tcW w:w="0" w:type="auto"/>'
    return f"<w:tc><w:tcPr>{width}{properties}</w:tcPr>{paragraph(content)}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(c if c.startswith('<') else cell(c) for c in cells)}</w:tr>"


def table(columns: list[int], *rows: str) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def core_part(**properties: str) -> str:
    inner = "".join(f"<dc:{name}>{value}</dc:{name}>" for name, value in properties.items())
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{inner}</cp:coreProperties>'
    )


def docx(
    body: str,
    *,
    core: str | None = core_part(title="公文"),
    section: str = SECTION,
    **parts: str,
) -> bytes:
    """Return a document; `header`, `footer` and `footnotes` are the contents of such parts."""
    files = {
        "word/document.xml": f"{HEAD}<w:document{DECLARED}><w:body>{body}{section}</w:body>"
        "</w:document>"
    }
    overrides = {"word/document.xml": f"{WORD}.document.main+xml"}
    for name, content in parts.items():
        root, kind = PARTS[name]
        files[f"word/{name}.xml"] = f"{HEAD}<w:{root}{DECLARED}>{content}</w:{root}>"
        overrides[f"word/{name}.xml"] = kind
    relations = {f"rId{name}": (f"{OFFICE}/{name}", f"{name}.xml") for name in parts}
    main = {"rId1": (f"{OFFICE}/officeDocument", "word/document.xml")}
    if core is not None:
        files["docProps/core.xml"] = core
        overrides["docProps/core.xml"] = CORE_TYPE
        main["rId2"] = (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml")
    package = {
        "[Content_Types].xml": _content_types(overrides),
        "_rels/.rels": _relations(main),
        "word/_rels/document.xml.rels": _relations(relations),
        **files,
    }
    return assemble([deflated(name, data.encode()) for name, data in package.items()])


def _content_types(overrides: dict[str, str]) -> str:
    items = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items()
    )
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{relations}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{items}</Types>'
    )


def _relations(entries: dict[str, tuple[str, str]]) -> str:
    items = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>'
        for key, (kind, target) in entries.items()
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'
