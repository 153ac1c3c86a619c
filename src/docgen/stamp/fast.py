"""The fast path: text in, text out, no XML tree.

It does to a rendered part exactly what docxtpl does, or raises `NeedsDocxtplError`.
"""

import re
from collections.abc import Mapping
from xml.parsers import expat

from docx.opc.oxml import serialize_part_xml
from docx.oxml.parser import parse_xml

from docgen.stamp.compile import CompiledPart, join_lines
from docgen.stamp.drawing_ids import number_drawings
from docgen.stamp.errors import NeedsDocxtplError
from docgen.stamp.grids import repair_grids
from docgen.stamp.listing import STRUCTURAL, expand_marks, has_marks
from docgen.stamp.opening import PartKind
from docgen.stamp.rendering import render_text

# Blanks between tags that python-docx drops: all but those that are an element's whole text.
_BLANKS = re.compile(r">[ \t\r\n]+<(?!/)|(?:/>|</[^<>]*>)[ \t\r\n]+</")


def render_part(part: CompiledPart, template: str, context: Mapping[str, object]) -> str:
    """Return the whole XML of a rendered part."""
    if part.detour:
        raise NeedsDocxtplError(part.detour)
    rendered = join_lines(render_text(part.text, template, context))
    xml = expand_marks(rendered)
    if part.kind is PartKind.BODY:
        xml = number_drawings(repair_grids(xml))
    whole = f"{part.head}{xml}{part.tail}"
    if xml is not rendered and has_marks(rendered, STRUCTURAL):
        _check_form(whole)
    if part.kind is PartKind.MARGIN and _BLANKS.search(xml):
        return serialize_part_xml(parse_xml(whole.encode())).decode("utf-8")
    return whole


def _check_form(xml: str) -> None:
    """Refuse a part that marks have broken (a new paragraph inside a hyperlink)."""
    try:
        expat.ParserCreate().Parse(xml.encode(), True)
    except expat.ExpatError as error:
        raise NeedsDocxtplError("换段或制表符所在的位置不能断开") from error
