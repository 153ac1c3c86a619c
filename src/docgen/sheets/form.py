"""The form (附件1 汇总表) as a sheet: with the rows that a unit reported, or open to be filled."""

from collections.abc import Sequence
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from docgen.chinese.dates import blank_date, format_date, format_period
from docgen.chinese.money import WAN
from docgen.form import COLUMNS
from docgen.model.campaign import Campaign, Unit
from docgen.model.returns import DeviceRow, Return
from docgen.model.totals import total
from docgen.sheets.book import (
    CENTRED,
    COUNT,
    HEAD,
    MONEY,
    PLAIN,
    TEXT,
    TITLE,
    Look,
    lay_out,
    pack,
    put,
    widen,
)

FORM_TITLE = "执法类电子技术监控设备清理规范情况汇总表"
HEAD_ROW = 7
FIRST = HEAD_ROW + 1
LETTERS = dict(zip((column.key for column in COLUMNS), "ABCDEFGHI", strict=True))
LOOKS = {"n": CENTRED, "count": COUNT, "amount": MONEY, "need": CENTRED, "result": CENTRED}
CAPTION = Look(align="center", boxed=False)
NEED = {True: "是", False: "否", None: None}


def write_form(returned: Return, campaign: Campaign, unit: Unit) -> bytes:
    """Return a workbook of the form alone, with the rows that a unit reported."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "汇总表"
    day = format_date(returned.date) if returned.date else blank_date()
    frame(sheet, campaign, unit)
    put(sheet, "A5", f"填报人：{returned.filler}", PLAIN)
    put(sheet, "D5", f"联系方式：{returned.phone}", PLAIN)
    put(sheet, "G5", f"填报日期：{day}", PLAIN)
    sheet.merge_cells("G5:I5")
    for place, row in enumerate(returned.rows, start=FIRST):
        for key, value in _values(row, campaign).items():
            put(sheet, f"{LETTERS[key]}{place}", value, LOOKS.get(key, TEXT))
    _totals(sheet, returned.rows, campaign)
    return pack(book, FORM_TITLE, unit.name)


def frame(sheet: Worksheet, campaign: Campaign, unit: Unit) -> None:
    """Set what stands above the rows: title, caption, the unit, the heads; and the print set-up."""
    window = campaign.fine_window
    period = f"近三年指{format_period(*window)}，" if window else ""
    sample = "；示例数据" if campaign.sample else ""
    lines = (
        (2, FORM_TITLE, TITLE),
        (3, f"（{period}金额单位：{campaign.money_unit}{sample}）", CAPTION),
        (4, f"填报单位（公章）：{unit.name}", PLAIN),
    )
    for row, text, look in lines:
        put(sheet, f"A{row}", text, look)
        sheet.merge_cells(f"A{row}:I{row}")
    for cells in ("A5:C5", "D5:F5"):
        sheet.merge_cells(cells)
    for column in COLUMNS:
        unit_of = f"（{campaign.money_unit}）" if column.key == "amount" else ""
        put(sheet, f"{LETTERS[column.key]}{HEAD_ROW}", f"{column.label}{unit_of}", HEAD)
    for row, height in ((2, 30), (6, 6), (HEAD_ROW, 32)):
        sheet.row_dimensions[row].height = height
    widen(sheet, (column.width for column in COLUMNS))
    sheet.freeze_panes = f"A{FIRST}"
    lay_out(sheet, heads=f"{HEAD_ROW}:{HEAD_ROW}")


def total_row(sheet: Worksheet, place: int) -> None:
    """Set the frame of the row of totals; the result takes what is left of the row."""
    for letter in LETTERS.values():
        put(sheet, f"{letter}{place}", None, CENTRED)
    put(sheet, f"A{place}", "总计", CENTRED)
    sheet.merge_cells(f"A{place}:C{place}")
    sheet.merge_cells(f"H{place}:I{place}")


def _values(row: DeviceRow, campaign: Campaign) -> dict[str, str | int | Decimal | None]:
    return {
        "n": row.n,
        "situation": row.situation,
        "basis": row.basis,
        "count": row.count,
        "amount": in_unit(row.amount_yuan, campaign),
        "need": NEED[row.need],
        "reason": row.reason,
        "result": row.result.value if row.result else None,
        "note": row.note,
    }


def in_unit(amount: Decimal | None, campaign: Campaign) -> Decimal | None:
    """Return an amount of yuan in the campaign's unit of money."""
    return amount / WAN if amount is not None and campaign.money_unit == "万元" else amount


def _totals(sheet: Worksheet, rows: Sequence[DeviceRow], campaign: Campaign) -> None:
    place = FIRST + len(rows)
    totals = total(rows)
    total_row(sheet, place)
    put(sheet, f"D{place}", totals.whole.count, COUNT)
    put(sheet, f"E{place}", in_unit(totals.whole.amount_yuan, campaign), MONEY)
    put(sheet, f"H{place}", totals.results, CENTRED)
