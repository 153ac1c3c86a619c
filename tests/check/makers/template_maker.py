"""A maker with templates: laid out by hand through python-docx, filled by docxtpl."""

import io
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docxtpl import DocxTemplate
from lxml import etree

from tests.check.makers.plan import Plan, Row
from tests.check.other_setting import border, set_type, sheet

_ALIGN = {
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}
_WIDTH = Mm(156)


def write_with_template(plan: Plan, path: Path) -> Path:
    """Lay out a template with tags for all words, fill it, and return the path of the .docx."""
    document = Document()
    sheet(document)
    section = document.sections[0]
    section.top_margin, section.footer_distance = Mm(plan.top), Mm(25.6)
    if plan.centred_numbers:
        section.footer.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    rows = (*plan.rows, *plan.colophon)
    for at, row in enumerate(plan.rows):
        _set(document.add_paragraph(), row, at)
    if plan.colophon:
        _colophon(document, plan)
    blank = io.BytesIO()
    document.save(blank)
    template = DocxTemplate(blank)
    template.render({f"row_{at}": row.text for at, row in enumerate(rows)}, autoescape=True)
    template.save(path)
    return path


def _set(paragraph: Paragraph, row: Row, number: int) -> None:
    """Set a row whose words are a tag; a tab parts two tags' worth of words in one."""
    look = paragraph.paragraph_format
    look.alignment, look.line_spacing_rule = _ALIGN[row.align], WD_LINE_SPACING.EXACTLY
    look.line_spacing, look.space_before, look.space_after = Pt(row.line), Pt(row.before), Pt(0)
    look.left_indent, look.right_indent = Pt(row.left), Pt(row.right)
    look.first_line_indent = Pt(row.first)
    if row.border:
        border(paragraph, "bottom", colour=row.border, space=row.space)
    overflow = OxmlElement("w:overflowPunct")
    overflow.set(qn("w:val"), "1")
    next(paragraph._p.iter(qn("w:spacing"))).addprevious(overflow)
    run = paragraph.add_run(f"{{{{ row_{number} }}}}")
    set_type(run, row.font, row.size)
    run.font.color.rgb = RGBColor.from_string(row.colour)


def _colophon(document: DocumentObject, plan: Plan) -> None:
    gap = document.add_paragraph().paragraph_format
    gap.line_spacing_rule, gap.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(1)
    gap.space_before, gap.space_after = Pt(plan.gap), Pt(0)
    table = document.add_table(len(plan.colophon), 1)
    table.autofit = False
    next(table._tbl.iter(qn("w:tblLayout"))).addprevious(_zero("tblInd"))
    margins = OxmlElement("w:tblCellMar")
    margins.extend([_zero("left"), _zero("right")])
    next(table._tbl.iter(qn("w:tblLook"))).addprevious(margins)
    table.columns[0].width = _WIDTH
    for at, row in enumerate(plan.colophon):
        cell = table.cell(at, 0)
        cell.width = _WIDTH
        edges = (8 if at == 0 else 6, 8 if at == len(plan.colophon) - 1 else 6)
        _edges(cell, edges)
        _set(cell.paragraphs[0], row, len(plan.rows) + at)
        cell.paragraphs[0].paragraph_format.tab_stops.add_tab_stop(
            _WIDTH - Pt(14), WD_TAB_ALIGNMENT.RIGHT
        )


def _zero(name: str) -> etree._Element:
    node = OxmlElement(f"w:{name}")
    node.set(qn("w:w"), "0")
    node.set(qn("w:type"), "dxa")
    return node


def _edges(cell: _Cell, weights: tuple[int, int]) -> None:
    """Give a cell its rules above and below."""
    borders = OxmlElement("w:tcBorders")
    for side, weight in zip(("top", "bottom"), weights, strict=True):
        edge = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", str(weight)), ("color", "000000")):
            edge.set(qn(f"w:{name}"), value)
        borders.append(edge)
    cell._tc.get_or_add_tcPr().append(borders)
