"""Comments of cells (批注): their part, and the legacy drawing without which Excel shows none."""

from collections.abc import Mapping

from lxml import etree

from docgen.marking.cells import row_and_column
from docgen.marking.wording import AUTHOR
from docgen.opc.parts import (
    OFFICE,
    Node,
    declare,
    free_name,
    parse,
    relations,
    written,
)

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = f"{{{OFFICE}}}id"
_COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML = "application/vnd.openxmlformats-officedocument.vmlDrawing"
# What the schema wants behind the legacy drawing of a sheet.
_BEHIND = (
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
)
_V, _O, _X = (
    "urn:schemas-microsoft-com:vml",
    "urn:schemas-microsoft-com:office:office",
    "urn:schemas-microsoft-com:office:excel",
)
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def comment_cells(
    parts: dict[str, bytes], sheet: str, root: Node, comments: Mapping[str, str]
) -> None:
    """Add comments to the cells of a sheet; those that are there stay."""
    related = relations(parts, sheet)
    name = related.of_kind("comments")
    if name is None or name not in parts:
        name = free_name(parts, "xl/commentsMark", ".xml")
        related.add("comments", name)
        declare(parts, name, _COMMENTS)
        parts[name] = written(_empty_comments())
    drawing = related.of_kind("vmlDrawing")
    if drawing is None or drawing not in parts:
        drawing = free_name(parts, "xl/drawings/vmlMark", ".vml")
        _refer(root, related.add("vmlDrawing", drawing))
        declare(parts, drawing, _VML)
        parts[drawing] = written(_empty_drawing())
    parts[related.name] = written(related.root)
    new = _add_comments(parts, name, comments)
    _add_shapes(parts, drawing, new)


def _empty_comments() -> Node:
    return parse(
        f'<comments xmlns="{MAIN.strip("{}")}"><authors/><commentList/></comments>'.encode()
    )


def _empty_drawing() -> Node:
    root = etree.Element("xml", nsmap={"v": _V, "o": _O, "x": _X})
    kind = etree.SubElement(root, f"{{{_V}}}shapetype", id="_docgen_note", coordsize="21600,21600")
    kind.set(f"{{{_O}}}spt", "202")
    kind.set("path", "m,l,21600r21600,l21600,xe")
    etree.SubElement(kind, f"{{{_V}}}stroke", joinstyle="miter")
    path = etree.SubElement(kind, f"{{{_V}}}path", gradientshapeok="t")
    path.set(f"{{{_O}}}connecttype", "rect")
    return root


def _refer(root: Node, identifier: str) -> None:
    """Let the sheet refer to its legacy drawing, where the schema wants it."""
    node = etree.Element(f"{MAIN}legacyDrawing")
    node.set(_ID, identifier)
    behind = {f"{MAIN}{name}" for name in _BEHIND}
    for index, child in enumerate(root):
        if child.tag in behind:
            root.insert(index, node)
            return
    root.append(node)


def _add_comments(parts: dict[str, bytes], name: str, comments: Mapping[str, str]) -> list[str]:
    """Add the texts, and return the cells that had no comment before."""
    root = parse(parts[name])
    authors, listed = root.find(f"{MAIN}authors"), root.find(f"{MAIN}commentList")
    if authors is None or listed is None:
        return []
    author = etree.SubElement(authors, f"{MAIN}author")
    author.text = AUTHOR
    there = {comment.get("ref"): comment for comment in listed}
    for cell, text in comments.items():
        comment = there.get(cell)
        if comment is None:
            comment = etree.SubElement(listed, f"{MAIN}comment", ref=cell)
            comment.set("authorId", str(len(authors) - 1))
            _write(etree.SubElement(comment, f"{MAIN}text"), text)
        elif (old := comment.find(f"{MAIN}text")) is not None:
            _write(old, f"\n{text}")
    parts[name] = written(root)
    return [cell for cell in comments if cell not in there]


def _write(holder: Node, text: str) -> None:
    """Add a run of text; a plain text that stands there becomes a run, too."""
    for plain in holder.findall(f"{MAIN}t"):
        run = etree.Element(f"{MAIN}r")
        holder.replace(plain, run)
        run.append(plain)
    run = etree.SubElement(holder, f"{MAIN}r")
    piece = etree.SubElement(run, f"{MAIN}t")
    piece.set(_XML_SPACE, "preserve")
    piece.text = text


def _add_shapes(parts: dict[str, bytes], name: str, cells: list[str]) -> None:
    """Draw the box of each new comment; the legacy drawing of a sheet may hold others."""
    root = parse(parts[name])
    for number, cell in enumerate(cells, start=1):
        place = row_and_column(cell)
        if place is None:
            continue
        row, column = place[0] - 1, place[1] - 1
        shape = etree.SubElement(root, f"{{{_V}}}shape", id=f"_docgen_note_{number}")
        shape.set("type", "#_docgen_note")
        shape.set("style", "position:absolute;width:220pt;height:80pt;visibility:hidden")
        shape.set("fillcolor", "#ffffe1")
        box = etree.SubElement(shape, f"{{{_V}}}textbox")
        box.set("style", "mso-direction-alt:auto")
        data = etree.SubElement(shape, f"{{{_X}}}ClientData", ObjectType="Note")
        for tag in ("MoveWithCells", "SizeWithCells"):
            etree.SubElement(data, f"{{{_X}}}{tag}")
        anchor = (column + 1, 10, row, 5, column + 5, 20, row + 5, 5)
        etree.SubElement(data, f"{{{_X}}}Anchor").text = ", ".join(map(str, anchor))
        etree.SubElement(data, f"{{{_X}}}AutoFill").text = "False"
        etree.SubElement(data, f"{{{_X}}}Row").text = str(row)
        etree.SubElement(data, f"{{{_X}}}Column").text = str(column)
    parts[name] = written(root)
