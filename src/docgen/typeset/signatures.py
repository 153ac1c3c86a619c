"""The signature (署名) with its date (成文日期), whose places depend on their widths (7.3.5).

It is returned as finished WordprocessingML (`Markup`), for the tag `{{p …}}`: a template that Word
can open has no other way to say a computed indent.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from math import ceil

from markupsafe import Markup

from docgen.standard import load_facts, remembered, seal_diameter
from docgen.standard.facts import POINTS_PER_MM, to_twips
from docgen.typeset.casting import cast_paragraph
from docgen.typeset.format import ParagraphFormat, RunFormat
from docgen.typeset.metrics import space_before
from docgen.typeset.ooxml import Node, fragment
from docgen.typeset.paragraph import paragraph
from docgen.typeset.seal_grid import GAP, Name, seal_grid
from docgen.typeset.spreading import spread
from docgen.typeset.style import text_line, width_in_text

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

    Several sign a joint paper, the lead (主办) first. `diameter` is that of the seals in
    millimetres; None means: by the rank of who signs.
    """

    names: tuple[str, ...]
    date: str
    sealing: Sealing
    noted: bool = False
    diameter: Decimal | None = None

    @property
    def widest(self) -> Decimal:
        """The width of the longest name in points."""
        return max(map(width_in_text, self.names))

    @property
    def seal(self) -> Decimal:
        """The diameter of the largest seal in millimetres."""
        return self.diameter or max(map(seal_diameter, self.names))


def signature_block(signature: Signature) -> Markup:
    """Return the paragraphs of the signature and the date of issue (7.3.5)."""
    if signature.sealing is Sealing.UNSEALED:
        signed, dated = _unsealed(signature)
    elif len(signature.names) > 1:
        signed, dated = _sealed_in_rows(signature)
    else:
        signed, dated = _sealed(signature)
    dated = dated.with_(keep_next=True) if signature.noted else dated
    return signed + cast_paragraph("DateOfIssue", signature.date, dated)


Block = tuple[Markup, ParagraphFormat]


def _sealed(signature: Signature) -> Block:
    """Centre both on one axis; the date keeps four cells from the right (7.3.5.1)."""
    name = signature.names[0]
    signed, dated = _looks_of_sealed(
        width_in_text(name), width_in_text(signature.date), signature.seal
    )
    return cast_paragraph("SignedBy", name, signed), dated


@remembered
def _looks_of_sealed(
    name: Decimal, date: Decimal, seal: Decimal
) -> tuple[ParagraphFormat, ParagraphFormat]:
    """Return the looks of name and date by their widths in points and the seal's diameter.

    Of a name on several rows the last one stands under the seal's centre, or the date would stand
    below the seal, and the seal too far below the text.
    """
    facts = load_facts()
    wrapped = ceil(name / facts["type_area.width"].points) - 1
    before = _room_for_seal(seal) - wrapped * facts["text.line_pitch"].twips
    dated = _centred(_axis(name, date))
    return dated.with_(before=max(0, before), keep_next=True), dated


def _axis(name: Decimal, date: Decimal) -> Decimal:
    """Return the axis of name and date from the type area's right edge; all in points."""
    facts = load_facts()
    axis = facts["date.inset_sealed"].value * facts.cell + date / 2
    return max(axis, name / 2 + SLACK)


def _centred(axis: Decimal) -> ParagraphFormat:
    left = load_facts()["type_area.width"].points - 2 * axis
    return ParagraphFormat(left=max(0, to_twips(left)), align="center")


def _room_for_seal(seal: Decimal) -> int:
    """Return the twips above a name that a seal of this diameter needs under the text."""
    text = text_line(load_facts())
    return space_before(text, text, SEAL_DROP + seal / 2 + SIGNED_UNDER_CENTRE)


def _sealed_in_rows(signature: Signature) -> Block:
    """Give each name the room of its seal, and the last one the date (7.3.5.1)."""
    facts = load_facts()
    width = facts["type_area.width"].points
    names = [Name(name, width_in_text(name)) for name in signature.names]
    seal = signature.seal * POINTS_PER_MM
    axis = _axis(names[-1].width, width_in_text(signature.date))
    rows = seal_grid(names, seal, width - axis)
    between = to_twips(seal + GAP - facts["text.line_pitch"].points)
    signed = []
    for place, row in enumerate(rows):
        stops = tuple(("center", to_twips(axis)) for axis in row.axes)
        before = between if place else _room_for_seal(signature.seal)
        look = ParagraphFormat(before=before, align="left", tabs=stops, keep_next=True)
        signed.append(
            paragraph("SignedBy", "".join(f"\t{name.text}" for name in row.names), look=look)
        )
    return _markup(signed), _centred(width - rows[-1].axes[-1])


def _unsealed(signature: Signature) -> Block:
    """Keep the signature two cells from the right, the date begins two cells after it (7.3.5.2).

    A date longer than the signature keeps the two cells itself and moves the signature left; a
    signature too long for its own two begins at the left edge, and the date still after it.
    Several names stand one below the other, spread to the longest.
    """
    facts = load_facts()
    room = facts["type_area.width"].points
    inset = facts["signed_by.inset"].value * facts.cell
    shift = facts["date.shift"].value * facts.cell
    widest, dated = signature.widest, width_in_text(signature.date)
    taken = dated + shift if dated > widest else widest
    signed_left = max(Decimal(0), room - inset - taken)
    left, right = (
        ParagraphFormat(left=to_twips(edge), align="left")
        for edge in (signed_left, signed_left + shift)
    )
    text, gap = text_line(facts), facts["signed_by.gap_above"].mm
    befores = [space_before(text, text, gap), *[0] * len(signature.names)]
    signed = [
        paragraph(
            "SignedBy",
            *spread(name, widest - width_in_text(name), RunFormat(), facts["text.tracking"].points),
            look=left.with_(before=before or None, keep_next=True),
        )
        for name, before in zip(signature.names, befores, strict=False)
    ]
    return _markup(signed), right


def _markup(nodes: Sequence[Node]) -> Markup:
    return Markup(fragment(*nodes))  # noqa: S704 - built from elements, escaped
