"""Marked copies (补正副本): what a unit sent, the faulty cells coloured, the messages as comments.

The raw parts are edited, so that formats, formulas, pictures and other sheets stay as they are.
"""

from collections.abc import Sequence

from docgen.findings import Finding
from docgen.marking.document import DOCUMENT, mark_document
from docgen.marking.parts import open_parts
from docgen.marking.workbook import WORKBOOK, mark_workbook

__all__ = ["mark"]


def mark(package: bytes, findings: Sequence[Finding]) -> bytes | None:
    """Return a marked copy of an .xlsx or .docx, or None if it is neither."""
    parts = open_parts(package)
    if parts is None or not findings:
        return None
    if WORKBOOK in parts:
        return mark_workbook(parts, findings)
    if DOCUMENT in parts:
        return mark_document(parts, findings)
    return None
