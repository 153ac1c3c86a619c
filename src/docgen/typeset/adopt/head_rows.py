"""The rows under the anchor of the head (版头) that bring the number to its place.

They are hardly to be seen in Word: a space as high as the mark, in letters the upper rule. A
template that has lost them, or was exported before there were any, gets them back.
"""

import copy

from docgen.typeset.adopt.boxes import ANCHOR, box_names, drawing_names
from docgen.typeset.adopt.formats import style_of
from docgen.typeset.adopt.vocabulary import drop
from docgen.typeset.ooxml import Node, qualified
from docgen.typeset.tag_marks import own_text

_P, _R = qualified("w:p"), qualified("w:r")


def restore_head_rows(body: Node, official: Node) -> None:
    """Put each official row in the place of the edited one, else behind what precedes it."""
    head = official[0]
    previous = next((one for one in body.iterchildren(_P) if _is_anchor_of(one, head)), None)
    if previous is None:
        return
    for row in _rows_under(head):
        mine = next((one for one in previous.itersiblings(_P) if _is_like(one, row)), None)
        _take_out(body, drawing_names(row))
        restored = copy.deepcopy(row)
        (previous if mine is None else mine).addnext(restored)
        if mine is not None:
            drop(mine)
        previous = restored


def _is_anchor_of(node: Node, head: Node) -> bool:
    return style_of(node) == ANCHOR and bool(set(box_names(head)) & set(box_names(node)))


def _rows_under(head: Node) -> list[Node]:
    rows: list[Node] = []
    for node in head.itersiblings():
        if style_of(node) != ANCHOR:
            break
        rows.append(node)
    return rows


def _is_like(node: Node, row: Node) -> bool:
    """Tell whether an edited paragraph is an official row: by its tag, or by its drawings."""
    if style_of(node) != ANCHOR:
        return False
    tagged = own_text(row).strip()
    if tagged:
        return own_text(node).strip() == tagged
    return bool(set(drawing_names(row)) & set(drawing_names(node)))


def _take_out(body: Node, names: list[str]) -> None:
    """Take drawings of these names from wherever they stand in the edited template."""
    for run in [run for run in body.iter(_R) if set(names) & set(drawing_names(run))]:
        drop(run)
