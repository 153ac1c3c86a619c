"""Mark a paper (.docx): the faulty cells of its tables shaded, the messages as Word comments."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from lxml import etree

from docgen.findings import Finding, Severity
from docgen.marking.cells import whole
from docgen.marking.wording import AUTHOR, gravest, told
from docgen.opc.parts import Node, packed, parse, written
from docgen.opc.word_comments import DOCUMENT, W, WordComments

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PLACE = re.compile(r"表(\d+) 第(\d+)行第(\d+)列")
GROUNDS = {Severity.ERROR: "FFC7CE", Severity.WARNING: "FFEB9C", Severity.INFO: "DDEBF7"}
# What the schema wants before and behind the shading of a cell.
_BEFORE = ("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders")


def mark_document(parts: dict[str, bytes], findings: Sequence[Finding]) -> bytes | None:
    """Return the marked paper; what has no cell is said at its first paragraph."""
    parts = dict(parts)
    root = parse(parts[DOCUMENT])
    first = next(root.iter(f"{W}p"), None)
    if first is None:
        return None
    tables = [table for table in root.iter(f"{W}tbl") if _is_seen(table)]
    by_cell: dict[Node | None, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_cell[_cell(tables, finding.place.where)].append(finding)
    comments = WordComments(parts, AUTHOR, "D")
    for cell, found in by_cell.items():
        if cell is not None:
            _shade(cell, gravest(found))
        paragraph = first if cell is None else cell.find(f"{W}p")
        comments.add(first if paragraph is None else paragraph, told(found))
    comments.save()
    parts[DOCUMENT] = written(root)
    return packed(parts)


def _is_seen(node: Node) -> bool:
    return next(node.iterancestors(_FALLBACK), None) is None


def _cell(tables: Sequence[Node], where: str) -> Node | None:
    """Return the cell of a place: its table, row and column on the grid."""
    match = _PLACE.match(where)
    if match is None:
        return None
    table, row, column = (int(number) for number in match.groups())
    rows = tables[table - 1].findall(f"{W}tr") if table <= len(tables) else []
    if row > len(rows):
        return None
    found = (cell for start, end, cell in _laid_out(rows[row - 1]) if start <= column < end)
    return next(found, None)


def _laid_out(row: Node) -> Iterator[tuple[int, int, Node]]:
    """Yield the cells of a row with the columns of the grid that they take."""
    start = 1 + _value(row.find(f"{W}trPr/{W}gridBefore"), 0)
    for cell in row.findall(f"{W}tc"):
        end = start + _value(cell.find(f"{W}tcPr/{W}gridSpan"), 1)
        yield start, end, cell
        start = end


def _value(node: Node | None, default: int) -> int:
    return default if node is None else whole(node.get(f"{W}val"), default)


def _shade(cell: Node, severity: Severity) -> None:
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        properties = etree.Element(f"{W}tcPr")
        cell.insert(0, properties)
    for old in properties.findall(f"{W}shd"):
        properties.remove(old)
    shading = etree.Element(f"{W}shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", GROUNDS[severity])):
        shading.set(f"{W}{name}", value)
    before = {f"{W}{name}" for name in _BEFORE}
    index = sum(child.tag in before for child in properties)
    properties.insert(index, shading)
