"""Faults that only a printed page shows, made in the .docx and judged in its .pdf."""

from tests.check.mutations.mutation import SONG, Mutation, fault, margin, paragraph
from tests.check.papers import Change, in_paragraph, in_style

HEI = SONG.replace("宋体", "黑体")
# Stand-ins tell nothing sure of fonts: these are left open, never passed.
FONTS: tuple[Mutation, ...] = (
    fault(
        "正文黑体", in_style("BodyText", "</w:pPr>", f"</w:pPr><w:rPr>{HEI}</w:rPr>"), "text_font"
    ),
    fault("一级标题仿宋", in_style("Level1", r"<w:rPr>.*?</w:rPr>", ""), "level1_font"),
    fault("二级标题黑体", in_style("Level2", r"<w:rFonts[^>]*/>", HEI), "level2_font"),
    fault("三级标题黑体", in_style("Level3", r"<w:rFonts[^>]*/>", HEI), "level3_font"),
    fault("四级标题黑体", in_style("Level4", r"<w:rFonts[^>]*/>", HEI), "level4_font"),
    fault("页码仿宋", in_style("OddPageNumber", r"<w:rFonts[^>]*/>", ""), "page_number_font"),
)

PRINTED: tuple[Mutation, ...] = (
    fault(
        "标志低 5 毫米",
        Change("<wp:posOffset>2510720<", "<wp:posOffset>2690720<"),
        "mark_top",
        "number_gap",
    ),
    fault(
        "标志高 3 毫米",
        Change("<wp:posOffset>2510720<", "<wp:posOffset>2402720<"),
        "mark_top",
        "number_gap",
    ),
    fault("标志黑色", in_style("IssuerMark", "FF0000", "000000"), "mark_colour"),
    fault(
        "标志偏右 5 毫米",
        Change("<wp:posOffset>648000<", "<wp:posOffset>828000<"),
        "mark_centred",
        "mark_within",
    ),
    fault("文号近标志 10 毫米", Change('w:line="3166"', 'w:line="2599"'), "number_gap"),
    fault(
        "文号居左",
        in_style("DocumentNumber", '<w:jc w:val="center"', '<w:jc w:val="left"'),
        "number_place",
    ),
    fault("分隔线黑色", in_style("MastheadRule", "FF0000", "000000"), "masthead_rule_colour"),
    fault(
        "没有分隔线", in_style("MastheadRule", r"<w:pBdr>.*?</w:pBdr>", ""), "masthead_rule_missing"
    ),
    fault(
        "分隔线 150 毫米",
        in_style("MastheadRule", "</w:pPr>", '<w:ind w:left="170" w:right="170"/></w:pPr>'),
        "masthead_rule_width",
    ),
    fault(
        "分隔线低 5 毫米",
        in_style("MastheadRule", 'w:line="170"', 'w:line="453"'),
        "masthead_rule_gap",
    ),
    fault("标题近分隔线", in_style("Title", 'w:before="1002"', 'w:before="300"'), "title_gap"),
    fault("标题小二", in_style("Title", '<w:sz w:val="44"', '<w:sz w:val="36"'), "title_size"),
    fault(
        "标题居左", in_style("Title", '<w:jc w:val="center"', '<w:jc w:val="left"'), "title_centred"
    ),
    fault("主送紧接标题", in_style("Title", 'w:after="342"', 'w:after="0"'), "recipients_gap"),
    fault(
        "主送缩进",
        in_style(
            "Recipients", '<w:jc w:val="left"/>', '<w:ind w:firstLine="630"/><w:jc w:val="left"/>'
        ),
        "recipients_flush",
    ),
    fault(
        "正文四号",
        in_style("BodyText", "</w:pPr>", '</w:pPr><w:rPr><w:sz w:val="28"/></w:rPr>'),
        "text_size",
        "text_indent",
    ),
    fault(
        "正文红色",
        in_style("BodyText", "</w:pPr>", '</w:pPr><w:rPr><w:color w:val="FF0000"/></w:rPr>'),
        "text_colour",
    ),
    fault("段首缩进一字", in_style("BodyText", '"630"', '"315"'), "text_indent"),
    fault(
        "行距 29 磅",
        in_style("Normal", 'w:line="579"', 'w:line="580"'),
        "row_count",
        base="example",
    ),
    fault(
        "字距没有紧缩",
        Change(r'(<w:rPrDefault>.*?)<w:spacing w:val="-5"/>', r"\g<1>", "word/styles.xml"),
        "row_cells",
        "colophon_side",
        base="example",
    ),
    fault(
        "上边距多 2 毫米",
        margin("top", 2211),
        "margin_head",
        "row_count",
        "colophon_side",
        "number_gap",
        base="example",
    ),
    fault(
        "左边距多 3 毫米",
        margin("left", 1757),
        "margin_binding",
        "number_place",
        "masthead_rule_width",
        "title_centred",
        "recipients_flush",
        "text_indent",
        "attachment_note_indent",
        "note_indent",
        "row_cells",
        "page_number_side",
        "type_area_width",
        "colophon_side",
        base="example",
    ),
    fault(
        "附件说明紧接正文",
        in_style("AttachmentNoteFirst", 'w:before="304"', 'w:before="0"'),
        "attachment_note_gap",
    ),
    fault(
        "日期顶到右边",
        in_paragraph(
            "DateOfIssue", r'<w:ind [^>]*/><w:jc w:val="center"/>', '<w:jc w:val="right"/>'
        ),
        "signature_place",
        "date_place",
    ),
    fault(
        "署名紧接正文",
        in_paragraph("SignedBy", r'<w:spacing w:before="\d+"/>', '<w:spacing w:before="0"/>'),
        "signature_gap",
    ),
    fault(
        "署名独占一面",
        paragraph("SignedBy", "<w:pageBreakBefore/>"),
        "signature_alone",
        "colophon_side",
    ),
    fault(
        "附件不另面",
        in_style("AttachmentLabel", "<w:pageBreakBefore/>", ""),
        "attachment_new_page",
        "colophon_side",
    ),
    fault(
        "版记首条线缺",
        Change(r'<w:top w:val="single" w:sz="7"[^>]*/>', ""),
        "colophon_rules",
        "colophon_rule_weight",
    ),
    fault("版记线太粗", Change('w:sz="7"', 'w:sz="18"'), "colophon_rule_weight"),
    fault(
        "版记高 20 毫米",
        Change("<wp:posOffset>2248200<", "<wp:posOffset>1528200<"),
        "colophon_bottom",
    ),
    fault(
        "版记三号",
        in_style("CopyRecipients", '<w:sz w:val="28"', '<w:sz w:val="32"'),
        "colophon_font",
        "copies_inset",
    ),
    fault("抄送不缩进", in_style("CopyRecipients", r"<w:ind [^>]*/>", ""), "copies_inset"),
    fault("印发机关不缩进", in_style("Printing", r"<w:ind [^>]*/>", ""), "printing_inset"),
    fault(
        "页码居中",
        in_style("OddPageNumber", '<w:jc w:val="right"', '<w:jc w:val="center"'),
        "page_number_side",
    ),
    fault(
        "奇偶页相同", Change("<w:evenAndOddHeaders/>", "", "word/settings.xml"), "page_number_side"
    ),
    fault("页码低 8 毫米", Change('w:footer="1440"', 'w:footer="987"'), "page_number_height"),
    fault(
        "页码没有横线",
        Change("— | —", "", "word/footer1.xml"),
        "page_number_form",
        "page_number_side",
    ),
    fault("没有页码", Change(r"<w:footerReference [^>]*/>", ""), "page_number_missing"),
    fault(
        "空白面标了页码",
        Change(
            r'(<w:p><w:pPr><w:pStyle w:val="ColophonSpace"/>)',
            "<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>" * 2 + r"\g<1>",
        ),
        "blank_side_number",
        "colophon_side",
    ),
    fault(
        "信函线 156 毫米",
        Change('<wp:extent cx="6120000"', '<wp:extent cx="5616000"'),
        "letter_rules",
        base="letter",
    ),
    fault(
        "信函标志低 6 毫米",
        Change(
            r'(V relativeFrom="page"><wp:posOffset>)\d+(?=<[^>]*><[^>]*><wp:extent cx="6336000")',
            r"\g<1>1217000",
        ),
        "mark_top",
        "letter_rules",
        base="letter",
    ),
    fault("信函首页有页码", Change("<w:titlePg/>", ""), "letter_first_number", base="letter"),
)
