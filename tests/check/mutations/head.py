"""Faults of sheet, head, title and text."""

from tests.check.mutations.mutation import SONG, direct, fault, margin
from tests.check.papers import Change, in_style, text

SHEET = (
    fault(
        "A4 改成 Letter",
        Change('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'),
        "sheet_size",
        "type_area_width",
        "type_area_height",
        "row_count",
        "row_cells",
        "masthead_rule_width",
        "printing_inset",
    ),
    fault("上边距多 2 毫米", margin("top", 2211), "margin_head", "type_area_height", "row_count"),
    fault("上边距少 5 毫米", margin("top", 1814), "margin_head", "type_area_height", "row_count"),
    fault(
        "左边距多 2 毫米",
        margin("left", 1700),
        "margin_binding",
        "type_area_width",
        "row_cells",
        "printing_inset",
        "masthead_rule_width",
    ),
    fault(
        "右边距多 2 毫米",
        margin("right", 1587),
        "type_area_width",
        "row_cells",
        "printing_inset",
        "masthead_rule_width",
    ),
    fault("下边距少 10 毫米", margin("bottom", 1417), "type_area_height", "row_count"),
    fault(
        "加了装订线",
        Change('w:gutter="0"', 'w:gutter="284"'),
        "margin_binding",
        "type_area_width",
        "row_cells",
        "printing_inset",
        "masthead_rule_width",
    ),
    fault(
        "横排页边距不对",
        Change(r'(w:orient="landscape"/><w:pgMar w:top=")\d+', r"\g<1>2500"),
        "turned_sheet",
        base="example",
    ),
)

MASTHEAD = (
    fault("份号五位", text("000001", "00001"), "copy_number_form"),
    fault("份号七位", text("000001", "0000001"), "copy_number_form"),
    fault("涉密而没有份号", text("000001", ""), "copy_number_missing"),
    fault("密级写法", text("秘密★1年", "秘密一年"), "classification_form"),
    fault("密级加括号", text("秘密★1年", "秘密（1年）"), "classification_form"),
    fault("密级用宋体", direct("Classification", SONG), "classification_font"),
    fault("紧急程度写法", text("特急", "紧急"), "urgency_form"),
    fault("紧急程度用仿宋", direct("Urgency", SONG), "urgency_font"),
    fault(
        "密级在份号之前",
        Change(
            r'(<w:p><w:pPr><w:pStyle w:val="CopyNumber"/>.*?</w:p>)'
            r'(<w:p><w:pPr><w:pStyle w:val="Classification"/>.*?</w:p>)',
            r"\g<2>\g<1>",
        ),
        "masthead_order",
    ),
    fault("标志低 5 毫米", Change("<wp:posOffset>2510720<", "<wp:posOffset>2690720<"), "mark_top"),
    fault("标志高 8 毫米", Change("<wp:posOffset>2510720<", "<wp:posOffset>2222720<"), "mark_top"),
    fault("标志黑色", in_style("IssuerMark", "FF0000", "000000"), "mark_colour"),
    fault("标志蓝色", in_style("IssuerMark", "FF0000", "0000FF"), "mark_colour"),
    fault(
        "标志用黑体",
        in_style(
            "IssuerMark",
            r"<w:rFonts[^>]*/>",
            '<w:rFonts w:ascii="黑体" w:hAnsi="黑体" w:eastAsia="黑体"/>',
        ),
        "mark_font",
    ),
    fault(
        "标志左对齐",
        in_style("IssuerMark", '<w:jc w:val="center"', '<w:jc w:val="left"'),
        "mark_centred",
    ),
    fault("第17号", text("〔2025〕7号", "〔2025〕第7号"), "number_form"),
    fault("文号方括号", text("〔2025〕7号", "[2025]7号"), "number_form"),
    fault("文号圆括号", text("〔2025〕7号", "（2025）7号"), "number_form"),
    fault("文号两位年份", text("〔2025〕7号", "〔25〕7号"), "number_form"),
    fault("文号虚位", text("〔2025〕7号", "〔2025〕07号"), "number_form"),
    fault("文号没有号字", text("〔2025〕7号", "〔2025〕7"), "number_form"),
    fault("文号年份写年", text("〔2025〕7号", "〔2025年〕7号"), "number_form"),
    fault("文号用宋体", direct("DocumentNumber", SONG), "number_font"),
    fault(
        "文号四号",
        in_style("DocumentNumber", "</w:pPr>", '</w:pPr><w:rPr><w:sz w:val="28"/></w:rPr>'),
        "number_font",
    ),
    fault(
        "文号居左",
        in_style("DocumentNumber", '<w:jc w:val="center"', '<w:jc w:val="left"'),
        "number_place",
    ),
    fault("没有文号", text("望司发〔2025〕7号", ""), "number_missing"),
    fault(
        "通知标签发人",
        text("〔2025〕7号", "〔2025〕7号　　签发人：张三"),
        "signatory_not_upward",
        "signatory_font",
        "number_place",
    ),
    fault(
        "请示没有签发人", text("工作的通知", "工作的请示"), "signatory_missing", "closing_phrase"
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
        "分隔线 4.5 磅", in_style("MastheadRule", 'w:sz="12"', 'w:sz="36"'), "masthead_rule_weight"
    ),
)
