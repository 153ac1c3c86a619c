"""Letting paragraphs go that are kept with the signature, where that costs rows of text.

Word keeps the last row of one, LibreOffice sends it over whole and leaves its page white; who can
measure pages has better means for a signature alone (`fit.closing`): of several all but the last
are let go, and the last one if it is long. Where the pages are the same
with it and without, it stays: the paper may yet be opened where fonts are wider.
"""

from collections.abc import Mapping, Sequence

from docgen.fit.document import find_all, open_document, qualified, text_of
from docgen.fit.gauge import Gauge
from docgen.fit.measures import Measures

_CLOSINGS = "w:body/w:p[w:pPr/w:pStyle/@w:val='Closing']"
_TWO_ROWS = 54  # characters: so few may go over whole


def let_go(packages: Sequence[bytes]) -> dict[int, bytes]:
    """Return by their places the papers that keep a paragraph so, without that."""
    return {
        place: free
        for place, package in enumerate(packages)
        if (free := _free(package)) is not None
    }


def choose(packages: Sequence[bytes], free: Mapping[int, bytes], gauge: Gauge) -> list[bytes]:
    """Return each paper as it came, or let go where its pages are then others."""
    return [
        free[place]
        if place in free and _differ(*gauge.measure([package, free[place]]))
        else package
        for place, package in enumerate(packages)
    ]


def _free(package: bytes) -> bytes | None:
    document = open_document(package)
    closings = find_all(document.root, _CLOSINGS)
    kept = [one for one in closings if one is not closings[-1] or len(text_of(one)) > _TWO_ROWS]
    for paragraph in kept:
        find_all(paragraph, "w:pPr/w:pStyle")[0].set(qualified("w:val"), "BodyText")
    return document.package() if kept else None


def _differ(kept: Measures | None, free: Measures | None) -> bool:
    if kept is None or free is None:
        return False
    return kept.model_copy(update={"pdf": ""}) != free.model_copy(update={"pdf": ""})
