"""Footers with the page number between one-cell dashes: odd right, even left (7.5).

On turned pages the number stands where upright pages have it (clause 8): at the sheet's left,
turned by a quarter. A VML text box is used there, the only kind that LibreOffice places truly
in a footer.
"""

from decimal import Decimal

from docgen.standard import Facts
from docgen.standard.facts import POINTS_PER_MM
from docgen.typeset.metrics import BASELINE
from docgen.typeset.ooxml import Node, element, part
from docgen.typeset.paragraph import paragraph, run
from docgen.typeset.styles import PAGE_NUMBER_LINE

BOX_HEIGHT = Decimal(60)
BOX_WIDTH = Decimal(8)
# How far a dash stands above the baseline, in em: measured in the stand-in of 宋体.
DASH_RISE = Decimal("0.31")


def upright_footer(style: str) -> bytes:
    """Return the footer of upright pages, in the style of odd or even page numbers."""
    return part(element("w:ftr", _number(style)))


def blank_footer() -> bytes:
    """Return the footer of a page without a number."""
    return part(element("w:ftr", paragraph("Anchor")))


def turned_footer(style: str, facts: Facts) -> bytes:
    """Return the footer of turned pages: the number in a box along the sheet's left."""
    width = facts["page.width"].mm
    top = facts["margin.binding"].mm
    if style == "OddPageNumber":
        top = width - facts["margin.fore_edge"].mm - BOX_HEIGHT
    box = _box(_left(facts), top, _number(style))
    return part(element("w:ftr", paragraph("Anchor", element("w:r", element("w:pict", box)))))


def _left(facts: Facts) -> Decimal:
    """Return where the box begins, so that the dash is as far from the foot as on upright pages.

    The line of a turned box begins at its right edge.
    """
    dash = facts["page.height"].mm - facts["page_number.dash"].mm
    baseline = dash - DASH_RISE * facts["page_number.size"].mm
    line = Decimal(PAGE_NUMBER_LINE) / 20 / POINTS_PER_MM
    return baseline + BASELINE * line - BOX_WIDTH


def _number(style: str) -> Node:
    return paragraph(style, run("— "), *_page_field(), run(" —"))


def _page_field() -> list[Node]:
    instruction = element("w:instrText")
    instruction.text = "PAGE"
    return [
        element("w:r", element("w:fldChar", fldCharType="begin")),
        element("w:r", instruction),
        element("w:r", element("w:fldChar", fldCharType="separate")),
        run("1"),
        element("w:r", element("w:fldChar", fldCharType="end")),
    ]


def _box(left: Decimal, top: Decimal, content: Node) -> Node:
    place = {
        "position": "absolute",
        "margin-left": f"{left * POINTS_PER_MM:.2f}pt",
        "margin-top": f"{top * POINTS_PER_MM:.2f}pt",
        "width": f"{BOX_WIDTH * POINTS_PER_MM:.2f}pt",
        "height": f"{BOX_HEIGHT * POINTS_PER_MM:.2f}pt",
        "mso-position-horizontal-relative": "page",
        "mso-position-vertical-relative": "page",
    }
    textbox = element(
        "v:textbox",
        element("w:txbxContent", content),
        **{"style": "layout-flow:vertical", "inset": "0,0,0,0"},
    )
    return element(
        "v:rect",
        textbox,
        **{
            "id": "PageNumberBox",
            "style": ";".join(f"{key}:{value}" for key, value in place.items()),
            "filled": "f",
            "stroked": "f",
        },
    )
