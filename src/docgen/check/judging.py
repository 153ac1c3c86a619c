"""Judge one .docx: read it, find its parts, hear every clause."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from docgen.check import docx_clauses, words
from docgen.check.clause import in_order, judge_all
from docgen.check.docx import Document, read_docx
from docgen.check.docx.model import Border, is_red
from docgen.check.docx.paper import DocxPaper
from docgen.check.finding import find_parts
from docgen.check.profile import PROFILES, guess_profile
from docgen.check.red_rules import is_head_rule, is_letter_rule
from docgen.check.verdicts import NO_WAIVERS, Report, waive
from docgen.errors import DataError

_HEAD = 12  # paragraphs among which a head's rule stands


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


def _docx_hint(document: Document) -> str | None:
    """Return the layout that drawn rules or the first sheet suggest."""
    strokes = [one for piece in document.paragraphs for one in piece.strokes]
    if sum(is_letter_rule(one.width) for one in strokes) > 1:
        return "letter"
    if document.sections[0].turned:
        return "form"
    red = any(is_red(one.colour) for one in _edges(document))
    return "general" if red or any(is_head_rule(one.colour, one.width) for one in strokes) else None


def _edges(document: Document) -> Iterator[Border]:
    return (
        piece.borders[side]
        for piece in document.paragraphs[:_HEAD]
        for side in ("top", "bottom")
        if side in piece.borders
    )
