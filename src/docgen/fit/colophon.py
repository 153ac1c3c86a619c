"""The colophon (版记) on an even side: its own section, which begins on the next even page.

Word and LibreOffice leave the side before it blank by themselves where they must, so the rule
holds even if another machine's fonts shift the text by a page.
"""

from copy import deepcopy

from lxml import etree

from docgen.fit.document import Document, Node, find_all, properties, qualified, style_of
from docgen.fit.measures import COLOPHON_BOX, Measures
from docgen.fit.parts import add_part

ROOM = "ColophonSpace"
_FOOTER = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
_BLANK = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b'<w:p><w:pPr><w:pStyle w:val="Anchor"/></w:pPr></w:p></w:ftr>'
)


def has_colophon(paper: Document) -> bool:
    """Tell whether a paper has a colophon with rules; a letter's copies alone are none (10.1)."""
    return bool(find_all(paper.root, COLOPHON_BOX))


def stands_odd(measures: Measures) -> bool:
    """Tell whether a paper's colophon is on an odd side."""
    return measures.colophon_alone is not None and measures.pages % 2 == 1


def on_even_side(paper: Document, *, numbered: bool) -> Document:
    """Return the paper with its colophon on the next even side.

    Neither that side nor a blank one before it bears a number (7.5); a colophon that only leaves
    the page on which the text ends has no blank side before it and keeps the number.
    """
    changed = paper.copy()
    section = changed.body[-1]
    _end_section(_room(changed), section)
    _begin_on_even_page(section)
    if not numbered:
        relation = add_part(changed.parts, "footer", "word/footerBlank.xml", _BLANK, _FOOTER)
        for reference in find_all(section, "w:footerReference"):
            reference.set(qualified("r:id"), relation)
    return changed


def _room(paper: Document) -> Node:
    """Return the first paragraph that keeps room for the colophon, or that anchors it."""
    box = find_all(paper.root, COLOPHON_BOX)[0]
    first = next(node for node in paper.body if node in list(box.iterancestors()))
    while True:
        previous = first.getprevious()
        if previous is None or style_of(previous) != ROOM:
            return first
        first = previous


def _end_section(room: Node, section: Node) -> None:
    """End the section before the colophon, where none ends already."""
    previous = room.getprevious()
    if previous is None or previous.tag != qualified("w:p"):
        previous = etree.Element(qualified("w:p"))
        style = etree.SubElement(properties(previous, "w:pPr"), qualified("w:pStyle"))
        style.set(qualified("w:val"), "Anchor")
        room.addprevious(previous)
    owner = properties(previous, "w:pPr")
    if owner.find(qualified("w:sectPr")) is None:
        owner.append(deepcopy(section))


def _begin_on_even_page(section: Node) -> None:
    for kind in find_all(section, "w:type"):
        kind.set(qualified("w:val"), "evenPage")
