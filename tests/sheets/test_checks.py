"""The working sheet of site checks: the most fines for each device first."""

import io
from datetime import date
from decimal import Decimal

from openpyxl import load_workbook

from docgen.model.campaign import Campaign, Unit
from docgen.model.returns import DeviceRow
from docgen.model.standing import Standing, UnitStanding
from docgen.sheets.checks import ranked, write_working_sheet

CAMPAIGN = Campaign(id="a", title="示例", issuer="海州市望潮区司法局", sample=True)
UNIT = Unit(id="D01", name="示例局", kind="区直")
ROWS = (
    DeviceRow(n=1, situation="甲", count=3, amount_yuan=Decimal(100)),
    DeviceRow(n=2, situation="乙", count=2, amount_yuan=Decimal(600_000)),
    DeviceRow(n=3, situation="丙"),
)
STANDING = Standing(date(2024, 11, 25), (UnitStanding(UNIT, "devices", ROWS, ROWS[:2]),))


def test_rows_come_by_their_fines_for_each_device() -> None:
    assert [(item.row.n, item.per_device) for item in ranked(STANDING)] == [
        (2, Decimal("300000.00")),
        (1, Decimal("33.33")),
        (3, None),
    ]


def test_the_sheet_says_which_stand_out_and_that_it_stays_in_the_house() -> None:
    campaign = CAMPAIGN.model_copy(update={"heavy_fine_per_device": Decimal(300_000)})

    sheet = load_workbook(io.BytesIO(write_working_sheet(STANDING, campaign))).worksheets[0]

    assert "内部资料" in sheet["A2"].value
    assert [sheet.cell(4 + line, 11).value for line in range(3)] == [
        "台均罚款达到300000元",
        None,
        "台数或者金额没有填准，算不出台均；数据正在核实",
    ]
