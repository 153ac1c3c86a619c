"""Decisions (处理决定) of the bureau on findings: who decided what, when and why.

They are kept in `decisions.yaml` and applied to what was read; the unit's file stays as it is.
"""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from docgen.model.arrived import ReturnPath
from docgen.model.scalars import Day

Choice = Literal["accept", "correct", "return"]
CHOICE_NAMES: dict[Choice, str] = {"accept": "接受", "correct": "更正", "return": "退回"}
_OTHER_WORDS: dict[str, Choice] = {"认可": "accept", "改正": "correct"}
_CHOICE_HINT = (
    "“接受”（accept，不用改，照填报的采用）、“更正”（correct，按 value 采用）"
    "或“退回”（return，请单位重报）"
)


def _text(value: object) -> object:
    """Keep a bare value as the text that a person would have written."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list):
        return "、".join(str(item) for item in value)
    return str(value) if isinstance(value, int | float | Decimal) else value


def _choice(value: object) -> object:
    names = {**{name: choice for choice, name in CHOICE_NAMES.items()}, **_OTHER_WORDS}
    choice = names.get(value.strip(), value.strip()) if isinstance(value, str) else ""
    if choice not in CHOICE_NAMES:
        raise PydanticCustomError("choice", _CHOICE_HINT)
    return choice


class Decision(BaseModel):
    """One decision on the finding `code` at a row of a file; `row` is empty for the header.

    accept: it may stay. correct: the cell means `value`. return: the unit has to mend it.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", coerce_numbers_to_str=True, str_strip_whitespace=True
    )

    file: ReturnPath = Field(title="文件名", min_length=1)
    row: int | Literal["总计"] | None = Field(default=None, title="序号")
    code: str = Field(title="问题代码", min_length=1)
    decision: Annotated[Choice, BeforeValidator(_choice)] = Field(title="决定")
    value: Annotated[str, BeforeValidator(_text)] = Field(default="", title="更正为")
    who: str = Field(title="决定人", min_length=1)
    when: Day = Field(title="决定日期")
    why: str = Field(title="理由", min_length=1)
