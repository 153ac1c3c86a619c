"""Page breaks: LibreOffice hangs a paragraph's own break on the tag paragraph before it.

docxtpl would throw it away with the tag. A break at a paragraph's edge goes back to the paragraph
that it opens; one that stands before a tag gets a paragraph of its own.
"""

import re

from docgen.typeset.adopt.formats import OFF, P_PR, VAL
from docgen.typeset.adopt.vocabulary import drop
from docgen.typeset.ooxml import Node, element, qualified
from docgen.typeset.paragraph import paragraph as new_paragraph
from docgen.typeset.tag_marks import own_text

_BR, _P, _R = qualified("w:br"), qualified("w:p"), qualified("w:r")
_OPENING = qualified("w:pageBreakBefore")
_TAG = re.compile(r"\{[{%#]p ")  # docxtpl puts what it gives in place of the paragraph
_BEFORE = ("w:pStyle", "w:keepNext", "w:keepLines")


def restore_page_breaks(body: Node) -> None:
    """Turn breaks at the edges of paragraphs into `pageBreakBefore`, but never that of a tag."""
    for paragraph in list(body.iterchildren(_P)):
        if _is_tag(paragraph) and _take_opening(paragraph):
            paragraph.addprevious(_break())
        breaks = [br for br in paragraph.iter(_BR) if br.get(qualified("w:type")) == "page"]
        for br in breaks:
            if _take_leading(paragraph, br):
                _break_before(paragraph)
            elif _take_trailing(paragraph, br):
                _break_after(paragraph)


def _take_leading(paragraph: Node, br: Node) -> bool:
    before, after = _texts_around(paragraph, br)
    return bool(after) and not before and _take(br)


def _take_trailing(paragraph: Node, br: Node) -> bool:
    before, after = _texts_around(paragraph, br)
    return bool(before) and not after and _take(br)


def _take_opening(paragraph: Node) -> bool:
    """Take from a paragraph that it opens a page; tell whether it did."""
    opening = paragraph.find(f"{P_PR}/{_OPENING}")
    if opening is None:
        return False
    drop(opening)
    return opening.get(VAL, "1") not in OFF


def _texts_around(paragraph: Node, br: Node) -> tuple[str, str]:
    """Return the text before and after a break; a drawing counts as text."""
    nodes = list(paragraph.iter(qualified("w:t"), qualified("w:drawing"), _BR))
    place = nodes.index(br)
    sides = (nodes[:place], nodes[place + 1 :])
    before, after = ("".join((node.text or "□") for node in side) for side in sides)
    return before.strip(), after.strip()


def _take(br: Node) -> bool:
    run = br.getparent()
    if run is None or run.tag != _R:
        return False
    run.remove(br)
    return True


def _break_before(paragraph: Node) -> None:
    if _is_tag(paragraph):
        paragraph.addprevious(_break())
    else:
        _open_page(paragraph)


def _break_after(paragraph: Node) -> None:
    following = paragraph.getnext()
    if following is not None and following.tag == _P and not _is_tag(following):
        _open_page(following)
    else:
        paragraph.addnext(_break())


def _break() -> Node:
    """Return a paragraph that holds nothing but a page break."""
    return new_paragraph("Anchor", element("w:r", element("w:br", type="page")))


def _is_tag(paragraph: Node) -> bool:
    return _TAG.match(own_text(paragraph).strip()) is not None


def _open_page(paragraph: Node) -> None:
    properties = paragraph.find(P_PR)
    if properties is None:
        properties = element("w:pPr")
        paragraph.insert(0, properties)
    if properties.find(_OPENING) is None:
        place = sum(1 for name in _BEFORE if properties.find(qualified(name)) is not None)
        properties.insert(place, element("w:pageBreakBefore"))
