"""Judge one .pdf: read its pages, find its parts, hear every clause."""

from collections.abc import Mapping
from pathlib import Path

from docgen.check import pdf_clauses, words
from docgen.check.clause import in_order, judge_all
from docgen.check.docx import read_docx
from docgen.check.finding import find_parts
from docgen.check.pdf import PdfDocument
from docgen.check.pdf.ink import Ink
from docgen.check.pdf.paper import PdfPaper
from docgen.check.pdf.reading import read_pdf
from docgen.check.red_rules import is_head_rule, is_letter_rule
from docgen.check.verdicts import NO_WAIVERS, Report, waive
from docgen.errors import DataError


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


def _pdf_hint(document: PdfDocument) -> str | None:
    first = document.sheets[0]
    if sum(is_letter_rule(one.length) for one in first.level_rules) > 1:
        return "letter"
    if first.turned:
        return "form"
    return (
        "general"
        if any(is_head_rule(one.colour, one.length) for one in first.level_rules)
        else None
    )
