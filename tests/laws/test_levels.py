"""Ranks come from the table, else from the form of a name and its number."""

import pytest

from docgen.laws.levels import best, level_of, looks_national
from docgen.model.returns import BasisLevel


@pytest.mark.parametrize(
    ("name", "number", "level"),
    [
        ("消防法", "", BasisLevel.LAW),
        ("中华人民共和国停车法", "", BasisLevel.LAW),
        ("停车法", "", BasisLevel.UNKNOWN),
        ("全国人民代表大会常务委员会关于授权的决定", "", BasisLevel.LAW),
        ("辽宁省人民代表大会常务委员会关于加强停车管理的决定", "", BasisLevel.LOCAL),
        ("海州市人大常委会关于禁止鸣笛的规定", "", BasisLevel.LOCAL),
        ("望潮区人民代表大会常务委员会关于停车管理的决定", "", BasisLevel.NORMATIVE),
        ("海州市人民政府关于停车管理的决定", "", BasisLevel.NORMATIVE),
        ("城市道路管理条例", "", BasisLevel.ADMINISTRATIVE),
        ("中华人民共和国停车条例", "", BasisLevel.ADMINISTRATIVE),
        ("城市停车条例", "", BasisLevel.UNKNOWN),
        ("停车管理规定", "国务院令第900号", BasisLevel.ADMINISTRATIVE),
        ("海州市停车条例", "", BasisLevel.LOCAL),
        ("辽宁省大气污染防治条例", "", BasisLevel.LOCAL),
        ("辽宁省实施《中华人民共和国大气污染防治法》办法", "", BasisLevel.LOCAL),
        ("停车管理规定", "海州市人大常委会公告第5号", BasisLevel.LOCAL),
        ("停车管理规定", "公安部令第190号", BasisLevel.RULE),
        ("海州市停车管理办法", "海州市人民政府令第8号", BasisLevel.RULE),
        ("海州市停车管理办法", "", BasisLevel.RULE),
        ("海州市停车管理办法", "海政发〔2023〕8号", BasisLevel.NORMATIVE),
        ("望潮区停车管理办法", "", BasisLevel.NORMATIVE),
        ("关于规范停车秩序的通知", "", BasisLevel.NORMATIVE),
        ("电子警察建设方案", "", BasisLevel.NORMATIVE),
        ("区政府会议纪要", "第5期", BasisLevel.NORMATIVE),
        ("", "海政发〔2023〕8号", BasisLevel.NORMATIVE),
        ("上级要求", "", BasisLevel.UNKNOWN),
    ],
)
def test_a_rank_is_told(name: str, number: str, level: BasisLevel) -> None:
    assert level_of(name, number) is level


def test_the_best_of_several_ranks_counts() -> None:
    assert best((BasisLevel.NORMATIVE, BasisLevel.LAW, BasisLevel.UNKNOWN)) is BasisLevel.LAW
    assert best((BasisLevel.UNKNOWN, BasisLevel.NORMATIVE)) is BasisLevel.NORMATIVE
    assert best(()) is BasisLevel.UNKNOWN


@pytest.mark.parametrize("name", ["停车法", "城市停车条例", "中华人民共和国停车条例"])
def test_names_of_the_state_look_national(name: str) -> None:
    assert looks_national(name)


@pytest.mark.parametrize(
    "name", ["海州市停车条例", "辽宁省停车条例", "停车管理办法", "望潮区停车办法", "抓拍执法"]
)
def test_other_names_do_not(name: str) -> None:
    assert not looks_national(name)
