"""Pages for the findings in a .docx, told by its .pdf: only a laid-out page has a number."""

from collections.abc import Sequence
from dataclasses import replace

from docgen.check.pdf.model import PdfPiece
from docgen.check.verdicts import Report, Result

_SURE = 6  # characters that two paragraphs must share at least


def locate(report: Report, pieces: Sequence[PdfPiece]) -> Report:
    """Return a report on a .docx with the pages of its paragraphs, as far as they are found."""
    pages = [(piece.text, piece.page) for piece in pieces]
    return replace(report, results=tuple(_located(one, pages) for one in report.results))


def _located(result: Result, pages: Sequence[tuple[str, int | None]]) -> Result:
    wanted = "".join(result.excerpt.split())
    if result.page is not None or not wanted:
        return result
    return replace(result, page=next((page for text, page in pages if _same(wanted, text)), None))


def _same(wanted: str, text: str) -> bool:
    """Tell whether two paragraphs begin alike; one of them may be only a row of the other."""
    bare = "".join(text.split())
    length = min(len(wanted), len(bare))
    return bare[:length] == wanted[:length] and (length >= _SURE or bare == wanted)
