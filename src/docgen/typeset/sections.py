"""Sections: the sheet, its margins, and which footers carry the page number (5.2.1, 7.5, 8)."""

from dataclasses import dataclass
from decimal import Decimal

from docgen.standard import Facts, Profile, load_facts
from docgen.standard.facts import mm_to_twips
from docgen.typeset.ooxml import Node, element, qualified

HEADER_DISTANCE = mm_to_twips(Decimal(15))
# Measured: with a 14 pt line this distance puts the dash of the page number at 269 mm.
FOOTER_DISTANCE = mm_to_twips(Decimal("25.4"))


@dataclass(frozen=True)
class Footers:
    """Relationship ids of the footers of odd and of even pages."""

    odd: str
    even: str


UPRIGHT = Footers("rIdOdd", "rIdEven")
FIRST_BLANK = "rIdFirstBlank"
TURNED = Footers("rIdOddTurned", "rIdEvenTurned")


def letter(facts: Facts) -> Node:
    """Return the section of a letter: its first page carries no number (10.1)."""
    section = portrait(facts)
    section.insert(0, _reference("first", FIRST_BLANK))
    section.append(element("w:titlePg"))
    return section


def portrait(facts: Facts) -> Node:
    """Return the section of upright pages."""
    size = {"w": facts["page.width"].twips, "h": facts["page.height"].twips}
    margins = ("margin.head", "margin.fore_edge", "margin.foot", "margin.binding")
    return _section(UPRIGHT, size, [facts[name].twips for name in margins])


def landscape(facts: Facts) -> Node:
    """Return the section of turned pages: the binding edge is at the top (clause 8).

    Their rows run along the type area's long edge, where no profile takes half a gap off.
    """
    nominal = load_facts(Profile.NOMINAL)
    size = {"w": facts["page.height"].twips, "h": facts["page.width"].twips}
    margins = ("margin.binding", "margin.head", "margin.fore_edge", "margin.foot")
    section = _section(TURNED, size, [nominal[name].twips for name in margins])
    page_size = section.find(qualified("w:pgSz"))
    if page_size is not None:
        page_size.set(qualified("w:orient"), "landscape")
    return section


def _section(footers: Footers, size: dict[str, int], margins: list[int]) -> Node:
    top, right, bottom, left = margins
    return element(
        "w:sectPr",
        _reference("default", footers.odd),
        _reference("even", footers.even),
        element("w:type", val="nextPage"),
        element("w:pgSz", **size),
        element(
            "w:pgMar",
            top=top,
            right=right,
            bottom=bottom,
            left=left,
            header=HEADER_DISTANCE,
            footer=FOOTER_DISTANCE,
            gutter=0,
        ),
    )


def _reference(kind: str, relation: str) -> Node:
    node = element("w:footerReference", type=kind)
    node.set(qualified("r:id"), relation)
    return node
