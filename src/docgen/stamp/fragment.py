"""Whether a value that carries XML of its own may stand in a part as it is."""

from functools import lru_cache

from lxml import etree

from docgen.stamp.namespaces import DRAWING, WORD

_MARKS_TO_BLANKS = {ord("\a"): " ", ord("\f"): " "}
_PREFIXES = {WORD: "w", DRAWING: "wp"}


def declare(namespaces: dict[str | None, str]) -> str:
    """Write a part's namespaces as attributes, for fragments to be read in."""
    return "".join(
        f' xmlns:{prefix}="{uri}"' if prefix else f' xmlns="{uri}"'
        for prefix, uri in namespaces.items()
    )


@lru_cache(maxsize=2048)
def is_plain(text: str, declarations: str) -> bool:
    """Tell whether the text is whole elements and text, spelled as the fast path reads them."""
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
