"""Attachments: label, new page, title; tables (7.3.7, 8)."""

from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either, unknown, wrong
from docgen.check.docx.model import Paragraph
from docgen.check.docx.paper import DocxPaper
from docgen.check.docx_clauses.setting import judge_font
from docgen.standard import Typeface

_LONG_TABLE = 5


def attachment_label_font(paper: DocxPaper) -> Iterator[Outcome]:
    """The label is set in 黑体 of size 3 (7.3.7)."""
    for attachment in paper.parts.attachments:
        yield judge_font(attachment.label, Typeface.HEI, 16)


def attachment_label_flush(paper: DocxPaper) -> Iterator[Outcome]:
    """The label stands flush left (7.3.7)."""
    for attachment in paper.parts.attachments:
        label = attachment.label
        met = label.align in ("left", "both") and not label.indented
        yield either(met, "顶格" if met else "没有顶格", label)


def attachment_new_page(paper: DocxPaper) -> Iterator[Outcome]:
    """An attachment begins on a new page (7.3.7)."""
    paragraphs = paper.document.paragraphs
    for attachment in paper.parts.attachments:
        label = attachment.label
        at = paragraphs.index(label)
        before = _just_before(paragraphs, at)
        if _breaks(paper, label, before):
            yield either(met=True, measured="另面", spot=label)
        elif len(before) > 3:
            yield unknown("前面用空行推开，要看 PDF", label)
        else:
            yield wrong("前面没有分页", label)


def _just_before(paragraphs: tuple[Paragraph, ...], at: int) -> tuple[Paragraph, ...]:
    """Return the blank paragraphs before a place, and the last one that prints."""
    start = at - 1
    while start > 0 and not paragraphs[start].text.strip():
        start -= 1
    return paragraphs[max(start, 0) : at]


def _breaks(paper: DocxPaper, label: Paragraph, before: tuple[Paragraph, ...]) -> bool:
    if label.breaks_page or label.text.startswith("\f"):
        return True
    if any("\f" in piece.text for piece in before) or any(one.breaks_page for one in before[1:]):
        return True
    apart = bool(before) and before[0].section != label.section
    return apart and paper.section(label).starts != "continuous"


def attachment_title_centred(paper: DocxPaper) -> Iterator[Outcome]:
    """The title of an attachment is centred (7.3.7)."""
    for attachment in paper.parts.attachments:
        for piece in attachment.title:
            yield either(
                piece.align == "center", "居中" if piece.align == "center" else "没有居中", piece
            )


def table_head_repeats(paper: DocxPaper) -> Iterator[Outcome]:
    """The head of a table repeats on each page (practice under 8)."""
    for table in paper.document.tables:
        if table is paper.colophon or len(table.rows) < _LONG_TABLE or table.box is not None:
            continue
        first = next((one for one in table.paragraphs if one.text.strip()), None)
        met = table.rows[0].repeats
        yield either(met, "重复" if met else "没有设置重复", first)


JUDGES: tuple[Judge[DocxPaper], ...] = (
    attachment_label_font,
    attachment_label_flush,
    attachment_new_page,
    attachment_title_centred,
    table_head_repeats,
)
