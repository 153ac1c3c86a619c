"""Fill in a workbook in LibreOffice Calc as a clerk would, save it, and tell what it shows.

Run by the system's Python, which has uno: calc_fill.py SOURCE TARGET JSON. The JSON holds
`fill` ({sheet: {cell: text}}) and `tell` ({sheet: [cells]}); the answer, on stdout, holds for each
cell to tell its text and the kind of its validation.
"""

import json
import os
import signal
import sys
import tempfile
from pathlib import Path

import uno  # noqa: TC002 - needed before com.sun.star can be imported
from com.sun.star.beans import PropertyValue

from office_edit import connect, start

Cells = dict[str, str]
Told = dict[str, dict[str, Cells]]
_XLSX = "Calc MS Excel 2007 XML"


def main() -> None:
    """Do what the command line says."""
    source, target, task = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="docgen-fill-", ignore_cleanup_errors=True) as name:
        office = start(Path(name))
        try:
            desktop = connect(Path(name).name)
            wanted = json.loads(task)
            told = _fill(desktop, Path(source), Path(target), wanted["fill"], wanted["tell"])
        finally:
            os.killpg(office.pid, signal.SIGKILL)
            office.wait()
    sys.stdout.write(json.dumps(told))


def _fill(
    desktop: "uno.pyuno",
    source: Path,
    target: Path,
    fill: dict[str, Cells],
    tell: dict[str, list[str]],
) -> Told:
    hidden = (PropertyValue("Hidden", 0, True, 0),)
    document = desktop.loadComponentFromURL(source.resolve().as_uri(), "_blank", 0, hidden)
    for sheet, cells in fill.items():
        for place, text in cells.items():
            cell = document.Sheets.getByName(sheet).getCellRangeByName(place)
            if cell.CellProtection.IsLocked:
                raise ValueError(f"{sheet}!{place} is locked")
            cell.FormulaLocal = text
    told = {
        sheet: {place: _tell(document.Sheets.getByName(sheet), place) for place in places}
        for sheet, places in tell.items()
    }
    document.storeToURL(target.resolve().as_uri(), (PropertyValue("FilterName", 0, _XLSX, 0),))
    document.close(True)
    return told


def _tell(sheet: "uno.pyuno", place: str) -> Cells:
    cell = sheet.getCellRangeByName(place)
    return {"text": cell.String, "validation": cell.Validation.Type.value}


if __name__ == "__main__":
    main()
