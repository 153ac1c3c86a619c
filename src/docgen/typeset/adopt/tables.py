"""Official tables: widths, borders and margins as they were, where the clerk kept the grid."""

import copy

from docgen.typeset.ooxml import Node, qualified

_TABLE, _ROW, _CELL = qualified("w:tbl"), qualified("w:tr"), qualified("w:tc")
_NEARLY = 30  # twips: LibreOffice rounds widths


def restore_tables(body: Node, official: Node) -> None:
    """Give each table of the official grid the official look; other tables stay as they are."""
    waiting = list(body.iterchildren(_TABLE))
    for ours in official.iterchildren(_TABLE):
        for place, theirs in enumerate(waiting):
            if _same_grid(theirs, ours):
                _dress(theirs, ours)
                waiting = waiting[place + 1 :]
                break


def _same_grid(theirs: Node, ours: Node) -> bool:
    return _shape(theirs) == _shape(ours) and all(
        abs(a - b) <= _NEARLY for a, b in zip(_widths(theirs), _widths(ours), strict=False)
    )


def _shape(table: Node) -> list[int]:
    return [len(row.findall(_CELL)) for row in table.iterchildren(_ROW)]


def _widths(table: Node) -> list[int]:
    columns = table.iterfind(f"{qualified('w:tblGrid')}/{qualified('w:gridCol')}")
    widths = [column.get(qualified("w:w"), "") for column in columns]
    return [int(width) for width in widths if width.isdigit()]


def _dress(theirs: Node, ours: Node) -> None:
    for name in ("w:tblPr", "w:tblGrid"):
        _copy_child(theirs, ours, name)
    rows = zip(theirs.iterchildren(_ROW), ours.iterchildren(_ROW), strict=True)
    for row, official_row in rows:
        _copy_child(row, official_row, "w:trPr")
        for exception in row.findall(qualified("w:tblPrEx")):
            row.remove(exception)
        cells = zip(row.iterchildren(_CELL), official_row.iterchildren(_CELL), strict=True)
        for cell, official_cell in cells:
            _copy_child(cell, official_cell, "w:tcPr")


def _copy_child(theirs: Node, ours: Node, name: str) -> None:
    """Make a child what it is in the official table, which may be absent."""
    wanted, found = ours.find(qualified(name)), theirs.find(qualified(name))
    place = len(theirs) and (1 if name == "w:tblGrid" else 0)
    if found is not None:
        place = theirs.index(found)
        theirs.remove(found)
    if wanted is not None:
        theirs.insert(place, copy.deepcopy(wanted))
