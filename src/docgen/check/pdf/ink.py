"""Ink: the pages rasterised, where a shape is what a reader sees."""

from functools import lru_cache

import numpy as np
import pypdfium2
from numpy.typing import NDArray

from docgen.check.pdf.model import Area

DPI = 300
_PIXEL = 25.4 / DPI
_PAPER = 200  # a channel brighter than this is paper


class Ink:
    """The ink of a .pdf, a page at a time."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._page = lru_cache(maxsize=4)(self._raster)

    def within(self, page: int, area: Area) -> Area | None:
        """Return the box of the ink inside an area of a page, None where there is none."""
        pixels = self._page(page)
        top, left = max(0, round(area.top / _PIXEL)), max(0, round(area.x0 / _PIXEL))
        part = pixels[top : round(area.bottom / _PIXEL), left : round(area.x1 / _PIXEL)]
        ys, xs = np.nonzero(part.min(axis=-1) < _PAPER)
        if not len(ys):
            return None
        return Area(
            (left + float(xs.min())) * _PIXEL,
            (top + float(ys.min())) * _PIXEL,
            (left + float(xs.max()) + 1) * _PIXEL,
            (top + float(ys.max()) + 1) * _PIXEL,
        )

    def _raster(self, page: int) -> NDArray[np.uint8]:
        with pypdfium2.PdfDocument(self._data) as document:
            bitmap = document[page - 1].render(scale=DPI / 72, rev_byteorder=True)
            return np.array(bitmap.to_numpy()[..., :3], dtype=np.uint8)
