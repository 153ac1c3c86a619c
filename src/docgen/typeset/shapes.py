"""Text boxes and bars that stand at a fixed place of the sheet, or below their paragraph's top.

Measured in LibreOffice 7.4: offsets from the page hold to the hundredth of a millimetre in the
body of a document; a text box keeps a table at its lower edge with `anchor="b"`.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from docgen.standard.facts import mm_to_emu
from docgen.typeset.ooxml import NAMESPACES, Node, element

SHAPE_URI = NAMESPACES["wps"]
Origin: TypeAlias = Literal["page", "paragraph"]


@dataclass(frozen=True)
class Box:
    """A shape: its place on the sheet in millimetres, and what it is called.

    A text box keeps its content at its upper (`t`) or lower edge (`b`). One that goes with its
    paragraph counts `top` from there.
    """

    id: int
    name: str
    left: Decimal
    top: Decimal
    width: Decimal
    height: Decimal
    anchor: Literal["t", "b"] = "t"
    below: Origin = "page"

    @property
    def extent(self) -> dict[str, int]:
        """Return the size as DrawingML wants it."""
        return {"cx": mm_to_emu(self.width), "cy": mm_to_emu(self.height)}


def box_run(box: Box, *content: Node) -> Node:
    """Return the run that anchors a transparent text box in its paragraph."""
    inset = {"lIns": 0, "tIns": 0, "rIns": 0, "bIns": 0, "anchor": box.anchor, "wrap": "square"}
    shape = element(
        "wps:wsp",
        element("wps:cNvSpPr", txBox=1),
        _look(box, element("a:noFill")),
        element("wps:txbx", element("w:txbxContent", *content)),
        element("wps:bodyPr", element("a:noAutofit"), **inset),
    )
    return _run(box, shape)


def bar_run(bar: Box, color: str) -> Node:
    """Return the run that anchors a filled bar: a rule whose edges are where they are said."""
    fill = element("a:solidFill", element("a:srgbClr", val=color))
    shape = element("wps:wsp", element("wps:cNvSpPr"), _look(bar, fill), element("wps:bodyPr"))
    return _run(bar, shape)


def _run(box: Box, shape: Node) -> Node:
    choice = element("mc:Choice", element("w:drawing", _anchor(box, shape)), Requires="wps")
    return element("w:r", element("mc:AlternateContent", choice))


def _anchor(box: Box, shape: Node) -> Node:
    return element(
        "wp:anchor",
        element("wp:simplePos", x=0, y=0),
        element("wp:positionH", _offset(box.left), relativeFrom="page"),
        element("wp:positionV", _offset(box.top), relativeFrom=box.below),
        element("wp:extent", **box.extent),
        element("wp:effectExtent", l=0, t=0, r=0, b=0),
        element("wp:wrapNone"),
        element("wp:docPr", id=box.id, name=box.name),
        element("wp:cNvGraphicFramePr"),
        element("a:graphic", element("a:graphicData", shape, uri=SHAPE_URI)),
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


def _look(box: Box, fill: Node) -> Node:
    transform = element("a:xfrm", element("a:off", x=0, y=0), element("a:ext", **box.extent))
    geometry = element("a:prstGeom", element("a:avLst"), prst="rect")
    return element("wps:spPr", transform, geometry, fill, element("a:ln", element("a:noFill")))
