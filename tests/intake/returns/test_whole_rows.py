"""Rows that are parts (其中) of the one above are counted once, and told where that is in doubt."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.findings import Place, Severity
from docgen.intake.returns.heads import find_heads
from docgen.intake.returns.parts import Part, Parts, Spot, Whole, tell_parts
from docgen.model.readings import Reading, TotalReading
from tests.intake.returns.forms import FORM, HEADS, Line, Value, codes, read, saved, workbook
from tests.intake.returns.grids import grid_of
from tests.intake.returns.papers import paper_of

BASIS = "《道路交通安全法》第一百一十四条"


def line(n: Value, situation: str, count: Value, amount: Value) -> Line:
    """Return a full row."""
    return (n, situation, BASIS, count, amount, "否", None, "保留并继续使用", None)


WHOLE = line(1, "违停抓拍", 10, "5000元")


def read_with(folder: Path, *lines: Line, number: Value = 1) -> Reading:
    """Read a form of a row of ten devices, and lines behind it."""
    return read(saved(workbook((*FORM[:3], (number, *WHOLE[1:]), *lines)), folder))


def counts(reading: Reading) -> list[int | None]:
    return [item.row.count for item in reading.rows]


@pytest.mark.parametrize(
    "parts",
    [
        (line(None, "其中：主城区", 6, "3000元"), line(None, "郊区", 4, "2000元")),
        (line(None, "其中", 6, None), line(None, "　　郊区", "4台", None)),
        (line("其中", "主城区", 6, "3000元"), line(None, "郊区", 4, "2000元")),
        (line("（1）", "其中主城区", 6, "3000元"), line("（2）", "郊区", 4, "2000元")),
        (line(None, "包括：主城区", 6, "3000元"), line(None, "其中：郊区", 4, "2000元")),
        ((None, "其中：主城区", None, 10),),
        ((None, "其中有3台是移动式的"),),
        (line(None, "其中：移动式", 3, "100元"),),
        (line(None, "其中：需要清理", 6, "3000元"), line(None, "其中：停止使用", 6, "3000元")),
    ],
)
def test_parts_that_add_up_are_not_counted_again(parts: tuple[Line, ...], tmp_path: Path) -> None:
    reading = read_with(tmp_path, *parts, line(2, "超限检测", 3, 0))
    assert counts(reading) == [10, 3]
    assert [(one.code, one.severity, one.place.row) for one in reading.findings] == [
        ("parts_not_added", Severity.INFO, 1)
    ]


def test_parts_without_numbers_anywhere_end_where_counts_and_fines_add_up(tmp_path: Path) -> None:
    parts = (line(None, "其中：主城区", 6, "3000元"), line(None, "郊区", 4, "2000元"))
    reading = read_with(tmp_path, *parts, line(None, "超限检测", 3, 0), number=None)
    assert counts(reading) == [10, 3]
    assert codes(reading) == ["parts_not_added"]


@pytest.mark.parametrize(
    ("part", "code", "row"),
    [
        (line(None, "其中：主城区", 12, "5000元"), "parts_exceed", 1),
        (line(None, "其中：主城区", 10, "5001元"), "parts_exceed", 1),
        (line(None, "其中：主城区", "一些", "5000元"), "parts_differ", 1),
    ],
)
def test_parts_that_do_not_add_up_are_told(part: Line, code: str, row: int, tmp_path: Path) -> None:
    reading = read_with(tmp_path, part, line(2, "超限检测", 3, 0))
    assert counts(reading) == [10, 3]
    told = {one.code: one.place.row for one in reading.findings}
    assert told == {"parts_not_added": 1, code: row}


@pytest.mark.parametrize("number", [1, None])
def test_a_row_that_may_be_a_part_or_not_is_told_as_one_to_mend(
    number: Value, tmp_path: Path
) -> None:
    parts = (line(None, "其中：主城区", 6, "3000元"), line(None, "超限检测", 3, 0))
    reading = read_with(tmp_path, *parts, number=number)
    assert counts(reading) == [10, 3]
    unclear = [one for one in reading.findings if one.code == "part_unclear"]
    assert [(one.severity, one.place.row) for one in unclear] == [(Severity.ERROR, 2)]


def test_a_row_behind_parts_that_fill_their_whole_is_one_of_its_own(tmp_path: Path) -> None:
    part = line(None, "其中：主城区", 10, "5000元")
    reading = read_with(tmp_path, part, line(None, "超限检测", 3, 0))
    assert counts(reading) == [10, 3]
    assert codes(reading) == ["parts_not_added"]


@pytest.mark.parametrize("name", ["总计", "小计"])
def test_parts_of_a_sum_are_no_devices(name: str, tmp_path: Path) -> None:
    total: Line = (name, None, None, 15, "36000元")
    parts: tuple[Line, ...] = (("其中", "停止使用", None, 3), (None, "保留并继续使用", None, 12))
    reading = read(saved(workbook((*FORM[:-1], total, *parts)), tmp_path))
    assert counts(reading) == [12, 3]
    assert codes(reading) == ["parts_not_added"]


BESIDE_THE_TOTAL: tuple[tuple[Line, ...], ...] = (
    (("停止使用", None, None, 3, 0), ("保留并继续使用", None, None, 12, "36000元")),
    (("停止使用", None, None, 3),),
    (("执法大队", None, None, 10, "36000元"), ("治超站", None, None, 5, 0)),
    ((None, "执法大队", None, 10, "36000元"), (None, "治超站", None, 5, 0)),
    ((None, "执法大队", None, 10), (None, "治超站", None, 5)),
    (("其中需要清理", None, None, 3, 0), ("其中停止使用", None, None, 3, 0)),
)


@pytest.mark.parametrize("lines", BESIDE_THE_TOTAL)
def test_lines_below_the_total_that_part_it_are_no_devices(
    lines: tuple[Line, ...], tmp_path: Path
) -> None:
    total: Line = ("总计", None, None, 15, "36000元")
    reading = read(saved(workbook((*FORM[:-1], total, *lines)), tmp_path))
    assert counts(reading) == [12, 3]
    assert codes(reading) == ["parts_not_added"]


@pytest.mark.parametrize(
    "lines",
    [
        (("执法大队", None, None, 10, "36000元"), ("治超站", None, None, 4, 0)),
        (("执法大队", None, None, 15, "36000元"),),
        ((None, "路口抓拍", None, 15, "36000元"),),
        ((3, "借用公安设备", None, 15, "36000元"),),
        ((None, "借用公安设备", None, 15, "36000元", "否", None, "停止使用"),),
    ],
)
def test_lines_below_the_total_that_may_be_devices_are_told(
    lines: tuple[Line, ...], tmp_path: Path
) -> None:
    total: Line = ("总计", None, None, 15, "36000元")
    reading = read(saved(workbook((*FORM[:-1], total, *lines)), tmp_path))
    assert "row_below_end" in codes(reading) or len(reading.rows) > len(FORM[3:-1])


@pytest.mark.parametrize("name", ["上年度", "去年同期", "核对", "平均", "同比增减", "差额"])
def test_what_the_total_is_compared_with_is_no_device(name: str, tmp_path: Path) -> None:
    reading = read(saved(workbook((*FORM, (name, None, None, 6, 30000))), tmp_path))
    assert counts(reading) == [12, 3]
    assert codes(reading) == []


def test_what_follows_the_parts_of_the_total_is_told(tmp_path: Path) -> None:
    lines: tuple[Line, ...] = (("其中", "停止使用", None, 15), (None, "借用公安设备", None, 5))
    reading = read(saved(workbook((*FORM, *lines)), tmp_path))
    assert counts(reading) == [12, 3]
    assert sorted(codes(reading)) == ["parts_not_added", "row_below_end"]


def test_parts_may_stand_in_the_next_table_of_a_paper(tmp_path: Path) -> None:
    part = line(None, "其中：主城区", 6, "3000元")
    further = (line(None, "郊区", 4, "2000元"), line(2, "超限检测", 3, 0))
    reading = read(paper_of(tmp_path, (HEADS, WHOLE, part), further))
    assert counts(reading) == [10, 3]
    assert codes(reading) == ["parts_not_added"]


@pytest.mark.parametrize("situation", ["其中：主城区", "其他违停", "其中心广场违停", "包围路违停"])
def test_a_first_row_and_other_words_are_rows(situation: str, tmp_path: Path) -> None:
    lines = (line(1, situation, 10, 0), line(2, situation.replace("其中：", ""), 3, 0))
    reading = read(saved(workbook((*FORM[:3], *lines)), tmp_path))
    assert counts(reading) == [10, 3]
    assert codes(reading) == []


(HEAD,) = find_heads(grid_of(HEADS))
SPOT = Spot(grid_of(HEADS), 1, HEAD)


@given(st.lists(st.integers(1, 50), min_size=2, max_size=6), st.data())
def test_parts_that_add_up_are_all_taken_whatever_the_cut(
    sizes: list[int], data: st.DataObject
) -> None:
    marked = data.draw(st.integers(1, len(sizes) - 1))
    whole = Whole("第1行", sum(sizes), None, numbered=True, place=Place())
    parts = Parts(whole)
    parts.marked += [Part(SPOT, TotalReading(count=size), True) for size in sizes[:marked]]
    parts.others += [Part(SPOT, TotalReading(count=size), True) for size in sizes[marked:]]
    assert parts.taken() == len(sizes) - marked
    told = tell_parts(whole, parts.marked + parts.others)
    assert [finding.code for finding in told] == ["parts_not_added"]


def test_fines_are_compared_to_the_cent() -> None:
    whole = Whole("第1行", None, Decimal("0.30"), numbered=True, place=Place())
    read_parts = (TotalReading(amount_yuan=Decimal(cents)) for cents in ("0.10", "0.20"))
    told = tell_parts(whole, [Part(SPOT, one, True) for one in read_parts])
    assert [finding.code for finding in told] == ["parts_not_added"]
