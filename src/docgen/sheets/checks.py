"""The working sheet for site checks (核查工作底表): all reported devices, by fines for each.

It stays in the house: it says which devices stand out, and by what threshold. Papers that leave
the house name only what was chosen.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from docgen.chinese.money import cents
from docgen.model.campaign import Campaign
from docgen.model.returns import DeviceRow
from docgen.model.standing import Standing, UnitStanding
from docgen.sheets.book import CENTRED, COUNT, MONEY, TEXT, Look
from docgen.sheets.listing import Line, Listing, write_listing

HEADS = {
    "序号": 6,
    "单位": 32,
    "单位编号": 10,
    "汇总表序号": 10,
    "具体情形": 32,
    "填报台数": 10,
    "近三年罚款金额（元）": 20,
    "台均罚款（元）": 18,
    "是否需要清理": 10,
    "清理规范结果": 18,
    "提示": 30,
    "是否选定（人工填写）": 14,
}
NAME = "核查工作底表"


@dataclass(frozen=True, slots=True)
class Ranked:
    """One reported row, and its fines for each device in yuan, if both are known."""

    unit: UnitStanding
    row: DeviceRow
    per_device: Decimal | None


def ranked(standing: Standing) -> list[Ranked]:
    """Return every reported row, the most fines for each device first, unknown ones last."""
    rows = [Ranked(unit, row, _share(row)) for unit in standing.units for row in unit.reported]
    return sorted(rows, key=lambda item: -(item.per_device or Decimal(-1)))


def _share(row: DeviceRow) -> Decimal | None:
    each = row.fines_for_each
    return None if each is None else cents(each)


def write_working_sheet(standing: Standing, campaign: Campaign) -> bytes:
    """Return the working sheet as a workbook."""
    limit = campaign.heavy_fine_per_device
    rule = "" if limit is None else f"台均罚款达到{limit}元的有提示。"
    note = (
        f"内部资料，不随任何文书发出。{rule}选定的写进 papers/inspection.yaml 的 targets："
        "unit 写单位编号，row 写汇总表序号。"
    )
    lines = (_cells(number, item, limit) for number, item in enumerate(ranked(standing), start=1))
    listing = Listing(NAME, NAME, note, HEADS, lines)
    return write_listing(listing, campaign.issuer, sample=campaign.sample)


def _cells(number: int, item: Ranked, limit: Decimal | None) -> Line:
    unit, row = item.unit, item.row
    return [
        (number, CENTRED),
        (unit.unit.name, TEXT),
        (unit.unit.id, CENTRED),
        (row.n, CENTRED),
        (row.situation, TEXT),
        (row.count, COUNT),
        (row.amount_yuan, MONEY),
        (item.per_device, MONEY),
        ({True: "是", False: "否", None: ""}[row.need], CENTRED),
        (row.result.value if row.result else "", CENTRED),
        ("；".join(_hints(item, limit)), TEXT),
        (None, Look(align="center", open=True)),
    ]


def _hints(item: Ranked, limit: Decimal | None) -> Iterable[str]:
    if item.row.fines_reach(limit):
        yield f"台均罚款达到{limit}元"
    if item.per_device is None:
        yield "台数或者金额没有填准，算不出台均"
    if item.row in item.unit.pending:
        yield "数据正在核实"
