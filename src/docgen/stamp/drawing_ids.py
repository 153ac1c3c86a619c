"""Numbers of drawings: counted anew through the body, so that copies do not share one."""

import re
from itertools import count

_DRAWING = re.compile(r"<wp:docPr(?=[ />])[^>]*>")
_ID = re.compile(r"""( id=)(?:"[^"]*"|'[^']*')""")
_FIRST = 1001


def number_drawings(xml: str) -> str:
    """Return a body whose drawings bear the numbers from 1001 on."""
    if "<wp:docPr" not in xml:
        return xml
    numbers = count(_FIRST)
    return _DRAWING.sub(lambda found: _number(found[0], next(numbers)), xml)


def _number(tag: str, number: int) -> str:
    if _ID.search(tag):
        return _ID.sub(rf'\g<1>"{number}"', tag, count=1)
    return tag.replace("<wp:docPr", f'<wp:docPr id="{number}"', 1)
