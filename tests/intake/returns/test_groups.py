"""Lines that name a group of rows are no devices; what may be one that lacks its cells is told."""

from pathlib import Path

import pytest

from tests.intake.returns.forms import CLEAN, FIRST, FORM, SECOND, Line, codes, read, saved, values
from tests.intake.returns.forms import workbook as book_of


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((None, "执法大队"), (None, "治超站：")),
        (("一", "固定设备"), ("二", "移动设备")),
        (("（一）", "固定设备"), ("（二）", "移动设备")),
        (("一", "固定设备", None, 12, "36000元"), ("二", "移动设备", None, 3, 0)),
        (("一、", "固定设备", None, "12台"), ("二、", "移动设备", None, 3)),
    ],
)
def test_a_line_over_a_group_is_no_device(first: Line, second: Line, tmp_path: Path) -> None:
    lines = (*FORM[:3], first, FIRST, second, SECOND)
    reading = read(saved(book_of(lines), tmp_path))
    assert values(reading) == CLEAN
    assert codes(reading) == []


def test_one_sum_stands_over_all_its_rows(tmp_path: Path) -> None:
    lines = (*FORM[:3], ("一", "固定设备", None, 15, "36000元"), FIRST, SECOND)
    assert values(read(saved(book_of(lines), tmp_path))) == CLEAN


@pytest.mark.parametrize(
    "line",
    [
        ("一", "固定设备", None, 13, "36000元"),
        (None, "路口抓拍"),
        (2, "治超站"),
        ("一", "违停抓拍", "《道路交通安全法》第五十六条", 12, 0),
    ],
)
def test_what_may_be_a_device_stays_one(line: Line, tmp_path: Path) -> None:
    reading = read(saved(book_of((*FORM[:3], line, FIRST, SECOND)), tmp_path))
    assert [item.row.situation for item in reading.rows] == [line[1], FIRST[1], SECOND[1]]
