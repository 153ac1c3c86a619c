"""The stamps of signers (签名章) as pictures: each beside the office of who signs (7.3.5.3).

A picture goes into the room that typesetting kept, as large as fits; the office moves after it,
two characters left of its edge. None is ever drawn here: the pictures are the signers' own.
"""

from collections.abc import Sequence
from decimal import Decimal

from docgen.fit.document import Document, Node, open_document, properties, qualified
from docgen.fit.drawing import Frame, picture_run
from docgen.fit.measures import OFFICE
from docgen.fit.parts import add_part
from docgen.fit.seal import png_size
from docgen.standard import load_facts

_BASELINE = Decimal("0.8")  # of a row's height
_MIDDLE = Decimal("0.38")  # em: the middle of a character's ink above its baseline


def place_stamps(package: bytes, pictures: Sequence[bytes | None]) -> bytes | None:
    """Return the paper with the signers' stamps, in the order of the signers; None is no picture.

    None comes back if the paper does not have one office for each.
    """
    paper = open_document(package)
    offices = [node for node, style in paper.flow() if style == OFFICE]
    if len(offices) != len(pictures):
        return None
    for number, (office, picture) in enumerate(zip(offices, pictures, strict=True), start=1):
        if picture is not None:
            _place(paper, office, picture, f"stamp{number}.png")
    return paper.package()


def _place(paper: Document, office: Node, picture: bytes, name: str) -> None:
    facts = load_facts()
    width, height = _fitting(*png_size(picture))
    inset = facts["stamp.inset"].value * facts.cell
    right = facts["margin.binding"].points + facts["type_area.width"].points - inset
    size = facts["text.size"].points
    middle = facts["text.line_pitch"].points * _BASELINE - size * _MIDDLE
    frame = Frame(float(right - width), float(middle - height / 2), float(width), float(height))
    relation = add_part(paper.parts, "image", f"word/media/{name}", picture, "image/png")
    look = properties(office, "w:pPr")
    look.addnext(picture_run(paper, frame, relation, "签名章"))
    gap = facts["stamp.office_gap"].value * facts.cell
    indent = look.find(qualified("w:ind"))
    if indent is not None:
        indent.set(qualified("w:right"), str(round((inset + width + gap) * 20)))


def _fitting(wide: int, high: int) -> tuple[Decimal, Decimal]:
    """Return the size in points of a picture that fills its room one way or the other."""
    facts = load_facts()
    room, height = facts["stamp.width"].points, facts["stamp.height"].points
    scale = min(room / wide, height / high)
    return wide * scale, high * scale
