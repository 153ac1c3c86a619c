"""The register of new devices (新增设备备案台账): every one that was told, year by year.

The bureau keeps it over the years; what is still missing of an entry stands beside it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from docgen.chinese.dates import format_date
from docgen.model.campaign import Campaign
from docgen.model.new_devices import NewDevice
from docgen.sheets.book import CENTRED, COUNT, TEXT
from docgen.sheets.listing import Line, Listing, write_listing

NAME = "备案台账"
TITLE = "新增执法类电子技术监控设备备案台账"
HEADS = {
    "序号": 5,
    "单位": 24,
    "备案年度": 7,
    "具体情形": 20,
    "设置依据": 26,
    "设置地点": 22,
    "台（套）数": 7,
    "法制审核": 13,
    "技术审核": 13,
    "检定有效期至": 13,
    "设置标志": 7,
    "公布": 18,
    "启用": 13,
    "提示": 28,
}
_SIGN = {True: "有", False: "没有", None: ""}


@dataclass(frozen=True, slots=True)
class Filed:
    """A new device, the name of its unit, and what is still to be seen to."""

    device: NewDevice
    unit: str
    hints: tuple[str, ...] = ()


def write_filing_register(
    filed: Sequence[Filed], campaign: Campaign, day: date, left_out: int = 0
) -> bytes:
    """Return the register as of a day as a workbook.

    `filed` come in the order of the roster; `left_out` is how many entries cannot be read.
    """
    ordered = sorted(filed, key=_by_year)
    lines = (_cells(number, one, day) for number, one in enumerate(ordered, start=1))
    note = "".join(_sentences(ordered, day, left_out))
    return write_listing(
        Listing(NAME, TITLE, note, HEADS, lines), campaign.issuer, sample=campaign.sample
    )


def _by_year(one: Filed) -> tuple[int, bool]:
    """Sort by year; what has no day of first use yet comes last."""
    return one.device.filing_year or date.max.year, one.device.enabled is None


def _cells(number: int, one: Filed, day: date) -> Line:
    device = one.device
    return [
        (number, CENTRED),
        (one.unit, TEXT),
        (device.filing_year, CENTRED),
        (device.situation, TEXT),
        (device.basis, TEXT),
        (device.location, TEXT),
        (device.count, COUNT),
        (_day(device.legal_review), CENTRED),
        (_day(device.technical_review), CENTRED),
        (_day(device.verified_until), CENTRED),
        (_SIGN[device.sign], CENTRED),
        ("，".join(filter(None, (_day(device.published), device.published_in))), TEXT),
        (_day(device.enabled), CENTRED),
        ("；".join((*_standing(device, day), *one.hints)), TEXT),
    ]


def _standing(device: NewDevice, day: date) -> Iterator[str]:
    if device.enabled and device.enabled > day:
        yield "尚未启用"


def _day(day: date | None) -> str:
    """Return a day in few characters: a register has a column for each step."""
    return day.isoformat() if day else ""


def _sentences(ordered: Sequence[Filed], day: date, left_out: int) -> Iterator[str]:
    """Yield what the line under the title says."""
    yield f"内部资料。截至{format_date(day)}，共登记{len(ordered)}条。"
    for year, of_year in groupby(ordered, key=lambda one: one.device.filing_year):
        yield _of_year(year, tuple(of_year), day)
    if left_out:
        yield f"另有{left_out}条填写有误，没有列入。"


def _of_year(year: int | None, filed: Sequence[Filed], day: date) -> str:
    units = len({one.unit for one in filed})
    told = f"{year}年" if year else "没有启用日期的"
    said = f"{told}：{units}家单位，{_sets(filed)}台（套）"
    to_come = [one for one in filed if one.device.enabled and one.device.enabled > day]
    if to_come:
        said += f"，其中尚未启用{_sets(to_come)}台（套）"
    unknown = sum(one.device.count is None for one in filed)
    return said + (f"，{unknown}条没有写数量，没有计入。" if unknown else "。")


def _sets(filed: Iterable[Filed]) -> int:
    return sum(one.device.count or 0 for one in filed)
