"""The text boxes at fixed places (版头, 版记): restored whole, with the clerk's words in them."""

import copy
from dataclasses import dataclass, replace

from docgen.findings import Finding, Severity
from docgen.typeset.adopt.formats import P_PR, style_of
from docgen.typeset.adopt.telling import near, tell
from docgen.typeset.adopt.vocabulary import drop
from docgen.typeset.ooxml import Node, qualified
from docgen.typeset.tag_marks import own_text

ANCHOR, BODY_TEXT = "Anchor", "BodyText"
_P, _R = qualified("w:p"), qualified("w:r")
_NAME, _CONTENT = qualified("wp:docPr"), qualified("w:txbxContent")
_DRAWN = (qualified("w:drawing"), qualified("w:pict"))
_HELP = "请用 docgen template export 重新导出一份，照它补回。"


def box_names(node: Node) -> list[str]:
    """Return the names of the text boxes below a node; pictures have names too, but no text."""
    return [
        name.get("name", "")
        for name in node.iter(_NAME)
        if any(True for drawing in name.iterancestors(*_DRAWN) for _ in drawing.iter(_CONTENT))
    ]


def drawing_names(node: Node) -> list[str]:
    """Return the names of all drawings below a node: boxes, rules and pictures."""
    return [name.get("name", "") for name in node.iter(_NAME)]


def restore_boxes(body: Node, official: Node) -> list[Finding]:
    """Put each official anchor in the place of the edited one."""
    texts = official.iterchildren(_P)
    anchors = [node for node in texts if style_of(node) == ANCHOR and box_names(node)]
    ours = {name for anchor in anchors for name in box_names(anchor)}
    findings: list[Finding] = []
    for anchor in anchors:
        if hosts := _find_hosts(body, anchor, ours):
            findings += _restore_anchor(anchor, hosts)
        else:
            findings += _tell_missing(anchor, first=anchor is official[0])
    return findings


def _find_hosts(body: Node, anchor: Node, ours: set[str]) -> list[Node]:
    """Return the paragraphs that hold an anchor's boxes: by their names, else by the style."""
    names = set(box_names(anchor))
    texts = [node for node in body.iter(_P) if next(node.iterancestors(_CONTENT), None) is None]
    found = [node for node in texts if names & set(box_names(node))]
    if found:
        return found
    nameless = [
        node
        for node in body.iterchildren(_P)
        if style_of(node) == ANCHOR
        and any(True for _ in node.iter(_CONTENT))
        and not ours & set(box_names(node))
    ]
    return nameless[:1]


def _tell_missing(anchor: Node, *, first: bool) -> list[Finding]:
    names = "、".join(box_names(anchor))
    if first:
        message = f"版头的定位段（“{names}”的文本框）被删了，套不成红头：{_HELP}"
        return tell("masthead_missing", Severity.ERROR, message)
    message = f"“{names}”的文本框被删了，印出的文书不会有它：如需要，{_HELP}"
    return tell("box_missing", Severity.WARNING, message)


@dataclass(frozen=True)
class _Box:
    """A text box in a paragraph: its name, and its paragraphs of text."""

    name: str
    paragraphs: tuple[Node, ...]


def _boxes(node: Node) -> list[_Box]:
    boxes = []
    for content in node.iter(_CONTENT):
        drawing = next(content.iterancestors(*_DRAWN), None)
        names = [] if drawing is None else box_names(drawing)
        boxes.append(_Box(names[0] if names else "", tuple(content.iter(_P))))
    return boxes


def _restore_anchor(anchor: Node, hosts: list[Node]) -> list[Finding]:
    restored = copy.deepcopy(anchor)
    for run in list(restored.iterchildren(_R)):
        if not drawing_names(run):
            drop(run)
    edited = [box for host in hosts for box in _boxes(host)]
    findings = _keep_words(restored, edited)
    _block(hosts[0]).addprevious(restored)
    names = set(drawing_names(anchor))
    for host in hosts:
        findings += _clear_host(host, names, restored)
    return findings


def _block(node: Node) -> Node:
    """Return the paragraph or table of the body in which a node stands."""
    body = qualified("w:body")
    block = node
    for ancestor in node.iterancestors():
        if ancestor.tag == body:
            break
        block = ancestor
    return block


def _keep_words(restored: Node, edited: list[_Box]) -> list[Finding]:
    """Copy changed words into the restored boxes, paragraph by paragraph."""
    findings: list[Finding] = []
    by_name = {box.name: box for box in reversed(edited) if box.name}
    boxes = _boxes(restored)
    ours = {box.name for box in boxes}
    nameless = iter([box for box in edited if box.name not in ours])
    for box in boxes:
        theirs = by_name.get(box.name) or next(nameless, None)
        if theirs is None:
            message = f"“{box.name}”的文本框被删了，已补回。"
            findings += tell("box_restored", Severity.WARNING, message)
        else:
            findings += _keep_box(box, replace(theirs, name=box.name))
    return findings


def _keep_box(ours: _Box, theirs: _Box) -> list[Finding]:
    changed = [
        pair
        for pair in zip(ours.paragraphs, theirs.paragraphs, strict=False)
        if own_text(pair[0]) != own_text(pair[1])
    ]
    if len(ours.paragraphs) != len(theirs.paragraphs):
        message = f"“{ours.name}”文本框里增减了段落，没有收回，已恢复原样：框里只能改字。"
        return tell("box_words_dropped", Severity.WARNING, message)
    for official, edited in changed:
        for child in list(official):
            if child.tag != P_PR:
                official.remove(child)
        official.extend(copy.deepcopy(run) for run in edited.iterchildren(_R))
    if not changed:
        return []
    words = [own_text(edited).strip() for _, edited in changed]
    message = f"“{ours.name}”文本框里的文字改动已收回，框的位置和样式没有变。"
    return tell("box_words_kept", Severity.INFO, message, words)


def _clear_host(host: Node, names: set[str], restored: Node) -> list[Finding]:
    """Take the boxes out of the edited anchor; what else stood there is kept behind it."""
    for drawing in list(host.iter(*_DRAWN)):
        is_box = any(True for _ in drawing.iter(_CONTENT))
        if names & set(drawing_names(drawing)) or (is_box and style_of(host) == ANCHOR):
            drop(next(drawing.iterancestors(_R), drawing))
    others = [run for run in host.iterchildren(_R) if any(True for _ in run.iter(*_DRAWN))]
    if not own_text(host).strip():
        restored.extend(others)
        if _block(host) is host:
            drop(host)
        return []
    if style_of(host) != ANCHOR:
        return []
    style = host.find(f"{P_PR}/{qualified('w:pStyle')}")
    if style is not None:
        style.set(qualified("w:val"), BODY_TEXT)
    message = "定位段里写了字，已移到它后面单独成段，请核对位置。"
    return tell("anchor_words_moved", Severity.WARNING, message, [near(host)])
