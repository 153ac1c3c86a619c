"""The form of a unit as a sheet holds its rows as they were reported."""

import io
from decimal import Decimal

from openpyxl import load_workbook

from docgen.model.campaign import Campaign, Unit
from docgen.model.returns import DeviceRow, Return
from docgen.sheets.form import FIRST, write_form

CAMPAIGN = Campaign(id="lake-2025", title="湖面清理", issuer="某区某局")
UNIT = Unit(id="S01", name="听潮街道办事处", kind="街道")


def test_rows_bear_the_numbers_by_which_papers_call_them() -> None:
    rows = tuple(DeviceRow(n=n, count=1, amount_yuan=Decimal(n)) for n in (3, 7))

    book = load_workbook(io.BytesIO(write_form(Return(rows=rows), CAMPAIGN, UNIT)))

    sheet = book.worksheets[0]
    assert [sheet[f"A{place}"].value for place in (FIRST, FIRST + 1)] == [3, 7]
