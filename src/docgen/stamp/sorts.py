"""What sort a printed text is, and the tag that it needs: `{{ … }}`, `{{r … }}` or `{{p … }}`."""

import re
from enum import Enum

from docgen.stamp.guard import Spot

_ELEMENT = re.compile(r"<w:(p|tbl|r)[ />]")


class Sort(Enum):
    """A sort of text, as a clerk would call it."""

    WORDS = "普通文字"
    RUNS = "排好的文字"
    BLOCKS = "排好的段落"

    @property
    def prefix(self) -> str:
        """The letter that a tag for it begins with."""
        return _PREFIXES[self]


_PREFIXES = {Sort.WORDS: "", Sort.RUNS: "r", Sort.BLOCKS: "p"}
_SORTS = {"p": Sort.BLOCKS, "tbl": Sort.BLOCKS, "r": Sort.RUNS}
_TAKEN = {Spot.WORDS: Sort.WORDS, Spot.RUNS: Sort.RUNS, Spot.BLOCKS: Sort.BLOCKS}


def misplaced(text: str, spot: str) -> Sort | None:
    """Return the sort of an escaped text, if it cannot stand at a spot."""
    taken = _TAKEN.get(Spot(spot))
    sort = _sort_of(text)
    return None if taken is None or sort is taken else sort


def _sort_of(text: str) -> Sort | None:
    """Return the sort of a text; blanks and elements of other names are of none."""
    found = _ELEMENT.search(text)
    if found:
        return _SORTS[found[1]]
    return Sort.WORDS if text.strip() and "<" not in text else None
