"""A site check (实地核查) as `verifications.yaml` tells of it: one row of a return, on the spot."""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from docgen.model.scalars import Day, parse_flag


def _found_in_use(value: object) -> object:
    """Take a number of sets, or whether there were any (是、否)."""
    flag = parse_flag(value)
    return value if flag is None else flag


class Verification(BaseModel):
    """What a team found of the devices of one row; `row` is the number in the return."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", coerce_numbers_to_str=True, str_strip_whitespace=True
    )

    id: str = Field(title="编号", min_length=1)
    unit: str = Field(title="单位", min_length=1)
    row: int = Field(title="序号", ge=1)
    date: Day = Field(title="核查日期")
    checked_count: int | None = Field(default=None, title="现场台数", ge=0)
    found_in_use: Annotated[
        bool | Annotated[int, Field(ge=0)] | None, BeforeValidator(_found_in_use)
    ] = Field(default=None, title="现场仍在使用")
    conclusion: Literal["属实", "不一致"] | None = Field(default=None, title="核查结论")
    photos: tuple[str, ...] = Field(default=(), title="照片编号")
    inspectors: tuple[str, ...] = Field(default=(), title="核查人员")

    @property
    def in_use_count(self) -> int | None:
        """How many sets were found in use; None where only whether there were any was told."""
        return None if isinstance(self.found_in_use, bool) else self.found_in_use
