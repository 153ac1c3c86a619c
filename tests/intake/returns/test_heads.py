"""A line of units below the head belongs to the head, and is no device."""

from pathlib import Path

import pytest

from tests.intake.returns.forms import (
    FIRST,
    FORM,
    HEADER,
    HEADS,
    SECOND,
    TITLE,
    TOTAL,
    Line,
    codes,
    read,
    saved,
    workbook,
)

BARE: Line = (*FIRST[:4], 3.6, *FIRST[5:])


def _below(**units: str) -> Line:
    keys = ("n", "situation", "basis", "count", "amount", "need", "reason", "result", "note")
    return tuple(units.get(key) for key in keys)


@pytest.mark.parametrize(
    "line",
    [
        _below(amount="万元"),
        _below(amount="（万元）"),
        _below(amount="单位：万元"),
        _below(amount="（2021年11月—2024年10月，万元）"),
        _below(count="台（套）", amount="万元"),
        _below(count="（台）", amount="（万元）", need="（是/否）", result="停止使用或保留"),
    ],
)
def test_a_line_of_units_below_the_head_is_part_of_it(line: Line, tmp_path: Path) -> None:
    reading = read(saved(workbook(((TITLE,), HEADER, HEADS, line, BARE)), tmp_path))
    assert [str(item.row.amount_yuan) for item in reading.rows] == ["36000.00"]
    assert not reading.rows[0].slips
    assert codes(reading) == []


def test_a_line_of_two_units_names_none(tmp_path: Path) -> None:
    line = _below(amount="元/万元")
    rows = read(saved(workbook(((TITLE,), HEADER, HEADS, line, BARE)), tmp_path)).rows
    assert [item.slips["amount"].kind for item in rows] == ["unit_missing"]


def test_another_unit_of_count_below_the_head_is_told(tmp_path: Path) -> None:
    line = _below(count="处", amount="万元")
    rows = read(saved(workbook(((TITLE,), HEADER, HEADS, line, BARE)), tmp_path)).rows
    assert [item.slips["count"].kind for item in rows] == ["unit_nonstandard"]


def test_a_unit_in_one_part_of_a_head_on_two_lines_counts(tmp_path: Path) -> None:
    over = (*HEADS[:3], "设备", "近三年罚款金额", "清理规范", None, None, "备注")
    under: Line = (None, None, None, "数量", "万元", "是否需要清理", "具体事由", "结果", None)
    book = workbook(((TITLE,), HEADER, over, under, BARE))
    for span in ("A3:A4", "B3:B4", "C3:C4", "F3:H3", "I3:I4"):
        book.worksheets[0].merge_cells(span)
    rows = read(saved(book, tmp_path)).rows
    assert [str(item.row.amount_yuan) for item in rows] == ["36000.00"]
    assert "amount" not in rows[0].slips


@pytest.mark.parametrize("amount", ["万元", "元"])
def test_a_device_whose_amount_lacks_its_number_is_a_device(amount: str, tmp_path: Path) -> None:
    line: Line = (*FIRST[:4], amount, *FIRST[5:])
    rows = read(saved(workbook((*FORM[:3], line)), tmp_path)).rows
    assert [(item.row.count, item.slips["amount"].kind) for item in rows] == [(12, "invalid")]


@pytest.mark.parametrize("count", [12, "12", "１２台"])
@pytest.mark.parametrize("place", range(1, len(HEADS)))
def test_a_line_of_figures_is_never_joined_to_the_head(
    place: int, count: str | int, tmp_path: Path
) -> None:
    heads = (*HEADS[:place], "别的", *HEADS[place + 1 :])
    first: Line = (*FIRST[:3], count, *FIRST[4:])
    reading = read(saved(workbook(((TITLE,), HEADER, heads, first, SECOND, TOTAL)), tmp_path))
    assert [item.row.situation for item in reading.rows] == (
        ["", ""] if HEADS[place] == "具体情形" else [FIRST[1], SECOND[1]]
    )


@pytest.mark.parametrize(
    "above",
    [
        (HEADER[0], None, None, HEADER[3], None, None, "罚款金额单位：万元"),
        (HEADER[0], None, None, HEADER[3], None, None, "罚款金额：万元"),
        ("填报单位（公章）", "望潮区城市管理局", None, None, "罚款金额：万元"),
        ("（2024年）", None, None, None, None, None, "罚款金额：万元"),
    ],
)
def test_a_caption_beside_the_fields_of_the_header_is_no_head(above: Line, tmp_path: Path) -> None:
    lines = ((TITLE,), above, HEADER, HEADS, BARE)
    reading = read(saved(workbook(lines), tmp_path))
    assert [str(item.row.amount_yuan) for item in reading.rows] == ["36000.00"]
    assert reading.header["unit"].text == "望潮区城市管理局"
    assert codes(reading) == []
