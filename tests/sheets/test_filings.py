"""The register of new devices: year by year, with what is still missing of each."""

import io
from datetime import date

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from docgen.model.campaign import Campaign
from docgen.model.new_devices import NewDevice
from docgen.sheets.filings import HEADS, Filed, write_filing_register

CAMPAIGN = Campaign(id="a", title="示例", issuer="海州市望潮区司法局", sample=True)
DAY = date(2024, 11, 25)


def device(name: str, enabled: str | None, count: int | None = 2, **more: object) -> NewDevice:
    return NewDevice.model_validate(
        {"id": name, "unit": "D01", "situation": name, "enabled": enabled, "count": count} | more
    )


def register(*filed: Filed, left_out: int = 0) -> Worksheet:
    package = write_filing_register(filed, CAMPAIGN, DAY, left_out)
    return load_workbook(io.BytesIO(package)).worksheets[0]


def column(sheet: Worksheet, head: str) -> list[object]:
    at = list(HEADS).index(head) + 1
    return [sheet.cell(row, at).value for row in range(4, sheet.max_row + 1)]


def test_devices_come_by_the_year_of_their_first_use_and_undated_ones_last() -> None:
    sheet = register(
        Filed(device("甲", None), "一局"),
        Filed(device("乙", "2024-12-20"), "一局"),
        Filed(device("丙", "2023-05-01"), "二局"),
        Filed(device("丁", "2024-03-01"), "二局"),
    )

    assert column(sheet, "具体情形") == ["丙", "乙", "丁", "甲"]
    assert column(sheet, "备案年度") == [2023, 2024, 2024, None]
    assert column(sheet, "提示") == [None, "尚未启用", None, None]


def test_the_line_under_the_title_sums_up_each_year() -> None:
    sheet = register(
        Filed(device("甲", "2023-05-01", 1), "一局"),
        Filed(device("乙", "2024-03-01", 2), "一局"),
        Filed(device("丙", "2024-12-20", 4), "二局"),
        Filed(device("丁", "2024-03-01", None), "二局"),
        left_out=1,
    )

    assert sheet["A2"].value == (
        "内部资料。截至2024年11月25日，共登记4条。2023年：1家单位，1台（套）。"
        "2024年：2家单位，6台（套），其中尚未启用4台（套），1条没有写数量，没有计入。"
        "另有1条填写有误，没有列入。"
    )


def test_a_step_stands_with_its_day_and_what_is_missing_beside_it() -> None:
    whole = device(
        "甲",
        "2024-07-01",
        legal_review="2024-06-03",
        sign="是",
        published="2024-06-24",
        published_in="区人民政府网站",
    )

    sheet = register(Filed(whole, "一局", ("没有技术审核日期", "检定有效期已过")))

    assert column(sheet, "法制审核") == ["2024-06-03"]
    assert column(sheet, "技术审核") == [None]
    assert column(sheet, "设置标志") == ["有"]
    assert column(sheet, "公布") == ["2024-06-24，区人民政府网站"]
    assert column(sheet, "提示") == ["没有技术审核日期；检定有效期已过"]


def test_text_stays_text_whatever_it_begins_with() -> None:
    sheet = register(Filed(device("=1+1", "2024-07-01"), "一局"))

    assert (sheet["D4"].value, sheet["D4"].data_type) == ("=1+1", "s")
