"""The seal (印章) as a picture: round its diameter, over signature and date (7.3.5.1).

Signature and date stand in its lower half, and the room that typesetting kept above them is where
its upper half goes. It hangs on the date, so it stands on the page of both. None is ever drawn
here: the picture is the office's own.
"""

from docgen.fit.document import (
    Document,
    Node,
    find_all,
    open_document,
    pitch_of,
    properties,
    qualified,
)
from docgen.fit.drawing import Frame, picture_run
from docgen.fit.measures import DATED, SIGNED, signature_of
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


def place_seal(package: bytes, picture: bytes, diameter: float) -> bytes | None:
    """Return the paper with a picture of its seal, `diameter` in millimetres.

    None if there is not one signature with one date for it to stand on.
    """
    paper = open_document(package)
    block = signature_of(paper)
    if [style for _, style in block] != [SIGNED, DATED]:
        return None
    date = block[1][0]
    relation = add_part(paper.parts, "image", "word/media/seal.png", picture, "image/png")
    run = picture_run(paper, _frame(paper, date, diameter * _MM), relation, "印章")
    properties(date, "w:pPr").addnext(run)
    return paper.package()


def _frame(paper: Document, date: Node, size: float) -> Frame:
    """Return the seal's place: its left edge on the sheet, its top from the top of the date."""
    facts = load_facts()
    width, edge = facts["type_area.width"].points, facts["margin.binding"].points
    indents = find_all(date, "w:pPr/w:ind")
    indent = int(indents[0].get(qualified("w:left"), "0")) / 20 if indents else 0.0
    middle = float(edge) + (indent + float(width)) / 2
    row = pitch_of(paper) / 20
    ink = row * (_BASELINE - 1) - float(facts["text.size"].points) * _ABOVE
    return Frame(middle - size / 2, ink - _UNDER_CENTRE - size / 2, size, size)
