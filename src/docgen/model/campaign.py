"""A campaign (专项工作) and its units, as `campaign.yaml` and the roster describe them."""

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Contact(_Frozen):
    """Whom to ask about the campaign."""

    name: str = Field("", title="联系人")
    phone: str = Field("", title="电话")
    email: str = Field("", title="电子邮箱")


class IssuedNotice(_Frozen):
    """The notice that opened the campaign, as other papers cite it."""

    title: str = Field("", title="通知标题")
    number: str = Field("", title="通知文号")
    issued: date | None = Field(None, title="通知成文日期")


class Campaign(_Frozen):
    """One campaign: who runs it, by which notice, until when, and how figures are read."""

    id: str = Field(title="代号", pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*$")
    title: str = Field(title="专项工作名称")
    issuer: str = Field(title="发文机关全称")
    issuer_short: str = Field("", title="发文机关简称")
    district: str = Field("", title="区县")
    government: str = Field("", title="本级人民政府")
    superior: str = Field("", title="上级主管机关")
    series: dict[str, str] = Field(default_factory=dict, title="机关代字")
    notice: IssuedNotice = Field(default_factory=IssuedNotice, title="通知")
    authority: tuple[str, ...] = Field((), title="上级文件")
    deadline: date | None = Field(None, title="截止日期")
    deadline_inclusive: bool = Field(default=True, title="截止当日是否算按时")
    fine_window: tuple[date, date] | None = Field(None, title="近三年起止")
    money_unit: Literal["元", "万元"] = Field("元", title="金额单位")
    heavy_fine_per_device: Decimal | None = Field(None, title="重点核查线", ge=0)
    contact: Contact = Field(default_factory=Contact, title="联系方式")
    roster: str = Field("units.yaml", title="应报单位名单")
    as_of: date | None = Field(None, title="统计日期")


class Unit(_Frozen):
    """A unit that owes an answer (应报单位)."""

    id: str = Field(title="编号", min_length=1)
    name: str = Field(title="单位全称", min_length=1)
    short: str = Field("", title="简称")
    kind: Literal["区直", "街道", "驻区"] = Field(title="类型")
    aliases: tuple[str, ...] = Field((), title="别名")
    contact: str = Field("", title="联系人")
    phone: str = Field("", title="电话")
    exempt: str | None = Field(None, title="免报原因")
    extension: date | None = Field(None, title="延期至")
