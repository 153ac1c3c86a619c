"""A small .docx made of raw XML, to be read."""

from docgen.archive import assemble, deflated

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_V = 'xmlns:v="urn:schemas-microsoft-com:vml"'
_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" '
    'w:bottom="1984" w:left="1588" w:header="850" w:footer="1440" w:gutter="0"/></w:sectPr>'
)


def word_file(
    body: str, styles: str = "", numbering: str = "", theme: str = "", section: str = SECTION
) -> bytes:
    """Return a .docx with this body, these styles, lists and theme, and this last section."""
    parts = {
        "word/document.xml": f"<w:document {_W} {_V}><w:body>{body}{section}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_W}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {_W}>{numbering}</w:numbering>",
        "word/theme/theme1.xml": f"<a:theme {_A}>{theme}</a:theme>",
    }
    return assemble([deflated(name, text.encode()) for name, text in parts.items()])


def paragraph(text: str = "字", style: str = "", properties: str = "", run: str = "") -> str:
    """Return a paragraph of one run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f"<w:p><w:pPr>{named}{properties}</w:pPr>"
        f"<w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"
    )


def style(
    name: str, based_on: str = "", run: str = "", properties: str = "", more: str = ""
) -> str:
    """Return a paragraph style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}" {more}>{base}'
        f"<w:pPr>{properties}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )
