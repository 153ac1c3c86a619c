"""The bureau and the units as a sentence names them: in full, short, 我… (自称) and 贵… (尊称)."""

from datetime import date
from functools import lru_cache

from pydantic import BaseModel

from docgen.chinese.dates import format_date, format_period
from docgen.chinese.lists import join_like
from docgen.model.campaign import Campaign, Contact, Unit
from docgen.model.pending import pending
from docgen.model.same import Same

# What follows 我 and 贵 for a body, by the end of its name; the first that fits.
_CALLED = (
    ("街道办事处", "街道"),
    ("委员会", "委"),
    ("局", "局"),
    ("支队", "支队"),
    ("大队", "大队"),
    ("中心", "中心"),
)
ANYBODY = "单位"


def self_name(name: str) -> str:
    """Return what a body calls itself in its own papers."""
    return f"我{_called(name)}"


def polite_name(name: str) -> str:
    """Return what an equal calls a body in a letter to it (尊称)."""
    return f"贵{_called(name)}"


def _called(name: str) -> str:
    return next((called for ending, called in _CALLED if name.endswith(ending)), ANYBODY)


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
        "polite_name": polite_name(campaign.issuer),
        "citation": _citation(campaign),
        "due": printed["deadline"] or pending("报送截止日期"),
        "grounds": join_like(campaign.authority) or pending("上级文件或者部署"),
        "contact": _contact(campaign.contact),
        "window": format_period(*window) if window else pending("近三年的起止日期"),
        "sample_note": "；示例数据" if campaign.sample else "",
    }


def printed_unit(unit: Unit | None) -> dict[str, object] | None:
    """Return the unit's facts in the form in which they are printed."""
    if unit is None:
        return None
    printed = {name: _printed(value) for name, value in unit}
    return printed | {"self_name": self_name(unit.name), "short": unit.short or unit.name}


def _contact(contact: Contact) -> dict[str, str]:
    """Return whom to ask; a paper names a person and a telephone, and mail where there is any."""
    return {
        "name": contact.name or pending("联系人姓名"),
        "phone": contact.phone or pending("联系人电话"),
        "email": contact.email,
    }


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
