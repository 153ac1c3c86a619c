"""Signing a draft that a person edited (改过的送审稿): what was changed by hand stays.

Number, day and signatory stand in a few paragraphs, which are those in which the untouched draft
and the final paper differ. In the edited draft only the words of these are put in the place of the
draft's; a picture that a person hung on such a line goes on hanging there.
"""

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import NamedTuple

from lxml import etree

from docgen.typeset.adopt.style_names import ID, STYLE, VAL, Key, style_key
from docgen.typeset.ooxml import Node, qualified
from docgen.typeset.word_file import MAIN, WordFile

_PARAGRAPH, _RUN, _RUN_LOOKS = qualified("w:p"), qualified("w:r"), qualified("w:rPr")
_TEXTS = (qualified("w:t"), qualified("w:tab"))
_STYLED = ("w:pStyle", "w:rStyle")
# What hangs on a line and is no word of it: pictures, shapes, objects, marks of notes.
_HANGING = tuple(
    map(
        qualified,
        (
            "w:drawing",
            "w:pict",
            "w:object",
            "mc:AlternateContent",
            "w:footnoteReference",
            "w:endnoteReference",
        ),
    )
)
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True)
class Signed:
    """The signed paper, or the lines of the draft that were not found in it."""

    package: bytes
    missing: tuple[str, ...] = ()


class _Change(NamedTuple):
    """A paragraph that signing changes: its text before, which of that text it is, the new one."""

    text: str
    which: int
    paragraph: Node


def sign_edited(edited: WordFile, draft: WordFile, final: WordFile) -> Signed:
    """Return an edited draft with what signing changes; what it changes must still be there.

    `draft` is the paper as it would be untouched, `final` the same paper signed.
    """
    root = edited.tree(MAIN)
    styles = _renamed(final, edited)
    before, places = _paragraphs(draft.tree(MAIN)), _places(_paragraphs(root))
    whole = Counter(map(_text, before))
    missing = []
    for change in _changes(before, _paragraphs(final.tree(MAIN))):
        found = places.get(_plain(change.text), [])
        # LibreOffice writes a text box twice, one after the other, for old programs and for new.
        copies, rest = divmod(len(found), whole[change.text])
        if copies and not rest:
            for place in found[change.which * copies : (change.which + 1) * copies]:
                _put(place, change.paragraph, styles)
        elif change.text != _text(change.paragraph) and not places.get(
            _plain(_text(change.paragraph))
        ):
            missing.append(change.text.strip())
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    package = replace(edited, parts={**edited.parts, MAIN: data}).package()
    return Signed(package, tuple(missing))


def has_text(document: WordFile, text: str) -> bool:
    """Tell whether a document says something, however its lines are broken."""
    whole = "".join(_text(paragraph) for paragraph in _paragraphs(document.tree(MAIN)))
    return _plain(text) in _plain(whole)


def _paragraphs(root: Node) -> list[Node]:
    """Return the paragraphs, but for those that only hold others (text boxes hang on them)."""
    return [
        node
        for node in root.iter(_PARAGRAPH)
        if next(node.iterdescendants(_PARAGRAPH), None) is None or _plain(_text(node))
    ]


def _text(paragraph: Node) -> str:
    """Return what a paragraph says itself, not what the text boxes say that hang on it."""
    pieces = [piece for piece in paragraph.iter(*_TEXTS) if _owner(piece) is paragraph]
    return "".join(piece.text or "" if piece.tag == _TEXTS[0] else "\t" for piece in pieces)


def _owner(node: Node) -> Node | None:
    return next(node.iterancestors(_PARAGRAPH), None)


def _plain(text: str) -> str:
    return _BLANK.sub("", text)


def _places(paragraphs: Iterable[Node]) -> Mapping[str, list[Node]]:
    places: dict[str, list[Node]] = defaultdict(list)
    for paragraph in paragraphs:
        places[_plain(_text(paragraph))].append(paragraph)
    return places


def _changes(before: Sequence[Node], after: Sequence[Node]) -> list[_Change]:
    """Return the paragraphs in which two papers differ, in words or only in looks."""
    old, new = [list(map(_text, side)) for side in (before, after)]
    seen: Counter[str] = Counter()
    which = [seen.update([text]) or seen[text] - 1 for text in old]
    found = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for operation, start, end, other, _ in matcher.get_opcodes():
        if operation in ("equal", "replace"):
            for shift in range(end - start):
                place, paragraph = start + shift, after[other + shift]
                if etree.tostring(before[place]) != etree.tostring(paragraph):
                    found.append(_Change(old[place], which[place], paragraph))
    return found


def _put(place: Node, paragraph: Node, styles: Mapping[str, str]) -> None:
    """Put a paragraph in the place of another, which keeps its section and its own style ids.

    What hangs on the place stays, before the words or behind them as it was.
    """
    new = deepcopy(paragraph)
    for name in _STYLED:
        for style in new.iter(qualified(name)):
            value = str(style.get(VAL))
            style.set(VAL, styles.get(value, value))
    for section in list(new.iter(qualified("w:sectPr"))):
        section.getparent().remove(section)  # type: ignore[union-attr]
    section_here = next(place.iter(qualified("w:sectPr")), None)
    looks = new.find(qualified("w:pPr"))
    if section_here is not None and looks is not None:
        looks.append(section_here)
    before, behind = _hanging(place)
    at = 0 if looks is None else new.index(looks) + 1
    new[at:at] = before
    new.extend(behind)
    new.tail = place.tail
    place.getparent().replace(place, new)  # type: ignore[union-attr]


def _hanging(place: Node) -> tuple[list[Node], list[Node]]:
    """Return what hangs on a paragraph: before its first word, and after it."""
    before: list[Node] = []
    behind: list[Node] = []
    side = before
    for node in place.iter(*_TEXTS, *_HANGING):
        hanger = next(node.iterancestors(*_HANGING), None)
        within = hanger is not None and _owner(hanger) is place
        if _owner(node) is not place or within:
            continue
        if node.tag in _HANGING:
            side.append(_alone(node))
        elif node.text:
            side = behind
    return before, behind


def _alone(node: Node) -> Node:
    """Return a copy of what hangs on a line, in a run without the words beside it."""
    copy, parent = deepcopy(node), node.getparent()
    copy.tail = None
    if parent is None or parent.tag != _RUN:
        return copy
    run = etree.Element(_RUN)
    looks = parent.find(_RUN_LOOKS)
    run.extend([copy] if looks is None else [deepcopy(looks), copy])
    return run


def _renamed(source: WordFile, target: WordFile) -> dict[str, str]:
    """Return the target's style ids for the source's: word processors rename ids, not names."""
    ids = {key: id_ for id_, key in _styles(target).items()}
    return {id_: ids[key] for id_, key in _styles(source).items() if key in ids}


def _styles(document: WordFile) -> dict[str, Key]:
    root = document.part_of_kind("styles")
    styles = root.iter(STYLE) if root is not None else ()
    return {style.get(ID, ""): style_key(style) for style in styles}
