"""Reading a .docx into what a page shows: every property resolved, nothing of styles left."""

from docgen.check.docx.model import (
    Border,
    Box,
    Document,
    Paragraph,
    Row,
    Run,
    Section,
    Stroke,
    Table,
)
from docgen.check.docx.reading import read_docx

__all__ = [
    "Border",
    "Box",
    "Document",
    "Paragraph",
    "Row",
    "Run",
    "Section",
    "Stroke",
    "Table",
    "read_docx",
]
