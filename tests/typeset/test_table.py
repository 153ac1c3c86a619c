"""Columns are as wide as what stands in them on one row, as the word processors set it."""

from decimal import Decimal
from importlib.resources import files

import pytest
import yaml
from pydantic import TypeAdapter

from docgen.carried import official_templates
from docgen.model.kind import Kind, Table
from docgen.standard import load_facts
from docgen.standard.facts import mm_to_twips
from docgen.typeset.metrics import text_width
from docgen.typeset.table import SIDE_WHITE

TURNED_MM = 225
REGISTER = {
    "发文字号": "望司发〔2024〕17号",
    "承办人": "欧阳示例",
    "签发人": "示例局长",
    "签发日期": "2024年11月21日",
    "状态": "启用",
}
DISTRICT = {
    "序号": "128",
    "设置依据": "《中华人民共和国道路交通",
    "近三年罚款金额": "24,018,300.50",
    "清理规范结果": "保留并继",
}


def register() -> Table:
    text = files("docgen.registry").joinpath("printed/kind.yaml").read_text("utf-8")
    return Kind.model_validate(yaml.safe_load(text)).tables[0]


def district() -> Table:
    path = official_templates() / "tables" / "district.yaml"
    return TypeAdapter(Table).validate_python(yaml.safe_load(path.read_text("utf-8")))


@pytest.mark.parametrize(("table", "holds"), [(register(), REGISTER), (district(), DISTRICT)])
def test_a_column_holds_what_should_not_be_broken(table: Table, holds: dict[str, str]) -> None:
    size = load_facts()["table.size"].points
    for column in table.columns:
        room = Decimal(mm_to_twips(column.width_mm) - 2 * SIDE_WHITE) / 20
        # Commas and dots are narrower than digits.
        words = holds.get(column.label, "").translate({ord(","): None, ord("."): None})
        assert text_width(words, size) <= room, column.label


@pytest.mark.parametrize("table", [register(), district()])
def test_a_table_is_as_wide_as_a_turned_page(table: Table) -> None:
    assert sum(column.width_mm for column in table.columns) == TURNED_MM
