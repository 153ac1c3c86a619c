"""The pages of a PDF as rows of text, from top to bottom, without blanks and page numbers."""

import ctypes
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pypdfium2.raw

_PAGE_NUMBER = re.compile(r"[—-]\d+[—-]")
_SAME_ROW = 3.0  # points between two baselines
# What prints nothing of its own: controls, marks of format, halves of a character. Characters of
# private use and such as Python does not know yet (rare names) do print.
_INKLESS = ("Cc", "Cf", "Cs")
_VARIANTS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")  # choose between two glyphs


@dataclass(frozen=True)
class Row:
    """One row of text, and how far its baseline lies under the sheet's upper edge, in points."""

    text: str
    baseline: float


@dataclass(frozen=True)
class Page:
    """One side of paper: its rows of text."""

    rows: tuple[Row, ...]

    @property
    def text(self) -> str:
        """All rows, joined."""
        return "".join(row.text for row in self.rows)


@dataclass(frozen=True)
class Spot:
    """A place in the text of all pages: the page and the row in which it stands, from 0."""

    page: int
    row: int


def read_pages(pdf: Path) -> tuple[Page, ...]:
    """Read every page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return tuple(_page(page) for page in document)


def bare(text: str) -> str:
    """Return a text as the pages are read: one form for each character, only what prints."""
    plain = _VARIANTS.sub("", "".join(unicodedata.normalize("NFKC", text).split()))
    return plain if plain.isprintable() else "".join(filter(_is_inked, plain))


def _is_inked(character: str) -> bool:
    never_a_character = ord(character) & 0xFFFE == 0xFFFE
    return unicodedata.category(character) not in _INKLESS and not never_a_character


def spot_of(pages: Sequence[Page], place: int) -> Spot | None:
    """Return where the character at a place of the text of all pages stands."""
    for number, page in enumerate(pages):
        for at, row in enumerate(page.rows):
            if place < len(row.text):
                return Spot(number, at)
            place -= len(row.text)
    return None


def _page(page: pypdfium2.PdfPage) -> Page:
    return Page(tuple(row for row in _rows(page) if not _PAGE_NUMBER.fullmatch(row.text)))


def _rows(page: pypdfium2.PdfPage) -> Iterator[Row]:
    """Yield the rows of a page: characters of one baseline, from left to right."""
    height = page.get_height()
    waiting = sorted(_characters(page), key=lambda item: -item[0])
    while waiting:
        first = waiting[0][0]
        size = sum(first - baseline < _SAME_ROW for baseline, _, _ in waiting)
        row = sorted(waiting[:size], key=lambda item: item[1])
        yield Row(bare("".join(text for _, _, text in row)), round(height - first, 2))
        waiting = waiting[size:]


def _characters(page: pypdfium2.PdfPage) -> Iterator[tuple[float, float, str]]:
    """Yield each printed character with its baseline and its left edge, in points."""
    text = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    for index, code in _codes(text):
        character = chr(code)
        if bare(character):
            pypdfium2.raw.FPDFText_GetCharOrigin(text, index, x, y)
            yield y.value, x.value, character


def _codes(text: pypdfium2.PdfTextPage) -> Iterator[tuple[int, int]]:
    """Yield the code of each character and where it stands in a page's text.

    PDFium gives a character beyond U+FFFF as two halves (UTF-16), as rare names have them.
    """
    waiting = 0
    for index in range(text.count_chars()):
        code = pypdfium2.raw.FPDFText_GetUnicode(text, index)
        if waiting and 0xDC00 <= code < 0xE000:
            yield index, 0x10000 + ((waiting - 0xD800) << 10) + code - 0xDC00
        elif not 0xD800 <= code < 0xDC00:
            yield index, code
        waiting = code if 0xD800 <= code < 0xDC00 else 0
