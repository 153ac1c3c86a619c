"""Lines below the head: totals under any name are no devices, devices under any name are."""

from pathlib import Path

import pytest

from tests.intake.returns.forms import FIRST, FORM, SECOND, Line, Value, read, saved, workbook

BASIS = "《道路交通安全法》第一百一十四条"
RESULT = "停止使用3台，保留并继续使用12台"
NAMES = [
    "本单位合计",
    "全局合计",
    "本街道总计",
    "望潮区城市管理局合计",
    "以上合计",
    "各项合计",
    "设备数量合计",
    "合计数",
    "合计数量",
    "累计数",
    "总数量",
    "总台数",
    "总和",
    "总额",
    "汇总",
    "汇总（台）",
    "总计12台",
    "共15台",
    "合计15台，36000元",
]


def _sum(name: str, place: int, blank: Value) -> Line:
    line: list[Value] = [None, None, blank, 15, "36000元", blank, blank, RESULT, None]
    line[0] = 3 if place else None
    line[place] = name
    return line


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("place", "blank"), [(0, None), (1, None), (1, "—")])
def test_totals_under_other_names_are_totals(
    name: str, place: int, blank: Value, tmp_path: Path
) -> None:
    reading = read(saved(workbook((*FORM[:-1], _sum(name, place, blank))), tmp_path))
    assert [item.row.count for item in reading.rows] == [12, 3]
    assert reading.total
    assert (reading.total.count, reading.total.stop, reading.total.keep) == (15, 3, 12)


@pytest.mark.parametrize("name", ["第一中队合计", "违停抓拍合计", "城区小计", "小计"])
def test_sums_of_some_rows_count_neither_as_devices_nor_as_the_total(
    name: str, tmp_path: Path
) -> None:
    lines = (*FORM[:3], FIRST, _sum(name, 1, None), SECOND, FORM[-1])
    reading = read(saved(workbook(lines), tmp_path))
    assert [item.row.count for item in reading.rows] == [12, 3]
    assert reading.total
    assert reading.total.count == 15


@pytest.mark.parametrize(
    "situation",
    [
        "汇总平台抓拍",
        "总和治理平台抓拍",
        "总数据平台抓拍",
        "累计3次违停抓拍",
        "合计12台设备抓拍",
        "共享单车违停抓拍",
        "街道汇总平台",
        "汇总",
    ],
)
@pytest.mark.parametrize("count", [5, "5台"])
def test_devices_whose_situation_begins_like_a_total_are_devices(
    situation: str, count: Value, tmp_path: Path
) -> None:
    line: Line = (1, situation, BASIS, count, 100, "否", None, "保留并继续使用", None)
    rows = read(saved(workbook((*FORM[:3], line)), tmp_path)).rows
    assert [(item.row.situation, item.row.count) for item in rows] == [(situation, 5)]
