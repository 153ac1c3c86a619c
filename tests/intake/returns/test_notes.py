"""Fields and signatures beside the rows are no devices; rows that read like them are."""

from pathlib import Path

import pytest

from tests.intake.returns.forms import CLEAN, FORM, Line, codes, read, saved, values, workbook

BASIS = "《道路交通安全法》第一百一十四条"


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
        ("负责人", "李示例", None, "填报人", "张示例", None, "电话", "0400-0000000"),
        ("单位负责人", "李示例", None, "审核人", "王示例", None, "填表人", "张示例"),
        ("单位负责人：", "李示例", None, "审核人：", "王示例"),
    ],
)
def test_signatures_in_cells_of_their_own_are_no_device(line: Line, tmp_path: Path) -> None:
    reading = read(saved(workbook((*FORM, line)), tmp_path))
    assert values(reading) == CLEAN
    assert codes(reading) == []
