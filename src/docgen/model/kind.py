"""A document kind (文书类型) as its `kind.yaml` describes it: fields, tables, layout, direction."""

from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

# Joins a cell of a totals row with the cell before it.
JOINED = "<"
LEAST_ROW = Decimal(10)  # mm: the least height of a row
NAME = r"^[a-z][a-z0-9_]*$"

FieldType = Literal[
    "text",
    "phrase",
    "names",
    "lines",
    "blocks",
    "date",
    "number",
    "integer",
    "flag",
    "choice",
    "file",
    "files",
    "records",
]
KnownBy = Literal["data", "config", "person"]
KNOWN_BY: dict[KnownBy, str] = {"data": "自动计算", "config": "本单位定", "person": "经办人填"}


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", coerce_numbers_to_str=True)


class KindField(_Frozen):
    """One fact that a kind asks for, and who knows it.

    `by` is `data` (computed by docgen), `config` (settled by the office) or `person` (known only
    to whoever handles the paper). A required fact of a person's is pending (待补) in a draft.
    """

    name: str = Field(title="字段名", pattern=NAME)
    label: str = Field(title="中文名称")
    type: FieldType = Field(title="类型")
    by: KnownBy = Field(default="config", title="由谁提供")
    required: bool = Field(default=False, title="是否必填")
    when: Literal["stop", "corrected", "keep"] | None = Field(default=None, title="何时必填")
    help: str = Field(default="", title="说明")
    choices: tuple[str, ...] = Field(default=(), title="可选值")
    default: str | bool | int | None = Field(default=None, title="默认值")
    fields: tuple["KindField", ...] = Field(default=(), title="下级字段")

    @model_validator(mode="after")
    def _type_has_its_parts(self) -> Self:
        if (self.type == "records") != bool(self.fields):
            raise PydanticCustomError("parts", "type 为 records 时要写 fields，其他类型不写")
        if (self.type == "choice") != bool(self.choices):
            raise PydanticCustomError("parts", "type 为 choice 时要写 choices，其他类型不写")
        _refuse_repeated(field.name for field in self.fields)
        return self


class Column(_Frozen):
    """One column of a table: its head, its width on the page, and what its cells print."""

    label: str = Field(title="列名")
    width_mm: Decimal = Field(title="列宽（毫米）", gt=0)
    align: Literal["left", "center", "right"] = Field(default="left", title="对齐")
    cell: str = Field(default="", title="单元格内容")


class Table(_Frozen):
    """A table of a kind: one row for each item of the list that `rows` names.

    A row whose `subtotal` is true is printed as the cells of `subtotal`; `total` is the last row.
    In both, `<` joins a cell with the one before it.
    """

    id: str = Field(title="表名", pattern=NAME)
    rows: str = Field(title="数据行")
    columns: tuple[Column, ...] = Field(title="列", min_length=1)
    subtotal: tuple[str, ...] = Field(default=(), title="小计行")
    total: tuple[str, ...] = Field(default=(), title="总计行")
    row_mm: Decimal = Field(default=LEAST_ROW, title="最小行高（毫米）", gt=0)

    @model_validator(mode="after")
    def _totals_fit(self) -> Self:
        for cells, name in ((self.subtotal, "subtotal（小计行）"), (self.total, "total（总计行）")):
            if cells and (len(cells) != len(self.columns) or cells[0] == JOINED):
                message = "{name}的格数应与 columns（列）相同，第一格不能是“<”"
                raise PydanticCustomError("total", message, {"name": name})
        return self


class OtherTitle(_Frozen):
    """The title of a paper whose field says something: 复函 where an answer was asked for."""

    field: str = Field(title="字段名", pattern=NAME)
    says: bool | str = Field(title="字段的内容")
    title: str = Field(title="标题", min_length=1)


class Kind(_Frozen):
    """A document kind: 文种, direction, layout, who issues it, for whom, and what it asks for.

    `title` and `recipients` are what such a paper says unless its data says otherwise; they may
    name {unit} {issuer} {bureau} {district} {government} {superior} {year}; the first of
    `other_titles` that fits stands in the place of `title`. `annexes` are the
    titles that the attachment note lists, if the field `annexes_need` has anything. `mark` is the
    mark (标志) of orders and minutes, which is more than the issuer's name. An `optional`
    kind is made only when it is asked for, or when `papers/<kind>.yaml` is there; one that
    `repeats` is issued again on another day, once the day in its field `answer_by` has passed; the
    days in the fields `in_order` follow each other; an `internal` kind never leaves the house.
    """

    id: str = Field(title="代号", pattern=NAME)
    name: str = Field(title="名称")
    document_type: str = Field(title="文种")
    direction: Literal["upward", "downward", "lateral", "none"] = Field(title="行文方向")
    layout: Literal["general", "letter", "order", "minutes", "plain", "form"] = Field(title="版式")
    issuer: Literal["bureau", "unit"] = Field(title="发文主体")
    scope: Literal["campaign", "unit", "return"] = Field(title="适用范围")
    uses_standing: bool = Field(default=False, title="是否用到全区汇总数")
    applies_to: tuple[str, ...] = Field(default=(), title="适用状态")
    title: str = Field(default="", title="标题")
    other_titles: tuple[OtherTitle, ...] = Field(default=(), title="另外的标题")
    recipients: str = Field(default="", title="主送机关")
    mark: str = Field(default="", title="标志")
    annexes: tuple[str, ...] = Field(default=(), title="附件说明")
    annexes_need: str = Field(default="", title="有此字段才有附件")
    optional: bool = Field(default=False, title="是否只在指定时生成")
    repeats: bool = Field(default=False, title="是否可以多次发文")
    answer_by: str = Field(default="", title="答复期限的字段")
    in_order: tuple[str, ...] = Field(default=(), title="先后相继的日期字段")
    internal: bool = Field(default=False, title="是否只供内部使用")
    fields: tuple[KindField, ...] = Field(default=(), title="字段")
    tables: tuple[Table, ...] = Field(default=(), title="表格")

    @cached_property
    def field_names(self) -> frozenset[str]:
        """The names of all its fields."""
        return frozenset(field.name for field in self.fields)

    @cached_property
    def worked_out(self) -> tuple[KindField, ...]:
        """The fields that docgen works out (`by: data`)."""
        return tuple(field for field in self.fields if field.by == "data")

    @model_validator(mode="after")
    def _names_are_unique(self) -> Self:
        _refuse_repeated(field.name for field in self.fields)
        _refuse_repeated(table.id for table in self.tables)
        return self


def _refuse_repeated(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise PydanticCustomError("repeated", "名称“{name}”出现了两次", {"name": name})
        seen.add(name)
