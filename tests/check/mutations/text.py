"""Faults of title and text."""

from tests.check.mutations.mutation import SONG, direct, fault, paragraph
from tests.check.papers import Change, in_style, text

_SPLIT = '关于开展执法类电子技术监控设备</w:t><w:br/><w:t xml:space="preserve">清理规范工作的通知'

TITLE = (
    fault(
        "标题黑体",
        in_style(
            "Title",
            r"<w:rFonts[^>]*/>",
            '<w:rFonts w:ascii="黑体" w:hAnsi="黑体" w:eastAsia="黑体"/>',
        ),
        "title_font",
    ),
    fault("标题加粗", direct("Title", "<w:b/>"), "title_font"),
    fault("标题小二", in_style("Title", '<w:sz w:val="44"', '<w:sz w:val="36"'), "title_size"),
    fault(
        "标题居左", in_style("Title", '<w:jc w:val="center"', '<w:jc w:val="left"'), "title_centred"
    ),
    fault("标题有句号", text("规范工作的通知", "规范工作的通知。"), "title_end", "document_type"),
    fault("标题没有文种", text("规范工作的通知", "规范工作的方案"), "document_type"),
    fault(
        "标题三行成沙漏",
        Change(
            _SPLIT.replace("<w:br/>", "<w:br/>"),
            "关于开展执法类电子技术监控</w:t><w:br/><w:t>设备清理规</w:t><w:br/><w:t>范工作监督管理事项的通知",
        ),
        "title_shape",
    ),
    fault("主送没有冒号", text("执法部门：", "执法部门"), "recipients_colon"),
    fault("主送只有冒号", text("区直各行政执法部门：", "："), "recipients_named"),
    fault("主送半角冒号", text("执法部门：", "执法部门:"), "recipients_colon"),
    fault(
        "主送缩进",
        in_style(
            "Recipients", '<w:jc w:val="left"/>', '<w:ind w:firstLine="630"/><w:jc w:val="left"/>'
        ),
        "recipients_flush",
    ),
    fault("通知里请示", text("现将有关事项通知如下。", "以上意见妥否，请批示。"), "closing_phrase"),
)

TEXT = (
    fault(
        "正文宋体", in_style("BodyText", "</w:pPr>", f"</w:pPr><w:rPr>{SONG}</w:rPr>"), "text_font"
    ),
    fault("一段宋体", direct("BodyText", SONG), "text_font"),
    fault(
        "默认字体换成宋体",
        Change(r"(<w:rPrDefault><w:rPr>)<w:rFonts[^>]*/>", rf"\g<1>{SONG}", "word/styles.xml"),
        "number_font",
        "text_font",
        "level3_font",
        "level4_font",
        "colophon_font",
    ),
    fault(
        "正文四号",
        in_style("BodyText", "</w:pPr>", '</w:pPr><w:rPr><w:sz w:val="28"/></w:rPr>'),
        "text_size",
        "text_indent",
    ),
    fault("正文红色", direct("BodyText", '<w:color w:val="C00000"/>'), "text_colour"),
    fault("段首不缩进", paragraph("BodyText", '<w:ind w:firstLine="0"/>'), "text_indent"),
    fault("段首缩进一字", in_style("BodyText", '"630"', '"315"'), "text_indent"),
    fault(
        "段落整体右移",
        Change(
            r'(<w:pStyle w:val="BodyText"/>)(</w:pPr><w:r><w:t[^>]*>各单位对)',
            r'\g<1><w:ind w:left="630" w:firstLine="0"/>\g<2>',
        ),
        "text_flush",
    ),
    fault(
        "左缩进",
        in_style(
            "BodyText", '<w:ind w:firstLine="630"/>', '<w:ind w:left="300" w:firstLine="330"/>'
        ),
        "text_flush",
    ),
    fault("行距 29 磅", in_style("Normal", 'w:line="579"', 'w:line="580"'), "row_count"),
    fault("行距 28 磅", in_style("Normal", 'w:line="579"', 'w:line="560"'), "row_count"),
    fault(
        "行距 33 磅",
        in_style("BodyText", "</w:pPr>", '<w:spacing w:line="660" w:lineRule="exact"/></w:pPr>'),
        "row_count",
    ),
    fault(
        "字距没有紧缩",
        in_style("BodyText", "</w:pPr>", '</w:pPr><w:rPr><w:spacing w:val="0"/></w:rPr>'),
        "row_cells",
    ),
    fault(
        "字距加宽",
        in_style("BodyText", "</w:pPr>", '</w:pPr><w:rPr><w:spacing w:val="20"/></w:rPr>'),
        "row_cells",
    ),
    fault(
        "段后 12 磅",
        in_style("BodyText", "</w:pPr>", '<w:spacing w:after="240"/></w:pPr>'),
        "paragraph_spacing",
    ),
    fault("一级标题仿宋", in_style("Level1", r"<w:rPr>.*?</w:rPr>", ""), "level1_font"),
    fault(
        "二级标题黑体",
        in_style(
            "Level2",
            r"<w:rFonts[^>]*/>",
            '<w:rFonts w:ascii="黑体" w:hAnsi="黑体" w:eastAsia="黑体"/>',
        ),
        "level2_font",
    ),
    fault(
        "三级标题楷体",
        in_style(
            "Level3",
            r"<w:rFonts[^>]*/>",
            '<w:rFonts w:ascii="楷体" w:hAnsi="楷体" w:eastAsia="楷体"/>',
        ),
        "level3_font",
    ),
    fault("四级标题宋体", in_style("Level4", r"<w:rFonts[^>]*/>", SONG), "level4_font"),
    fault("一级序数用点", text("一、清理范围", "一.清理范围"), "level_label"),
    fault("二级序数后加顿号", text("（一）自查", "（一）、自查"), "level_label"),
    fault("二级序数半角括号", text("（一）自查", "(一)自查"), "level_label"),
    fault("三级序数用顿号", text("1.设置情况", "1、设置情况"), "level_label"),
    fault("四级序数半角括号", text("（1）数据", "(1)数据"), "level_label"),
    fault("序数跳号", text("二、工作要求", "三、工作要求"), "level_sequence"),
)
