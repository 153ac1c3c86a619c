"""Lines below the head: totals under any name are no devices, devices under any name are."""

from pathlib import Path

import pytest

from docgen.model.returns import ReturnKind
from tests.intake.returns.forms import (
    FIRST,
    FORM,
    SECOND,
    Line,
    Value,
    codes,
    read,
    saved,
    workbook,
)

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


SPARSE: Line = (3, "车载抓拍", None, 5)


@pytest.mark.parametrize(
    "heading",
    [
        "二、移动设备",
        "（二）移动设备",
        "（二）、移动设备",
        "2.移动设备",
        "3、停车类设备",
        "移动设备",
    ],
)
@pytest.mark.parametrize("number", [3, None])
def test_a_row_behind_the_heading_of_a_group_is_read(
    heading: str, number: Value, tmp_path: Path
) -> None:
    lines = (*FORM[:-1], (heading,), (number, *SPARSE[1:]), FORM[-1])
    reading = read(saved(workbook(lines), tmp_path))
    assert [item.row.count for item in reading.rows] == [12, 3, 5]
    assert codes(reading) == []


@pytest.mark.parametrize("columns", ["CFGHI", "CFH", "FH"])
def test_a_row_that_shares_its_texts_with_the_one_above_is_read_behind_a_note(
    columns: str, tmp_path: Path
) -> None:
    note: Line = ("注：以下是移动设备，由大队管理。",)
    book = workbook((*FORM[:3], note, FIRST, (2, "占道经营抓拍", None, 5), FORM[-1]))
    for column in columns:
        book.worksheets[0].merge_cells(f"{column}5:{column}6")
    reading = read(saved(book, tmp_path))
    assert [item.row.count for item in reading.rows] == [12, 5]


@pytest.mark.parametrize(
    "line",
    [
        SPARSE,
        (None, "另借用公安设备", None, 5),
        (None, "鸣笛抓拍", None, "约5台"),
        ("3、", "鸣笛抓拍", None, "5台"),
        ("（三）、鸣笛抓拍", None, None, 5),
        (None, None, "《道路交通安全法》第一百一十四条", None, None, "否"),
        (3, "接打手机：路口抓拍", None, 5),
    ],
)
@pytest.mark.parametrize("end", [FORM[-1], ("注：以上情况属实，请予审核。",)])
def test_what_is_like_devices_below_the_end_is_told_and_not_counted(
    end: Line, line: Line, tmp_path: Path
) -> None:
    reading = read(saved(workbook((*FORM[:-1], end, line)), tmp_path))
    assert [item.row.count for item in reading.rows] == [12, 3]
    assert codes(reading) == ["row_below_end"]


@pytest.mark.parametrize(
    "line",
    [
        ("注：1.“设备数量”按台（套）计。",),
        ("1.", "“设备数量”按台（套）计，共5类。"),
        (2, "近三年罚款金额按元填写"),
        ("一、本表一式两份",),
        (None, "本表一式两份，报区司法局1份"),
        (None, None, None, None, "第1页"),
        (None, None, None, 1),
        ("单位负责人：李示例", None, None, "审核人：王示例"),
        ("联系方式：", "0400-0000000", None, "填报日期：", "2024", "年", "11", "月", "13", "日"),
        ("填报日期", None, None, 2024),
        (None, None, None, "2024年11月13日"),
        (None, "依据《道路交通安全法》填写"),
        (4,),
    ],
)
def test_notes_below_the_total_stay_silent(line: Line, tmp_path: Path) -> None:
    reading = read(saved(workbook((*FORM, line)), tmp_path))
    assert [item.row.count for item in reading.rows] == [12, 3]
    assert codes(reading) == []


@pytest.mark.parametrize(
    "situation", ["接打手机：电子警察抓拍", "开车接打电话：路口抓拍", "联系人：路口抓拍"]
)
@pytest.mark.parametrize(
    "line",
    [
        (BASIS, 11, 100, "否", None, "保留并继续使用", None),
        (BASIS, 11, 100, "否", None, "保留并继续使用", "联系人：张示例"),
        (None, 11, None, None, None, None, None),
    ],
)
def test_a_row_without_a_number_whose_situation_reads_like_a_field_is_one_of_devices(
    situation: str, line: Line, tmp_path: Path
) -> None:
    reading = read(saved(workbook((*FORM[:-1], (None, situation, *line))), tmp_path))
    assert [item.row.count for item in reading.rows] == [12, 3, 11]


@pytest.mark.parametrize(
    "line",
    [
        (None, "联系电话", None, "555555"),
        (None, "填报日期：", None, "2024", "年11月13日"),
        (None, "填报人：张示例", "联系方式", "555555"),
        (None, "填报人：张示例", None, "填报日期：2024年11月13日"),
    ],
)
def test_fields_below_the_rows_are_no_devices(line: Line, tmp_path: Path) -> None:
    reading = read(saved(workbook((*FORM[:-1], line)), tmp_path))
    assert [item.row.count for item in reading.rows] == [12, 3]


@pytest.mark.parametrize(
    "line",
    [
        (1, "无", "无", 0, 35000, "否", None, None, "借用交警监控"),
        (1, "/", BASIS, "/", "35000元", "否"),
        (1, "未设置监控设施的工地", BASIS, "0", "约3万元"),
        (1, None, BASIS, None, "三万余元", None, None, None, "无此类设备"),
        (1, "本单位无设备", None, None, "3.5万元"),
    ],
)
@pytest.mark.parametrize("others", [(), (SECOND,)])
def test_a_line_of_no_devices_that_tells_of_fines_is_a_row(
    line: Line, others: tuple[Line, ...], tmp_path: Path
) -> None:
    reading = read(saved(workbook((*FORM[:3], line, *others)), tmp_path))
    assert reading.kind is ReturnKind.TABLE
    assert [item.row.count for item in reading.rows] == [None, 3][: 1 + len(others)]


@pytest.mark.parametrize(
    "amount", [None, 0, "0元", "无", "/", "0.00万元", "无罚款", "近3年无罚款", "未罚款", "零元"]
)
@pytest.mark.parametrize("situation", ["无", "/", "本单位无设备"])
def test_a_line_of_no_devices_and_no_fines_is_none(
    situation: str, amount: Value, tmp_path: Path
) -> None:
    line = (1, situation, "/", 0, amount)
    assert read(saved(workbook((*FORM[:3], line)), tmp_path)).kind is ReturnKind.ZERO
