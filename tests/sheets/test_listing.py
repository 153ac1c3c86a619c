"""A list as a workbook: title, note, heads, lines; texts that never run."""

import io

from openpyxl import load_workbook

from docgen.sheets.book import CENTRED, TEXT
from docgen.sheets.listing import Listing, write_listing

LISTING = Listing(
    "登记", "示例登记", "一句话说明。", {"序号": 6, "单位": 30}, [[(1, CENTRED), ("=1+1", TEXT)]]
)


def test_a_list_says_what_it_is_above_its_heads_and_lines() -> None:
    sheet = load_workbook(io.BytesIO(write_listing(LISTING, "示例局", sample=True))).worksheets[0]

    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["示例登记（示例数据）", None],
        ["一句话说明。", None],
        ["序号", "单位"],
        [1, "=1+1"],
    ]
    assert sheet["B4"].data_type == "s"
    assert sheet.freeze_panes == "C4"


def test_the_same_list_is_the_same_bytes() -> None:
    assert write_listing(LISTING, "示例局", sample=False) == write_listing(
        LISTING, "示例局", sample=False
    )
