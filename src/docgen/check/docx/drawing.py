"""Text boxes and drawn rules (DrawingML and VML): where they stand on the sheet."""

import re
from dataclasses import dataclass

from docgen.check.docx.model import Border, Box, Section, Stroke
from docgen.check.docx.ooxml import MM_PER_EMU, WP, WPS, A, Node, W, number
from docgen.check.docx.properties import Properties

_THIN = 4.0  # mm: a shape without text no higher than this is a rule
_STYLE = re.compile(r"([\w-]+)\s*:\s*([^;]+)")
_MM_PER_POINT = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawing: its text if it is a box, else the rule that it is."""

    content: Node | None
    box: Box
    stroke: Stroke | None


def read_shape(node: Node, section: Section) -> Shape | None:
    """Return a w:drawing, w:pict or w:object as a box or a rule, or None for a picture."""
    frame = next((item for item in node.iter(WP + "anchor", WP + "inline")), None)
    return _drawing(frame, section) if frame is not None else _vml(node, section)


def _drawing(frame: Node, section: Section) -> Shape | None:
    shape = next(frame.iter(WPS + "wsp"), None)
    if shape is None:
        return None
    extent = frame.find(WP + "extent")
    width, height = (
        (_emu(extent.get("cx")), _emu(extent.get("cy"))) if extent is not None else (0.0, 0.0)
    )
    left = _offset(frame.find(WP + "positionH"), section, width)
    top = _offset(frame.find(WP + "positionV"), section, height)
    box = Box(left, top, width, height, _inset(shape.find(WPS + "bodyPr")))
    content = next(shape.iter(W + "txbxContent"), None)
    if content is not None:
        return Shape(content, box, None)
    return Shape(None, box, _stroke(shape, box)) if height < _THIN < width else None


def _inset(body: Node | None) -> float | None:
    """Return the room above the text of a box; Word gives a box 1.27 mm by itself."""
    if body is None or body.get("anchor", "t") != "t":
        return None if body is not None else 1.27
    return _emu(body.get("tIns", "45720"))


def _stroke(shape: Node, box: Box) -> Stroke:
    properties = shape.find(WPS + "spPr")
    line = properties.find(A + "ln") if properties is not None else None
    fill = properties.find(f"{A}solidFill") if properties is not None else None
    weight = number(line.get("w"), 9525) / 12700 if line is not None else 0.75
    if fill is not None and box.height > 0:
        weight = box.height / _MM_PER_POINT
    node = fill if fill is not None else line
    colour = next(node.iter(A + "srgbClr"), None) if node is not None else None
    return Stroke(
        box.left, box.top, box.width, weight, colour.get("val", "") if colour is not None else ""
    )


def _emu(value: str | None) -> float:
    return number(value) * MM_PER_EMU


def _offset(node: Node | None, section: Section, size: float) -> float | None:
    """Return an offset from the sheet's edge, where it does not depend on the text."""
    if node is None:
        return None
    across = node.tag == WP + "positionH"
    sheet = section.width if across else section.height
    near, far = (section.left, section.right) if across else (section.top, section.bottom)
    match node.get("relativeFrom"):
        case "page":
            start, room = 0.0, sheet
        case "margin" | "column" if across or node.get("relativeFrom") == "margin":
            start, room = near, sheet - near - far
        case _:
            return None
    moved, align = node.find(WP + "posOffset"), node.find(WP + "align")
    if moved is not None:
        return start + _emu(moved.text)
    share = {"center": 0.5, "right": 1.0, "bottom": 1.0}.get(
        (align.text or "") if align is not None else "", 0.0
    )
    return start + (room - size) * share


def _vml(node: Node, section: Section) -> Shape | None:
    shape = next(
        (
            item
            for item in node.iter("{urn:schemas-microsoft-com:vml}*")
            if item.get("style") and item.tag.rpartition("}")[2] != "shapetype"
        ),
        None,
    )
    if shape is None:
        return None
    style = {key: value.strip() for key, value in _STYLE.findall(shape.get("style", ""))}
    width, height = (_css(style.get(name)) for name in ("width", "height"))
    left = _vml_offset(style, "horizontal", section)
    top = _vml_offset(style, "vertical", section)
    content = next(shape.iter(W + "txbxContent"), None)
    if content is not None:
        return Shape(content, Box(left, top, width, height, None), None)
    return _vml_line(shape, left, top)


def _vml_offset(style: dict[str, str], direction: str, section: Section) -> float | None:
    relative = style.get(f"mso-position-{direction}-relative", "text")
    across = direction == "horizontal"
    moved = _css(style.get("margin-left" if across else "margin-top"))
    if relative == "page":
        return moved
    if relative == "margin" or (across and relative == "text"):
        return moved + (section.left if across else section.top)
    return None


def _vml_line(shape: Node, left: float | None, top: float | None) -> Shape | None:
    if not shape.tag.endswith("}line"):
        return None
    start, end = (shape.get(name, "0,0").split(",") for name in ("from", "to"))
    if len(start) != 2 or len(end) != 2 or abs(_css(end[1]) - _css(start[1])) > _THIN:
        return None
    width = abs(_css(end[0]) - _css(start[0]))
    weight = number(shape.get("strokeweight"), 15.0) / 20
    colour = {"red": "FF0000"}.get(shape.get("strokecolor", ""), shape.get("strokecolor", ""))
    stroke = Stroke(left, top, width, weight, colour.partition(" ")[0].lstrip("#").upper())
    return Shape(None, Box(left, top, width, 0.0), stroke)


def _css(value: str | None) -> float:
    """Return a CSS length in millimetres; a bare number is in pixels by name, points in use."""
    if not value:
        return 0.0
    bare = value.strip()
    factor = 1.0 if bare[-2:] in ("pt", "mm", "cm", "in") else 20.0
    return number(bare) * factor * 25.4 / 1440


def borders(properties: Properties, name: str) -> dict[str, Border]:
    """Return the visible borders of a `pBdr`, `tcBorders` or `tblBorders` by side."""
    found = {}
    for side in ("top", "bottom", "left", "right", "insideH"):
        style = properties.get(f"{name}.{side}.val")
        if style and style not in ("none", "nil"):
            weight = number(properties.get(f"{name}.{side}.sz"), 4) / 8
            found[side] = Border(weight, properties.get(f"{name}.{side}.color", "auto"))
    return found
