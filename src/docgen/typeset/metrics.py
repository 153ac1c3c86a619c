"""Where ink stands: in an exact line, and how wide a text runs.

Word processors set the baseline of an exact line at four fifths of its height (measured in
LibreOffice 7.4). How far Chinese glyphs reach above and below it differs by font; the values here
lie between the fonts that offices have and the free ones that stand in for them.
Gaps of the standard are read from lower edge to upper edge (GB/T 33476.2).
"""

import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from docgen.standard.facts import POINTS_PER_MM, to_twips

BASELINE = Decimal("0.8")
# LibreOffice and Word part Chinese from digits and Latin letters by about a fifth of an em.
AUTOSPACE = Decimal("0.2")
HALF = Decimal("0.5")


@dataclass(frozen=True)
class Ink:
    """How far glyphs reach above and below the baseline, in em."""

    above: Decimal
    below: Decimal


TEXT_INK = Ink(Decimal("0.84"), Decimal("0.08"))
TITLE_INK = Ink(Decimal("0.80"), Decimal("0.18"))


@dataclass(frozen=True)
class Line:
    """One line of text: its pitch and the size of its characters in points, and their ink."""

    pitch: Decimal
    size: Decimal
    ink: Ink = TEXT_INK

    @property
    def above(self) -> Decimal:
        """White from the line's top to the ink, in points."""
        return self.pitch * BASELINE - self.size * self.ink.above

    @property
    def below(self) -> Decimal:
        """White from the ink to the line's bottom, in points."""
        return self.pitch * (1 - BASELINE) - self.size * self.ink.below


def space_before(previous: Line, following: Line, gap_mm: Decimal) -> int:
    """Return the twips that make the ink of two lines stand `gap_mm` apart."""
    wanted = gap_mm * POINTS_PER_MM - previous.below - following.above
    return max(0, to_twips(wanted))


@cache
def is_wide(character: str) -> bool:
    """Tell whether a character takes a full cell (全角)."""
    return unicodedata.east_asian_width(character) in ("W", "F", "A")


@lru_cache(4096)
def text_width(text: str, size: Decimal, tracking: Decimal = Decimal(0)) -> Decimal:
    """Return the advance of a line of text in points, as the word processors set it."""
    cells = cells_of(text)
    width = cells * size + len(text) * tracking
    if cells == len(text):  # all Chinese: nothing to part it from
        return width
    seams = sum(map(_is_seam, text, text[1:]))
    return width + seams * size * AUTOSPACE


def cells_of(text: str) -> Decimal:
    """Return how many cells (字) a text takes; a narrow character takes half of one."""
    return (len(text) + sum(map(is_wide, text))) * HALF


def _is_seam(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum() and is_wide(left) != is_wide(right)
