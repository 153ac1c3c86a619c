"""Foreign matter in an edited body: what runs, what points outside, what word processors leave.

Only known elements stay. Wrappers give way to their content; links, fields, objects and notes go,
and are told.
"""

from docgen.findings import Finding, Severity
from docgen.typeset.adopt.telling import near, tell
from docgen.typeset.adopt.vocabulary import drawing_around, drop, unwrap, words
from docgen.typeset.ooxml import NAMESPACES, Node, qualified
from docgen.typeset.revisions import INSERTED, revisions

KNOWN = {
    **NAMESPACES,
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}
_SPACES = frozenset(KNOWN.values())
_NAME = qualified("wp:docPr")
_XML = "http://www.w3.org/XML/1998/namespace"
_TRACES = words(
    "proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak permStart permEnd "
    "commentRangeStart commentRangeEnd annotationRef footnoteRef endnoteRef "
    "sdtPr sdtEndPr customXmlPr smartTagPr cnfStyle"
)
_WRAPPERS = words("sdt sdtContent smartTag customXml dir bdo")
_TOLD = (
    ("link_dropped", "超链接没有收回，只留下文字。", "hyperlink"),
    (
        "field_dropped",
        "域（自动编号、日期、目录等）没有收回，只留下当前文字。",
        "fldSimple fldChar instrText delInstrText",
    ),
    (
        "note_dropped",
        "脚注和尾注没有收回，请把内容写进正文。",
        "footnoteReference endnoteReference",
    ),
    ("comment_dropped", "批注没有收回。", "commentReference"),
    (
        "object_dropped",
        "嵌入的对象、控件和外部文档没有收回，请改为文字、表格或 PNG、JPEG 图片。",
        "object control altChunk subDoc contentPart",
    ),
)
_KEPT_CONTENT = words("hyperlink fldSimple")


def remove_foreign(body: Node) -> list[Finding]:
    """Leave in the body only what is known to be text, tables, pictures and boxes."""
    findings = [
        *_refuse_revisions(body),
        *(finding for kind in _TOLD for finding in _remove_told(body, *kind)),
    ]
    for node in list(body.iter(*_TRACES)):
        drop(node)
    for node in list(body.iter(*_WRAPPERS)):
        unwrap(node)
    for node in list(body.iter(qualified("mc:Fallback"))):
        drop(node)
    return findings + _remove_unknown(body)


def _refuse_revisions(body: Node) -> list[Finding]:
    revised = revisions(body)
    places = [near(node) for node in revised]
    for node in revised:
        (unwrap if node.tag in INSERTED and len(node) else drop)(node)
    if not revised:
        return []
    message = "模板里有没处理的修订：请在“审阅”里接受或拒绝全部修订，保存后再收回。"
    return tell("revisions_pending", Severity.ERROR, message, places)


def _remove_told(body: Node, code: str, message: str, names: str) -> list[Finding]:
    found = list(body.iter(*words(names)))
    places = [near(node) for node in found]
    for node in found:
        if node.tag in _KEPT_CONTENT:
            _undress_link(node)
            unwrap(node)
        else:
            drop(node)
    return tell(code, Severity.WARNING, message, places) if found else []


def _undress_link(link: Node) -> None:
    """Take from a link's text the look of a link."""
    for style in list(link.iter(qualified("w:rStyle"))):
        drop(style)


def _remove_unknown(body: Node) -> list[Finding]:
    """Drop elements and attributes that the house does not know; tell lost drawings."""
    lost: list[str] = []
    for choice in list(body.iter(qualified("mc:Choice"))):
        if not _settle_choice(choice):
            lost.append(_place(choice))
            _drop_alternatives(choice)
    for graphic in list(body.iter(qualified("a:graphicData"))):
        if not any(_space(str(child.tag)) in _SPACES for child in graphic):
            lost.append(_drop_drawing(graphic))
    for node in list(body.iter()):
        if _space(str(node.tag)) not in _SPACES or node.tag == qualified("a:extLst"):
            drop(node)
        else:
            _clean_attributes(node)
    for node in list(body.iter(qualified("a:hlinkClick"), qualified("a:hlinkHover"))):
        drop(node)
    message = "有图形（图表、SmartArt 等）不能收回，请改为 PNG 或 JPEG 图片。"
    return tell("object_dropped", Severity.WARNING, message, lost) if lost else []


def _settle_choice(choice: Node) -> bool:
    """Name what a drawing needs by the house's own prefix; tell whether it is known."""
    needs = choice.get("Requires", "")
    space = choice.nsmap.get(needs)
    for prefix in ("wps", "wpg"):
        if space == KNOWN[prefix]:
            choice.set("Requires", prefix)
            return True
    return False


def _drop_alternatives(choice: Node) -> None:
    parent = choice.getparent()
    if parent is not None:
        drop(parent)


def _drop_drawing(inside: Node) -> str:
    """Drop the whole drawing around what would be left hollow; return where it stood."""
    place = _place(inside)
    drop(drawing_around(inside))
    return place


def _place(drawn: Node) -> str:
    """Return the words beside a drawing, or else its own name."""
    names = [node.get("name", "") for node in drawn.iter(_NAME)]
    for drawing in drawn.iterancestors(qualified("w:drawing")):
        names += [node.get("name", "") for node in drawing.iter(_NAME)]
    return near(drawn) or next(iter(names), "")


def _clean_attributes(node: Node) -> None:
    for name in list(node.attrib):
        space, _, local = str(name).rpartition("}")
        foreign = space and space[1:] not in _SPACES | {_XML}
        if foreign or local.startswith("rsid") or local == "href":
            del node.attrib[name]


def _space(tag: str) -> str:
    return tag[1:].partition("}")[0]
