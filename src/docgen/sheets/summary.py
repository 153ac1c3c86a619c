"""The district's table (全区汇总表) as a workbook: all units, an analysis, charts, who answered."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from docgen.chinese.dates import format_date, format_period
from docgen.form import COLUMNS
from docgen.model.campaign import Campaign
from docgen.model.returns import STATUS_NAMES, DeviceRow
from docgen.model.standing import GROUPS, NOT_COUNTED, Standing, UnitStanding
from docgen.model.totals import total
from docgen.sheets.analysis import write_analysis
from docgen.sheets.book import (
    CENTRED,
    COUNT,
    GREY,
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
from docgen.sheets.form import CAPTION, LOOKS, NEED, in_unit

HEAD_ROW = 5
LETTERS = dict(
    zip(("n", "unit", *(column.key for column in COLUMNS[1:])), "ABCDEFGHIJ", strict=True)
)
WIDTHS = (6, 24, 22, 30, 10, 18, 9, 24, 18, 20)
STRONG = Look(fill=GREY, align="center")
Value = str | int | Decimal | None


def write_summary(standing: Standing, campaign: Campaign, title: str) -> bytes:
    """Return the workbook of all units on the day of counting."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "汇总表"
    _table(sheet, standing, campaign, title)
    write_analysis(book, standing)
    _answers(book.create_sheet("报送情况"), standing)
    return pack(book, title, campaign.issuer)


def _table(sheet: Worksheet, standing: Standing, campaign: Campaign, title: str) -> None:
    _heading(sheet, standing, campaign, title)
    place = HEAD_ROW
    number = 0
    for kind, name in GROUPS.items():
        units = [unit for unit in standing.of_kind(kind) if unit.reported]
        for unit in units:
            number += 1
            for values in _rows(unit, number, campaign):
                place += 1
                _write(sheet, place, values)
        if units:
            place += 1
            rows = [row for unit in units for row in unit.accepted]
            _sum_row(sheet, place, f"{name}小计", rows, campaign)
    place += 1
    _sum_row(sheet, place, "总计", standing.accepted, campaign)
    if len(standing.accepted) < len(standing.reported):
        name = f"按填报数计{'（不明的除外）' if total(standing.reported).unknown else ''}"
        _sum_row(sheet, place + 1, name, standing.reported, campaign)


def _heading(sheet: Worksheet, standing: Standing, campaign: Campaign, title: str) -> None:
    window = campaign.fine_window
    period = f"，近三年指{format_period(*window)}" if window else ""
    sample = "；示例数据" if campaign.sample else ""
    lines = (
        (1, title, TITLE),
        (
            2,
            f"（截至{format_date(standing.day)}{period}，金额单位：{campaign.money_unit}{sample}）",
            CAPTION,
        ),
        (3, f"汇总单位：{campaign.issuer}", PLAIN),
    )
    for row, text, look in lines:
        put(sheet, f"A{row}", text, look)
        sheet.merge_cells(f"A{row}:J{row}")
    labels = {"n": "序号", "unit": "填报单位"} | {
        column.key: column.label for column in COLUMNS[1:]
    }
    for key, letter in LETTERS.items():
        unit_of = f"（{campaign.money_unit}）" if key == "amount" else ""
        put(sheet, f"{letter}{HEAD_ROW}", f"{labels[key]}{unit_of}", HEAD)
    for row, height in ((1, 30), (4, 6), (HEAD_ROW, 32)):
        sheet.row_dimensions[row].height = height
    widen(sheet, WIDTHS)
    sheet.freeze_panes = f"C{HEAD_ROW + 1}"
    lay_out(sheet, heads=f"{HEAD_ROW}:{HEAD_ROW}")


def _rows(unit: UnitStanding, number: int, campaign: Campaign) -> Iterator[dict[str, Value]]:
    """Yield a unit's rows; one that does not count yet says so in its note."""
    accepted = {row.n for row in unit.accepted}
    for row in unit.reported:
        notes = (row.note, "" if row.n in accepted else NOT_COUNTED)
        yield {
            "n": number,
            "unit": unit.unit.name,
            "situation": row.situation,
            "basis": row.basis,
            "count": row.count,
            "amount": in_unit(row.amount_yuan, campaign),
            "need": NEED[row.need],
            "reason": row.reason,
            "result": row.result.value if row.result else None,
            "note": "；".join(note for note in notes if note),
        }


def _write(sheet: Worksheet, place: int, values: dict[str, Value]) -> None:
    for key, value in values.items():
        put(sheet, f"{LETTERS[key]}{place}", value, LOOKS.get(key, TEXT))
    sheet.row_dimensions[place].height = 32


def _sum_row(
    sheet: Worksheet, place: int, name: str, rows: Sequence[DeviceRow], campaign: Campaign
) -> None:
    totals = total(rows)
    for letter in LETTERS.values():
        put(sheet, f"{letter}{place}", None, STRONG)
    put(sheet, f"A{place}", name, STRONG)
    sheet.merge_cells(f"A{place}:D{place}")
    put(sheet, f"E{place}", totals.whole.count, COUNT)
    put(sheet, f"F{place}", in_unit(totals.whole.amount_yuan, campaign), MONEY)
    put(sheet, f"H{place}", totals.results, STRONG)
    sheet.merge_cells(f"H{place}:J{place}")
    sheet.row_dimensions[place].height = 24


def _count(rows: Sequence[DeviceRow]) -> Value:
    """Return how many devices some rows tell of; what is not known is not none."""
    unknown = sum(row.count is None for row in rows)
    count = total(rows).whole.count
    if not unknown:
        return count
    return f"{count}（另有{unknown}行不明）" if count else "不明"


def _answers(sheet: Worksheet, standing: Standing) -> None:
    """Write where each unit stands."""
    heads = ("序号", "单位", "类型", "报送状态", "填报行数", "填报台数", "核收台数")
    for letter, text in zip("ABCDEFG", heads, strict=True):
        put(sheet, f"{letter}1", text, HEAD)
    for row, unit in enumerate(standing.units, start=2):
        reported, accepted = total(unit.reported).whole, total(unit.accepted).whole
        put(sheet, f"A{row}", row - 1, CENTRED)
        put(sheet, f"B{row}", unit.unit.name)
        put(sheet, f"C{row}", unit.unit.kind, CENTRED)
        put(sheet, f"D{row}", STATUS_NAMES[unit.status], CENTRED)
        for letter, figure in zip(
            "EFG", (reported.rows, _count(unit.reported), accepted.count), strict=True
        ):
            put(sheet, f"{letter}{row}", figure, COUNT)
    widen(sheet, (6, 36, 10, 22, 11, 11, 11))
    sheet.freeze_panes = "A2"
    lay_out(sheet, turned=False, heads="1:1")
