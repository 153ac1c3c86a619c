"""Faults of closing parts, colophon and page numbers."""

from tests.check.mutations.mutation import fault
from tests.check.papers import Change, in_paragraph, in_style, text

CLOSING = (
    fault("附件说明半角冒号", text("附件：1.", "附件:1."), "attachment_note_form"),
    fault(
        "附件说明末尾有句号",
        text(">任务分解表<", ">任务分解表。<"),
        "attachment_note_form",
        "attachment_titles_match",
    ),
    fault("附件说明编号用顿号", text("附件：1.", "附件：1、"), "attachment_note_form"),
    fault(
        "附件说明不缩进",
        in_style("AttachmentNoteFirst", 'w:hanging="1280"', 'w:hanging="1910"'),
        "attachment_note_indent",
    ),
    fault(
        "附件名称不一致",
        Change("(附件2</w:t>.*?)联络员名单", r"\g<1>联系人名单"),
        "attachment_titles_match",
    ),
    fault(
        "附件少一个",
        Change(r'<w:p><w:pPr><w:pStyle w:val="AttachmentNoteNext"/>.*?</w:p>', ""),
        "attachment_titles_match",
    ),
    fault(
        "没有附件说明",
        Change(
            r'<w:p><w:pPr><w:pStyle w:val="AttachmentNoteFirst"/>.*?</w:p>'
            r'<w:p><w:pPr><w:pStyle w:val="AttachmentNoteNext"/>.*?</w:p>',
            "",
        ),
        "attachment_note_missing",
    ),
    fault("日期有虚位", text("2025年11月8日<", "2025年11月08日<"), "date_form"),
    fault("没有的日期", text("2025年11月8日<", "2025年11月31日<"), "date_form"),
    fault("日期用汉字", text("2025年11月8日<", "二〇二五年十一月八日<"), "date_form"),
    fault("日期用斜线", text("2025年11月8日<", "2025/11/8<"), "date_form"),
    fault("日期两位年份", text("2025年11月8日<", "25年11月8日<"), "date_form"),
    fault("日期不可能", text("2025年11月8日<", "2025年13月8日<"), "date_form"),
    fault("署名排在左边", in_paragraph("SignedBy", r"<w:ind [^>]*/>", ""), "signature_place"),
    fault("附注半角括号", text("（此件公开发布）", "(此件公开发布)"), "note_brackets"),
    fault("附注不缩进", in_style("Note", '<w:ind w:firstLine="630"/>', ""), "note_indent"),
    fault("此页无正文", text("名单另发。", "（此页无正文）"), "blank_page_note"),
    fault("附件标识有冒号", text(">附件1<", ">附件1：<"), "attachment_label_form"),
    fault("附件标识没有序号", text(">附件1<", ">附件<"), "attachment_label_form"),
    fault(
        "附件标识仿宋",
        in_style("AttachmentLabel", r"<w:rPr>.*?</w:rPr>", ""),
        "attachment_label_font",
    ),
    fault(
        "附件标识居中",
        in_style("AttachmentLabel", '<w:jc w:val="left"', '<w:jc w:val="center"'),
        "attachment_label_flush",
    ),
    fault(
        "附件不另面", in_style("AttachmentLabel", "<w:pageBreakBefore/>", ""), "attachment_new_page"
    ),
    fault(
        "附件标题居左",
        in_style("AttachmentTitle", '<w:jc w:val="center"', '<w:jc w:val="left"'),
        "attachment_title_centred",
    ),
    fault("表头不重复", Change("<w:tblHeader/>", ""), "table_head_repeats", base="example"),
)

COLOPHON = (
    fault("版记首条线缺", Change(r'<w:top w:val="single" w:sz="7"[^>]*/>', ""), "colophon_rules"),
    fault(
        "版记末条线缺", Change(r'<w:bottom w:val="single" w:sz="7"[^>]*/>', ""), "colophon_rules"
    ),
    fault(
        "版记中间线缺", Change(r'<w:insideH w:val="single" w:sz="5"[^>]*/>', ""), "colophon_rules"
    ),
    fault(
        "版记线 140 毫米", Change('<w:tblW w:w="8844"', '<w:tblW w:w="7937"'), "colophon_rule_width"
    ),
    fault("版记线太粗", Change('w:sz="7"', 'w:sz="18"'), "colophon_rule_weight"),
    fault(
        "版记线红色",
        Change('(w:sz="7" w:space="0" w:color=)"000000"', r'\g<1>"FF0000"'),
        "colophon_rule_colour",
    ),
    fault("抄送没有句号", text("办公室。<", "办公室<"), "copies_form"),
    fault("抄送半角冒号", text("抄送：", "抄送:"), "copies_form"),
    fault("抄送不缩进", in_style("CopyRecipients", r"<w:ind [^>]*/>", ""), "copies_inset"),
    fault(
        "抄送三号",
        in_style("CopyRecipients", '<w:sz w:val="28"', '<w:sz w:val="32"'),
        "colophon_font",
        "copies_inset",
    ),
    fault(
        "抄送楷体",
        in_style(
            "CopyRecipients",
            r"<w:rFonts[^>]*/>",
            '<w:rFonts w:ascii="楷体" w:hAnsi="楷体" w:eastAsia="楷体"/>',
        ),
        "colophon_font",
    ),
    fault("印发日期没有印发", text("9日印发", "9日"), "printing_form"),
    fault("印发日期虚位", text("11月9日印发", "11月09日印发"), "printing_form"),
    fault("印发机关不缩进", in_style("Printing", r"<w:ind [^>]*/>", ""), "printing_inset"),
    fault("印发早于成文", text("11月9日印发", "11月7日印发"), "print_after_issue"),
)

PAGE_NUMBER = (
    fault(
        "页码居中",
        in_style("OddPageNumber", '<w:jc w:val="right"', '<w:jc w:val="center"'),
        "page_number_side",
    ),
    fault(
        "双页码居右",
        in_style("EvenPageNumber", '<w:jc w:val="left"', '<w:jc w:val="right"'),
        "page_number_side",
    ),
    fault(
        "奇偶页相同", Change("<w:evenAndOddHeaders/>", "", "word/settings.xml"), "page_number_side"
    ),
    fault(
        "页码不空一字", in_style("OddPageNumber", '<w:ind w:right="280"/>', ""), "page_number_side"
    ),
    fault("页码用短横", Change("— ", "- ", "word/footer1.xml"), "page_number_form"),
    fault("页码没有横线", Change("— | —", "", "word/footer1.xml"), "page_number_form"),
    fault("页码仿宋", in_style("OddPageNumber", r"<w:rFonts[^>]*/>", ""), "page_number_font"),
    fault(
        "页码五号",
        in_style("OddPageNumber", '<w:sz w:val="28"', '<w:sz w:val="21"'),
        "page_number_font",
    ),
    fault("没有页码", Change(r"<w:footerReference [^>]*/>", ""), "page_number_missing"),
)
