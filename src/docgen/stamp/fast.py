"""The fast path: text in, text out, no XML tree.

It does to a rendered part exactly what docxtpl does, or raises `NeedsDocxtplError`.
"""

import re
from xml.parsers import expat

from docx.opc.oxml import serialize_part_xml
from docx.oxml.parser import parse_xml

from docgen.stamp.compile import CompiledPart
from docgen.stamp.drawing_ids import number_drawings
from docgen.stamp.errors import NeedsDocxtplError
from docgen.stamp.grids import repair_grids
from docgen.stamp.listing import STRUCTURAL, expand_marks, has_marks
from docgen.stamp.opening import PartKind
from docgen.stamp.rendering import render_text

# Blanks between tags that python-docx drops: all but those that are an element's whole text.
_BLANKS = re.compile(rb">[ \t\r\n]+<(?!/)|(?:/>|</[^<>]*>)[ \t\r\n]+</")
_A_BLANK = re.compile(rb">[ \t\r\n]")  # told at a glance, and mostly not there


def render_part(part: CompiledPart, template: str, data: dict[str, object]) -> bytes:
    """Return the whole XML of a rendered part."""
    if part.detour:
        raise NeedsDocxtplError(part.detour)
    printed = render_text(part.text, template, data)
    if part.settled and printed.quiet:
        whole = printed.join(part.head, part.tail)
    else:
        whole = _work_over(part, printed.join().decode())
    return _drop_blanks(whole, len(part.head)) if part.kind is PartKind.MARGIN else whole


def _drop_blanks(xml: bytes, start: int) -> bytes:
    """Write a header or footer as python-docx does, which drops blanks between tags."""
    if _A_BLANK.search(xml, start) and _BLANKS.search(xml, start):
        return bytes(serialize_part_xml(parse_xml(xml)))
    return xml


def _work_over(part: CompiledPart, rendered: str) -> bytes:
    """Do what docxtpl does after rendering."""
    xml = expand_marks(rendered)
    if part.kind is PartKind.BODY:
        xml = number_drawings(repair_grids(xml))
    whole = part.head + xml.encode() + part.tail
    if xml is not rendered and has_marks(rendered, STRUCTURAL):
        _check_form(whole)
    return whole


def _check_form(xml: bytes) -> None:
    """Refuse a part that marks have broken (a new paragraph inside a hyperlink)."""
    try:
        expat.ParserCreate().Parse(xml, True)
    except expat.ExpatError as error:
        raise NeedsDocxtplError("换段或制表符所在的位置不能断开") from error
