"""The district's workbook: print set-up, number formats, charts, text that stays text."""

import io
from datetime import date
from decimal import Decimal

from openpyxl import load_workbook
from openpyxl.workbook.workbook import Workbook

from docgen.archive import read_package
from docgen.model.campaign import Campaign, Unit
from docgen.model.returns import DeviceRow, Result
from docgen.model.standing import NOT_COUNTED, Standing, UnitStanding
from docgen.sheets.summary import HEAD_ROW, write_summary

CAMPAIGN = Campaign(id="a", title="示例", issuer="海州市望潮区司法局", sample=True)
ROWS = tuple(
    DeviceRow(
        n=number,
        situation="=违停抓拍",
        basis="《水法》第三十九条",
        count=number,
        amount_yuan=Decimal("1000.50"),
        need=False,
        result=Result.KEEP,
    )
    for number in (1, 2)
)


def standing(*units: UnitStanding) -> Standing:
    return Standing(date(2024, 11, 25), units)


def unit(name: str, kind: str, accepted: tuple[DeviceRow, ...]) -> UnitStanding:
    body = Unit.model_validate({"id": name, "name": name, "kind": kind})
    return UnitStanding(body, "devices", ROWS, accepted)


def workbook(where: Standing) -> Workbook:
    return load_workbook(io.BytesIO(write_summary(where, CAMPAIGN, "望潮区汇总表")))


def charts(where: Standing) -> int:
    package = read_package(write_summary(where, CAMPAIGN, "表"))
    return sum(name.startswith("xl/charts/chart") for name in package)


def test_a_row_that_does_not_count_yet_says_so_and_is_in_no_sum() -> None:
    sheet = workbook(standing(unit("水务局", "区直", ROWS[:1])))["汇总表"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=HEAD_ROW + 1)]

    assert [row[4] for row in rows] == [1, 2, 1, 1, 3]
    assert [row[0] for row in rows[:2]] == [1, 1]
    assert rows[1][9] == NOT_COUNTED
    assert [row[0] for row in rows[2:]] == ["区直单位小计", "总计", "按填报数计"]


def test_the_head_is_frozen_and_printed_on_every_page() -> None:
    sheet = workbook(standing(unit("水务局", "区直", ROWS)))["汇总表"]

    assert sheet.freeze_panes == f"C{HEAD_ROW + 1}"
    assert sheet.print_title_rows == f"${HEAD_ROW}:${HEAD_ROW}"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet[f"F{HEAD_ROW + 1}"].number_format == "#,##0.00"


def test_text_that_looks_like_a_formula_stays_text() -> None:
    sheet = workbook(standing(unit("水务局", "区直", ROWS)))["汇总表"]

    assert sheet[f"C{HEAD_ROW + 1}"].data_type == "s"


def test_there_are_three_charts_where_there_are_devices() -> None:
    assert charts(standing(unit("水务局", "区直", ROWS))) == 3


def test_a_district_without_devices_has_no_chart_of_devices() -> None:
    empty = UnitStanding(Unit(id="1", name="统计局", kind="区直"), "no_device")

    assert charts(standing(empty)) == 1


def test_the_same_standing_gives_the_same_bytes() -> None:
    where = standing(unit("水务局", "区直", ROWS))

    assert write_summary(where, CAMPAIGN, "表") == write_summary(where, CAMPAIGN, "表")


def test_a_count_that_is_not_known_is_not_told_as_none() -> None:
    unknown = ROWS[0].model_copy(update={"count": None})
    told = [(ROWS[1],), (unknown,), (unknown, ROWS[1])]
    units = [
        UnitStanding(
            Unit.model_validate({"id": name, "name": name, "kind": "区直"}), "devices", rows
        )
        for name, rows in zip("甲乙丙", told, strict=True)
    ]
    book = workbook(standing(*units))

    counts = [book["报送情况"][f"F{row}"].value for row in (2, 3, 4)]
    assert counts == [2, "不明", "2（另有1行不明）"]
    assert [row[0].value for row in book["汇总表"].iter_rows()][-1] == "按填报数计（不明的除外）"
