"""A campaign (专项工作) and its units, as `campaign.yaml` and the roster describe them.

A notice needs the id, the title and the issuer (and `series` for its number); everything else
may come later. The Chinese name of each field is its `title`, and messages use it.
"""

from decimal import Decimal
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from docgen.model.scalars import Day, DayOrNone, Flag, HalfWidth


class _Frozen(BaseModel):
    # A telephone number or an id that looks like a number is text all the same.
    model_config = ConfigDict(
        frozen=True, extra="forbid", coerce_numbers_to_str=True, str_strip_whitespace=True
    )


class Contact(_Frozen):
    """Whom to ask about the campaign."""

    name: str = Field(default="", title="联系人")
    phone: str = Field(default="", title="电话")
    email: str = Field(default="", title="电子邮箱")


class IssuedNotice(_Frozen):
    """The notice that opened the campaign, as other papers cite it."""

    title: str = Field(default="", title="通知标题")
    number: str = Field(default="", title="通知文号")
    issued: DayOrNone = Field(default=None, title="通知成文日期")


class Campaign(_Frozen):
    """One campaign: who runs it, by which notice, until when, and how figures are read."""

    id: str = Field(title="代号", max_length=60, pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*$")
    title: str = Field(title="专项工作名称", min_length=1)
    issuer: str = Field(title="发文机关全称", min_length=1)
    issuer_short: str = Field(default="", title="发文机关简称")
    district: str = Field(default="", title="区县")
    government: str = Field(default="", title="本级人民政府")
    superior: str = Field(default="", title="上级主管机关")
    series: dict[str, str] = Field(default_factory=dict, title="机关代字")
    notice: IssuedNotice = Field(default_factory=IssuedNotice, title="通知")
    authority: tuple[str, ...] = Field(default=(), title="上级文件")
    deadline: DayOrNone = Field(default=None, title="截止日期")
    deadline_inclusive: Flag = Field(default=True, title="截止当日是否算按时")
    fine_window: tuple[Day, Day] | None = Field(default=None, title="近三年起止")
    money_unit: Literal["元", "万元"] = Field(default="元", title="金额单位")
    heavy_fine_per_device: Decimal | None = Field(default=None, title="重点核查线", ge=0)
    contact: Contact = Field(default_factory=Contact, title="联系方式")
    roster: str = Field(default="units.yaml", title="应报单位名单")
    as_of: DayOrNone = Field(default=None, title="统计日期")
    sample: Flag = Field(default=False, title="示例数据")

    @model_validator(mode="after")
    def _window_runs_forward(self) -> Self:
        if self.fine_window and self.fine_window[0] > self.fine_window[1]:
            raise PydanticCustomError("window", "fine_window（近三年起止）应先写起日、后写止日")
        return self


class Unit(_Frozen):
    """A unit that owes an answer (应报单位)."""

    id: HalfWidth = Field(title="编号", min_length=1)
    name: str = Field(title="单位全称", min_length=1)
    short: str = Field(default="", title="简称")
    kind: Literal["区直", "街道", "驻区"] = Field(title="类型")
    aliases: tuple[str, ...] = Field(default=(), title="别名")
    contact: str = Field(default="", title="联系人")
    phone: HalfWidth = Field(default="", title="电话")
    exempt: str | None = Field(default=None, title="免报原因")
    extension: DayOrNone = Field(default=None, title="延期至")
