"""What every workbook shares: its looks, text that never runs, and the same bytes each time."""

import io
import re
from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from weakref import WeakKeyDictionary

from lxml import etree
from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from docgen.archive import assemble, deflated, read_package

TITLE_FONT, HEAD_FONT, TEXT_FONT = "方正小标宋简体", "黑体", "仿宋_GB2312"
EPOCH = datetime(1980, 1, 1)
COUNT_FORMAT, MONEY_FORMAT = "#,##0", "#,##0.00"
_CHANGED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
STYLES = "xl/styles.xml"
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# The order that the schema wants of a font's properties; openpyxl writes another.
_FONT = (
    *("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign"),
    *("sz", "color", "name", "family", "charset", "scheme"),
)
# openpyxl works a style out of its parts anew for every cell, which is most of its time.
_SHOWN: "WeakKeyDictionary[Worksheet, dict[Look, object]]" = WeakKeyDictionary()
_THIN = Side(style="thin", color="FF000000")
BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
GREY = PatternFill("solid", fgColor="FFEDEDED")
INPUT = PatternFill("solid", fgColor="FFFFF9E5")
OPEN = Protection(locked=False)


@dataclass(frozen=True)
class Look:
    """How a cell looks: its font, where its text stands, its border and its ground."""

    font: str = TEXT_FONT
    size: int = 12
    align: str = "left"
    boxed: bool = True
    fill: PatternFill | None = None
    number_format: str | None = None
    open: bool = False


TITLE = Look(TITLE_FONT, 18, "center", boxed=False)
PLAIN = Look(boxed=False)
HEAD = Look(HEAD_FONT, 11, "center", fill=GREY)
TEXT = Look()
CENTRED = Look(align="center")
COUNT = Look(align="center", number_format=COUNT_FORMAT)
MONEY = Look(align="right", number_format=MONEY_FORMAT)


def put(
    sheet: Worksheet, place: str, value: str | float | Decimal | None, look: Look = TEXT
) -> Cell:
    """Write a value into a cell; a text stays a text, whatever it begins with (= + - @)."""
    cell = _cell(sheet, place)
    cell.value = value
    dress(cell, look)
    if isinstance(value, str):
        cell.data_type = "s"
        if value[:1] in ("=", "+", "-", "@"):
            cell.quotePrefix = True
    return cell


def formula(sheet: Worksheet, place: str, text: str, look: Look = TEXT) -> Cell:
    """Write a formula of docgen's own into a cell."""
    cell = _cell(sheet, place)
    cell.value = text
    dress(cell, look)
    return cell


def _cell(sheet: Worksheet, place: str) -> Cell:
    cell: Cell = sheet[place]
    return cell


def dress(cell: Cell, look: Look) -> None:
    """Give a cell its look; the first cell of a sheet in that look shows the others how."""
    sheet, is_bare = cell.parent, not cell.has_style
    shown = _SHOWN.setdefault(sheet, {}) if isinstance(sheet, Worksheet) else {}
    if is_bare and look in shown:
        cell._style = copy(shown[look])  # type: ignore[attr-defined] # as its users do
        return
    cell.font = Font(name=look.font, size=look.size)
    cell.alignment = Alignment(horizontal=look.align, vertical="center", wrap_text=True)
    if look.boxed:
        cell.border = BOX
    if look.fill is not None:
        cell.fill = look.fill
    if look.number_format is not None:
        cell.number_format = look.number_format
    if look.open:
        cell.protection = OPEN
    if is_bare:
        shown[look] = copy(cell._style)  # type: ignore[attr-defined]


def widen(sheet: Worksheet, widths: Iterable[float]) -> None:
    """Set the widths of the columns from the first on, in characters."""
    for number, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width


def lay_out(sheet: Worksheet, *, turned: bool = True, heads: str = "") -> None:
    """Set up printing: A4, as wide as the sheet, the rows of the head on every page."""
    sheet.page_setup.paperSize = 9
    sheet.page_setup.orientation = "landscape" if turned else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    footer = sheet.HeaderFooter.oddFooter
    if footer is not None and footer.center is not None:
        footer.center.text = "第 &P 页，共 &N 页"
    if heads:
        sheet.print_title_rows = heads


def pack(book: Workbook, title: str, creator: str) -> bytes:
    """Return the workbook's bytes: the same workbook gives the same bytes."""
    book.properties.title, book.properties.creator = title, creator
    book.properties.created = book.properties.modified = EPOCH
    stream = io.BytesIO()
    book.save(stream)
    parts = read_package(stream.getvalue())
    core = "docProps/core.xml"
    stamp = EPOCH.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    parts[core] = _CHANGED.sub(rb"\g<1>" + stamp + rb"\g<2>", parts[core])
    parts[STYLES] = _in_order(parts[STYLES])
    first = "[Content_Types].xml"
    names = [first, *(name for name in parts if name != first)]
    return assemble([deflated(name, parts[name]) for name in names])


def _in_order(styles: bytes) -> bytes:
    """Return the styles with the properties of every font in the schema's order."""
    root = etree.fromstring(styles, etree.XMLParser(resolve_entities=False, no_network=True))
    for font in root.iter(f"{_MAIN}font"):
        font[:] = sorted(font, key=lambda child: _FONT.index(etree.QName(child).localname))
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
