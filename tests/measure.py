"""Measure the pages of a PDF in millimetres from the top left corner of the sheet.

Text comes from the PDF's own operators (baseline, font, size, colour), rules from its vector
paths, and ink from a raster of 300 dpi, where a shape is what a reader sees.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pdfplumber
import pypdfium2
import pypdfium2.raw
from numpy.typing import NDArray
from pdfplumber.page import Page

MM = 25.4 / 72  # of one point
_DPI = 300
_PIXEL = 25.4 / _DPI
_THIN = 2.0  # mm: a filled shape no thicker than this is a rule
_SAME_LINE = 1.0  # mm between two baselines

Colour = tuple[float, ...]
Pixels = NDArray[np.uint8]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Character:
    """One character: its em-box, its baseline, and how it is set (size in points)."""

    text: str
    box: Box
    baseline: float
    font: str
    size: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Line:
    """The characters of one baseline, from left to right."""

    baseline: float
    characters: tuple[Character, ...]

    @property
    def text(self) -> str:
        return "".join(character.text for character in self.characters)

    @property
    def printed(self) -> tuple[Character, ...]:
        """The characters that are not blank."""
        return tuple(character for character in self.characters if character.text.strip())

    @property
    def x0(self) -> float:
        return self.printed[0].box.x0

    @property
    def x1(self) -> float:
        return self.printed[-1].box.x1


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal rule: its ends, the height of its middle, and its thickness."""

    x0: float
    x1: float
    y: float
    width: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its size, and what stands on it from top to bottom."""

    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]

    def line(self, text: str) -> Line:
        """Return the only line that contains `text`, blanks aside."""
        found = [line for line in self.lines if text in line.text.replace(" ", "")]
        assert len(found) == 1, f"{text!r} stands on {len(found)} lines"
        return found[0]


def sheets(pdf: Path) -> tuple[Sheet, ...]:
    """Measure every page of `pdf`."""
    with pdfplumber.open(pdf) as document:
        return tuple(_sheet(page) for page in document.pages)


def text(pdf: Path) -> str:
    """Return the text of `pdf` in reading order, pages parted by form feeds."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return "\f".join(page.replace("\r\n", "\n") for page in pages)


def embedded_fonts(pdf: Path) -> frozenset[str]:
    """Return the names of the fonts that draw characters, without the subset's prefix."""
    with pdfplumber.open(pdf) as document:
        names = {char["fontname"] for page in document.pages for char in page.chars}
    return frozenset(name.partition("+")[2] or name for name in names)


def has_thickened_text(pdf: Path) -> bool:
    """Tell whether any text is drawn with an outline, as a font without a bold face is."""
    thickened = pypdfium2.raw.FPDF_TEXTRENDERMODE_FILL_STROKE
    with pypdfium2.PdfDocument(pdf) as document:
        return any(
            pypdfium2.raw.FPDFTextObj_GetTextRenderMode(item.raw) == thickened
            for page in document
            for item in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])
        )


def is_red(pixels: Pixels) -> Mask:
    """Tell which pixels are red: a strong red channel and little of the others."""
    return (pixels[..., 0] > 150) & (pixels[..., 1] < 120) & (pixels[..., 2] < 120)


def is_dark(pixels: Pixels) -> Mask:
    """Tell which pixels are nearly black."""
    dark: Mask = pixels.max(axis=-1) < 128
    return dark


def ink(
    pdf: Path,
    page: int,
    wanted: Callable[[Pixels], Mask] = is_dark,
    within: Box | None = None,
) -> Box:
    """Return the box of the ink on page number `page` (from 1), seen at 300 dpi."""
    pixels = _raster(pdf, page)
    left, top = (within.x0, within.top) if within else (0.0, 0.0)
    if within:
        rows = slice(round(within.top / _PIXEL), round(within.bottom / _PIXEL))
        pixels = pixels[rows, round(within.x0 / _PIXEL) : round(within.x1 / _PIXEL)]
    ys, xs = np.nonzero(wanted(pixels))
    assert len(ys), f"no such ink on page {page}"
    return Box(
        left + float(xs.min()) * _PIXEL,
        top + float(ys.min()) * _PIXEL,
        left + float(xs.max() + 1) * _PIXEL,
        top + float(ys.max() + 1) * _PIXEL,
    )


def _raster(pdf: Path, page: int) -> Pixels:
    with pypdfium2.PdfDocument(pdf) as document:
        bitmap = document[page - 1].render(scale=_DPI / 72, rev_byteorder=True)
        return np.array(bitmap.to_numpy()[..., :3], dtype=np.uint8)


def _sheet(page: Page) -> Sheet:
    return Sheet(
        float(page.width) * MM,
        float(page.height) * MM,
        tuple(_lines(_characters(page))),
        # LibreOffice draws some rules twice over.
        tuple(sorted(set(_rules(page)), key=lambda rule: (rule.y, rule.x0))),
    )


def _characters(page: Page) -> Iterator[Character]:
    for char in page.chars:
        yield Character(
            text=char["text"],
            box=_box(char),
            baseline=(float(page.height) - char["matrix"][5]) * MM,
            font=char["fontname"].partition("+")[2] or char["fontname"],
            size=float(char["size"]),
            colour=_colour(char["non_stroking_color"]),
        )


def _lines(characters: Iterable[Character]) -> Iterator[Line]:
    waiting = sorted(characters, key=lambda character: character.baseline)
    while waiting:
        first = waiting[0].baseline
        size = sum(character.baseline - first < _SAME_LINE for character in waiting)
        line = sorted(waiting[:size], key=lambda character: character.box.x0)
        if any(character.text.strip() for character in line):
            yield Line(first, tuple(line))
        waiting = waiting[size:]


def _rules(page: Page) -> Iterator[Rule]:
    for line in page.lines:
        box = _box(line)
        if line["stroke"] and box.bottom - box.top < _THIN < box.x1 - box.x0:
            middle = (box.top + box.bottom) / 2
            colour = _colour(line["stroking_color"])
            yield Rule(box.x0, box.x1, middle, float(line["linewidth"]) * MM, colour)
    for shape in (*page.rects, *page.curves):
        box = _box(shape)
        height = box.bottom - box.top
        if shape["fill"] and height < _THIN < box.x1 - box.x0:
            colour = _colour(shape["non_stroking_color"])
            yield Rule(box.x0, box.x1, (box.top + box.bottom) / 2, height, colour)


def _box(item: dict[str, float]) -> Box:
    return Box(*(float(item[side]) * MM for side in ("x0", "top", "x1", "bottom")))


def _colour(value: float | Iterable[float] | None) -> Colour:
    if value is None:
        return ()
    return tuple(map(float, value)) if isinstance(value, Iterable) else (float(value),)
