"""Things anchored in a paragraph: a white block that keeps rows away, and a picture over the text.

Lengths are in points; both stand at a fixed place, so that no program places them otherwise.
"""

from dataclasses import dataclass

from docgen.fit.document import NAMESPACES, Document, Node, find_all, parse

_EMU = 12700  # of one point
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_ANCHOR = """<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" \
relativeHeight="{height}" behindDoc="{behind}" locked="1" layoutInCell="0" allowOverlap="1">\
<wp:simplePos x="0" y="0"/>\
<wp:positionH relativeFrom="page"><wp:posOffset>{left}</wp:posOffset></wp:positionH>\
<wp:positionV relativeFrom="{origin}"><wp:posOffset>{top}</wp:posOffset></wp:positionV>\
<wp:extent cx="{cx}" cy="{cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>{wrap}\
<wp:docPr id="{id}" name="{name}"/><wp:cNvGraphicFramePr/>\
<a:graphic><a:graphicData uri="{uri}">{content}</a:graphicData></a:graphic></wp:anchor>"""
_WHITE = """<wps:wsp xmlns:wps="{uri}"><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>\
<a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>\
<a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>"""

_IMAGE = """<pic:pic xmlns:pic="{uri}"><pic:nvPicPr><pic:cNvPr id="{id}" name="{name}"/>\
<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/>\
</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/>\
</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"""


@dataclass(frozen=True)
class Frame:
    """A place on the sheet, in points."""

    left: float
    top: float
    width: float
    height: float


def white_run(paper: Document, frame: Frame) -> Node:
    """Return the run of a white block: text goes on below it, on the next page if need be."""
    values = _values(paper, frame, "留白")
    content = _WHITE.format(uri=_SHAPE, **values)
    anchor = _ANCHOR.format(
        **values,
        origin="page",
        behind=0,
        wrap="<wp:wrapTopAndBottom/>",
        uri=_SHAPE,
        content=content,
    )
    return _run(
        '<mc:AlternateContent><mc:Choice Requires="wps" '
        f'xmlns:wps="{_SHAPE}"><w:drawing>{anchor}</w:drawing></mc:Choice></mc:AlternateContent>'
    )


def picture_run(paper: Document, frame: Frame, relation: str, name: str) -> Node:
    """Return the run of a picture behind the text: its left edge on the sheet, its top from here.

    A picture without transparent parts would hide text under it; so text stands over it.
    """
    values = _values(paper, frame, name) | {"uri": _PICTURE, "wrap": "<wp:wrapNone/>"}
    content = _IMAGE.format(**values, relation=relation)
    anchor = _ANCHOR.format(**values, origin="paragraph", behind=1, content=content)
    return _run(f"<w:drawing>{anchor}</w:drawing>")


def _values(paper: Document, frame: Frame, name: str) -> dict[str, object]:
    ids = [int(node.get("id", "0")) for node in find_all(paper.root, "//wp:docPr")]
    new = max(ids, default=0) + 1
    sizes = {"cx": round(frame.width * _EMU), "cy": round(frame.height * _EMU)}
    place = {"left": round(frame.left * _EMU), "top": round(frame.top * _EMU)}
    return {"id": new, "height": 1000 + new, "name": name, **sizes, **place}


def _run(content: str) -> Node:
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return parse(f"<w:r {spaces}>{content}</w:r>".encode())
