"""Workbooks as Excel itself writes them: texts in a part of their own, shared by all cells."""

from pathlib import Path

from lxml import etree

from docgen.archive import assemble, deflated, read_package

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"


def packed(path: Path, parts: dict[str, bytes]) -> Path:
    """Write parts into a package."""
    path.write_bytes(assemble([deflated(name, data) for name, data in parts.items()]))
    return path


def share_strings(path: Path) -> Path:
    """Move the inline texts of all sheets into shared ones, with runs and reading aids."""
    parts = read_package(path)
    items: list[str] = []
    for name in [name for name in parts if name.startswith("xl/worksheets/sheet")]:
        root = etree.fromstring(parts[name])
        for cell in root.iter(f"{{{_MAIN}}}c"):
            if cell.get("t") == "inlineStr":
                text = "".join(str(piece) for piece in cell.itertext())
                for child in list(cell):
                    cell.remove(child)
                cell.set("t", "s")
                etree.SubElement(cell, f"{{{_MAIN}}}v").text = str(len(items))
                items.append(text)
        parts[name] = etree.tostring(root)
    parts[STRINGS] = _strings(items)
    relation = f'<Relationship Id="rIdS" Type="{_KIND}" Target="sharedStrings.xml"/></Relation'
    parts[_RELATIONS] = parts[_RELATIONS].replace(b"</Relation", relation.encode(), 1)
    return packed(path, parts)


def _strings(items: list[str]) -> bytes:
    root = etree.Element(f"{{{_MAIN}}}sst", nsmap={None: _MAIN})  # type: ignore[dict-item]
    for text in items:
        item = etree.SubElement(root, f"{{{_MAIN}}}si")
        for piece in (text[:2], text[2:]):
            run = etree.SubElement(item, f"{{{_MAIN}}}r")
            etree.SubElement(run, f"{{{_MAIN}}}t").text = piece
        aid = etree.SubElement(item, f"{{{_MAIN}}}rPh", sb="0", eb="1")
        etree.SubElement(aid, f"{{{_MAIN}}}t").text = "pinyin"
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
