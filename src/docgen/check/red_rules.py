"""The red rules by which a paper's layout is told."""

from docgen.check.docx.model import is_red

LETTER_RULE = 170.0  # mm: no other layout has rules of this length
HEAD_RULE = 156.0  # mm: what parts a red head from the text below it
NEAR = 3  # mm


def is_letter_rule(length: float) -> bool:
    """Tell a rule as long as those of letters, in millimetres."""
    return abs(length - LETTER_RULE) < NEAR


def is_head_rule(colour: str, length: float) -> bool:
    """Tell a red rule as long as the type area is wide, in millimetres."""
    return is_red(colour) and abs(length - HEAD_RULE) < NEAR
