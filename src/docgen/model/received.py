"""What `received.csv` says of a file (收件登记): when it came, from whom, and what came with it."""

from pydantic import BaseModel, ConfigDict, Field

from docgen.model.arrived import ReturnPath
from docgen.model.scalars import DayOrNone, Flag


class Received(BaseModel):
    """One line of the register of what came; `unit` is an id or any name of the roster."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", coerce_numbers_to_str=True, str_strip_whitespace=True
    )

    file: ReturnPath = Field(title="文件", min_length=1)
    received: DayOrNone = Field(default=None, title="收到日期")
    unit: str = Field(default="", title="单位")
    version: int | None = Field(default=None, title="第几次报送", ge=1)
    has_report: Flag | None = Field(default=None, title="有总体情况报告")
    has_scan: Flag | None = Field(default=None, title="有盖章扫描件")
    has_denial: Flag | None = Field(default=None, title="无设备反馈")
