"""Edit a template in LibreOffice as a clerk would; run by the system's Python, which has uno.

clerk_in_office.py SOURCE TARGET TIMES: the words before the recipients change, a
paragraph with a bold word and a table come before and after the signature; then the document is
saved, opened anew and saved again, TIMES in all.
"""

import os
import signal
import sys
import tempfile
from pathlib import Path

import uno
from com.sun.star.awt.FontWeight import BOLD
from com.sun.star.beans import PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests import office_edit

_DOCX = "MS Word 2007 XML"


def main() -> None:
    """Do what the command line says."""
    source, target, times = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="docgen-clerk-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        office = office_edit.start(folder)
        try:
            desktop = office_edit.connect(folder.name)
            document = _open(desktop, Path(source))
            _edit(document)
            _save(document, Path(target))
            for _ in range(int(times) - 1):
                _save(_open(desktop, Path(target)), Path(target))
        finally:
            os.killpg(office.pid, signal.SIGKILL)
            office.wait()


def _open(desktop: "uno.pyuno", path: Path) -> "uno.pyuno":
    hidden = (PropertyValue("Hidden", 0, True, 0),)
    return desktop.loadComponentFromURL(_url(path), "_blank", 0, hidden)


def _save(document: "uno.pyuno", path: Path) -> None:
    document.storeToURL(_url(path), (PropertyValue("FilterName", 0, _DOCX, 0),))
    document.close(True)


def _url(path: Path) -> str:
    return str(uno.systemPathToFileUrl(str(path.resolve())))


def _edit(document: "uno.pyuno") -> None:
    text = document.Text
    recipients = _find(document, "{{ paper.recipients }}")
    recipients.String = "各有关单位、{{ paper.recipients }}"
    place = _find(document, "{%p if paper.signature %}")
    cursor = text.createTextCursorByRange(place.Start)
    text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    cursor.goLeft(1, False)
    text.insertString(cursor, "以上要求，请“认真”落实（重要）。", False)
    word = _find(document, "认真")
    word.CharWeight, word.CharWeightAsian = BOLD, BOLD
    table = document.createInstance("com.sun.star.text.TextTable")
    table.initialize(2, 2)
    text.insertTextContent(_find(document, "{%p if paper.note %}").Start, table, False)
    for cell, words in zip(("A1", "B1", "A2", "B2"), ("项目", "时限", "自查", "十日"), strict=True):
        table.getCellByName(cell).String = words


def _find(document: "uno.pyuno", words: str) -> "uno.pyuno":
    search = document.createSearchDescriptor()
    search.SearchString = words
    return document.findFirst(search)


if __name__ == "__main__":
    main()
