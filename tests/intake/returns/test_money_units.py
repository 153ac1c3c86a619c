"""A head or a caption names the unit of money in many ways; of two units it names none."""

import pytest

from docgen.intake.returns.money_units import caption_unit, told_unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("近三年罚款金额（万元）", "万元"),
        ("近三年罚款金额(元)", "元"),
        ("罚款金额 单位：万元", "万元"),
        ("近三年罚款金额\n万元", "万元"),
        ("近三年罚款金额", ""),
        ("罚款金额（万）", "万元"),
    ],
)
def test_heads_tell_units(text: str, unit: str) -> None:
    assert told_unit(text) == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("单位：万元", "万元"),
        ("（单位：台、元）", "元"),
        ("金额单位：人民币元", "元"),
        ("罚款金额单位：万元", "万元"),
        ("罚款金额：万元", "万元"),
        ("注：1.罚款金额按万元填报。", "万元"),
        ("罚款金额请统一按元填写", "元"),
        ("填表说明：罚款金额的单位是万元，保留两位小数。", "万元"),
        ("罚款金额的单位是元，不是万元", "元"),
        ("罚款金额不按万元填报", ""),
        ("罚款金额为3万元", ""),
        ("填报单位为元宝区城市管理局", ""),
        ("填报单位：元宝区城市管理局", ""),
        ("单位：元宝区城市管理局", ""),
    ],
)
def test_captions_tell_units_but_names_of_units_do_not(text: str, unit: str) -> None:
    assert caption_unit(text) == unit


@pytest.mark.parametrize(
    "text",
    [
        "近三年罚款金额（2021年11月—2024年10月，万元）",
        "近三年罚款金额（2021年11月1日至2024年10月31日 万元）",
        "近三年罚款金额（金额：万元）",
        "近三年罚款金额（以万元计）",
        "近三年罚款金额（以人民币万元为单位）",
        "近三年罚款金额（按万元填写）",
        "近三年罚款金额（单位为万元）",
        "近三年罚款金额【万元】",
        "近三年罚款金额（万元，保留两位小数）",
        "近三年罚款金额（万元，精确到元）",
        "近三年罚款金额（2021年11月—2024年10月）万元",
        "近三年罚款金额万元（近三年）",
        "近 三 年 罚 款 金 额 （ 万 元 ）",
    ],
)
def test_the_unit_may_stand_anywhere_in_a_head(text: str) -> None:
    assert told_unit(text) == "万元"


@pytest.mark.parametrize(
    "text",
    [
        "近三年罚款金额（元/万元）",
        "近三年罚款金额 元/万元",
        "近三年罚款金额（单位：元/万元）",
        "近三年罚款金额（元或万元）",
        "近三年罚款金额（含1万元以上大额罚款）",
        "近三年罚款金额（十万元）",
        "近三年罚款金额（元旦以来）",
        "近三年罚款金额（请勿填万元）",
        "近三年罚款金额（不要以万元为单位）",
        "近三年罚款金额（不得填“万元”）",
    ],
)
def test_of_two_units_or_of_other_words_none_is_the_unit(text: str) -> None:
    assert told_unit(text) == ""


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("（金额：万元）", "万元"),
        ("（以万元计）", "万元"),
        ("金额单位为万元", "万元"),
        ("单位：元/万元", ""),
        ("近三年罚款金额：35000元", ""),
        ("罚款金额为万元以上的", ""),
    ],
)
def test_captions_tell_units_in_other_words(text: str, unit: str) -> None:
    assert caption_unit(text) == unit


@pytest.mark.parametrize(
    "text",
    [
        "近三年罚款金额（元，请勿填万元）",
        "近三年罚款金额（单位：元，不是万元）",
        "近三年罚款金额（以元计，不以万元计）",
        "近三年罚款金额（元，不计罚没物品）",
        "近三年罚款金额（非现场执法，元）",
    ],
)
def test_a_unit_that_is_denied_is_none(text: str) -> None:
    assert told_unit(text) == "元"


def test_a_caption_denies_a_unit_too() -> None:
    assert caption_unit("金额单位：元（不要填万元）") == "元"
    assert caption_unit("金额单位：请勿填万元") == ""
