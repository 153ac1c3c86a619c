"""Sections: the sheet, its margins and footers are the official ones, on paragraphs of their own.

LibreOffice drops the empty paragraph that ends a section and hangs the section on its neighbour,
often a control tag, with which docxtpl would throw it away.
"""

import copy

from docgen.findings import Finding, Severity
from docgen.typeset.adopt.formats import P_PR
from docgen.typeset.adopt.telling import near, tell
from docgen.typeset.ooxml import Node, qualified
from docgen.typeset.paragraph import paragraph
from docgen.typeset.tag_marks import own_text

_SECTION, _SIZE = qualified("w:sectPr"), qualified("w:pgSz")
_DRAWN = (qualified("w:drawing"), qualified("w:pict"))


def restore_sections(body: Node, official: Node) -> list[Finding]:
    """Replace every section by the official one, in order or else of the same orientation."""
    theirs, ours = list(body.iter(_SECTION)), list(official.iter(_SECTION))
    findings: list[Finding] = []
    if [_is_turned(section) for section in theirs] == [_is_turned(section) for section in ours]:
        chosen = ours
    else:
        chosen = [_like(section, ours) for section in theirs]
        message = "分节符或纸张方向与原模板不同，已按原模板的竖排页、横排页设置，请核对。"
        findings += tell("sections_differ", Severity.WARNING, message, map(near, theirs))
    for section, restored in zip(theirs, chosen, strict=True):
        _place(section, copy.deepcopy(restored))
    if body.find(_SECTION) is None:
        body.append(copy.deepcopy(ours[-1]))
    return findings


def _is_turned(section: Node) -> bool:
    size = section.find(_SIZE)
    return size is not None and size.get(qualified("w:orient")) == "landscape"


def _like(section: Node, ours: list[Node]) -> Node:
    turned = _is_turned(section)
    return next((known for known in ours if _is_turned(known) == turned), ours[-1])


def _place(section: Node, restored: Node) -> None:
    parent = section.getparent()
    host = None if parent is None else parent.getparent()
    if parent is None or host is None:
        return
    if parent.tag != P_PR:
        parent.replace(section, restored)
        return
    parent.remove(section)
    host.addnext(paragraph("Anchor", section=restored))
    if not own_text(host).strip() and not any(True for _ in host.iter(*_DRAWN)):
        container = host.getparent()
        if container is not None:
            container.remove(host)
    elif not len(parent):
        host.remove(parent)
