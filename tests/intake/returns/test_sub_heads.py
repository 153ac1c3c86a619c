"""A quantity in several columns under one head is added up if that is the whole, else told."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.findings import Severity
from docgen.intake.returns.amounts import read_amount
from docgen.intake.returns.grid import GridCell
from docgen.intake.returns.sub_heads import summed
from docgen.intake.returns.sums import add_amounts, add_counts
from docgen.model.readings import Reading
from tests.intake.returns.forms import (
    HEADER,
    HEADS,
    TITLE,
    Line,
    Value,
    codes,
    read,
    saved,
    workbook,
)
from tests.intake.returns.papers import paper_of

COUNT, AMOUNT = 3, 4
YEARS = ("2022年", "2023年", "2024年")
ROW: Line = (
    1,
    "违停抓拍",
    "《道路交通安全法》第五十六条",
    10,
    "6000元",
    "否",
    None,
    "保留并继续使用",
    None,
)


def in_parts(
    place: int, names: Sequence[Value], *lines: tuple[Line, Sequence[Value]]
) -> list[Line]:
    """Return a form in which one column is cut into several, its rows with their parts."""
    blanks = [None] * (len(names) - 1)
    table: list[Line] = [
        (*HEADS[: place + 1], *blanks, *HEADS[place + 1 :]),
        (*[None] * place, *names, *[None] * (8 - place)),
    ]
    table += [(*line[:place], *parts, *line[place + 1 :]) for line, parts in lines]
    return [(TITLE,), HEADER, *table]


def read_merged(lines: Sequence[Line], place: int, names: int, folder: Path) -> Reading:
    """Read a form whose heads are merged: one over its parts, the others over two lines."""
    book = workbook(lines)
    sheet = book.worksheets[0]
    sheet.merge_cells(start_row=3, end_row=3, start_column=place + 1, end_column=place + names)
    for column in range(1, 9 + names):
        if not place < column <= place + names:
            sheet.merge_cells(start_row=3, end_row=4, start_column=column, end_column=column)
    return read(saved(book, folder))


def quantities(reading: Reading) -> list[tuple[int | None, str | None]]:
    return [
        (row.count, None if row.amount_yuan is None else str(row.amount_yuan))
        for row in (item.row for item in reading.rows)
    ]


@pytest.mark.parametrize(
    "names",
    [
        YEARS,
        ("2022", "2023", "2024"),
        (2022, 2023, 2024),
        ("2024年度", "2023年度", "2022年度"),
        ("2022年（元）", "2023年（元）", "2024年（元）"),
        ("2022年1-12月", "2023年1-12月", "2024年1—10月"),
        ("前年", "去年", "今年"),
    ],
)
def test_the_fines_of_three_years_are_added_up(names: Sequence[Value], tmp_path: Path) -> None:
    lines = in_parts(AMOUNT, names, (ROW, (1000, "2000元", "0.3万元")), (ROW, (0, "无", 5)))
    for reading in (
        read_merged(lines, AMOUNT, 3, tmp_path),
        read(saved(workbook(lines), tmp_path)),
        read(paper_of(tmp_path, lines)),
    ):
        assert quantities(reading) == [(10, "6000.00"), (10, "5.00")]
        assert [(one.code, one.severity) for one in reading.findings] == [
            ("column_parts_added", Severity.INFO)
        ]


@pytest.mark.parametrize(
    "names", [("停用", "在用"), ("在用（台）", "已停用（台）"), ("保留", "停止使用")]
)
def test_devices_in_use_and_stopped_are_added_up(names: Sequence[str], tmp_path: Path) -> None:
    lines = in_parts(COUNT, names, (ROW, (3, 7)), (ROW, (0, "7台")), (ROW, ("/", 7)))
    reading = read_merged(lines, COUNT, 2, tmp_path)
    assert quantities(reading) == [(10, "6000.00"), (7, "6000.00"), (7, "6000.00")]
    assert codes(reading) == ["column_parts_added"]


@pytest.mark.parametrize(
    ("place", "names"),
    [
        (AMOUNT, ("2023年", "2024年")),
        (AMOUNT, ("2019年", "2020年", "2021年")),
        (AMOUNT, ("2021年", "2023年", "2024年")),
        (AMOUNT, ("2024年", "2024年", "2024年")),
        (AMOUNT, ("已缴", "未缴")),
        (AMOUNT, ("2022年", "2023年", "年均")),
        (COUNT, ("停用", "拟新增")),
        (COUNT, ("原有", "新增")),
        (COUNT, ("主城区", "郊区")),
    ],
)
def test_columns_that_may_not_be_the_whole_are_told_and_not_taken(
    place: int, names: Sequence[str], tmp_path: Path
) -> None:
    parts = [1000 + number for number in range(len(names))]
    lines = in_parts(place, names, (ROW, parts))
    for reading in (
        read_merged(lines, place, len(names), tmp_path),
        read(saved(workbook(lines), tmp_path)),
    ):
        assert quantities(reading) == [(10, None) if place == AMOUNT else (None, "6000.00")]
        assert [(one.code, one.severity) for one in reading.findings] == [
            ("column_parts_unclear", Severity.ERROR)
        ]
        slip = reading.rows[0].slips["amount" if place == AMOUNT else "count"]
        assert (slip.kind, slip.detail) == ("invalid", "+".join(map(str, parts)))


@pytest.mark.parametrize("name", ["合计", "三年合计", "总额"])
def test_of_a_sum_and_its_parts_the_sum_is_taken(name: str, tmp_path: Path) -> None:
    lines = in_parts(AMOUNT, (*YEARS, name), (ROW, (1000, 2000, 3000, 6000)))
    reading = read_merged(lines, AMOUNT, 4, tmp_path)
    assert quantities(reading) == [(10, "6000.00")]
    assert codes(reading) == []


def test_one_head_of_a_part_alone_is_no_whole(tmp_path: Path) -> None:
    reading = read_merged(in_parts(AMOUNT, ("2024年",), (ROW, (1000,))), AMOUNT, 1, tmp_path)
    assert quantities(reading) == [(10, None)]
    assert codes(reading) == ["column_parts_unclear"]


def test_a_part_that_is_left_blank_or_cannot_be_read_leaves_the_whole_unknown(
    tmp_path: Path,
) -> None:
    lines = in_parts(
        AMOUNT, YEARS, (ROW, (1, None, 3)), (ROW, (None,) * 3), (ROW, ("约1万元", 2, 3))
    )
    reading = read_merged(lines, AMOUNT, 3, tmp_path)
    assert quantities(reading) == [(10, None)] * 3
    slips = [(row.slips["amount"].kind, row.slips["amount"].detail) for row in reading.rows]
    assert slips == [("invalid", "1+空+3"), ("missing", ""), ("approximate", "约1万元+2+3")]


def test_a_part_merged_over_rows_is_told_as_shared(tmp_path: Path) -> None:
    book = workbook(in_parts(AMOUNT, YEARS, (ROW, (1, 2, 3)), (ROW, (1, None, 3))))
    book.worksheets[0].merge_cells("F5:F6")
    reading = read(saved(book, tmp_path))
    assert [row.slips["amount"].kind for row in reading.rows] == ["merged", "merged"]


def test_one_amount_merged_over_the_parts_is_the_whole(tmp_path: Path) -> None:
    book = workbook(in_parts(AMOUNT, YEARS, (ROW, (6000, None, None))))
    book.worksheets[0].merge_cells("E5:G5")
    assert quantities(read(saved(book, tmp_path))) == [(10, "6000.00")]


def test_a_line_of_totals_is_added_up_too(tmp_path: Path) -> None:
    total: Line = ("总计", None, None, 10, None, None, None, "保留并继续使用10台", None)
    lines = in_parts(AMOUNT, YEARS, (ROW, (1, 2, 3)), (total, (1, 2, 3)))
    reading = read_merged(lines, AMOUNT, 3, tmp_path)
    assert reading.total
    assert reading.total.amount_yuan == Decimal(6)


def test_a_head_of_another_thing_beside_the_quantity_is_extra(tmp_path: Path) -> None:
    reading = read_merged(
        in_parts(COUNT, ("型号", "数量"), (ROW, ("HK-1", 10))), COUNT, 2, tmp_path
    )
    assert quantities(reading) == [(10, "6000.00")]
    assert codes(reading) == ["column_extra"]
    assert "型号" in reading.findings[0].message


def test_a_result_in_two_columns_is_no_first_row(tmp_path: Path) -> None:
    lines = in_parts(7, ("停止使用", "保留并继续使用"), (ROW, (None, "√")))
    reading = read_merged(lines, 7, 2, tmp_path)
    assert quantities(reading) == [(10, "6000.00")]
    assert codes(reading) == ["column_extra"]


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=4))
def test_the_sum_of_known_parts_is_exact(cents: list[int]) -> None:
    cells = [GridCell(f"{Decimal(part) / 100:f}元") for part in cents]
    added = add_amounts(cells, "", "元", clear=True)
    each = [read_amount(cell, "", "元").value for cell in cells]
    assert None not in each
    assert added.value == Decimal(sum(cents)) / 100


@given(st.lists(st.sampled_from(["3", "0", "无", "约4台", ""]), min_size=2, max_size=4))
def test_a_sum_is_known_only_if_all_its_parts_are(texts: list[str]) -> None:
    count = add_counts([GridCell(text) for text in texts], "", clear=True)
    known = all(text in ("3", "0", "无") for text in texts)
    assert count.value == (3 * texts.count("3") if known and "3" in texts else None)
    assert count.value is not None or count.slip is not None


def test_the_campaigns_year_ends_the_three() -> None:
    heads = dict(enumerate(YEARS, 5))
    assert summed("amount", heads, 2024) == (5, 6, 7)
    assert summed("amount", heads, None) == (5, 6, 7)
    assert summed("amount", heads, 2025) == ()
    assert summed("count", heads, 2024) == ()
