"""Runs: neighbours that look the same become one, and a tag never crosses a run's border.

Word processors cut text at every change of script or language; a tag that puts a whole run in
place (`{{r …}}`) stands alone in its run.
"""

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from docgen.typeset.adopt.vocabulary import words
from docgen.typeset.ooxml import Node, element, qualified, text_element
from docgen.typeset.tag_marks import RUN_TAG, TAG

R, T, R_PR = qualified("w:r"), qualified("w:t"), qualified("w:rPr")
_TEXTUAL = words("t tab br cr noBreakHyphen softHyphen sym ptab rPr")
_OTHER = "\ufffc"  # stands for a tab or a break while tags are looked for


@dataclass
class _Piece:
    """One character or one element of a run, the look it has, and the run tag it belongs to."""

    text: str
    node: Node | None
    look: Node | None
    key: bytes
    tag: int = 0


def join_runs(body: Node) -> None:
    """Rebuild the runs of every paragraph."""
    for paragraph in list(body.iter(qualified("w:p"))):
        for textual, runs in groupby(list(paragraph), _is_textual):
            if textual:
                _rebuild(paragraph, list(runs))


def _is_textual(node: Node) -> bool:
    return node.tag == R and all(child.tag in _TEXTUAL for child in node)


def _rebuild(paragraph: Node, runs: list[Node]) -> None:
    pieces = [piece for run in runs for piece in _pieces(run)]
    _bind_tags(pieces)
    place = paragraph.index(runs[0])
    for run in runs:
        paragraph.remove(run)
    for _, group in groupby(pieces, lambda piece: (piece.key, piece.tag)):
        paragraph.insert(place, _run(list(group)))
        place += 1


def _pieces(run: Node) -> Iterator[_Piece]:
    look = run.find(R_PR)
    if look is not None and not len(look):
        look = None
    key = b"" if look is None else etree.tostring(look, method="c14n", exclusive=True)
    for child in run:
        if child.tag == T:
            yield from (_Piece(letter, None, look, key) for letter in child.text or "")
        elif child.tag != R_PR:
            yield _Piece(_OTHER, child, look, key)


def _bind_tags(pieces: list[_Piece]) -> None:
    """Give a tag the look of its first letter, and a run of its own where it replaces one."""
    text = "".join(piece.text for piece in pieces)
    for number, tag in enumerate(TAG.finditer(text), start=1):
        first = pieces[tag.start()]
        for piece in pieces[tag.start() : tag.end()]:
            piece.look, piece.key = first.look, first.key
            piece.tag = number if RUN_TAG.fullmatch(tag[0]) else 0


def _run(pieces: list[_Piece]) -> Node:
    run = element("w:r", copy.deepcopy(pieces[0].look))
    for written, group in groupby(pieces, lambda piece: piece.node is None):
        if written:
            run.append(text_element("".join(piece.text for piece in group)))
        else:
            run.extend(piece.node for piece in group if piece.node is not None)
    return run
