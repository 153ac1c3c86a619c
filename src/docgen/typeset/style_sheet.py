"""Write `word/styles.xml`: the document's defaults, Normal, and every named style."""

from docgen.standard import load_facts
from docgen.typeset.format import ParagraphFormat
from docgen.typeset.ooxml import Node, element, part
from docgen.typeset.style import Style
from docgen.typeset.styles import all_styles, text_format


def styles_part() -> bytes:
    """Return `word/styles.xml`: defaults, Normal, and every style by name."""
    paragraph, run = text_format(load_facts())
    language = element("w:lang", val="en-US", eastAsia="zh-CN")
    defaults_run = run.properties()
    if defaults_run is None:
        defaults_run = element("w:rPr")
    defaults_run.append(language)
    root = element(
        "w:styles",
        element(
            "w:docDefaults",
            element("w:rPrDefault", defaults_run),
            element("w:pPrDefault", ParagraphFormat(before=0, after=0).properties()),
        ),
        _normal(paragraph),
        _default("character", "DefaultParagraphFont", "Default Paragraph Font"),
        _default_table(),
        *(_style_element(style) for style in all_styles().values()),
    )
    return part(root)


def _normal(paragraph: ParagraphFormat) -> Node:
    node = _default("paragraph", "Normal", "Normal")
    node.append(element("w:qFormat"))
    properties = paragraph.properties()
    if properties is not None:
        node.append(properties)
    return node


def _default(kind: str, style_id: str, name: str) -> Node:
    return element("w:style", element("w:name", val=name), type=kind, default=1, styleId=style_id)


def _default_table() -> Node:
    node = _default("table", "TableNormal", "Normal Table")
    zero = {side: element(f"w:{side}", w=0, type="dxa") for side in ("top", "bottom")}
    sides = {side: element(f"w:{side}", w=80, type="dxa") for side in ("left", "right")}
    margins = element("w:tblCellMar", zero["top"], sides["left"], zero["bottom"], sides["right"])
    node.append(element("w:tblPr", element("w:tblInd", w=0, type="dxa"), margins))
    return node


def _style_element(style: Style) -> Node:
    kind = "character" if style.paragraph is None else "paragraph"
    base = "DefaultParagraphFont" if style.paragraph is None else "Normal"
    return element(
        "w:style",
        element("w:name", val=style.name),
        element("w:basedOn", val=base),
        element("w:qFormat"),
        style.paragraph.properties() if style.paragraph else None,
        style.run.properties(),
        type=kind,
        customStyle=1,
        styleId=style.id,
    )
