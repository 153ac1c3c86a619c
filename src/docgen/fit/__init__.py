"""Fitting (成品调整): a finished .docx brought to what its pages need, by pages that were measured.

The colophon goes to an even side; signature and date never stand on a page without text. What
turns a .docx into pages is handed in, so this room knows no program; without one nothing changes.
"""

from docgen.fit.fitting import Fitted, Side, fit_papers
from docgen.fit.gauge import Gauge, Printer
from docgen.fit.measures import Measures
from docgen.fit.seal import Seal, is_square_png, place_seals, png_size
from docgen.fit.stamp import place_stamps

__all__ = [
    "Fitted",
    "Gauge",
    "Measures",
    "Printer",
    "Seal",
    "Side",
    "fit_papers",
    "is_square_png",
    "place_seals",
    "place_stamps",
    "png_size",
]
