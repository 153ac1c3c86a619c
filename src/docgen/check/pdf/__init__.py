"""Reading a .pdf: characters, rules and ink in millimetres from the sheet's upper left corner."""

from docgen.check.pdf.model import Area, Character, Line, PdfDocument, PdfPiece, Rule, Sheet
from docgen.check.pdf.reading import read_pdf

__all__ = [
    "Area",
    "Character",
    "Line",
    "PdfDocument",
    "PdfPiece",
    "Rule",
    "Sheet",
    "read_pdf",
]
