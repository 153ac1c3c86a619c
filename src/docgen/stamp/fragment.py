"""What a value that carries XML of its own may do to the part in which it stands."""

import re
from enum import Enum
from functools import lru_cache

from lxml import etree

from docgen.stamp.namespaces import DRAWING, WORD

_MARKS_TO_BLANKS = {ord("\a"): " ", ord("\f"): " "}
_PREFIXES = {WORD: "w", DRAWING: "wp"}
# Marks, and what docxtpl looks for after rendering: tables, their cells, and drawings.
_SHAPING = re.compile(
    r"[\n\t\a\f]|Change |<w(?:p:docPr|:(?:tbl|tr|tc|grid|sdt|customXml|ins|del))(?=[ />A-Z])"
)
# Words between tags, which never keep elements from being whole: papers differ in them mostly, so
# that elements without them are the same again and again.
_WORDS = re.compile(r">(?:[^<>&]|&(?:amp|lt|gt|#34|#39);)+<")


class Fragment(Enum):
    """Whether a text is whole elements, and whether the part must be worked over for it."""

    BROKEN = "not whole elements, or not spelled as the fast path reads them"
    SHAPING = "whole, with marks, tables or drawings"
    QUIET = "whole, and the part is as good as without it"


def declare(namespaces: dict[str | None, str]) -> str:
    """Write a part's namespaces as attributes, for fragments to be read in."""
    return "".join(
        f' xmlns:{prefix}="{uri}"' if prefix else f' xmlns="{uri}"'
        for prefix, uri in namespaces.items()
    )


def judge_fragment(text: str, declarations: str) -> Fragment:
    """Tell what a text would do to a part with these namespaces."""
    if not _is_whole(_WORDS.sub("><", text), declarations):
        return Fragment.BROKEN
    return Fragment.SHAPING if shapes(text) else Fragment.QUIET


def shapes(text: str) -> bool:
    """Tell whether a part must be worked over because of a text."""
    return _SHAPING.search(text) is not None


@lru_cache(maxsize=2048)
def _is_whole(text: str, declarations: str) -> bool:
    if "<" not in text and "&" not in text:
        return True
    if "<!" in text or "<?" in text:
        return False
    try:
        whole = f"<fragment{declarations}>{text.translate(_MARKS_TO_BLANKS)}</fragment>"
        root = etree.fromstring(whole)
    except etree.XMLSyntaxError:
        return False
    return all(_is_ordinary(node) for node in root.iter())


def _is_ordinary(node: etree._Element) -> bool:
    namespace = etree.QName(node).namespace
    prefixed = namespace not in _PREFIXES or node.prefix == _PREFIXES[namespace]
    return prefixed and not any(">" in str(value) for value in node.attrib.values())
