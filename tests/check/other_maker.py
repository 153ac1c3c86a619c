"""A clean paper as another maker sets it: no styles of ours, all in the flow, blanks for place."""

from pathlib import Path

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

_CENTRE = WD_ALIGN_PARAGRAPH.CENTER
_SENTENCE = "各单位要高度重视，明确专人负责，按时报送有关材料，确保各项任务落到实处。"


def write_other_paper(path: Path) -> Path:
    """Write a notice and return its path."""
    document = Document()
    _sheet(document)
    _line(document, "000001")
    _line(document, "机密★1年", "黑体")
    _line(document, "海州市人民政府办公室文件", "方正小标宋_GBK", 40, _CENTRE, red=True)
    _blank(document, 1)
    _border(_line(document, "海政办发〔2025〕12号", align=_CENTRE), "bottom")
    _blank(document, 1)
    _line(document, "海州市人民政府办公室关于做好", "方正小标宋_GBK", 22, _CENTRE)
    _line(document, "冬季安全生产工作的通知", "方正小标宋_GBK", 22, _CENTRE)
    _blank(document, 1)
    _line(document, "各县（市、区）人民政府，市政府各部门：")
    for text, font in (
        (_SENTENCE, "仿宋"),
        ("一、总体要求", "黑体"),
        (_SENTENCE, "仿宋"),
        ("（一）压实责任。" + _SENTENCE, "楷体"),
        ("1.明确分工。" + _SENTENCE, "仿宋"),
        ("（1）建立台账。" + _SENTENCE, "仿宋"),
    ):
        _line(document, text, font, indent=32)
    _blank(document, 1)
    _line(document, "附件：重点检查单位名单", indent=32)
    _blank(document, 2)
    _line(document, "　　　　　　　　　　　　　海州市人民政府办公室")
    _line(document, "　　　　　　　　　　　　　　2025年1月8日")
    _line(document, "（此件公开发布）", indent=32)
    _line(document, "").runs[0].add_break(WD_BREAK.PAGE)
    _line(document, "附件", "黑体")
    _blank(document, 1)
    _line(document, "重点检查单位名单", "方正小标宋_GBK", 22, _CENTRE)
    _line(document, _SENTENCE, indent=32)
    _colophon(document)
    document.save(str(path))
    return path


def _sheet(document: DocumentObject) -> None:
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
        for text in ("— ", None, " —"):
            run = paragraph.add_run(text)
            _type(run, "宋体", 14)
            if text is None:
                _page_field(run)


def _page_field(run: Run) -> None:
    for kind in ("begin", "end"):
        if kind == "end":
            code = OxmlElement("w:instrText")
            code.text = " PAGE  \\* MERGEFORMAT "
            run._r.append(code)
        mark = OxmlElement("w:fldChar")
        mark.set(qn("w:fldCharType"), kind)
        run._r.append(mark)


def _line(  # noqa: PLR0917 - one argument for each property
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
    _type(run, font, size)
    if red:
        run.font.color.rgb = RGBColor(0xE6, 0x00, 0x00)
    return paragraph


def _type(run: Run, font: str, size: float) -> None:
    run.font.name = font
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    run.font.size = Pt(size)


def _blank(document: DocumentObject, count: int) -> None:
    for _ in range(count):
        _line(document, "")


def _border(paragraph: Paragraph, *sides: str, colour: str = "FF0000", weight: int = 12) -> None:
    borders = OxmlElement("w:pBdr")
    for side in sides:
        edge = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", str(weight)), ("color", colour)):
            edge.set(qn(f"w:{name}"), value)
        borders.append(edge)
    paragraph._p.get_or_add_pPr().append(borders)


def _colophon(document: DocumentObject) -> None:
    copies = _line(document, "抄送：市委办公室，市人大常委会办公室，市政协办公室。", size=14)
    copies.paragraph_format.left_indent = Pt(56)
    copies.paragraph_format.right_indent = Pt(14)
    copies.paragraph_format.first_line_indent = Pt(-42)
    _border(copies, "top", "bottom", colour="000000", weight=6)
    printing = _line(document, "海州市人民政府办公室　　　　　　　　　2025年1月9日印发", size=14)
    printing.paragraph_format.left_indent = Pt(14)
    _border(printing, "bottom", colour="000000", weight=8)
