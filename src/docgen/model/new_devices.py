"""A new device (新增设备) of `new_devices.yaml`: reviewed, published, then switched on."""

from pydantic import BaseModel, ConfigDict, Field

from docgen.model.scalars import DayOrNone, Flag


class NewDevice(BaseModel):
    """Devices of one kind at one place; a day is blank where that step was not taken or told.

    The Law on Administrative Penalties, art. 41, wants legal and technical review, signs, and the
    place published, all before the device is used.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", coerce_numbers_to_str=True, str_strip_whitespace=True
    )

    id: str = Field(title="编号", min_length=1)
    unit: str = Field(title="单位", min_length=1)
    situation: str = Field(default="", title="具体情形")
    basis: str = Field(default="", title="设置依据")
    location: str = Field(default="", title="设置地点")
    count: int | None = Field(default=None, title="设备数量", ge=1)
    legal_review: DayOrNone = Field(default=None, title="法制审核日期")
    technical_review: DayOrNone = Field(default=None, title="技术审核日期")
    verified_until: DayOrNone = Field(default=None, title="检定有效期至")
    sign: Flag | None = Field(default=None, title="设置标志")
    published: DayOrNone = Field(default=None, title="公布日期")
    published_in: str = Field(default="", title="公布渠道")
    enabled: DayOrNone = Field(default=None, title="启用日期")

    @property
    def filing_year(self) -> int | None:
        """The year in whose filing it stands: that of its first use."""
        return self.enabled.year if self.enabled else None
