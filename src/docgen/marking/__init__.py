"""Marked copies (补正副本): what a unit sent, the faulty cells coloured, the messages as comments.

The raw parts are edited, so that formats, formulas, pictures and other sheets stay as they are.
"""

from collections.abc import Sequence

from docgen.archive import PackageError, read_package
from docgen.findings import Finding
from docgen.marking.document import mark_document
from docgen.marking.workbook import WORKBOOK, mark_workbook
from docgen.opc.word_comments import DOCUMENT

__all__ = ["mark"]


def mark(package: bytes, findings: Sequence[Finding]) -> bytes | None:
    """Return a marked copy of an .xlsx or .docx, or None if it is neither or cannot be opened."""
    if not findings:
        return None
    try:
        parts = read_package(package)
        if WORKBOOK in parts:
            return mark_workbook(parts, findings)
        if DOCUMENT in parts:
            return mark_document(parts, findings)
    except PackageError:
        return None
    return None
