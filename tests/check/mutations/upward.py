"""Faults of papers to a superior, of minutes, and of what may be missing altogether."""

from tests.check.mutations.mutation import Mutation, direct, fault
from tests.check.papers import Change, text

_PHRASE = "现将有关事项通知如下。"
_KAI_NAME = r'(<w:rStyle w:val="SignatoryName"/>)'
_REQUEST = text("工作情况的报告", "工作情况的请示")
_DATE = r'<w:p><w:pPr><w:pStyle w:val="DateOfIssue"/>.*?</w:p>'
_SUPERIOR = "海州市望潮区人民政府"

UPWARD = (
    fault("签发人半角冒号", text("签发人：", "签发人:"), "signatory_form", base="upward"),
    fault("签发人没有冒号", text("签发人：", "签发人"), "signatory_form", base="upward"),
    fault(
        "签发人姓名仿宋",
        Change(f"<w:rPr>{_KAI_NAME}</w:rPr>", ""),
        "signatory_font",
        base="upward",
    ),
    fault(
        "上行文没有签发人",
        Change("<w:tab/><w:t[^>]*>签发人：.*?张示例</w:t></w:r>", "</w:r>"),
        "signatory_missing",
        "number_place",
        base="upward",
    ),
    Mutation(
        "请示主送两个机关",
        (
            _REQUEST,
            text(_PHRASE, "妥否，请批示。"),
            text(f">{_SUPERIOR}：<", f">{_SUPERIOR}、海州市司法局：<"),
        ),
        "request_recipients",
        base="upward",
    ),
    fault("报告夹带请示", text(_PHRASE, "以上方案请批准。"), "report_request", base="upward"),
    Mutation("请示没有请求", (_REQUEST,), "closing_phrase", base="upward"),
    fault(
        "一个附件也编号",
        text("附件：联络员名单", "附件：1.联络员名单"),
        "attachment_note_single",
        base="upward",
    ),
    fault(
        "附件说明在日期之后",
        Change(
            r'(<w:p><w:pPr><w:pStyle w:val="AttachmentNote"/>.*?</w:p>)(.*?)'
            r'(<w:p><w:pPr><w:pStyle w:val="Note"/>)',
            r"\g<2>\g<1>\g<3>",
        ),
        "attachment_note_place",
        "attachment_note_gap",
        base="upward",
    ),
)

MINUTES = (
    fault(
        "出席半角冒号",
        text("：张示例", ":张示例"),
        "attendance_form",
        "marks_width",
        base="minutes",
    ),
    fault(
        "出席宋体",
        Change('w:eastAsia="黑体"/>(?=<[^>]*><[^>]*></w:rPr><w:t>出席)', 'w:eastAsia="宋体"/>'),
        "attendance_font",
        base="minutes",
    ),
)

MISSING = (
    fault("没有发文机关标志", Change("海州市望潮区司法局文件", ""), "mark_missing", base="upward"),
    fault(
        "没有成文日期",
        Change(_DATE, ""),
        "date_missing",
        base="upward",
    ),
    fault(
        "没有版记",
        Change(r'<w:tr>(?:(?!</w:tr>).)*<w:pStyle w:val="Printing"/>.*?</w:tr>', ""),
        "colophon_missing",
        base="upward",
    ),
    fault(
        "日期没有排在右侧",
        Change(r'(<w:pStyle w:val="DateOfIssue"/><w:keepNext/>)<w:ind w:left="\d+"/>', r"\g<1>"),
        "date_place",
        base="upward",
    ),
)

# What cannot be decided for sure is left open, never passed.
OPEN = (
    fault("标题待补", text("规范工作的通知", "规范工作的〔待补：文种〕"), "document_type"),
    Mutation(
        "认不出标题",
        (direct("Title", '<w:sz w:val="32"/>'), text("关于开展执法类", "印发执法类")),
        "title_missing",
        base="upward",
    ),
    Mutation(
        "日期写在段落里",
        (Change(_DATE, ""), text("名单另发。", "名单于2025年11月8日另发。")),
        "date_missing",
        base="upward",
    ),
)
