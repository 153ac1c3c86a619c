"""Read a .pdf with pdfplumber: text from its operators, rules from its vector paths."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pdfplumber
import pypdfium2
import pypdfium2.raw
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber._typing import T_obj
from pdfplumber.page import Page
from pdfplumber.utils.exceptions import PdfminerException

from docgen.check.pdf.model import BOTTOM, Area, Character, Line, PdfDocument, Rule, Sheet
from docgen.check.pdf.pieces import join_lines
from docgen.errors import DataError

MM = 25.4 / 72
_THIN = 2.0  # mm: a filled shape no thicker than this is a rule
_SAME_LINE = 1.0  # mm between two baselines
_MOST_PAGES = 300
_MOST_BYTES = 64 * 1024 * 1024
_DASHES = "—－─–-"


def read_pdf(source: bytes | Path) -> PdfDocument:
    """Return what a .pdf shows; a file that is no .pdf stops with a remedy."""
    data = source if isinstance(source, bytes) else _start(source)
    if len(data) > _MOST_BYTES or not data.startswith(b"%PDF"):
        raise DataError("文件不是 PDF，或者超过 64 MB：请重新导出 PDF 后再检查。")
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            if len(document.pages) > _MOST_PAGES:
                raise DataError(f"PDF 超过 {_MOST_PAGES} 页：请拆开后再检查。")
            sheets = tuple(_sheet(page) for page in document.pages)
        fonts = _fonts(data)
    except (PdfminerException, PDFException, PSException, pypdfium2.PdfiumError) as error:
        raise DataError("PDF 已经损坏或加了密，读不出来：请重新导出 PDF 后再检查。") from error
    return PdfDocument(sheets, join_lines(sheets), fonts)


def _start(path: Path) -> bytes:
    """Return a file's bytes, of one that is too long no more than tells so."""
    try:
        with path.open("rb") as stream:
            return stream.read(_MOST_BYTES + 1)
    except OSError as error:
        remedy = "请确认它没有被别的程序占用、你有权读取它"
        raise DataError(f"文件“{path.name}”读不出来：{remedy}。") from error


def _fonts(data: bytes) -> dict[str, bool]:
    """Return the fonts in use by name, and whether each is embedded."""
    found: dict[str, bool] = {}
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            for item in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
                font = item.get_font()
                name = font.get_base_name() or "未命名"
                embedded = bool(font.is_embedded)
                found[_plain(name)] = embedded and found.get(_plain(name), True)
    return found


def _sheet(page: Page) -> Sheet:
    lines = tuple(_lines(_characters(page)))
    sheet = Sheet(
        number=page.page_number,
        width=float(page.width) * MM,
        height=float(page.height) * MM,
        lines=lines,
        rules=tuple(dict.fromkeys(_rules(page))),
        images=tuple(_area(image) for image in page.images),
        running_down=_running_down(page),
    )
    numerals = (line for line in reversed(lines) if _is_numeral(line) and not sheet.turned)
    numeral = next(numerals, None)
    kept = tuple(line for line in lines if line is not numeral)
    return replace(sheet, lines=kept, numeral=numeral)


def _running_down(page: Page) -> Area | None:
    """Return where digits and dashes stand that run from the top of the page to its bottom."""
    found = [
        _area(item)
        for item in page.chars
        if not item.get("upright", True) and (item["text"].isdigit() or item["text"] in _DASHES)
    ]
    if not found:
        return None
    lefts, tops, rights, bottoms = zip(
        *((one.x0, one.top, one.x1, one.bottom) for one in found), strict=True
    )
    return Area(min(lefts), min(tops), max(rights), max(bottoms))


def _is_numeral(line: Line) -> bool:
    """Tell whether a line is the page's number: digits, perhaps with dashes, below the text."""
    bare = "".join(one for one in line.text.strip("\t 　第页") if one not in _DASHES + "\t ")
    return bare.isdigit() and len(bare) < 4 and line.baseline > BOTTOM + 1


def _characters(page: Page) -> Iterator[Character]:
    for item in page.chars:
        text = item["text"]
        if not text.strip() or not item.get("upright", True):
            continue
        yield Character(
            text=text,
            x0=item["x0"] * MM,
            x1=item["x1"] * MM,
            baseline=(float(page.height) - item["matrix"][5]) * MM,
            font=_plain(item["fontname"]),
            size=float(item["size"]),
            colour=_colour(item.get("non_stroking_color")),
        )


def _plain(font: str) -> str:
    return font.partition("+")[2] or font


def _lines(characters: Iterable[Character]) -> Iterator[Line]:
    waiting = sorted(characters, key=lambda one: one.baseline)
    while waiting:
        first = waiting[0].baseline
        count = sum(one.baseline - first < _SAME_LINE for one in waiting)
        yield Line(tuple(sorted(waiting[:count], key=lambda one: one.x0)))
        waiting = waiting[count:]


def _rules(page: Page) -> Iterator[Rule]:
    for line in page.lines:
        if line.get("stroke"):
            half = float(line.get("linewidth") or 0) * MM / 2
            box = _area(line)
            level = box.bottom - box.top < box.x1 - box.x0
            across, down = (0.0, half) if level else (half, 0.0)
            colour = _colour(line.get("stroking_color"))
            yield Rule(box.x0 - across, box.x1 + across, box.top - down, box.bottom + down, colour)
    for shape in (*page.rects, *page.curves):
        box = _area(shape)
        thin = min(box.bottom - box.top, box.x1 - box.x0)
        if shape.get("fill") and thin < _THIN:
            colour = _colour(shape.get("non_stroking_color"))
            x0, x1, top, bottom = (round(edge, 2) for edge in (box.x0, box.x1, box.top, box.bottom))
            yield Rule(x0, x1, top, bottom, colour)


def _area(item: T_obj) -> Area:
    return Area(item["x0"] * MM, item["top"] * MM, item["x1"] * MM, item["bottom"] * MM)


def _colour(value: float | Iterable[float] | None) -> str:
    """Return a grey, RGB or CMYK colour as RRGGBB."""
    if value is None:
        return "000000"
    parts = [float(one) for one in value] if isinstance(value, Iterable) else [float(value)]
    if len(parts) == 4:
        cyan, magenta, yellow, black = parts
        parts = [(1 - one) * (1 - black) for one in (cyan, magenta, yellow)]
    elif len(parts) != 3:
        parts = parts[:1] * 3 or [0.0] * 3
    return "".join(f"{round(min(max(one, 0.0), 1.0) * 255):02X}" for one in parts)
