"""Faults of joint papers (联合行文), and of recipients that stand in the colophon."""

from tests.check.mutations.mutation import fault
from tests.check.papers import Change, text

_MOVED = "主送：海州市望潮区第一街道办事处"

_SIGNED_OTHERWISE = fault(
    "署名与标志不一致",
    Change(r'(<w:tab/><w:t xml:space="preserve">)海州市公安局望潮分局', r"\1海州市财政局望潮分局"),
    "signature_names",
    base="joint",
)
_WITHOUT_STOP = fault(
    "版记主送没有句号",
    Change(rf"({_MOVED}[^<]*?)。</w:t>", r"\1</w:t>"),
    "moved_recipients_form",
    base="gathered",
)
JOINT = (
    _SIGNED_OTHERWISE,
    fault("少一位签发人", text("王某某", ""), "signatory_count", base="joint"),
    _WITHOUT_STOP,
)
JOINT_PRINTED = (
    _SIGNED_OTHERWISE,
    fault(
        "标志没有对齐",
        Change(r'(name="联合发文机关标志".*?)<w:spacing w:val="\d+"/>', r"\1"),
        "joint_mark_edges",
        base="joint",
    ),
    fault(
        "“文件”偏上",
        Change("<wp:posOffset>3157404<", "<wp:posOffset>2797404<"),
        "joint_mark_document",
        base="joint",
    ),
    fault(
        "签发人回行没有对齐",
        Change(r"(7号</w:t><w:tab/>)<w:tab/>", r"\1"),
        "signatory_columns",
        base="joint",
    ),
    fault(
        "两枚印章相切",
        Change("<wp:posOffset>2167770<", "<wp:posOffset>3067770<"),
        "seals_apart",
        base="joint",
    ),
    _WITHOUT_STOP,
    fault(
        "版记主送下有线",
        Change(
            r'(<w:pStyle w:val="CopyRecipients"/>)',
            r'\1<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>',
            count=1,
        ),
        "moved_recipients_rule",
        "colophon_rules",
        "colophon_rule_width",
        "colophon_rule_weight",
        base="gathered",
    ),
)
