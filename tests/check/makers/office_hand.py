"""Set papers by hand in LibreOffice Writer; run by the system's Python, which has uno.

On stdin a JSON list of `[path of the .docx, plan]`. Styles are Writer's own, pages are its right
and left pages, the red rule is a drawn line, the colophon a table; each paper is saved as .docx
and, beside it, exported as PDF.
"""

import json
import os
import signal
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

import uno  # noqa: TC002 - needed before com.sun.star can be imported
from com.sun.star.awt import Point, Size
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale
from com.sun.star.style import LineSpacing, TabStop
from com.sun.star.style.LineSpacingMode import FIX
from com.sun.star.style.NumberingType import ARABIC
from com.sun.star.style.ParagraphAdjust import BLOCK, CENTER, LEFT, RIGHT
from com.sun.star.style.TabAlign import RIGHT as RIGHT_TAB
from com.sun.star.table import BorderLine2
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
from com.sun.star.text.TextContentAnchorType import AT_PARAGRAPH
from com.sun.star.text.WrapTextMode import THROUGHT

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from tests import office_edit

_FILTERS = {".docx": "MS Word 2007 XML", ".pdf": "writer_pdf_Export"}
_ALIGN = {"both": BLOCK, "center": CENTER, "right": RIGHT, "left": LEFT}
_POINT = 2540 / 72  # Writer measures in hundredths of a millimetre
_WIDTH = 15600
_RULE = 1.5  # points
# Writer's own styles, by what a clerk takes them for; other looks become styles of the paper.
_OWN = {"方正小标宋简体22": "Title", "黑体16": "Heading 1", "楷体_GB231216": "Heading 2"}


def main() -> None:
    """Set every paper in one LibreOffice."""
    tasks = json.load(sys.stdin, object_hook=lambda pairs: SimpleNamespace(**pairs))
    with tempfile.TemporaryDirectory(prefix="docgen-hand-", ignore_cleanup_errors=True) as name:
        office = office_edit.start(Path(name))
        try:
            desktop = office_edit.connect(Path(name).name)
            for path, plan in tasks:
                _set(desktop, Path(path), plan)
        finally:
            os.killpg(office.pid, signal.SIGKILL)
            office.wait()


def _set(desktop: "uno.pyuno", path: Path, plan: SimpleNamespace) -> None:
    hidden = (PropertyValue("Hidden", 0, True, 0),)
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, hidden)
    _styles(document, [*plan.rows, *plan.colophon])
    _pages(document, plan)
    text = document.Text
    cursor = text.createTextCursor()
    for at, row in enumerate(plan.rows):
        if at:
            text.insertControlCharacter(text.End, PARAGRAPH_BREAK, False)
        cursor.gotoEnd(False)
        _write(text, cursor, row)
        if row.border:
            _line(document, cursor, row)
    _break(text.createEnumeration().nextElement())
    if plan.colophon:
        _colophon(document, plan)
    for suffix, name in _FILTERS.items():
        url = path.with_suffix(suffix).resolve().as_uri()
        document.storeToURL(url, (PropertyValue("FilterName", 0, name, 0),))
    document.close(True)


def _break(first: "uno.pyuno") -> None:
    """Begin with a right page."""
    first.PageDescName = "Right Page"


def _pages(document: "uno.pyuno", plan: SimpleNamespace) -> None:
    pages = document.StyleFamilies.getByName("PageStyles")
    for name, other, side in (
        ("Right Page", "Left Page", "right"),
        ("Left Page", "Right Page", "left"),
    ):
        page = pages.getByName(name)
        page.FollowStyle = other
        page.Width, page.Height = 21000, 29700
        page.LeftMargin, page.RightMargin = 2800, 2600
        page.TopMargin, page.BottomMargin = round(plan.top * 100), 2560
        page.FooterIsOn, page.FooterIsDynamicHeight = True, False
        page.FooterBodyDistance, page.FooterHeight = 300, 940
        _number(document, page.FooterText, "center" if plan.centred_numbers else side)


def _number(document: "uno.pyuno", text: "uno.pyuno", side: str) -> None:
    """Put a field between two dashes, one character off the edge."""
    cursor = text.createTextCursor()
    field = document.createInstance("com.sun.star.text.TextField.PageNumber")
    field.NumberingType = ARABIC
    text.insertString(cursor, "— ", False)
    text.insertTextContent(cursor, field, False)
    text.insertString(cursor, " —", False)
    cursor.gotoStart(True)
    _type(cursor, "宋体", 14)
    cursor.ParaAdjust = _ALIGN[side]
    cursor.ParaLeftMargin = cursor.ParaRightMargin = round(14 * _POINT)


def _styles(document: "uno.pyuno", rows: "list[SimpleNamespace]") -> None:
    """Set Writer's own styles, and add others, before any of them is used."""
    styles = document.StyleFamilies.getByName("ParagraphStyles")
    for name, row in {_style(row): row for row in rows}.items():
        if styles.hasByName(name):
            style = styles.getByName(name)
        else:  # asked for again while it is let go, a new style is gone, and LibreOffice with it
            style = document.createInstance("com.sun.star.style.ParagraphStyle")
            styles.insertByName(name, style)
        _dress(style, row)


def _style(row: SimpleNamespace) -> str:
    """Return the name of the style of a row's look."""
    look = f"{row.font}{row.size:g}"
    place = f"{row.align}{row.left:g}{row.before:g}{row.first:g}"
    return "公文" + look + place if row.before or look not in _OWN else _OWN[look]


def _write(text: "uno.pyuno", cursor: "uno.pyuno", row: SimpleNamespace) -> None:
    cursor.ParaStyleName = _style(row)
    text.insertString(cursor, row.text, False)


def _dress(style: "uno.pyuno", row: SimpleNamespace) -> None:
    _type(style, row.font, row.size)
    style.CharColor = int(row.colour, 16)
    style.ParaAdjust = _ALIGN[row.align]
    style.ParaLineSpacing = LineSpacing(FIX, round(row.line * _POINT))
    style.ParaTopMargin = round(row.before * _POINT)
    style.ParaBottomMargin = round((row.space + _RULE) * _POINT) if row.border else 0
    style.ParaLeftMargin = round(row.left * _POINT)
    style.ParaRightMargin = round(row.right * _POINT)
    style.ParaFirstLineIndent = round(row.first * _POINT)
    if "\t" in row.text:
        style.ParaTabStops = (
            TabStop(_WIDTH - round((row.left + row.right) * _POINT), RIGHT_TAB, ".", " "),
        )


def _type(target: "uno.pyuno", font: str, size: float) -> None:
    target.CharFontName = target.CharFontNameAsian = font
    target.CharHeight = target.CharHeightAsian = size
    target.CharWeight = target.CharWeightAsian = 100.0
    target.CharLocaleAsian = Locale("zh", "CN", "")
    if size == 16:  # 28 characters a row
        target.CharKerning = -9


def _line(document: "uno.pyuno", cursor: "uno.pyuno", row: SimpleNamespace) -> None:
    """Draw a line below the row, as wide as the type area."""
    line = document.createInstance("com.sun.star.drawing.LineShape")
    line.AnchorType = AT_PARAGRAPH
    document.Text.insertTextContent(cursor, line, False)
    line.Surround = THROUGHT
    line.Position = Point(0, round((row.before + row.line + row.space + _RULE) * _POINT))
    line.Size = Size(_WIDTH, 0)
    line.LineColor, line.LineWidth = int(row.border, 16), round(_RULE * _POINT)


def _colophon(document: "uno.pyuno", plan: SimpleNamespace) -> None:
    """Put a table at the foot of the last page; Writer keeps a paragraph below it."""
    text = document.Text
    _hair(text, plan.gap - 2)
    _hair(text, 0)
    table = document.createInstance("com.sun.star.text.TextTable")
    table.initialize(len(plan.colophon), 1)
    text.insertTextContent(text.End, table, False)
    last = len(plan.colophon) - 1
    for at, row in enumerate(plan.colophon):
        cell = table.getCellByPosition(0, at)
        cell.BorderDistance = 0
        cell.LeftBorder = cell.RightBorder = BorderLine2()
        cell.TopBorder = _edge(0.75 if at else 1.0)
        cell.BottomBorder = _edge(1.0 if at == last else 0.75)
        _write(cell, cell.createTextCursor(), row)


def _hair(text: "uno.pyuno", before: float) -> None:
    """Begin a paragraph that takes no room but what is before it."""
    text.insertControlCharacter(text.End, PARAGRAPH_BREAK, False)
    cursor = text.createTextCursorByRange(text.End)
    cursor.ParaStyleName = "Standard"
    cursor.ParaLineSpacing = LineSpacing(FIX, round(_POINT))
    cursor.ParaTopMargin = round(before * _POINT)


def _edge(points: float) -> "uno.pyuno":
    edge = BorderLine2()
    edge.OuterLineWidth = edge.LineWidth = round(points * _POINT)
    return edge


if __name__ == "__main__":
    main()
