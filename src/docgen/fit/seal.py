"""The seal (印章) as a picture: round its diameter, over signature and date (7.3.5.1).

Signature and date stand in its lower half, and the room that typesetting kept above them is where
its upper half goes. On a joint paper each name has its own seal. All hang on the date, so they
stand on the page of the signature. None is ever drawn here: the pictures are the offices' own.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from docgen.fit.document import (
    Node,
    find_all,
    open_document,
    pitch_of,
    properties,
    qualified,
)
from docgen.fit.drawing import Frame, picture_run
from docgen.fit.measures import SIGNED, signature_of
from docgen.fit.parts import add_part
from docgen.standard import load_facts

_PNG = b"\x89PNG\r\n\x1a\n"
_MM = 72 / 25.4
# How far the ink of the signature begins under the seal's centre, as typesetting keeps room for.
_UNDER_CENTRE = 1.5 * _MM
_ABOVE = 0.84  # em: the ink of a character above its baseline
_BASELINE = 0.8  # of a row's height


def is_square_png(data: bytes) -> bool:
    """Tell whether data are a PNG picture about as wide as high."""
    width, height = png_size(data)
    return width > 0 and 0.9 <= height / width <= 1.1


def png_size(data: bytes) -> tuple[int, int]:
    """Return width and height of a PNG picture in pixels; of anything else nothing, (0, 0)."""
    if not data.startswith(_PNG) or len(data) < 24 or data[12:16] != b"IHDR":
        return 0, 0
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


@dataclass(frozen=True)
class Seal:
    """A seal: its picture, and its diameter in millimetres."""

    picture: bytes
    diameter: float


@dataclass(frozen=True)
class _Name:
    """A name to be sealed: its axis from the sheet's left edge, its row's top above the date's.

    Lengths are in points.
    """

    axis: float
    above_date: float


def place_seals(package: bytes, seals: Sequence[Seal]) -> bytes | None:
    """Return the paper with a picture of each seal over its name, the last one over the date, too.

    None if its signature does not have as many names as there are seals.
    """
    paper = open_document(package)
    block = signature_of(paper)
    if not block or {style for _, style in block[:-1]} != {SIGNED}:
        return None
    date = block[-1][0]
    names = _names([node for node, _ in block[:-1]], pitch_of(paper) / 20)
    if len(names) != len(seals):
        return None
    for number, (name, seal) in reversed(list(enumerate(zip(names, seals, strict=True), 1))):
        part = "seal" if len(seals) == 1 else f"seal{number}"
        relation = add_part(
            paper.parts, "image", f"word/media/{part}.png", seal.picture, "image/png"
        )
        frame = _frame(name, seal.diameter * _MM, pitch_of(paper) / 20)
        run = picture_run(paper, frame, relation, "印章")
        properties(date, "w:pPr").addnext(run)
    return paper.package()


def _names(rows: Sequence[Node], pitch: float) -> list[_Name]:
    """Return the names of all rows, in order."""
    found: list[_Name] = []
    above = 0.0
    for row in reversed(rows):
        above += pitch
        found = [_Name(axis, above) for axis in _axes(row)] + found
        above += _points(row, "w:spacing", "before")
    return found


def _axes(row: Node) -> list[float]:
    """Return the axes of a row's names: its tab stops, or the middle between its indents."""
    facts = load_facts()
    edge, width = facts["margin.binding"].points, facts["type_area.width"].points
    stops = find_all(row, "w:pPr/w:tabs/w:tab")
    if stops:
        return [float(edge) + int(stop.get(qualified("w:pos"), "0")) / 20 for stop in stops]
    return [float(edge) + (_points(row, "w:ind", "left") + float(width)) / 2]


def _points(row: Node, name: str, side: str) -> float:
    """Return a length of a paragraph's properties in points, 0 where it says nothing."""
    found = find_all(row, f"w:pPr/{name}")
    return int(found[0].get(qualified(f"w:{side}"), "0")) / 20 if found else 0.0


def _frame(name: _Name, size: float, pitch: float) -> Frame:
    """Return the seal's place: its left edge on the sheet, its top from the top of the date."""
    ink = pitch * _BASELINE - float(load_facts()["text.size"].points) * _ABOVE - name.above_date
    return Frame(name.axis - size / 2, ink - _UNDER_CENTRE - size / 2, size, size)
