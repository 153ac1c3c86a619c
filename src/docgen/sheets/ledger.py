"""The ledger of returns (收件台账): one line for each unit, with what it still owes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from openpyxl import Workbook
from openpyxl.styles import PatternFill

from docgen.chinese.dates import format_date
from docgen.model.campaign import Campaign, Unit
from docgen.model.returns import ANSWERED, STATUS_NAMES, Status
from docgen.sheets.book import CENTRED, HEAD, PLAIN, TEXT, TITLE, Look, lay_out, pack, put, widen

HEADS = {
    "序号": 6,
    "单位": 32,
    "类型": 8,
    "应报": 8,
    "首次收到": 16,
    "报送状态": 20,
    "缺什么": 28,
    "未解决的问题（处）": 10,
    "补正次数": 8,
    "盖章件": 8,
    "催报记录": 24,
    "联系人": 10,
    "电话": 16,
    "备注": 22,
}
FIRST = 4
OPEN_FILL = PatternFill("solid", fgColor="FFFCE4D6")
DONE_FILL = PatternFill("solid", fgColor="FFE2F0D9")


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """Where one unit stands: what came and when, what is missing, what is still to be mended."""

    unit: Unit
    status: Status
    arrived: date | None = None
    missing: str = ""
    problems: int = 0
    corrections: int = 0
    has_scan: bool = False


def write_ledger(entries: Sequence[LedgerEntry], campaign: Campaign, sentence: str) -> bytes:
    """Return the ledger as a workbook, the leader's sentence above it."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "台账"
    last = sheet.cell(1, len(HEADS)).coordinate.rstrip("1")
    sample = "（示例数据）" if campaign.sample else ""
    for row, text, look in ((1, f"{campaign.title}收件台账{sample}", TITLE), (2, sentence, PLAIN)):
        put(sheet, f"A{row}", text, look)
        sheet.merge_cells(f"A{row}:{last}{row}")
    for column, text in enumerate(HEADS, start=1):
        put(sheet, sheet.cell(FIRST - 1, column).coordinate, text, HEAD)
    for number, entry in enumerate(entries, start=1):
        for column, (value, look) in enumerate(_cells(number, entry), start=1):
            put(sheet, sheet.cell(FIRST + number - 1, column).coordinate, value, look)
    widen(sheet, HEADS.values())
    sheet.freeze_panes = f"C{FIRST}"
    lay_out(sheet, heads=f"{FIRST - 1}:{FIRST - 1}")
    return pack(book, f"{campaign.title}收件台账", campaign.issuer)


def _cells(number: int, entry: LedgerEntry) -> list[tuple[str | int | None, Look]]:
    """Return the values of one line; what a person writes there is left open."""
    unit = entry.unit
    status = Look(align="center", fill=DONE_FILL if entry.status in ANSWERED else OPEN_FILL)
    return [
        (number, CENTRED),
        (unit.name, TEXT),
        (unit.kind, CENTRED),
        ("免报" if unit.exempt else "是", CENTRED),
        (format_date(entry.arrived) if entry.arrived else None, CENTRED),
        (STATUS_NAMES[entry.status], status),
        (entry.missing or None, TEXT),
        (entry.problems or None, CENTRED),
        (entry.corrections or None, CENTRED),
        ("有" if entry.has_scan else None, CENTRED),
        (None, TEXT),
        (unit.contact or None, CENTRED),
        (unit.phone or None, CENTRED),
        (
            unit.exempt or (f"同意延期至{format_date(unit.extension)}" if unit.extension else None),
            TEXT,
        ),
    ]
