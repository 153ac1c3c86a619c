"""The header is found in one cell or in many."""

import pytest

from docgen.intake.returns.header import fields


def test_many_fields_stand_in_one_cell() -> None:
    text = (
        "填报单位（公章）：望潮区城管局    填 报 人：张示例  "
        "联系方式：0400-1  填报日期：2024 年 11 月 8 日"
    )
    assert dict(fields(text)) == {
        "unit": "望潮区城管局",
        "filler": "张示例",
        "phone": "0400-1",
        "date": "2024 年 11 月 8 日",
    }


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("填报单位：望潮区城管局（盖章）", "望潮区城管局"),
        ("填报单位(公章):望潮区城管局", "望潮区城管局"),
        ("填报单位 望潮区城管局", "望潮区城管局"),
        ("单位（盖章）：望潮区城管局", "望潮区城管局"),
        ("填报单位（公章）", ""),
    ],
)
def test_seals_are_no_part_of_the_name(text: str, unit: str) -> None:
    assert dict(fields(text)) == {"unit": unit}


@pytest.mark.parametrize(
    "text", ["（各街道、区直行政执法机关填报）", "请填报单位认真核对", "单位：万元"]
)
def test_sentences_are_no_fields(text: str) -> None:
    assert dict(fields(text)) == {}
