"""Text boxes that stand at a fixed place of the sheet.

Measured in LibreOffice 7.4: offsets from the page hold to the hundredth of a millimetre in the
body of a document; a text box keeps a table at its lower edge with `anchor="b"`.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from docgen.standard.facts import mm_to_emu
from docgen.typeset.ooxml import NAMESPACES, Node, element

SHAPE_URI = NAMESPACES["wps"]


@dataclass(frozen=True)
class Box:
    """A transparent text box: its place on the sheet in millimetres, and what it is called."""

    id: int
    name: str
    left: Decimal
    top: Decimal
    width: Decimal
    height: Decimal
    anchor: Literal["t", "b"] = "t"


def box_run(box: Box, *content: Node) -> Node:
    """Return the run that anchors a text box in its paragraph."""
    choice = element("mc:Choice", element("w:drawing", _anchor(box, content)), Requires="wps")
    return element("w:r", element("mc:AlternateContent", choice))


def _anchor(box: Box, content: tuple[Node, ...]) -> Node:
    extent = {"cx": mm_to_emu(box.width), "cy": mm_to_emu(box.height)}
    return element(
        "wp:anchor",
        element("wp:simplePos", x=0, y=0),
        element("wp:positionH", _offset(box.left), relativeFrom="page"),
        element("wp:positionV", _offset(box.top), relativeFrom="page"),
        element("wp:extent", **extent),
        element("wp:effectExtent", l=0, t=0, r=0, b=0),
        element("wp:wrapNone"),
        element("wp:docPr", id=box.id, name=box.name),
        element("wp:cNvGraphicFramePr"),
        element(
            "a:graphic",
            element("a:graphicData", _shape(box, extent, content), uri=SHAPE_URI),
        ),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
        simplePos=0,
        relativeHeight=1000 + box.id,
        behindDoc=0,
        locked=1,
        layoutInCell=0,
        allowOverlap=1,
    )


def _offset(mm: Decimal) -> Node:
    node = element("wp:posOffset")
    node.text = str(mm_to_emu(mm))
    return node


def _shape(box: Box, extent: dict[str, int], content: tuple[Node, ...]) -> Node:
    transform = element(
        "a:xfrm",
        element("a:off", x=0, y=0),
        element("a:ext", **extent),
    )
    geometry = element("a:prstGeom", element("a:avLst"), prst="rect")
    look = element("wps:spPr", transform, geometry, element("a:noFill"), _no_line())
    inset = {"lIns": 0, "tIns": 0, "rIns": 0, "bIns": 0, "anchor": box.anchor, "wrap": "square"}
    return element(
        "wps:wsp",
        element("wps:cNvSpPr", txBox=1),
        look,
        element("wps:txbx", element("w:txbxContent", *content)),
        element("wps:bodyPr", element("a:noAutofit"), **inset),
    )


def _no_line() -> Node:
    return element("a:ln", element("a:noFill"))
