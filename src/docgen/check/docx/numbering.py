"""Automatic numbers (项目编号) as Word prints them before a paragraph."""

import re
from collections import defaultdict

from docgen.check.docx.ooxml import Node, W, attribute, find, number
from docgen.check.docx.properties import Properties, flatten
from docgen.chinese.numerals import count_numeral

_CHINESE = (
    "chineseCounting",
    "chineseCountingThousand",
    "ideographTraditional",
    "japaneseCounting",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
)


class Numbering:
    """The lists of a document; counts as the paragraphs go by."""

    def __init__(self, root: Node | None) -> None:
        self._levels: dict[str, dict[int, Node]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._abstract: dict[str, str] = {}
        if root is None:
            return
        bases = {attribute(node, "abstractNumId"): node for node in root.iter(W + "abstractNum")}
        for node in root.iter(W + "num"):
            base = attribute(find(node, "abstractNumId")) or ""
            name = attribute(node, "numId") or ""
            self._abstract[name] = base
            self._levels[name] = _levels(bases.get(base)) | _overrides(node)

    def properties(self, name: str, level: int) -> Properties:
        """Return what a level of a list sets of its paragraphs."""
        return flatten(find(self._levels.get(name, {}).get(level), "pPr"))

    def next_label(self, name: str, level: int) -> str:
        """Count one paragraph of a list and return the number it prints."""
        levels = self._levels.get(name, {})
        if level not in levels:
            return ""
        counts = self._counts[self._abstract[name]]
        for lower in [key for key in counts if key > level]:
            del counts[lower]
        start = int(number(attribute(find(levels[level], "start")), 1))
        counts[level] = counts.get(level, start - 1) + 1
        pattern = attribute(find(levels[level], "lvlText")) or ""
        return re.sub(r"%(\d)", lambda found: _shown(levels, counts, int(found[1]) - 1), pattern)


def _levels(node: Node | None) -> dict[int, Node]:
    found = node.iter(W + "lvl") if node is not None else ()
    return {int(number(attribute(level, "ilvl"))): level for level in found}


def _overrides(node: Node) -> dict[int, Node]:
    return {int(number(attribute(level, "ilvl"))): level for level in node.iter(W + "lvl")}


def _shown(levels: dict[int, Node], counts: dict[int, int], level: int) -> str:
    style = attribute(find(levels.get(level), "numFmt")) or "decimal"
    count = counts.get(level, 1)
    if style in ("bullet", "none"):
        return ""
    return count_numeral(count) if style in _CHINESE else str(count)
