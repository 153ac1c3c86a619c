"""The seven items are named or betrayed; numbers of other things are none of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.form import CATEGORIES, Category
from docgen.intake.returns.items import read_categories


@pytest.mark.parametrize(
    ("reason", "items"),
    [
        ("4.未经依法检定", (4,)),
        ("④未检定", (4,)),
        ("第4项", (4,)),
        ("第四项情形", (4,)),
        ("情形四", (4,)),
        ("属于第1、4项", (1, 4)),
        ("4", (4,)),
        ("1、4", (1, 4)),
        ("设备老化、画面模糊", (3,)),
        ("没有法律依据", (1,)),
        ("与企业分成", (6,)),
        ("1.没有法律依据；4.检定到期", (1, 4)),
        ("1.设备老化 2.检定到期", (3, 4)),
        ("7.其他：未公布设置地点", (7,)),
        ("按上级要求", ()),
        ("详见报告", ()),
        ("", ()),
        ("违反《道路交通安全法》第四条", ()),
    ],
)
def test_items_are_named_or_betrayed_by_their_words(reason: str, items: tuple[int, ...]) -> None:
    assert read_categories(reason) == items


@pytest.mark.parametrize(
    ("reason", "items"),
    [
        ("3类设备未经检定", (4,)),
        ("4.未经依法检定，涉及3项设备", (4,)),
        ("存在1项问题：未经检定", (4,)),
        ("共2项，设备老化", (3,)),
        ("属于七种情形中的第4项", (4,)),
        ("属于第4项，涉及3项设备", (4,)),
        ("属于第4项，3项设备到期", (4,)),
        ("未经检定的有6项", (4,)),
        ("2种型号老化", (3,)),
        ("1项", ()),
        ("七种情形", ()),
        ("第1项目部门口的设备老化", (3,)),
        ("第七种情形，缺第2类标志", (7,)),
    ],
)
def test_quantities_of_things_are_no_items(reason: str, items: tuple[int, ...]) -> None:
    assert read_categories(reason) == items


@pytest.mark.parametrize(
    ("reason", "items"),
    [
        ("属于第（四）项", (4,)),
        ("第(4)项", (4,)),
        ("属清理范围第（三）、（四）项", (3, 4)),
        ("第（四）（七）项", (4, 7)),
        ("情形（四）", (4,)),
        ("（四）", (4,)),
        ("第四项、第七项", (4, 7)),
        ("第4项及7项", (4, 7)),
        ("4项、7项", (4, 7)),
        ("第四种情形", (4,)),
        ("工作方案第三条第（四）项", (4,)),
    ],
)
def test_items_in_brackets_and_lists_are_read(reason: str, items: tuple[int, ...]) -> None:
    assert read_categories(reason) == items


@pytest.mark.parametrize(
    ("reason", "items"),
    [
        ("第1-3项", (1, 2, 3)),
        ("第1至3项", (1, 2, 3)),
        ("第一项至第三项", (1, 2, 3)),
        ("第（一）项到第（三）项", (1, 2, 3)),
        ("第1、3～5项", (1, 3, 4, 5)),
        ("3—5", (3, 4, 5)),
    ],
)
def test_ranges_of_items_are_counted_out(reason: str, items: tuple[int, ...]) -> None:
    assert read_categories(reason) == items


@pytest.mark.parametrize(
    "reason",
    ["《计量法》第九条第（一）项", "违反《道路交通安全法》第四条第一款第三项", "第三条第（二）款"],
)
def test_items_of_a_cited_law_are_none_of_the_seven(reason: str) -> None:
    assert read_categories(reason) == ()


@pytest.mark.parametrize(
    ("reason", "items"),
    [
        ("未委托有资质单位检定", (4,)),
        ("委托计量院检定过期", (4,)),
        ("未委托第三方检测机构检定", (4,)),
        ("委托企业设置并分成", (6,)),
        ("由第三方公司运营", (6,)),
    ],
)
def test_whoever_verifies_a_device_does_not_run_it(reason: str, items: tuple[int, ...]) -> None:
    assert read_categories(reason) == items


BORNE_OUT = {
    "未设置限行标志": (7,),
    "缺少禁行标志": (7,),
    "石油公司门前路口设备老化": (3,),
    "由财政投资建设，未公布地点": (7,),
    "设备检定合格，但设置标志不明显": (7,),
    "符合国标，检定合格，无第三方参与，标识不清": (7,),
    "无故障，已公布，不必要": (7,),
    "设备未发生故障，但逾期未检定": (4,),
    "没有与企业分成，设备老化": (3,),
    "设备无老化、损坏，标志缺失": (7,),
    "没有标志、老化": (3, 7),
    "无需检定，标志不明显": (7,),
    "物业公司管理的小区门口设备老化": (3,),
    "企业建设工地门口设备检定到期": (4,),
    "路口画面分成四格，图像模糊": (3,),
    "间距符合要求，设备老化": (3,),
    "设备公司倒闭，设备无法正常使用": (3,),
    "已公布，标志明显，无人机老化": (3,),
    "检定证书已过期": (4,),
    "检定有效期已过": (4,),
    "超过检定有效期": (4,),
    "没有检定证书，抓拍照片模糊": (3, 4),
    "由某科技公司投资建设，按罚款比例分成": (6,),
    "委托某某科技有限公司建设": (6,),
    "与国标不符": (2,),
    "检定证书已于2024年6月到期": (4,),
    "检定有效期于2024年6月30日已届满": (4,),
    "检定证书于2023年5月到期，未及时复检": (4,),
    "通信运营商投资建设": (6,),
    "设备由运营商投资建设，按处罚件数付费": (6,),
    "限速设置不合理": (5,),
    "限速值设置明显不合理": (5,),
    "实线设置不合理，违法采集量异常偏高": (5,),
    "设置不合理，脱离实际需要": (5,),
    "标线设置不合理导致采集量畸高": (5,),
    "标志设置不合理，采集量畸高": (5, 7),
    "设置不合理": (7,),
    "无法保证记录真实、清晰、完整、准确": (3,),
    "设备老旧，不能做到证据完整": (3,),
    "图像分辨率低于国家标准": (2,),
    "不存在法律依据": (1,),
    "依据为会议纪要，没有法律、行政法规依据": (1,),
    "罚款数额畸高、间距过小": (5,),
    "设置地点没有向社会公布，未经法制审核": (7,),
}
NOT_BORNE_OUT = [
    "人行标线模糊",
    "检定合格",
    "检定未过期",
    "未过检定期",
    "符合国家标准",
    "非企业投资，未分成",
    "由某公司供货安装",
    "未发现逾期未检定",
    "没有逾期未检定的情况",
    "设备老化问题不存在",
    "不存在无依据的情形",
    "疑似与企业分成",
    "有无依据待核",
    "罚款不畸高",
    "设备运行正常",
    "检定证书将于2025年6月到期",
    "检定证书于2025年6月到期",
    "检定证书有效期至2025年6月",
    "检定未到期，无需复检",
    "租用运营商网络传输",
    "运营商线路建设",
    "未按处罚件数付费",
    "能够保证记录真实、清晰、完整、准确",
    "限速设置合理",
    "不存在限速设置不合理的情形",
]


@pytest.mark.parametrize("reason", BORNE_OUT)
def test_items_are_borne_out_by_what_words_say(reason: str) -> None:
    assert read_categories(reason) == BORNE_OUT[reason]


@pytest.mark.parametrize("reason", NOT_BORNE_OUT)
def test_what_is_denied_or_only_mentioned_is_no_item(reason: str) -> None:
    assert read_categories(reason) == ()


@pytest.mark.parametrize(
    ("reason", "items"),
    [
        ("不属于第6项，属于第4项", (4,)),
        ("属于第4项，不属于第6项", (4,)),
        ("第6项（经核实不存在）", ()),
        ("第6项情形，经核实不存在", ()),
        ("除第6项外，还属于第4项", (4,)),
        ("可能属于第6项", ()),
        ("不属于第6项，设备老化", (3,)),
        ("第4项没有检定", (4,)),
        ("第1项不存在法律依据", (1,)),
        ("1.不存在；2.无；3.设备老化", (3,)),
    ],
)
def test_an_item_that_is_named_only_to_be_denied_is_none(
    reason: str, items: tuple[int, ...]
) -> None:
    assert read_categories(reason) == items


@pytest.mark.parametrize("item", CATEGORIES, ids=lambda item: str(item.number))
def test_the_words_of_the_plan_name_their_item_and_no_other(item: Category) -> None:
    for words in (item.gist, item.reason):
        for reason in (words, f"{item.number}.{words}"):
            assert read_categories(reason) == (item.number,)
    assert read_categories(f"不存在{item.gist}的情形") == ()


@given(st.lists(st.sampled_from(sorted(BORNE_OUT)), max_size=3))
def test_what_is_in_order_adds_no_item_to_others(reasons: list[str]) -> None:
    expected = {number for reason in reasons for number in BORNE_OUT[reason]}
    words = "；".join([*reasons, *NOT_BORNE_OUT])
    assert read_categories(words) == tuple(sorted(expected))
