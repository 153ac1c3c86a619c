"""Slips of the pen are mended and told; what is no slip is never touched, no word is lost."""

import re
import unicodedata
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.chinese.typography import clean, repair_typography

TEXTS = st.text(
    alphabet='为贯彻落实清理规范2024 17[]()（）〔〕,.;:?!，。；："“”《》-—…第号abc@/\n', max_size=60
)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("为贯彻文件精神,现通知如下:", "为贯彻文件精神，现通知如下："),
        ("通知如下.", "通知如下。"),
        ("(含当日)", "（含当日）"),
        ("区司法局(盖章)", "区司法局（盖章）"),
        ("填报单位（公章)", "填报单位（公章）"),
        ('开展"回头看"工作', "开展“回头看”工作"),
        ('推进"AI"应用', "推进“AI”应用"),
        ('用"AI"和"回头看"办法', "用“AI”和“回头看”办法"),
        ('"A"、"B"', "“A”、“B”"),
        ("等等...", "等等……"),
        ("目标--任务", "目标——任务"),
        ("兴司发[2024]17号", "兴司发〔2024〕17号"),
        ("兴司发（2024）17号", "兴司发〔2024〕17号"),
        ("国发〔2024〕第5号", "国发〔2024〕5号"),
        ("切实加强 和改进", "切实加强和改进"),
        ("于 2024 年 11 月 20 日前", "于2024年11月20日前"),
        ("第一条 为规范设备使用", "第一条　为规范设备使用"),
        ("第十二条之一 \u3000《办法》另有规定的", "第十二条之一　《办法》另有规定的"),
        ("第一章 总则\n第1条\t本办法", "第一章　总则\n第1条　本办法"),
        ("第三条 第二款", "第三条第二款"),
        ("海州市公安局 望潮分局关于调整的通知", "海州市公安局望潮分局关于调整的通知"),
        ("海州市公安局 交通警察支队关于管制的通告", "海州市公安局交通警察支队关于管制的通告"),
        ("海州市司法局 关于印发方案的通知", "海州市司法局关于印发方案的通知"),
        ("海州市望潮区 司法局关于印发方案的通知", "海州市望潮区司法局关于印发方案的通知"),
        ("市司法局  市公安局关于 印发的通知", "市司法局 市公安局关于印发的通知"),
        ("按照第三条 执行", "按照第三条执行"),
        ("《关于印发《工作方案》的通知》", "《关于印发〈工作方案〉的通知》"),
        ("甲(乙（丙)", "甲（乙（丙）"),
        (
            "发1,246.38元,见8:30abc@example.invalid (甲)",
            "发1,246.38元，见8:30abc@example.invalid（甲）",
        ),
    ],
)
def test_a_slip_is_mended_and_told(text: str, mended: str) -> None:
    result = repair_typography(text)
    assert result.text == mended
    assert result.repairs


@pytest.mark.parametrize(
    "text",
    [
        "金额1,246.38元，时间3:00，比例3:1。",
        "海州市望潮区司法局 海州市公安局望潮分局关于印发方案的通知",
        "中共海州市委 海州市人民政府关于加强法治建设的意见",
        "司法部 公安部 财政部关于印发方案的通知",
        "海州市司法局 海州市城市管理综合行政执法支队关于印发方案的通知",
        "海州市司法局 海州市公安局令",
        "海州市司法局 海州市公安局联席会议纪要",
        "见http://example.invalid/a,b?c=d和shili@example.invalid。",
        "GB/T 9704—2012",
        'Word ("DOCX"), ok.',
        "时间为8:30至11:30，比例为1:1。",
        "《甲》和《乙》",
        "“具体情形”填写使用设备的情形，按实际填写。",
        "2024年11月8日",
        "联系人：张示例　电话：0000000",
        "15%～30%",
        "第一条　为规范设备使用，制定本办法。",
        "𠮷龘〇",
    ],
)
def test_what_is_no_slip_is_left_alone(text: str) -> None:
    result = repair_typography(text)
    assert (result.text, result.repairs) == (text, ())


@given(TEXTS)
def test_mending_twice_changes_nothing_more(text: str) -> None:
    once = repair_typography(text).text
    assert repair_typography(once).text == once


@given(TEXTS)
def test_no_word_and_no_number_is_lost(text: str) -> None:
    def words(value: str) -> str:
        return "".join(
            character
            for character in value
            if character != "第" and unicodedata.category(character)[0] in "LN"
        )

    assert words(repair_typography(text).text) == words(text)


@given(TEXTS)
def test_a_text_that_changes_has_a_repair_and_one_that_does_not_has_none(text: str) -> None:
    result = repair_typography(text)
    assert bool(result.repairs) == (result.text != text)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 8000 + " 中",
        "abc.def-" * 1000 + "@ 中",
        "1a" * 4000 + "@b://中 文",
        "1" * 8000 + " 中",
        "（a(" + "中" * 8000,
        '"' + "中" * 8000,
        "1,2" * 1000 + "(中)" * 1000 + " 文",
        "中" + "," * 8000,
        "中" + '" ' * 4000,
        "(" * 4000 + "中" + ")" * 4000,
    ],
)
def test_the_work_on_a_long_line_is_bounded(text: str) -> None:
    begun = process_time()
    repair_typography(text)
    assert process_time() - begun < 4


@given(st.text())
def test_cleaning_leaves_only_what_xml_can_carry(text: str) -> None:
    cleaned = clean(text)
    assert not re.search(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff\u202a-\u202e]", cleaned
    )
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize("text", ["\u202e反向", "零\u200b宽", "\ufeff开头", "响\x07铃"])
def test_what_cannot_be_seen_is_removed(text: str) -> None:
    assert re.fullmatch("[\u4e00-\u9fff]{2}", clean(text))


@pytest.mark.parametrize("text", ["\U00020bb7野家", "\uf900", "tab\tand\nline"])
def test_rare_hanzi_and_white_space_stay(text: str) -> None:
    assert clean(text) == text


@given(
    st.text(
        st.sampled_from("甲乙《》〈〉〔〕（）“”()[]［］【】\"'.,;:?!。，…— \t\u00a01290第号"),
        max_size=12,
    )
)
def test_a_text_without_slips_is_let_pass_at_a_glance(text: str) -> None:
    another_line = "\n-"  # a hyphen is looked at closely, and changes nothing

    assert (
        repair_typography(text + another_line).text == repair_typography(text).text + another_line
    )
