"""A head that holds the name of a quantity but means another one is not taken for it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.returns.meanings import plain_head
from tests.intake.returns.forms import (
    CLEAN,
    FIRST,
    HEADER,
    HEADS,
    SECOND,
    TITLE,
    TOTAL,
    Line,
    codes,
    read,
    saved,
    values,
    workbook,
)

COUNT, AMOUNT = 3, 4
ORDINARY_AMOUNTS = (
    "近三年实际罚款金额（元）",
    "最近三年罚款金额",
    "过去三年罚款金额",
    "近三个自然年罚款金额",
    "近三年该情形罚款金额",
    "近三年因该设备产生的罚款金额",
    "近三年年度罚款金额合计",
    "近三年罚款总金额",
    "四、近三年罚款金额（元）",
    "近三年罚款金额（元）②",
    "近三年罚款金额E（元）",
    "近三年罚款金额（元）*",
)
ORDINARY_COUNTS = (
    "已安装设备数量",
    "目前设备数量",
    "我局设备数量",
    "设备总数量",
    "三、设备数量",
    "设备数量①",
    "设备数量2",
    "设备数量D",
)


def with_head(place: int, name: str) -> tuple[Line, ...]:
    """Return the sound form with another head over one column."""
    heads = (*HEADS[:place], name, *HEADS[place + 1 :])
    return (TITLE,), HEADER, heads, FIRST, SECOND, TOTAL


@pytest.mark.parametrize(
    ("place", "name"),
    [
        *(
            (AMOUNT, name)
            for name in (
                "2024年罚款金额（元）",
                "24年罚款金额",
                "近一年罚款金额",
                "近五年罚款金额",
                "2023—2024年罚款金额",
                "2019—2024年罚款金额",
                "近三年年均罚款金额（元）",
                "近三年罚款金额（年均）",
                "近三年罚款金额（2024年）",
                "平均每台罚款金额（元）",
                "未缴罚款金额（元）",
                "年度罚款金额",
                "单笔罚款金额",
                "近三年应缴未缴罚款金额",
                "近三年罚款金额（最近一年）",
                "罚款金额占比",
                "去年罚款金额",
            )
        ),
        *(
            (COUNT, name)
            for name in (
                "拟新增设备数量",
                "停用设备数量",
                "在用设备数量",
                "设备数量（停用）",
                "设备数量（拟新增）",
                "新增设备数量（台）",
                "报废设备台数",
                "清理后设备数量",
                "执法记录仪以外设备数量",
            )
        ),
    ],
)
def test_another_quantity_is_told_and_not_taken(place: int, name: str, tmp_path: Path) -> None:
    reading = read(saved(workbook(with_head(place, name)), tmp_path))
    assert codes(reading) == ["column_missing"]
    assert reading.findings[0].place.field == HEADS[place]
    assert f"“{name}”" in reading.findings[0].message
    key = "count" if place == COUNT else "amount_yuan"
    assert [getattr(item.row, key) for item in reading.rows] == [None, None]


@pytest.mark.parametrize(
    ("place", "name"),
    [
        *(
            (AMOUNT, name)
            for name in (
                "近三年罚款金额（2021年11月—2024年10月，元）",
                "近三年罚款（元）",
                "三年来罚款（万元）",
                "近三年罚没款金额",
                "近三年罚款入库金额（元）",
                "近三年（2022—2024年）罚款金额",
                "2021年11月至2024年10月罚款金额",
                "2021-2024年罚款金额",
                "近3年罚款金额",
                "3年罚款金额",
                "最近三年来累计罚款金额（没有填0）",
                "近三年罚款金额（含已停用设备）",
                "近三年罚款金额（截至2024年10月）",
                "近三年行政处罚罚款金额合计",
                "本单位近三年非现场执法罚款金额",
                "罚款金额/元",
                *ORDINARY_AMOUNTS,
                "近三年罚款金额（按人民币元计）",
            )
        ),
        *(
            (COUNT, name)
            for name in (
                "设备数量（台、套）",
                "执法类电子技术监控设备数量",
                "现有设备数量（台/套）",
                "清理前设备数量",
                "设备数量合计",
                "设备数量（含停用）",
                "截至2024年10月底设备数量",
                "2.设备数量",
                *ORDINARY_COUNTS,
            )
        ),
    ],
)
def test_the_quantity_in_more_words_is_taken(place: int, name: str, tmp_path: Path) -> None:
    reading = read(saved(workbook(with_head(place, name)), tmp_path))
    assert values(reading) == CLEAN
    assert codes(reading) == []


@pytest.mark.parametrize("over", ["停用设备", "拟新增", "2024年", "其他设备"])
def test_a_head_above_may_make_it_another(over: str, tmp_path: Path) -> None:
    heads: Line = (*HEADS[:3], over, None, *HEADS[5:])
    under: Line = (*[None] * 3, "数量", "罚款金额（元）", *[None] * 4)
    book = workbook(((TITLE,), HEADER, heads, under, FIRST, SECOND, TOTAL))
    for column in "ABCFGHI":
        book.worksheets[0].merge_cells(f"{column}3:{column}4")
    book.worksheets[0].merge_cells("D3:E3")
    reading = read(saved(book, tmp_path))
    assert [item.row.count for item in reading.rows][-2:] == [None, None]
    assert codes(reading)[:2] == ["column_missing", "column_missing"]


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (AMOUNT, "近三年已缴罚款金额（元）"),
        (AMOUNT, "近三年罚款金额（实缴）"),
        (AMOUNT, "近三年超限罚款金额"),
        (COUNT, "移动设备数量"),
        (COUNT, "清理设备数量"),
    ],
)
def test_words_that_nobody_knows_are_taken_and_told(place: int, name: str, tmp_path: Path) -> None:
    reading = read(saved(workbook(with_head(place, name)), tmp_path))
    assert values(reading) == CLEAN
    assert codes(reading) == ["column_understood"]
    assert name in reading.findings[0].message


def test_of_two_columns_that_may_be_parts_none_is_taken(tmp_path: Path) -> None:
    heads = (*HEADS[:3], "固定设备数量", "移动设备数量", *HEADS[4:])
    rows = [(*line[:3], 4, *line[3:]) for line in (FIRST, SECOND)]
    reading = read(saved(workbook(((TITLE,), HEADER, heads, *rows)), tmp_path))
    assert codes(reading) == ["column_missing"]
    assert "“固定设备数量”、“移动设备数量”" in reading.findings[0].message
    assert [item.row.count for item in reading.rows] == [None, None]


@given(
    st.sampled_from(["设备数量", "近三年罚款金额", "近三年罚款金额（元）"]),
    st.sampled_from(["", "①", "2", "D", "*", "（3）"]),
    st.sampled_from(["", "三、", "3.", "（三）", "③", "C"]),
)
def test_numbers_and_letters_around_a_head_are_none_of_its_words(
    name: str, after: str, before: str
) -> None:
    assert plain_head(before + name + after) == plain_head(name)


@pytest.mark.parametrize("name", ["近三年罚款案件数", "近三年罚款次数", "三年来罚款依据"])
def test_a_name_that_is_whole_alone_means_nothing_within_another(name: str, tmp_path: Path) -> None:
    reading = read(saved(workbook(with_head(AMOUNT, name)), tmp_path))

    assert "column_missing" in codes(reading)
    assert [item.row.amount_yuan for item in reading.rows] == [None, None]
