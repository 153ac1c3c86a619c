"""Labels of the four levels: their form and their sequence (7.3.3)."""

from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either, wrong
from docgen.check.parts import Parts, Piece
from docgen.chinese.headings import Label, find_label

Words = Parts[Piece]


def _labels(words: Words) -> Iterator[tuple[Piece, Label]]:
    for piece in words.text:
        label = find_label(piece.text.strip())
        if label is not None and label.rest and piece.place == "flow" and not piece.centred:
            yield piece, label


def level_label(words: Words) -> Iterator[Outcome]:
    """The labels are written 一、（一）1.（1） (7.3.3)."""
    for piece, label in _labels(words):
        # A full-width dot looks the same; so does one in old typing.
        met = label.written.strip().replace("．", ".") == label.standard
        yield either(met, f"“{label.written.strip()}”", piece)


def level_sequence(words: Words) -> Iterator[Outcome]:
    """Labels of the two upper levels count on, or begin again with one (practice)."""
    last = {1: 0, 2: 0}
    for piece, label in _labels(words):
        if label.level not in last:
            continue
        if label.number not in (1, last[label.level] + 1):
            yield wrong(f"“{label.written.strip()}”前面是第 {last[label.level]} 个", piece)
        last[label.level] = label.number
        if label.level == 1:
            last[2] = 0


JUDGES: tuple[Judge[Words], ...] = (level_label, level_sequence)
