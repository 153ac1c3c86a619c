"""A short text set as wide as a longer one (均匀分布): both edges of a column stay straight.

The blank goes between characters, never behind the last one, so that every word processor prints
the same edges.
"""

from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from docgen.standard.facts import TWIPS_PER_POINT, to_twips
from docgen.typeset.format import RunFormat
from docgen.typeset.ooxml import Node
from docgen.typeset.paragraph import run


def spread(
    text: str, lacking: Decimal, look: RunFormat, tracking: Decimal, style: str | None = None
) -> list[Node]:
    """Return the runs of a text that is `lacking` points short of its width.

    `tracking` is what its characters have without being spread, in points.
    """
    gaps = len(text) - 1
    if gaps < 1 or lacking <= 0:
        return [run(text, style, look)]
    share, rest = divmod(to_twips(lacking), gaps)
    blanks = [share + (place < rest) for place in range(gaps)]
    pieces = groupby(zip(text, [*blanks, 0], strict=True), key=lambda piece: piece[1])
    return [
        run(
            "".join(character for character, _ in characters),
            style,
            replace(look, tracking=tracking + Decimal(blank) / TWIPS_PER_POINT),
        )
        for blank, characters in pieces
    ]
