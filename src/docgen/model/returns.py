"""What a unit sent back (报送材料): its rows of devices, its answers, when and what came.

The JSON of `docgen collect` and the data files in `returns/` hold these values. What nobody
reported is None or empty, never 0.
"""

import datetime
from collections import Counter
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from docgen.model.scalars import DayOrNone, Flag, parse_flag

CATEGORIES = (1, 2, 3, 4, 5, 6, 7)
# No unit has more sets, or fines in yuan: a larger number was mistyped.
MOST_SETS, MOST_YUAN = 1_000_000, Decimal(10) ** 13


class BasisLevel(StrEnum):
    """The rank of the best basis (设置依据) that a row cites."""

    LAW = "法律"
    ADMINISTRATIVE = "行政法规"
    LOCAL = "地方性法规"
    RULE = "规章"
    NORMATIVE = "规范性文件"
    NONE = "无依据"
    UNKNOWN = "未知"


class Result(StrEnum):
    """What became of the devices of a row (清理规范结果)."""

    STOP = "停止使用"
    KEEP = "保留并继续使用"


class ReturnKind(StrEnum):
    """What a file turned out to be."""

    TABLE = "table"
    ZERO = "zero"
    LETTER = "letter"
    REPORT = "report"
    SCAN = "scan"
    REFUSED = "refused"


class _Frozen(BaseModel):
    model_config = ConfigDict(
        frozen=True, extra="forbid", coerce_numbers_to_str=True, str_strip_whitespace=True
    )


def _need(value: object) -> object:
    return value if value is None else parse_flag(value) if value != "" else None


def _answers(given: object) -> object:
    """Take a bare day of a data file for the text that it is."""
    if not isinstance(given, dict):
        return given
    return {
        name: value.isoformat() if isinstance(value, datetime.date) else value
        for name, value in given.items()
    }


Answers = Annotated[dict[str, str], BeforeValidator(_answers)]


class DeviceRow(_Frozen):
    """One row of the form: one situation, one basis, one result.

    Texts are the unit's own, for printing. `count` is in sets (台、套), the amount in yuan.
    """

    n: int = Field(title="序号", ge=1)
    situation: str = Field(default="", title="具体情形")
    basis: str = Field(default="", title="设置依据")
    basis_level: BasisLevel = Field(default=BasisLevel.UNKNOWN, title="依据层级")
    count: int | None = Field(default=None, title="设备数量", ge=1, le=MOST_SETS)
    amount_yuan: Decimal | None = Field(
        default=None, title="近三年罚款金额（元）", ge=0, le=MOST_YUAN
    )
    need: Annotated[bool | None, BeforeValidator(_need)] = Field(default=None, title="是否需要清理")
    reason: str = Field(default="", title="具体事由")
    categories: tuple[Annotated[int, Field(ge=1, le=7)], ...] = Field(default=(), title="情形项号")
    result: Annotated[Result | None, BeforeValidator(lambda value: value or None)] = Field(
        default=None, title="清理规范结果"
    )
    note: str = Field(default="", title="备注")

    @property
    def fines_for_each(self) -> Decimal | None:
        """The fines for each device in yuan, None if they or the devices are unknown."""
        if self.amount_yuan is None or not self.count:
            return None
        return self.amount_yuan / self.count

    def fines_reach(self, limit: Decimal | None) -> bool:
        """Tell whether the fines for each device reach (达到) a threshold, if there is one."""
        each = self.fines_for_each
        return limit is not None and each is not None and each >= limit


class DeclaredTotals(_Frozen):
    """The row of totals (总计) as the unit wrote it."""

    count: int | None = Field(default=None, title="设备数量总计", ge=0, le=MOST_SETS)
    amount_yuan: Decimal | None = Field(default=None, title="罚款金额总计", ge=0, le=MOST_YUAN)
    stop: int | None = Field(default=None, title="停止使用台数", ge=0, le=MOST_SETS)
    keep: int | None = Field(default=None, title="保留并继续使用台数", ge=0, le=MOST_SETS)


class Return(_Frozen):
    """One thing that a unit sent: a table, a letter without devices, a report, a scan."""

    kind: ReturnKind = Field(default=ReturnKind.TABLE, title="材料种类")
    unit: str = Field(default="", title="填报单位")
    filler: str = Field(default="", title="填报人")
    phone: str = Field(default="", title="联系方式")
    date: DayOrNone = Field(default=None, title="填报日期")
    rows: tuple[DeviceRow, ...] = Field(default=(), title="各行")
    answers: Answers = Field(default_factory=dict, title="报告要素")
    totals_declared: DeclaredTotals | None = Field(default=None, title="填报的总计")
    received: DayOrNone = Field(default=None, title="收到日期")
    version: int = Field(default=1, title="第几次报送", ge=1)
    has_table: Flag | None = Field(default=None, title="有汇总表")
    has_report: Flag | None = Field(default=None, title="有总体情况报告")
    has_scan: Flag | None = Field(default=None, title="有盖章扫描件")

    @model_validator(mode="before")
    @classmethod
    def _type_is_kind(cls, data: object) -> object:
        """Understand `type: no_device_letter` and `report_only`, and leave out what is computed."""
        if not isinstance(data, dict):
            return data
        kept = {key: value for key, value in data.items() if key not in _COMPUTED}
        written = kept.pop("type", None)
        return kept | {"kind": _TYPES.get(written, written)} if written else kept

    @model_validator(mode="after")
    def _rows_are_numbered_once(self) -> Self:
        numbers = Counter(row.n for row in self.rows)
        again = next((number for number, rows in numbers.items() if rows > 1), None)
        if again is not None:
            message = "各行的序号（n）{number}出现了不止一次，请改为各不相同"
            raise PydanticCustomError("repeated", message, {"number": again})
        return self


_TYPES = {"no_device_letter": "letter", "report_only": "report"}
# What `collect --json` says of a file beside what the unit said.
_COMPUTED = frozenset({"unit_suggestion", "totals_computed", "findings"})

Status = Literal[
    "outstanding",
    "devices",
    "devices_late",
    "no_device",
    "no_device_late",
    "incomplete_no_table",
    "incomplete_no_report",
    "conflict",
    "exempt",
]
STATUS_NAMES: dict[Status, str] = {
    "outstanding": "未报送",
    "devices": "已报齐（有设备）",
    "devices_late": "逾期报齐（有设备）",
    "no_device": "已反馈（无设备）",
    "no_device_late": "逾期反馈（无设备）",
    "incomplete_no_table": "缺汇总表",
    "incomplete_no_report": "缺总体情况报告",
    "conflict": "有无设备矛盾",
    "exempt": "免报",
}
# What a unit still owes, as papers to it and lists of units say it.
OWED: dict[Status, str] = {
    "outstanding": "汇总表和总体情况报告，或者无设备的书面反馈",
    "incomplete_no_table": "汇总表",
    "incomplete_no_report": "总体情况报告",
    "conflict": "汇总表与无设备反馈并存，需确认",
}
ANSWERED: frozenset[Status] = frozenset(
    {"devices", "devices_late", "no_device", "no_device_late", "exempt"}
)
