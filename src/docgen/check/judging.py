"""Judge one paper: read it, find its parts, hear every clause."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from docgen.check import docx_clauses, pdf_clauses, words
from docgen.check.clause import judge_all, load_clauses
from docgen.check.docx import Document, read_docx
from docgen.check.docx.model import Border, is_red
from docgen.check.docx.paper import DocxPaper
from docgen.check.finding import find_parts
from docgen.check.pdf import PdfDocument
from docgen.check.pdf.ink import Ink
from docgen.check.pdf.paper import PdfPaper
from docgen.check.pdf.reading import read_pdf
from docgen.check.profile import PROFILES, guess_profile
from docgen.check.verdicts import Report, Result, waive
from docgen.errors import DataError

LETTER_RULE = 170.0  # mm: no other layout has rules of this length
RED_RULE = 156.0  # mm: what parts a red head from the text below it
_HEAD = 12  # paragraphs among which a head's rule stands
NO_WAIVERS: Mapping[str, str] = {}


def judge_docx(
    source: bytes | Path,
    layout: str | None = None,
    profile: str | None = None,
    waivers: Mapping[str, str] = NO_WAIVERS,
) -> Report:
    """Return the verdicts on a .docx; `waivers` gives reasons for known departures by code."""
    document = read_docx(source)
    if not any(one.text.strip() for one in document.paragraphs):
        raise DataError("文件里没有文字，无法检查：请确认给的是公文的电子版。")
    upright = next((one for one in document.sections if not one.turned), document.sections[0])
    chosen = PROFILES[profile] if profile else guess_profile(upright.top, upright.bottom)
    parts = find_parts(document.paragraphs, layout, _docx_hint(document))
    results = (
        *judge_all(docx_clauses.JUDGES, DocxPaper(document, parts, chosen)),
        *judge_all((*words.JUDGES, *words.TYPED), parts),
    )
    return Report(parts.layout, chosen.name, waive(in_order(results), waivers))


def in_order(results: tuple[Result, ...]) -> tuple[Result, ...]:
    """Return results in the order of the catalogue: causes first."""
    order = {code: at for at, code in enumerate(load_clauses())}
    return tuple(sorted(results, key=lambda result: order[result.code]))


def judge_pdf(
    source: bytes | Path,
    layout: str | None = None,
    waivers: Mapping[str, str] = NO_WAIVERS,
    docx: bytes | Path | None = None,
) -> Report:
    """Return the verdicts on a .pdf; with its .docx at hand, also on what was lost between."""
    data = source if isinstance(source, bytes) else source.read_bytes()
    document = read_pdf(data)
    if not document.pieces:
        raise DataError("PDF 里没有文字，可能是扫描件，无法检查：请用电子版导出的 PDF。")
    parts = find_parts(document.pieces, layout, _pdf_hint(document))
    text = "".join(one.text for one in read_docx(docx).paragraphs) if docx is not None else None
    results = (
        *judge_all(pdf_clauses.JUDGES, PdfPaper(document, parts, Ink(data), text)),
        *judge_all(words.JUDGES, parts),
    )
    return Report(parts.layout, "pdf", waive(in_order(results), waivers))


def _docx_hint(document: Document) -> str | None:
    """Return the layout that drawn rules or the first sheet suggest."""
    strokes = [one for piece in document.paragraphs for one in piece.strokes]
    if sum(abs(one.width - LETTER_RULE) < 3 for one in strokes) > 1:
        return "letter"
    if document.sections[0].turned:
        return "form"
    red = any(is_red(one.colour) for one in _edges(document))
    return "general" if red or any(_is_head(one.colour, one.width) for one in strokes) else None


def _edges(document: Document) -> Iterator[Border]:
    return (
        piece.borders[side]
        for piece in document.paragraphs[:_HEAD]
        for side in ("top", "bottom")
        if side in piece.borders
    )


def _is_head(colour: str, length: float) -> bool:
    """Tell a red rule as long as the type area is wide."""
    return is_red(colour) and abs(length - RED_RULE) < 3


def _pdf_hint(document: PdfDocument) -> str | None:
    first = document.sheets[0]
    if sum(abs(one.length - LETTER_RULE) < 3 for one in first.level_rules) > 1:
        return "letter"
    if first.turned:
        return "form"
    return "general" if any(_is_head(one.colour, one.length) for one in first.level_rules) else None
