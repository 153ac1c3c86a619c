"""Devices that are gone and fines are told, but not fines that officers imposed on the spot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.rules.returns.past_use import told_past_use

HONEST = [
    "近三年罚款12.5万元，均通过现场执法取得。",
    "近三年行政处罚罚款共计1,200元，均通过现场执法取得证据。",
    "近三年罚款共计56万元，均为现场检查发现，未使用电子技术监控设备。",
    "近三年办理案件20件，罚款35.6万元，均未使用电子技术监控设备取证，没有设置此类设备。",
    "近三年通过现场执法罚款12.5万元。",
    "近三年罚款 12.5 万元，全部系执法人员现场查处。",
    "近三年罚款0元。",
    "办公区监控设备已于去年报废，从未用于执法取证。",
]
PAST = [
    ("近三年罚款1,200元。", "近三年罚款1,200元"),
    ("近三年罚款12万元，均通过非现场执法取得。", "近三年罚款12万元"),
    ("近三年罚款12万元，其中现场执法10万元。", "近三年罚款12万元"),
    ("近三年罚款12万元，大部分通过现场执法取得。", "近三年罚款12万元"),
    ("近三年罚款12万元，均通过现场执法和监控设备取得。", "近三年罚款12万元"),
    ("近三年罚款12万元，均通过现场执法取得，其中3万元为监控抓拍。", "近三年罚款12万元"),
    ("近三年罚款12万元，其中3件未使用监控设备。", "近三年罚款12万元"),
    ("近三年罚款12万元，未使用过期设备。", "近三年罚款12万元"),
    ("近三年罚款12万元。执法人员均在现场执法。", "近三年罚款12万元"),
    ("现场执法罚款12万元，非现场执法罚款35万元。", "非现场执法罚款35万元"),
    ("抓拍设备已于去年停用，目前不用于执法。", "抓拍设备已于去年停用"),
    ("抓拍设备已于去年停用，罚款2万元，均为现场检查发现。", "抓拍设备已于去年停用"),
]


@pytest.mark.parametrize("text", HONEST)
def test_what_caught_nobody_is_no_past_use(text: str) -> None:
    assert told_past_use(text) == ""


@pytest.mark.parametrize(("text", "words"), PAST)
def test_past_use_is_told_with_its_words(text: str, words: str) -> None:
    assert told_past_use(text) == words


@given(st.lists(st.sampled_from(HONEST)), st.sampled_from(PAST), st.data())
def test_no_sentence_excuses_another(
    honest: list[str], past: tuple[str, str], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(honest)))
    text = "".join([*honest[:at], past[0], *honest[at:]])
    assert told_past_use(text) == past[1]
