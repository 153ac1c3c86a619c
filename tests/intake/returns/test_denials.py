"""A denial of devices is believed if that is all a paper says; of anything else it is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.returns.denials import Denial, read_denial

HONEST = [
    "经自查，我单位未设置、未使用电子技术监控设备开展行政执法。",
    "经查，本单位无执法类电子技术监控设备。",
    "本单位不存在设置使用执法类电子技术监控设备的情况。",
    "经自查，我局不存在此类情况。",
    "我局机关及所属单位均无此类设备。",
    "我局没有一台此类设备。",
    "经自查，我局从未使用电子技术监控设备执法，如有新增将及时报告。",
    "我局无电子技术监控设备，也未借用、租用其他单位设备。",
    "对照7种情形，我局未设置、未使用监控设备。",
    "我局机房有服务器3台，经自查没有安装任何形式的电子技术监控设备。",
    "辖区内治安监控均由公安分局建设使用，我街道无执法类电子技术监控设备。",
    "经自查，我局使用执法记录仪12台，仅用于执法过程记录，未设置电子技术监控设备。",
    "除执法记录仪外，我局无此类设备。",
    "我局使用的执法记录仪5台、办公区安防监控16路不用于非现场执法取证，我局无此类设备。",
    "我局办公楼安装监控摄像头16个，用于安全防范，我局没有执法类电子技术监控设备。",
    "辖区内公安部门设有监控探头50个，我街道未设置、未使用此类设备。",
    "我局现有执法人员12人，执法车3台，未使用此类设备。",
    "我单位共有3个科室、2个下属单位，均无此类设备。",
    "我单位已形成一套完整的工作机制，经自查无此类设备。",
    "三台子街道办事处经自查，均未使用电子技术监控设备。",
    "按照没有设备的书面反馈的要求，现反馈如下：我局没有使用此类设备。",
    "按照《关于规范使用监控设备的通知》，我局对设置、使用设备情况进行了自查，我局无此类设备。",
    "经查，我局未设置、未使用电子技术监控设备收集、固定违法事实，也没有委托市场主体设置或者利用"
    "其他单位设备开展非现场执法的情形。今后如需新增，将公布设置地点后使用。",
]
TOLD = [
    "我局建有扬尘在线监测设备12台。",
    "所属执法大队设有监控设备5台。",
    "我局现有执法监控100路。",
    "企业建设的3个抓拍点位由我局使用。",
    "我局设置卡口十二处。",
    "我局2022年安装的3套采砂监控设备已于去年报废。",
    "原有测速设备已拆除。",
    "我局借用渔政监控视频作出处罚11件。",
    "我局依托公安监控开展非现场执法。",
    "我局使用无人机2架用于违停抓拍。",
    "我局规范使用电子技术监控设备。",
    "我局非现场执法设备均由交警提供。",
    "我局原有设备于2023年移交交警。",
]


@pytest.mark.parametrize("body", HONEST)
def test_an_honest_letter_is_believed(body: str) -> None:
    assert read_denial(("情况说明", "区司法局：", body, "特此说明。")) == Denial()


@given(st.sampled_from(HONEST), st.sampled_from(TOLD), st.booleans())
def test_a_letter_that_tells_of_devices_is_in_doubt(honest: str, told: str, first: bool) -> None:
    body = told + honest if first else honest + told
    denial = read_denial(("情况说明", body))
    assert denial is not None
    assert denial.doubt is not None
    assert denial.doubt.kind == "mixed"


@pytest.mark.parametrize(
    ("body", "kind", "words"),
    [
        ("我局有监测设备12台，均检定合格，不存在上述情形。", "mixed", "我局有监测设备12台"),
        ("我局机关无此类设备，所属大队设有设备5台。", "mixed", "所属大队设有设备5台"),
        ("我局机关没有此类设备但所属大队建有抓拍设备。", "mixed", "但所属大队建有抓拍设备"),
        ("除所属大队12台外，我局没有此类设备。", "mixed", "除所属大队12台外"),
        (
            "请问如我局无此类设备是否需要书面反馈？",
            "asked",
            "请问如我局无此类设备是否需要书面反馈?",
        ),
        ("对照7种情形，我局不存在上述情形。", "vague", "对照7种情形,我局不存在上述情形"),
    ],
)
def test_a_doubt_is_told_with_its_words(body: str, kind: str, words: str) -> None:
    denial = read_denial(("情况说明", body))
    assert denial is not None
    assert denial.doubt == (kind, words)


@pytest.mark.parametrize(
    "body",
    [
        "我局共有监测点12个。经自查，均无相关投诉。",
        "我局设备均无故障。",
        "经自查，我局没有设备老化问题。",
        "我局没有设备需要清理。",
        "我局对有无此类设备进行了自查。",
        "我局并非没有此类设备。",
        "经自查，不存在无设备情况。",
        "经自查，我局未监控到违法行为。",
        "凡我局无此类设备的科室不填。",
    ],
)
def test_what_denies_something_else_denies_no_devices(body: str) -> None:
    assert read_denial(("情况说明", body)) is None


def test_a_title_may_deny_or_ask() -> None:
    title = "望潮区听潮街道办事处关于未使用\n电子技术监控设备开展行政执法的情况说明"
    assert read_denial((title, "特此说明。")) == Denial()
    asked = read_denial(("关于无此类设备是否需要反馈的函", "请予答复。"))
    assert asked is not None
    assert asked.doubt is not None
