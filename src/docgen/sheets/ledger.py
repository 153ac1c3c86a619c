"""The ledger of returns (收件台账): one line for each unit, with what it still owes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from openpyxl.styles import PatternFill

from docgen.chinese.dates import format_date
from docgen.model.campaign import Campaign, Unit
from docgen.model.returns import ANSWERED, STATUS_NAMES, Status
from docgen.sheets.book import CENTRED, TEXT, Look
from docgen.sheets.listing import Line, Listing, write_listing

HEADS = {
    "序号": 6,
    "单位": 32,
    "类型": 8,
    "应报": 8,
    "首次收到": 18,
    "报送状态": 20,
    "缺什么": 28,
    "未解决的问题（处）": 10,
    "补正次数": 8,
    "盖章件": 8,
    "催报记录": 36,
    "联系人": 10,
    "电话": 16,
    "备注": 22,
}
OPEN_FILL = PatternFill("solid", fgColor="FFFCE4D6")
DONE_FILL = PatternFill("solid", fgColor="FFE2F0D9")


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """Where one unit stands: what came and when, what is missing or wrong, when it was chased."""

    unit: Unit
    status: Status
    arrived: date | None = None
    missing: str = ""
    problems: int = 0
    corrections: int = 0
    has_scan: bool = False
    chased: str = ""


def write_ledger(entries: Sequence[LedgerEntry], campaign: Campaign, sentence: str) -> bytes:
    """Return the ledger as a workbook, the leader's sentence above it."""
    cells = (_cells(number, entry) for number, entry in enumerate(entries, start=1))
    listing = Listing("台账", f"{campaign.title}收件台账", sentence, HEADS, cells)
    return write_listing(listing, campaign.issuer, sample=campaign.sample)


def _cells(number: int, entry: LedgerEntry) -> Line:
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
        (entry.chased or None, TEXT),
        (unit.contact or None, CENTRED),
        (unit.phone or None, CENTRED),
        (
            unit.exempt or (f"同意延期至{format_date(unit.extension)}" if unit.extension else None),
            TEXT,
        ),
    ]
