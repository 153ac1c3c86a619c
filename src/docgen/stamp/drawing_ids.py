"""Numbers of drawings: counted anew through the body, so that copies do not share one."""

import re
from collections.abc import Iterator
from itertools import count

MARK = "<wp:docPr"
_DRAWING = re.compile(r"<wp:docPr(?=[ />])[^>]*>")
_ID = re.compile(r"""( id=)(?:"[^"]*"|'[^']*')""")
_FIRST = 1001


def drawing_numbers() -> Iterator[int]:
    """Return the numbers of a body's drawings, in their order."""
    return count(_FIRST)


def number_drawings(xml: str, numbers: Iterator[int] | None = None) -> str:
    """Return a body whose drawings bear the numbers from 1001 on, or the next of those given."""
    if MARK not in xml:
        return xml
    following = drawing_numbers() if numbers is None else numbers
    return _DRAWING.sub(lambda found: _number(found[0], next(following)), xml)


def are_whole(xml: str) -> bool:
    """Tell whether the tag of each drawing lies in this text to its end."""
    return xml.count(MARK) == len(_DRAWING.findall(xml))


def _number(tag: str, number: int) -> str:
    if _ID.search(tag):
        return _ID.sub(rf'\g<1>"{number}"', tag, count=1)
    return tag.replace(MARK, f'{MARK} id="{number}"', 1)
