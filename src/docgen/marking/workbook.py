"""Mark a workbook: a ground under each faulty cell, and a comment that says what to mend."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from lxml import etree

from docgen.findings import Finding, Severity
from docgen.marking.cell_comments import comment_cells
from docgen.marking.cells import plain_name, row_and_column
from docgen.marking.wording import gravest, told
from docgen.opc.parts import Node, Relations, packed, parse, relations, written

WORKBOOK = "xl/workbook.xml"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
GROUNDS = {Severity.ERROR: "FFFFC7CE", Severity.WARNING: "FFFFEB9C", Severity.INFO: "FFDDEBF7"}
_NUMBER = re.compile("[0-9]{1,9}")
Marks = Mapping[str, Sequence[Finding]]


def mark_workbook(parts: dict[str, bytes], findings: Sequence[Finding]) -> bytes | None:
    """Return the marked workbook; what has no cell is said at A1 of the first sheet."""
    parts = dict(parts)
    sheets = _sheets(parts)
    if not sheets:
        return None
    styles_name = relations(parts, WORKBOOK).of_kind("styles")
    styles = _Styles(parse(parts[styles_name])) if styles_name in parts else None
    for name, marks in _by_sheet(findings, list(sheets)).items():
        part = sheets[name]
        root = parse(parts[part])
        if styles is not None:
            _colour(root, marks, styles)
        comment_cells(parts, part, root, {cell: told(found) for cell, found in marks.items()})
        parts[part] = written(root)
    if styles is not None and styles_name is not None:
        parts[styles_name] = written(styles.root)
    return packed(parts)


def _sheets(parts: dict[str, bytes]) -> dict[str, str]:
    """Return the sheets by name, each with its part."""
    related: Relations = relations(parts, WORKBOOK)
    found = {
        str(sheet.get("name")): related.part(str(sheet.get(_ID)))
        for sheet in parse(parts[WORKBOOK]).iter(f"{MAIN}sheet")
    }
    return {name: part for name, part in found.items() if part in parts and "worksheets" in part}


def _by_sheet(findings: Sequence[Finding], sheets: list[str]) -> dict[str, Marks]:
    found: dict[str, dict[str, list[Finding]]] = defaultdict(lambda: defaultdict(list))
    for finding in findings:
        name, _, cell = finding.place.where.rpartition("!")
        plain = plain_name(cell)
        if name in sheets and plain:
            found[name][plain].append(finding)
        else:
            found[sheets[0]]["A1"].append(finding)
    return {name: dict(marks) for name, marks in found.items()}


class _Styles:
    """The formats of cells; a marked cell has its own with another ground."""

    def __init__(self, root: Node) -> None:
        self.root = root
        self._known: dict[tuple[int, Severity], int] = {}
        self._fills: dict[Severity, int] = {}

    def marked(self, style: int, severity: Severity) -> int:
        """Return the number of a format with the ground of a severity."""
        known = self._known.get((style, severity))
        if known is not None:
            return known
        formats = self.root.find(f"{MAIN}cellXfs")
        if formats is None or not len(formats):
            return style
        copy = etree.fromstring(etree.tostring(formats[min(style, len(formats) - 1)]))
        copy.set("fillId", str(self._fill(severity)))
        copy.set("applyFill", "1")
        formats.append(copy)
        formats.set("count", str(len(formats)))
        self._known[style, severity] = len(formats) - 1
        return len(formats) - 1

    def _fill(self, severity: Severity) -> int:
        if severity not in self._fills:
            fills = self.root.find(f"{MAIN}fills")
            if fills is None:
                return 0
            fill = etree.SubElement(fills, f"{MAIN}fill")
            pattern = etree.SubElement(fill, f"{MAIN}patternFill", patternType="solid")
            etree.SubElement(pattern, f"{MAIN}fgColor", rgb=GROUNDS[severity])
            fills.set("count", str(len(fills)))
            self._fills[severity] = len(fills) - 1
        return self._fills[severity]


def _colour(root: Node, marks: Marks, styles: _Styles) -> None:
    data = root.find(f"{MAIN}sheetData")
    if data is None:
        return
    for place, findings in marks.items():
        cell = _cell(data, place)
        style = _number(cell, "s")
        cell.set("s", str(styles.marked(style, gravest(findings))))


def _cell(data: Node, place: str) -> Node:
    """Return a cell, made in its order if it is not there yet."""
    number, column = row_and_column(place) or (1, 1)
    row = _in_order(data, f"{MAIN}row", number, lambda node: _number(node, "r"))
    row.set("r", str(number))
    cell = _in_order(row, f"{MAIN}c", column, _column_of)
    cell.set("r", place)
    return cell


def _in_order(parent: Node, tag: str, place: int, place_of: Callable[[Node], int]) -> Node:
    for index, child in enumerate(parent):
        if child.tag == tag and place_of(child) >= place:
            if place_of(child) == place:
                return child
            made = etree.Element(tag)
            parent.insert(index, made)
            return made
    return etree.SubElement(parent, tag)


def _number(node: Node, name: str) -> int:
    """Return the number that an attribute holds, 0 if that is none that a workbook can have."""
    text = str(node.get(name, ""))
    return int(text) if _NUMBER.fullmatch(text) else 0


def _column_of(cell: Node) -> int:
    place = row_and_column(str(cell.get("r", "")))
    return place[1] if place else 0
