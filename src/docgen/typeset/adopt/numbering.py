"""Automatic numbering that the clerk used: its part is carried over, without picture bullets."""

from docgen.typeset.adopt.foreign import remove_foreign
from docgen.typeset.adopt.formats import clean_other
from docgen.typeset.adopt.style_names import VAL, StyleNames
from docgen.typeset.adopt.vocabulary import drop, words
from docgen.typeset.ooxml import Node, part, qualified
from docgen.typeset.word_file import WordFile

_LOOSE = words("numPicBullet lvlPicBulletId styleLink numStyleLink")


def carry_numbering(file: WordFile, names: StyleNames, *trees: Node) -> bytes | None:
    """Return the numbering part if the text is numbered with it; else take the numbers away."""
    root = file.part_of_kind("numbering")
    used = [node for tree in trees for node in tree.iter(qualified("w:numPr"))]
    if root is None or not used:
        for node in used:
            drop(node)
        return None
    for node in list(root.iter(*_LOOSE)):
        drop(node)
    remove_foreign(root)
    _rename(root, names)
    clean_other(root)
    return part(root)


def _rename(root: Node, names: StyleNames) -> None:
    for reference in list(root.iter(qualified("w:pStyle"))):
        known = names.id_for(reference.get(VAL, ""))
        if known is None:
            drop(reference)
        else:
            reference.set(VAL, known)
