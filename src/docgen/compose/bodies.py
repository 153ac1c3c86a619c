"""The bureau and the units as a sentence names them: full, short, and of themselves (自称)."""

from datetime import date
from functools import lru_cache

from pydantic import BaseModel

from docgen.chinese.dates import format_date, format_period
from docgen.chinese.lists import join_like
from docgen.model.campaign import Campaign, Unit
from docgen.model.pending import pending
from docgen.model.same import Same

# What a body calls itself, by the end of its name; the first that fits.
_SELF = (
    ("街道办事处", "我街道"),
    ("委员会", "我委"),
    ("局", "我局"),
    ("支队", "我支队"),
    ("大队", "我大队"),
    ("中心", "我中心"),
)
ANYBODY = "我单位"


def self_name(name: str) -> str:
    """Return what a body calls itself in its own papers."""
    return next((own for ending, own in _SELF if name.endswith(ending)), ANYBODY)


def cited_title(title: str) -> str:
    """Return a title as other papers cite it: in 《》, its own turned into 〈〉 (GB/T 15834)."""
    return f"《{title.replace('《', '〈').replace('》', '〉')}》"


def printed_campaign(campaign: Campaign) -> dict[str, object]:
    """Return the campaign's facts in the form in which they are printed."""
    return _printed_campaign(Same(campaign))


@lru_cache(16)
def _printed_campaign(same: Same[Campaign]) -> dict[str, object]:
    campaign = same.value
    printed = {name: _printed(value) for name, value in campaign}
    window = campaign.fine_window
    return printed | {
        "addressee": campaign.issuer_short or campaign.issuer,
        "self_name": self_name(campaign.issuer),
        "citation": _citation(campaign),
        "grounds": join_like(campaign.authority) or pending("上级文件或者部署"),
        "window": format_period(*window) if window else pending("近三年的起止日期"),
        "sample_note": "；示例数据" if campaign.sample else "",
    }


def printed_unit(unit: Unit | None) -> dict[str, object] | None:
    """Return the unit's facts in the form in which they are printed."""
    if unit is None:
        return None
    printed = {name: _printed(value) for name, value in unit}
    return printed | {"self_name": self_name(unit.name), "short": unit.short or unit.name}


def _citation(campaign: Campaign) -> str:
    notice = campaign.notice
    if not notice.title:
        return pending("通知标题和文号")
    return cited_title(notice.title) + (f"（{notice.number}）" if notice.number else "")


def _printed(value: object) -> object:
    """Return a value as text: days as papers write them, nothing as an empty text."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, BaseModel):
        return {name: _printed(child) for name, child in value}
    return value
