"""Read a .docx into its paragraphs, tables, rules and sections, in reading order."""

from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Literal

from lxml import etree

from docgen.archive import read_package
from docgen.check.docx.drawing import borders, read_shape
from docgen.check.docx.model import (
    Border,
    Box,
    Document,
    Paragraph,
    Place,
    Row,
    Stroke,
    Table,
)
from docgen.check.docx.numbering import Numbering
from docgen.check.docx.ooxml import (
    MM_PER_TWIP,
    Node,
    R,
    W,
    attribute,
    children,
    find,
    is_on,
    number,
    parse,
)
from docgen.check.docx.paragraphs import Sources, Where, read_paragraph
from docgen.check.docx.properties import Properties, flatten, merge, read_styles, read_theme
from docgen.check.docx.sections import inherit, read_section, section_nodes
from docgen.errors import DataError

_PASSED = {W + name for name in ("sdt", "sdtContent", "customXml", "ins", "smartTag")}
_MOST_NESTED = 20
_MARK = 26.0  # points: what is red and as large in a header is the issuer's mark


def read_docx(source: bytes | Path) -> Document:
    """Return what a .docx shows; a file that is no .docx stops with a remedy."""
    parts = read_package(source)
    if "word/document.xml" not in parts:
        raise DataError("文件里没有 word/document.xml，不是 Word 文档：请另存为 .docx 再检查。")
    return _Reader(parts).read()


@dataclass
class _Reader:
    parts: dict[str, bytes]
    paragraphs: list[Paragraph] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    section: int = 0

    def read(self) -> Document:
        main = parse(self.parts["word/document.xml"], "word/document.xml")
        body = find(main, "body")
        if body is None:
            raise DataError("文件里没有正文，不是完整的 Word 文档：请另存为 .docx 再检查。")
        self.sources = Sources(
            read_styles(self.parts.get("word/styles.xml")),
            read_theme(self.parts.get(self._theme())),
            Numbering(self._root("word/numbering.xml")),
        )
        self.nodes = {node: at for at, node in enumerate(main.iter(W + "p"))}
        nodes = section_nodes(body) or [etree.Element(W + "sectPr")]  # it may say nothing
        self.sections = [read_section(node) for node in nodes]
        self._blocks(body, "flow", None, 0)
        footers = [self._edges(node, "footer") for node in nodes]
        odd_even = find(self._root("word/settings.xml"), "evenAndOddHeaders")
        return Document(
            paragraphs=(*self._head(nodes), *_counted(self.paragraphs)),
            tables=tuple(self.tables),
            sections=tuple(
                replace(section, footers=inherited)
                for section, inherited in zip(self.sections, inherit(footers), strict=True)
            ),
            odd_even=odd_even is not None and is_on(attribute(odd_even)),
        )

    def _theme(self) -> str:
        found = (name for name in self.parts if name.startswith("word/theme/"))
        return next((name for name in found if name.endswith(".xml")), "")

    def _root(self, name: str) -> Node | None:
        return parse(self.parts[name], name) if name in self.parts else None

    def _blocks(self, parent: Node, place: Place, box: Box | None, depth: int) -> None:
        """Read the blocks of a container into the lists, in order."""
        _refuse_depth(depth)
        for node in children(parent):
            if node.tag == W + "p":
                self._paragraph(node, place, box, depth)
            elif node.tag == W + "tbl":
                self._table(node, box, depth)
            elif node.tag in _PASSED:
                self._blocks(node, place, box, depth + 1)

    def _paragraph(
        self, node: Node, place: Place, box: Box | None, depth: int, style: str | None = None
    ) -> None:
        at = self.nodes.get(node, 0)
        where = Where(place, at, self._outermost(node), self.section, style)
        paragraph, inline = read_paragraph(node, self.sources, where)
        strokes: list[Stroke] = []
        section = self.sections[min(self.section, len(self.sections) - 1)]
        for drawing in inline.drawings:
            shape = read_shape(drawing, section)
            if shape is None:
                continue
            if shape.stroke is not None:
                strokes.append(shape.stroke)
            if shape.content is not None:
                self._blocks(shape.content, "box", shape.box, depth + 1)
        self.paragraphs.append(replace(paragraph, box=box, strokes=tuple(strokes)))
        if find(node, "pPr", "sectPr") is not None:
            self.section += 1

    def _outermost(self, node: Node) -> int:
        outer = list(node.iterancestors(W + "p"))
        return self.nodes.get(outer[-1] if outer else node, 0)

    def _table(self, node: Node, box: Box | None, depth: int) -> None:
        _refuse_depth(depth)
        direct = flatten(find(node, "tblPr"))
        style = direct.get("tblStyle.val") or self.sources.styles.default("table")
        properties = merge(self.sources.styles.properties(style, "tblPr"), direct)
        section = self.section
        rows = [item for item in node.iter(W + "tr") if next(item.iterancestors(W + "tbl")) is node]
        edges = borders(properties, "tblBorders")
        read = []
        for at, row in enumerate(rows):
            inner = edges.get("insideH")
            top = edges.get("top") if at == 0 else inner
            bottom = edges.get("bottom") if at == len(rows) - 1 else inner
            cells, row_top, row_bottom = self._row(row, (top, bottom), (box, depth, style))
            read.append(Row(cells, _repeats(row), row_top, row_bottom))
        sides = (number(properties.get(f"tblCellMar.{side}.w")) for side in ("left", "right"))
        width = _width(node, properties)
        self.tables.append(Table(tuple(read), width, section, box, max(sides) / 20))

    def _row(
        self,
        node: Node,
        edges: tuple[Border | None, Border | None],
        within: tuple[Box | None, int, str | None],
    ) -> tuple[tuple[tuple[Paragraph, ...], ...], Border | None, Border | None]:
        """Return the cells of a row, and its rules: its cells' own before its table's."""
        top, bottom = edges
        box, depth, style = within
        cells = []
        for cell in node.iter(W + "tc"):
            if next(cell.iterancestors(W + "tr")) is not node:
                continue
            start = len(self.paragraphs)
            for child in children(cell):
                if child.tag == W + "p":
                    self._paragraph(child, "cell", box, depth + 1, style)
                elif child.tag == W + "tbl":
                    self._table(child, box, depth + 1)
                elif child.tag in _PASSED:
                    self._blocks(child, "cell", box, depth + 1)
            cells.append(tuple(self.paragraphs[start:]))
            own = flatten(find(cell, "tcPr"))
            own_edges = borders(own, "tcBorders")
            top = _edge(own, own_edges, "top", top)
            bottom = _edge(own, own_edges, "bottom", bottom)
        return tuple(cells), top, bottom

    def _head(self, nodes: list[Node]) -> list[Paragraph]:
        """Return what a header shows of a red head: letters often have their mark there."""
        headers = self._edges(nodes[0], "header")
        shown = headers.get("first" if self.sections[0].first_differs else "default", ())
        return [replace(one, section=0) for one in shown if one.red and one.size >= _MARK]

    def _edges(
        self, node: Node, place: Literal["header", "footer"]
    ) -> dict[str, tuple[Paragraph, ...]]:
        """Return the headers or footers of a section by their kind."""
        relations = self._root("word/_rels/document.xml.rels")
        targets = {
            item.get("Id"): item.get("Target", "")
            for item in (relations if relations is not None else ())
            if item.get("Id")
        }
        found = {}
        for reference in node.iter(f"{W}{place}Reference"):
            target = targets.get(reference.get(R + "id"), "")
            name = target.lstrip("/") if target.startswith("/") else f"word/{target}"
            root = self._root(str(PurePosixPath(name)))
            if root is not None:
                found[attribute(reference, "type") or "default"] = self._part(root, place)
        return found

    def _part(self, root: Node, place: Place) -> tuple[Paragraph, ...]:
        kept, self.paragraphs = self.paragraphs, []
        self._blocks(root, place, None, 0)
        read, self.paragraphs = tuple(self.paragraphs), kept
        return read


def _refuse_depth(depth: int) -> None:
    if depth > _MOST_NESTED:
        raise DataError("文件里的表格或文本框套得太深，无法检查：请简化后再试。")


def _repeats(row: Node) -> bool:
    header = find(row, "trPr", "tblHeader")
    return header is not None and is_on(attribute(header))


def _edge(
    own: dict[str, str], edges: dict[str, Border], side: str, given: Border | None
) -> Border | None:
    """Return a row's border: its cells' own before its table's."""
    return edges.get(side) if f"tcBorders.{side}.val" in own else given


def _width(node: Node, properties: Properties) -> float | None:
    if properties.get("tblW.type", "dxa") == "dxa" and number(properties.get("tblW.w")):
        return number(properties.get("tblW.w")) * MM_PER_TWIP
    grid = find(node, "tblGrid")
    columns = [number(attribute(item, "w")) for item in (grid if grid is not None else ())]
    return sum(columns) * MM_PER_TWIP if all(columns) and columns else None


def _counted(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Number the paragraphs that print something, as a reader counts them."""
    count, numbered = 0, []
    for paragraph in paragraphs:
        count += bool(paragraph.text.strip())
        numbered.append(replace(paragraph, ordinal=count))
    return numbered
