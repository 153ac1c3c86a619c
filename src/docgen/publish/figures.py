"""What changed between two papers (数字变化): the paragraphs whose figures differ, side by side."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from lxml import etree

from docgen.archive import PackageError, read_package

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_FIGURE = re.compile(r"\d[\d,.]*")
DOCUMENT = "word/document.xml"


def changed_figures(old: bytes, new: bytes) -> list[str]:
    """Return one line for each paragraph of the new paper whose figures the old one lacks."""
    return [
        f"原：{left or '（没有）'}\n新：{right or '（没有）'}"
        for left, right in side_by_side(paragraphs_of(old), paragraphs_of(new))
        if figures_of(left) != figures_of(right)
    ]


def side_by_side(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs in which two papers differ, one beside the other."""
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag != "equal":
            yield from zip_longest(before[start:end], after[first:last], fillvalue="")


def figures_of(text: str) -> list[str]:
    """Return the figures in a text, in their order."""
    return _FIGURE.findall(text)


def paragraphs_of(package: bytes) -> list[str]:
    """Return the text of a .docx, a paragraph an item; anything else has none."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(read_package(package)[DOCUMENT], parser)
    except (PackageError, KeyError, etree.XMLSyntaxError):
        return []
    texts = (
        "".join(
            node.text or ""
            for node in paragraph.iter(f"{_W}t")
            if next(node.iterancestors(_FALLBACK), None) is None
        )
        for paragraph in root.iter(f"{_W}p")
    )
    return [text for text in texts if text.strip()]
