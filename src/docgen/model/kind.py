"""A document kind (文书类型) as its `kind.yaml` describes it: fields, tables, layout, direction."""

from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

FieldType = Literal[
    "text", "lines", "blocks", "date", "number", "integer", "flag", "choice", "records"
]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class KindField(_Frozen):
    """One fact that a kind asks for, and who knows it.

    `by` is `data` (computed by docgen), `config` (settled by the office) or `person` (known only
    to whoever handles the paper). A required fact of a person's is pending (待补) in a draft.
    """

    name: str = Field(title="字段名")
    label: str = Field(title="中文名称")
    type: FieldType = Field(title="类型")
    by: Literal["data", "config", "person"] = Field("config", title="由谁提供")
    required: bool = Field(default=False, title="是否必填")
    help: str = Field("", title="说明")
    choices: tuple[str, ...] = Field((), title="可选值")
    default: str | bool | int | None = Field(None, title="默认值")
    fields: tuple["KindField", ...] = Field((), title="下级字段")


class Column(_Frozen):
    """One column of a table: its head, its width on the page, and what its cells print."""

    label: str = Field(title="列名")
    width_mm: Decimal = Field(title="列宽（毫米）")
    align: Literal["left", "center", "right"] = Field("left", title="对齐")
    cell: str = Field("", title="单元格内容")


class Table(_Frozen):
    """A table of a kind: one row for each item of the list that `rows` names."""

    id: str = Field(title="表名")
    rows: str = Field(title="数据行")
    columns: tuple[Column, ...] = Field(title="列")
    total: tuple[str, ...] = Field((), title="总计行")


class Kind(_Frozen):
    """A document kind: 文种, direction, layout, who issues it, for whom, and what it asks for."""

    id: str = Field(title="代号")
    name: str = Field(title="名称")
    document_type: str = Field(title="文种")
    direction: Literal["upward", "downward", "lateral", "none"] = Field(title="行文方向")
    layout: Literal["general", "letter", "order", "minutes", "plain", "form"] = Field(title="版式")
    issuer: Literal["bureau", "unit"] = Field(title="发文主体")
    scope: Literal["campaign", "unit", "return"] = Field(title="适用范围")
    applies_to: tuple[str, ...] = Field((), title="适用状态")
    fields: tuple[KindField, ...] = Field((), title="字段")
    tables: tuple[Table, ...] = Field((), title="表格")
