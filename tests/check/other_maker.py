"""A clean paper as another maker sets it: no styles of ours, all in the flow, blanks for place."""

from pathlib import Path

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from tests.check.other_setting import blank, border, line, set_type, sheet

CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
MARK, TITLE = "方正小标宋_GBK", "方正小标宋_GBK"
_SENTENCE = "各单位要高度重视，明确专人负责，按时报送有关材料，确保各项任务落到实处。"


def write_other_paper(path: Path) -> Path:
    """Write a notice and return its path."""
    document = Document()
    sheet(document)
    line(document, "000001")
    line(document, "机密★1年", "黑体")
    line(document, "海州市人民政府办公室文件", "方正小标宋_GBK", 40, CENTRE, red=True)
    blank(document, 1)
    border(line(document, "海政办发〔2025〕12号", align=CENTRE), "bottom")
    blank(document, 1)
    line(document, "海州市人民政府办公室关于做好", "方正小标宋_GBK", 22, CENTRE)
    line(document, "冬季安全生产工作的通知", "方正小标宋_GBK", 22, CENTRE)
    blank(document, 1)
    line(document, "各县（市、区）人民政府，市政府各部门：")
    for text, font in (
        (_SENTENCE, "仿宋"),
        ("一、总体要求", "黑体"),
        (_SENTENCE, "仿宋"),
        ("（一）压实责任。" + _SENTENCE, "楷体"),
        ("1.明确分工。" + _SENTENCE, "仿宋"),
        ("（1）建立台账。" + _SENTENCE, "仿宋"),
    ):
        line(document, text, font, indent=32)
    blank(document, 1)
    line(document, "附件：重点检查单位名单", indent=32)
    blank(document, 2)
    line(document, "　　　　　　　　　　　　　海州市人民政府办公室")
    line(document, "　　　　　　　　　　　　　　2025年1月8日")
    line(document, "（此件公开发布）", indent=32)
    line(document, "").runs[0].add_break(WD_BREAK.PAGE)
    line(document, "附件", "黑体")
    blank(document, 1)
    line(document, "重点检查单位名单", "方正小标宋_GBK", 22, CENTRE)
    line(document, _SENTENCE, indent=32)
    _colophon(document)
    document.save(str(path))
    return path


def _colophon(document: DocumentObject) -> None:
    copies = line(document, "抄送：市委办公室，市人大常委会办公室，市政协办公室。", size=14)
    copies.paragraph_format.left_indent = Pt(56)
    copies.paragraph_format.right_indent = Pt(14)
    copies.paragraph_format.first_line_indent = Pt(-42)
    border(copies, "top", "bottom", colour="000000", weight=6)
    printing = line(document, "海州市人民政府办公室　　　　　　　　　2025年1月9日印发", size=14)
    printing.paragraph_format.left_indent = Pt(14)
    border(printing, "bottom", colour="000000", weight=8)


def write_order(path: Path) -> Path:
    """Write an order (命令格式)."""
    document = Document()
    sheet(document)
    line(document, "海州市人民政府令", MARK, 42, CENTRE, red=True)
    blank(document, 1)
    line(document, "第12号", align=CENTRE)
    blank(document, 1)
    line(
        document,
        "《海州市示例管理办法》已经市人民政府常务会议通过，现予公布，自2025年3月1日起施行。",
        indent=32,
    )
    blank(document, 1)
    line(document, "市　长　　张示例　　　　", align=RIGHT)
    line(document, "2025年1月8日　　　　", align=RIGHT)
    document.save(str(path))
    return path


def write_minutes(path: Path) -> Path:
    """Write minutes (纪要格式)."""
    document = Document()
    sheet(document)
    line(document, "海州市人民政府常务会议纪要", MARK, 36, CENTRE, red=True)
    blank(document, 1)
    border(line(document, "〔2025〕3号", align=CENTRE), "bottom")
    blank(document, 1)
    line(document, "1月6日，市长主持召开市政府常务会议。会议纪要如下：", indent=32)
    line(document, "一、关于安全生产工作", "黑体", indent=32)
    line(document, _SENTENCE, indent=32)
    blank(document, 1)
    for label, names in (("出席", "：张示例　李示例"), ("请假", "：王示例")):
        set_type(line(document, label, "黑体", indent=32).add_run(names), "仿宋", 16)
    document.save(str(path))
    return path


def write_request(path: Path) -> Path:
    """Write a request to a superior: number and signatory on one row."""
    document = Document()
    sheet(document)
    line(document, "海州市望潮区人民政府文件", MARK, 40, CENTRE, red=True)
    blank(document, 2)
    row = line(document, "望政〔2025〕8号　　　　　　　　　　签发人：", indent=16)
    set_type(row.add_run("张示例"), "楷体", 16)
    border(row, "bottom")
    blank(document, 2)
    line(document, "海州市望潮区人民政府", TITLE, 22, CENTRE)
    line(document, "关于示例项目用地的请示", TITLE, 22, CENTRE)
    blank(document, 1)
    line(document, "海州市人民政府：")
    line(document, _SENTENCE, indent=32)
    line(document, "妥否，请批示。", indent=32)
    blank(document, 2)
    line(document, "海州市望潮区人民政府　　　　", align=RIGHT)
    line(document, "2025年1月8日　　　　", align=RIGHT)
    line(document, "（联系人：张示例，电话：0000000）", indent=32)
    document.save(str(path))
    return path


def write_joint(path: Path) -> Path:
    """Write a joint notice: names and 文件 in a table."""
    document = Document()
    sheet(document)
    table = document.add_table(2, 2)
    table.cell(0, 1).merge(table.cell(1, 1))
    for row, name in enumerate(("海州市司法局", "海州市财政局")):
        _mark(table.cell(row, 0).paragraphs[0], name)
    _mark(table.cell(0, 1).paragraphs[0], "文件")
    blank(document, 1)
    border(line(document, "海司发〔2025〕9号", align=CENTRE), "bottom")
    blank(document, 2)
    line(document, "海州市司法局　海州市财政局", TITLE, 22, CENTRE)
    line(document, "关于做好法律援助经费保障工作的通知", TITLE, 22, CENTRE)
    blank(document, 1)
    line(document, "各县（市、区）司法局、财政局：")
    line(document, _SENTENCE, indent=32)
    blank(document, 2)
    line(document, "海州市司法局　　　　　　海州市财政局　　", align=RIGHT)
    line(document, "2025年1月8日　　　　", align=RIGHT)
    document.save(str(path))
    return path


def _mark(paragraph: Paragraph, name: str) -> None:
    run = paragraph.add_run(name)
    set_type(run, MARK, 36)
    run.font.color.rgb = RGBColor(0xFF, 0, 0)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.DISTRIBUTE


def write_letter(path: Path) -> Path:
    """Write a letter whose rules are borders."""
    document = Document()
    sheet(document)
    section = document.sections[0]
    section.different_first_page_header_footer = True
    border(line(document, "海州市司法局", MARK, 42, CENTRE, red=True), "bottom")
    line(document, "海司函〔2025〕9号", align=RIGHT)
    blank(document, 1)
    line(document, "海州市司法局关于商请提供资料的函", TITLE, 22, CENTRE)
    blank(document, 1)
    line(document, "市财政局：")
    line(document, _SENTENCE, indent=32)
    line(document, "特此函达，请予支持。", indent=32)
    blank(document, 2)
    line(document, "海州市司法局　　　　", align=RIGHT)
    line(document, "2025年1月8日　　　　", align=RIGHT)
    document.save(str(path))
    return path


def write_plain(path: Path) -> Path:
    """Write a report without a red head."""
    document = Document()
    sheet(document)
    line(document, "关于示例工作开展情况的报告", TITLE, 22, CENTRE)
    blank(document, 1)
    line(document, "海州市司法局：")
    for text, font in (("一、基本情况", "黑体"), (_SENTENCE, "仿宋"), ("二、下步打算", "黑体")):
        line(document, text, font, indent=32)
    line(document, _SENTENCE, indent=32)
    blank(document, 2)
    line(document, "海州市望潮区司法局　　", align=RIGHT)
    line(document, "2025年1月8日　　", align=RIGHT)
    document.save(str(path))
    return path


OTHERS = {
    "general": write_other_paper,
    "order": write_order,
    "minutes": write_minutes,
    "request": write_request,
    "joint": write_joint,
    "letter": write_letter,
    "plain": write_plain,
}
