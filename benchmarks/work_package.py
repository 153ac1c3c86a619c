"""The package around the work: styles as Word and WPS write them, settings, header, footer."""

from collections.abc import Mapping
from pathlib import Path

from docgen.archive import assemble, deflated

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
FONT = '<w:rFonts w:ascii="{0}" w:eastAsia="{0}" w:hAnsi="{0}" w:cs="{0}"/>'
_LATENT = 376  # as many as Word 2019 lists

_defaults = (
    f"<w:docDefaults><w:rPrDefault><w:rPr>{FONT.format('仿宋_GB2312')}"
    '<w:kern w:val="2"/><w:sz w:val="32"/><w:szCs w:val="32"/>'
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    "<w:pPrDefault/></w:docDefaults>"
)
_latent = "".join(
    f'<w:lsdException w:name="Latent Style {number}" w:semiHidden="1" w:uiPriority="{number % 99}"'
    ' w:unhideWhenUsed="1"/>'
    for number in range(_LATENT)
)


def _style(number: int) -> str:
    """Return a paragraph style: 0 is the issuer's mark, 1 the text, the others are there."""
    font, size = ("方正小标宋简体", 62) if number == 0 else ("仿宋_GB2312", 32)
    colour = "FF0000" if number == 0 else "000000"
    indent = "" if number == 0 else '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="S{number}">'
        f'<w:name w:val="公文样式{number}"/><w:basedOn w:val="a"/><w:qFormat/>'
        f'<w:pPr><w:spacing w:line="579" w:lineRule="exact"/>{indent}<w:jc w:val="both"/></w:pPr>'
        f'<w:rPr>{FONT.format(font)}<w:color w:val="{colour}"/><w:sz w:val="{size}"/></w:rPr>'
        "</w:style>"
    )


_styles = "".join(map(_style, range(9)))
_STYLES = (
    f'<w:styles xmlns:w="{_W}">{_defaults}'
    f'<w:latentStyles w:count="{_LATENT}" w:defUIPriority="99">{_latent}</w:latentStyles>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    f"{_styles}</w:styles>"
)
_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
    '<w:footerReference w:type="default" r:id="footer1"/>'
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588"/></w:sectPr>'
)


def pack(body: str, header: str, footer: str) -> bytes:
    """Return a document's package around the content of its three parts."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            {
                "word/document.xml": f"{_OFFICE}/officeDocument",
                "docProps/core.xml": f"{_PACKAGE}/relationships/metadata/core-properties",
            }
        ),
        "word/_rels/document.xml.rels": _relations(
            {
                f"{name}.xml": f"{_OFFICE}/{name.rstrip('1')}"
                for name in ("header1", "footer1", "styles", "settings")
            }
        ),
        "word/document.xml": f'<w:document xmlns:w="{_W}" xmlns:r="{_OFFICE}">'
        f"<w:body>{body}{_SECTION}</w:body></w:document>",
        "word/header1.xml": f'<w:hdr xmlns:w="{_W}">{header}</w:hdr>',
        "word/footer1.xml": f'<w:ftr xmlns:w="{_W}">{footer}</w:ftr>',
        "word/styles.xml": _STYLES,
        "word/settings.xml": f'<w:settings xmlns:w="{_W}"><w:zoom w:percent="100"/></w:settings>',
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>通知</dc:title>'
        "</cp:coreProperties>",
    }
    return assemble([deflated(name, (_HEAD + xml).encode()) for name, xml in parts.items()])


def _content_types() -> str:
    kinds = {
        "word/document.xml": f"{_WORD}.document.main+xml",
        "word/header1.xml": f"{_WORD}.header+xml",
        "word/footer1.xml": f"{_WORD}.footer+xml",
        "word/styles.xml": f"{_WORD}.styles+xml",
        "word/settings.xml": f"{_WORD}.settings+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in kinds.items()
    )
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{relations}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: Mapping[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="{Path(target).stem}" Type="{kind}" Target="{target}"/>'
        for target, kind in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'
