"""The issuer's mark (发文机关标志) as a run: as wide as its width allows (7.2.4).

It is returned as finished WordprocessingML (`Markup`), for the tag `{{r …}}`: a template that Word
can open has no other way to say a computed width.
"""

from decimal import Decimal

from markupsafe import Markup

from docgen.standard import load_facts
from docgen.typeset.casting import cast_run
from docgen.typeset.format import RunFormat
from docgen.typeset.metrics import TITLE_INK, cells_of

# Below this width Chinese glyphs look squeezed; a longer mark is set smaller instead.
NARROWEST = Decimal("0.66")


def issuer_mark(text: str) -> Markup:
    """Return the run of the issuer's mark (发文机关标志), narrowed to fit the type area.

    A mark too long for narrowing is set smaller and raised, so that its ink keeps its height.
    """
    facts = load_facts()
    room, size = facts["type_area.width"].points, facts["mark.size"].points
    cells = cells_of(text) or Decimal(1)
    fit = min(Decimal(1), room / (cells * size))
    if fit >= NARROWEST:
        look = RunFormat(width=int(fit * 100) if fit < 1 else None)
    else:
        smaller = Decimal(int(room / (cells * NARROWEST)))
        raised = (size - smaller) * TITLE_INK.above
        look = RunFormat(size=smaller, width=int(NARROWEST * 100), raised=raised)
    return cast_run(text, look)
