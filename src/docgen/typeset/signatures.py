"""The signature (署名) with its date (成文日期), whose places depend on their widths (7.3.5).

It is returned as finished WordprocessingML (`Markup`), for the tag `{{p …}}`: a template that Word
can open has no other way to say a computed indent.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from markupsafe import Markup

from docgen.standard import load_facts, seal_diameter
from docgen.standard.facts import to_twips
from docgen.typeset.casting import cast_paragraph
from docgen.typeset.format import ParagraphFormat
from docgen.typeset.metrics import Line, space_before, text_width

# Where the seal's upper edge lies under the text, and the signature under the seal's centre.
SEAL_DROP = Decimal(6)
SIGNED_UNDER_CENTRE = Decimal("1.5")
# A name as wide as its room wraps where another program rounds the other way.
SLACK = Decimal(3)


class Sealing(Enum):
    """Whether the paper will bear a seal (加盖印章) over its signature."""

    SEALED = "sealed"
    UNSEALED = "unsealed"


@dataclass(frozen=True)
class Signature:
    """Who signs, on what date, both as printed; `noted` if a note (附注) stands under the date.

    `diameter` is that of the seal in millimetres; None means: by the rank of who signs.
    """

    signed_by: str
    date: str
    sealing: Sealing
    noted: bool = False
    diameter: Decimal | None = None


def signature_block(signature: Signature) -> Markup:
    """Return the paragraphs of the signature and the date of issue (7.3.5)."""
    facts = load_facts()
    sealed = signature.sealing is Sealing.SEALED
    signed, dated = (_sealed if sealed else _unsealed)(signature)
    text = Line(facts["text.line_pitch"].points, facts["text.size"].points)
    gap = facts["signed_by.gap_above"].mm
    if sealed:
        diameter = signature.diameter or seal_diameter(signature.signed_by)
        gap = SEAL_DROP + diameter / 2 + SIGNED_UNDER_CENTRE
    signed = signed.with_(before=space_before(text, text, gap), keep_next=True)
    return cast_paragraph("SignedBy", signature.signed_by, signed) + cast_paragraph(
        "DateOfIssue", signature.date, dated.with_(keep_next=signature.noted)
    )


def _sealed(signature: Signature) -> tuple[ParagraphFormat, ParagraphFormat]:
    """Centre both on one axis; the date keeps four cells from the right (7.3.5.1)."""
    facts = load_facts()
    axis = facts["date.inset_sealed"].value * facts.cell + _width(signature.date) / 2
    axis = max(axis, _width(signature.signed_by) / 2 + SLACK)
    left = facts["type_area.width"].points - 2 * axis
    look = ParagraphFormat(left=max(0, to_twips(left)), align="center")
    return look, look


def _unsealed(signature: Signature) -> tuple[ParagraphFormat, ParagraphFormat]:
    """Keep the signature two cells from the right, the date begins two cells after it (7.3.5.2).

    A date longer than the signature keeps the two cells itself and moves the signature left.
    """
    facts = load_facts()
    room = facts["type_area.width"].points
    inset = facts["signed_by.inset"].value * facts.cell
    shift = facts["date.shift"].value * facts.cell
    signed, dated = _width(signature.signed_by), _width(signature.date)
    date_left = room - inset - dated if dated > signed else room - inset - signed + shift
    looks = [
        ParagraphFormat(left=max(0, to_twips(left)), align="left")
        for left in (date_left - shift, date_left)
    ]
    return looks[0], looks[1]


def _width(text: str) -> Decimal:
    facts = load_facts()
    return text_width(text, facts["text.size"].points, facts["text.tracking"].points)
