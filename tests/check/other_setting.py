"""How another maker sets lines: direct formatting on every run, through python-docx."""

from docx.document import Document as DocumentObject
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run


def sheet(document: DocumentObject) -> None:
    """Set sheet, margins and page numbers."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    document.settings.odd_and_even_pages_header_footer = True
    for footer, align in (
        (section.footer, WD_ALIGN_PARAGRAPH.RIGHT),
        (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT),
    ):
        paragraph = footer.paragraphs[0]
        paragraph.alignment = align
        inset = paragraph.paragraph_format
        inset.right_indent = inset.left_indent = Pt(14)
        set_type(paragraph.add_run("— "), "宋体", 14)
        page_field(paragraph)
        set_type(paragraph.add_run(" —"), "宋体", 14)


def page_field(paragraph: Paragraph) -> None:
    """Add the field of the page's number, as Word writes it: each part in a run of its own."""
    for kind in ("begin", "code", "separate", "shown", "end"):
        run = paragraph.add_run("1" if kind == "shown" else "")
        set_type(run, "宋体", 14)
        if kind == "code":
            code = OxmlElement("w:instrText")
            code.text = " PAGE  \\* MERGEFORMAT "
            run._r.append(code)
        elif kind != "shown":
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)


def line(  # noqa: PLR0917 - one argument for each property
    document: DocumentObject,
    text: str,
    font: str = "仿宋",
    size: float = 16,
    align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.JUSTIFY,
    indent: float = 0,
    *,
    red: bool = False,
) -> Paragraph:
    paragraph = document.add_paragraph()
    paragraph.alignment = align
    look = paragraph.paragraph_format
    look.space_before = look.space_after = Pt(0)
    look.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    look.line_spacing = Pt(28.9) if size == 16 else Pt(size * 1.5)
    look.first_line_indent = Pt(indent)
    run = paragraph.add_run(text)
    set_type(run, font, size)
    if red:
        run.font.color.rgb = RGBColor(0xE6, 0x00, 0x00)
    return paragraph


def set_type(run: Run, font: str, size: float) -> None:
    run.font.name = font
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    run.font.size = Pt(size)
    if size == 16:  # 28 characters a row
        tracking = OxmlElement("w:spacing")
        tracking.set(qn("w:val"), "-5")
        next(run._r.iter(qn("w:sz"))).addprevious(tracking)


def blank(document: DocumentObject, count: int) -> None:
    for _ in range(count):
        line(document, "")


def border(
    paragraph: Paragraph,
    *sides: str,
    colour: str = "FF0000",
    weight: int = 12,
    space: int = 0,
) -> None:
    borders = OxmlElement("w:pBdr")
    for side in sides:
        edge = OxmlElement(f"w:{side}")
        values = (("val", "single"), ("sz", weight), ("space", space), ("color", colour))
        for name, value in values:
            edge.set(qn(f"w:{name}"), str(value))
        borders.append(edge)
    next(paragraph._p.iter(qn("w:spacing"))).addprevious(borders)
