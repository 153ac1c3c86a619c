"""Faults of orders and of minutes: those that a .docx shows, and those that only its pages show."""

from tests.check.mutations.mutation import fault
from tests.check.papers import Change, in_paragraph, in_style, text

_RED_RULE = (
    '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="4" w:color="FF0000"/></w:pBdr>'
    '<w:kinsoku w:val="1"/>'
)
_MARK = "<wp:posOffset>1970720<"
_LEFT = r'(<wp:positionH relativeFrom="page"><wp:posOffset>)4\d{6}'

ORDER = (
    fault("命令标志低 6 毫米", Change(_MARK, "<wp:posOffset>2186720<"), "mark_top", base="order"),
    fault("令号编虚位", text("第12号", "第012号"), "number_form", base="order"),
    fault("令号没有第字", text("第12号", "12号"), "number_form", base="order"),
    fault("没有令号", text("第12号", ""), "number_missing", base="order"),
    fault(
        "令号居左",
        in_style("DocumentNumber", '<w:jc w:val="center"', '<w:jc w:val="left"'),
        "number_place",
        base="order",
    ),
    fault(
        "命令有红线",
        in_paragraph("DocumentNumber", "</w:pPr>", f"{_RED_RULE}</w:pPr>"),
        "order_rule",
        base="order",
    ),
    fault(
        "命令版记末条线缺",
        Change(r'<w:bottom w:val="single" w:sz="7"[^>]*/>', ""),
        "colophon_rules",
        base="order",
    ),
)

MINUTES = (
    fault(
        "纪要标志黑色", in_style("IssuerMark", "FF0000", "000000"), "mark_colour", base="meeting"
    ),
    fault(
        "纪要分隔线黑色",
        in_style("MastheadRule", "FF0000", "000000"),
        "masthead_rule_colour",
        base="meeting",
    ),
    fault(
        "名单半角冒号", text("请假：", "请假:"), "attendance_form", "marks_width", base="meeting"
    ),
    fault(
        "名单不缩进",
        in_style("AttendanceNext", 'w:hanging="945"', 'w:hanging="1575"'),
        "attendance_form",
        "attendance_turn",
        base="meeting",
    ),
    fault(
        "出席二字仿宋",
        in_style("AttendanceLabel", r"<w:rFonts[^>]*/>", ""),
        "attendance_font",
        base="meeting",
    ),
    fault(
        "名单回行顶格",
        in_style(
            "AttendanceFirst",
            '<w:ind w:left="1575" w:hanging="945"/>',
            '<w:ind w:firstLine="630"/>',
        ),
        "attendance_turn",
        base="meeting",
    ),
    fault(
        "先列席后请假",
        Change("(请假)(：.*?)列席", r"列席\g<2>请假"),
        "attendance_order",
        base="meeting",
    ),
)

SPECIAL = (*ORDER, *MINUTES)

SPECIAL_PRINTED = (
    fault(
        "横排页页码偏右 5 毫米",
        Change(r"margin-left:\d+\.\d+pt", "margin-left:79.00pt", "word/footer4.xml"),
        "turned_number",
        base="example",
    ),
    fault(
        "横排页没有页码",
        Change(r"<v:rect .*?</v:rect>", "", "word/footer4.xml"),
        "turned_number",
        base="example",
    ),
    fault(
        "先列席后请假",
        Change("(请假)(：.*?)列席", r"列席\g<2>请假"),
        "attendance_order",
        base="meeting",
    ),
    fault(
        "命令标志低",
        Change(_MARK, "<wp:posOffset>2150720<"),
        "mark_top",
        "number_gap",
        base="order",
    ),
    fault(
        "令号近标志",
        Change(r'(<w:pStyle w:val="Anchor"/>(?:(?!</w:pPr>).)*?w:line=")\d+', r"\g<1>1775"),
        "number_gap",
        base="order",
    ),
    fault(
        "命令正文近令号",
        in_style("OrderRoom", 'w:line="893"', 'w:line="300"'),
        "order_text_gap",
        base="order",
    ),
    fault(
        "令号下有红线",
        in_paragraph("DocumentNumber", "</w:pPr>", f"{_RED_RULE}</w:pPr>"),
        "order_rule",
        base="order",
    ),
    fault("签名章偏左", Change(_LEFT, r"\g<1>4100000"), "stamp_place", base="order"),
    fault(
        "职务远离签名章",
        in_paragraph("SignerOffice", r'w:right="\d+"', 'w:right="5200"'),
        "stamp_place",
        base="order",
    ),
    fault(
        "签名章近正文",
        in_paragraph("SignerRoom", r'w:line="\d+"', 'w:line="400"'),
        "stamp_gap",
        base="order",
    ),
    fault(
        "日期近签名章",
        Change(r'(w:val="SignerOffice".*?w:val="SignerRoom"/>.*?w:line=")\d+', r"\g<1>300"),
        "stamp_date_gap",
        base="order",
    ),
    fault(
        "命令日期不空四字",
        in_paragraph("DateOfIssue", r'w:right="\d+"', 'w:right="0"'),
        "date_place",
        base="order",
    ),
    fault(
        "名单紧接正文",
        in_style("AttendanceFirst", r'w:before="\d+"', 'w:before="0"'),
        "attendance_gap",
        base="meeting",
    ),
    fault(
        "名单顶格",
        in_style("AttendanceNext", 'w:hanging="945"', 'w:hanging="1575"'),
        "attendance_form",
        base="meeting",
    ),
    fault(
        "名单回行多缩一字",
        in_style(
            "AttendanceFirst", 'w:left="1575" w:hanging="945"', 'w:left="1890" w:hanging="1260"'
        ),
        "attendance_turn",
        base="meeting",
    ),
    fault(
        "纪要分隔线低",
        in_style("MastheadRule", 'w:line="170"', 'w:line="453"'),
        "masthead_rule_gap",
        base="meeting",
    ),
)
