"""python-docx without a template: the whole paper is built by code on an empty document."""

import io
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.peers.dialects import PATTERN
from benchmarks.work import (
    COLUMNS,
    CONDITION,
    CONDITIONAL,
    FIELDS,
    FOOTER,
    HEADER,
    HEADS,
    LIST,
    PARAGRAPHS,
    run_texts,
)
from benchmarks.work_package import pack
from docx import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import _Row

_PATTERNS = ["".join(run_texts(PATTERN, number)) for number in range(1, PARAGRAPHS)]
_EMPTY = pack("", "<w:p/>", "<w:p/>")


def open_template(_source: Path) -> Callable[[Mapping[str, object], Path], None]:
    """Return what writes one paper."""

    def fill(facts: Mapping[str, object], path: Path) -> None:
        paper = Document(io.BytesIO(_EMPTY))
        paper.add_paragraph(facts[FIELDS[0]], style="公文样式0")
        for number, pattern in enumerate(_PATTERNS, 1):
            if number not in CONDITIONAL or facts[CONDITION]:
                paper.add_paragraph(pattern.format_map(facts), style="公文样式1")
        table = paper.add_table(len(facts[LIST]) + 1, len(COLUMNS))
        _write_row(table.rows[0], HEADS)
        for row, values in zip(table.rows[1:], facts[LIST], strict=True):
            _write_row(row, [values[name] for name in COLUMNS])
        section = paper.sections[0]
        section.header.paragraphs[0].add_run(facts[FIELDS[HEADER]])
        section.footer.paragraphs[0].add_run(f"第 {facts[FIELDS[FOOTER]]} 号")
        paper.save(path)

    return fill


def _write_row(row: _Row, texts: list[str]) -> None:
    row.height = Pt(21)
    for cell, text in zip(row.cells, texts, strict=True):
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        paragraph = cell.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.line_spacing = Pt(16)
        font = paragraph.add_run(text).font
        font.name, font.size = "仿宋_GB2312", Pt(12)
        font.element.rPr.rFonts.set(qn("w:eastAsia"), "仿宋_GB2312")
