"""Texts whose place depends on their width: the issuer's mark, and the signature with its date.

Each is returned as finished WordprocessingML (`Markup`), for the tags `{{r …}}` and `{{p …}}`:
a template that Word can open has no other way to say a computed indent.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from math import ceil

from markupsafe import Markup

from docgen.standard import load_facts, seal_diameter
from docgen.standard.facts import to_twips
from docgen.typeset.format import ParagraphFormat, RunFormat
from docgen.typeset.metrics import HALF, TITLE_INK, Line, is_wide, space_before, text_width
from docgen.typeset.ooxml import fragment
from docgen.typeset.paragraph import paragraph, run

# Below this width Chinese glyphs look squeezed; a longer mark is set smaller instead.
NARROWEST = Decimal("0.66")
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


def issuer_mark(text: str) -> Markup:
    """Return the run of the issuer's mark (发文机关标志), narrowed to fit the type area.

    A mark too long for narrowing is set smaller and raised, so that its ink keeps its height.
    """
    facts = load_facts()
    room, size = facts["type_area.width"].points, facts["mark.size"].points
    cells = sum((Decimal(1) if is_wide(c) else HALF for c in text), Decimal(0)) or Decimal(1)
    fit = min(Decimal(1), room / (cells * size))
    if fit >= NARROWEST:
        look = RunFormat(width=int(fit * 100) if fit < 1 else None)
    else:
        smaller = Decimal(int(room / (cells * NARROWEST)))
        raised = (size - smaller) * TITLE_INK.above
        look = RunFormat(size=smaller, width=int(NARROWEST * 100), raised=raised)
    return Markup(fragment(run(text, look=look)))  # noqa: S704 - built from elements, escaped


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
    nodes = (
        paragraph("SignedBy", signature.signed_by, look=signed),
        paragraph("DateOfIssue", signature.date, look=dated.with_(keep_next=signature.noted)),
    )
    return Markup(fragment(*nodes))  # noqa: S704 - built from elements, escaped


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


def colophon_rows(copy_to: str) -> int:
    """Return how many rows the colophon takes: the copies (抄送) as they wrap, and the printing."""
    if not copy_to:
        return 1
    facts = load_facts()
    size = facts["colophon.size"].points
    insets = 2 * facts["colophon.inset"].value * size
    room = facts["type_area.width"].points - insets - 3 * size
    return 1 + ceil(text_width(copy_to, size) / room)
