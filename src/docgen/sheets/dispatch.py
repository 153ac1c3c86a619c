"""The record of dispatch (发送登记): what goes to whom; how and when it went is written by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from docgen.chinese.dates import format_date
from docgen.model.campaign import Campaign
from docgen.sheets.book import CENTRED, TEXT, Look
from docgen.sheets.listing import Line, Listing, write_listing

NAME = "发送登记"
HEADS = {
    "序号": 6,
    "收件单位": 32,
    "文件标题": 44,
    "发文字号": 20,
    "成文日期": 18,
    "压缩包": 36,
    "发送方式": 12,
    "发送时间": 16,
    "发送人": 10,
    "签收人": 10,
    "备注": 18,
}
_BY_HAND = 5
_OPEN = Look(open=True)


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One paper for one recipient."""

    recipient: str
    title: str
    number: str
    issued: date | None
    package: str


def write_dispatch(lines: Sequence[Dispatch], campaign: Campaign, day: date) -> bytes:
    """Return the record of what was packed on a day, as a workbook."""
    note = f"{format_date(day)}打包，共{len(lines)}件次。发送方式、时间、发送人和签收人发出后填写。"
    cells = (_cells(number, line) for number, line in enumerate(lines, start=1))
    listing = Listing(NAME, f"{campaign.title}{NAME}", note, HEADS, cells)
    return write_listing(listing, campaign.issuer, sample=campaign.sample)


def _cells(number: int, line: Dispatch) -> Line:
    return [
        (number, CENTRED),
        (line.recipient, TEXT),
        (line.title, TEXT),
        (line.number or "不编号", CENTRED),
        (format_date(line.issued) if line.issued else None, CENTRED),
        (line.package, TEXT),
        *[(None, _OPEN)] * _BY_HAND,
    ]
