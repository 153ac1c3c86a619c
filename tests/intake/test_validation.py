"""All that does not fit a model is told at once, in Chinese, with line, label and remedy."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from docgen.findings import Finding
from docgen.intake.document import Data, Document
from docgen.intake.validation import validate
from docgen.intake.yaml_file import parse_yaml
from docgen.model.campaign import Campaign, Unit
from docgen.model.kind import Kind, KindField, Table
from docgen.model.returns import DeviceRow, Return

SCALARS: st.SearchStrategy[Data] = (
    st.none() | st.booleans() | st.integers() | st.decimals() | st.dates() | st.text(max_size=3)
)
NESTED: st.SearchStrategy[Data] = st.recursive(
    SCALARS,
    lambda children: (
        st.lists(children, max_size=3)
        | st.dictionaries(st.sampled_from(["name", "label", "type", "id", "通知"]), children)
    ),
    max_leaves=5,
)
GOOD = "id: a\ntitle: 甲\nissuer: 乙\n"


def found(text: str, model: type[BaseModel] = Campaign) -> tuple[str, ...]:
    document = parse_yaml(text, "campaign.yaml")
    value, findings = validate(model, document, document.value, ())
    assert (value is None) == bool(findings)
    return tuple(map(str, findings))


def data_for(model: type[BaseModel]) -> st.SearchStrategy[dict[str, Data]]:
    fields: Mapping[str, st.SearchStrategy[Data]] = dict.fromkeys(model.model_fields, NESTED)
    return st.fixed_dictionaries({}, optional=dict(fields))


def test_blank_fields_count_as_left_out() -> None:
    assert found(GOOD + "district:\ncontact: {phone: }\nas_of:\n") == ()


def test_everything_wrong_is_told_at_once() -> None:
    messages = found("titel: 甲\nissuer:\ndeadline: 2024-11-31\nmoney_unit: 块\n")
    assert messages == (
        "campaign.yaml 第1行 id：缺少代号（id），请补上。",
        "campaign.yaml 第1行 title：缺少专项工作名称（title），请补上。",
        "campaign.yaml 第2行 issuer：缺少发文机关全称（issuer），请补上。",
        "campaign.yaml 第3行 deadline：截止日期（deadline）填的是“2024-11-31”，"
        "应填日期，如 2024-11-20。",
        "campaign.yaml 第4行 money_unit：金额单位（money_unit）填的是“块”，应填“元”或“万元”。",
        "campaign.yaml 第1行 titel：没有字段“titel”，是不是“title”（专项工作名称）？",
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("发文机关简称: 丙", "请把“发文机关简称”改为“issuer_short”"),
        ("简称: 丙", "字段名要用英文：请把“简称”改为“issuer_short”。"),
        ("日期: 丙", "“日期”是指哪一个，请改为“deadline”（截止日期）、"),
        ("备注: 丙", "没有字段“备注”，请删去。可以写的字段：id（代号）、"),
        ("wholly_unknown: 丙", "没有字段“wholly_unknown”，请删去"),
        ("contact:\n  name：张", "冒号要用半角“:”，后面空一格"),
        ("contact: {nmae: 张}", "是不是“name”（联系人）"),
        ("authority: 一件", "以“- ”开头写一项"),
        ("district: [一, 二]", "区县（district）填的是好几项内容，应填文字"),
        ("fine_window: [2024-01-01]", "第2项"),
        ("fine_window: [2024-01-02, 2024-01-01]", "先写起日、后写止日"),
        ("fine_window: [2024-01-02, 2024-01-03, 2024-01-04]", "最多2项"),
        ("heavy_fine_per_device: -1", "应填不小于0的数字"),
        ("heavy_fine_per_device: 很多", "应填数字"),
        ("deadline_inclusive: 也许", "应填是或否"),
        ("as_of: 20241111", "“20241111”，应填日期"),
        ("series: {通知: [望司发]}", "机关代字（通知）"),
        ("district: " + "很" * 50 + "\nroster: true", "应填文字"),
    ],
)
def test_each_slip_has_its_remedy(line: str, message: str) -> None:
    (told,) = found(GOOD + line + "\n")
    assert message in told


def test_an_id_is_made_of_latin_letters_and_digits() -> None:
    (told,) = found("id: 甲\ntitle: 甲\nissuer: 乙\n")
    assert "字母、数字" in told


@pytest.mark.parametrize("text", ["- 1\n", "甲\n", "1\n", "id：甲\n"])
def test_a_file_that_is_no_mapping_is_told_so(text: str) -> None:
    (told,) = found(text)
    assert "字段名: 内容" in told


def test_a_kind_that_contradicts_itself_is_told_where() -> None:
    text = (
        "fields:\n  - {name: a, label: 甲, type: choice}\n  - {name: 乙, label: 乙, type: text}\n"
        "tables:\n  - {id: t, rows: r, columns: []}\n"
        "  - {id: t, rows: r, columns: [{label: 丙, width_mm: 0}]}\n"
    )
    messages = "\n".join(found(text, Kind))
    assert "第2行 fields[第1项]：type 为 choice 时要写 choices" in messages
    assert "第3行 fields[第2项].name：字段名（name）填的是“乙”" in messages
    assert "第5行 tables[第1项].columns：列（columns）填的是好几项内容，应填至少1项" in messages
    assert "width_mm：列宽（毫米）（width_mm）填的是“0”，应填大于0的数字" in messages
    assert messages.count("至少1项") == 1


def test_a_number_that_is_too_large_is_told_with_the_largest() -> None:
    (told,) = found("{n: 1, amount_yuan: 10000000000001}", DeviceRow)

    assert told.endswith("填的是“10000000000001”，应填不大于10,000,000,000,000的数字。")


def test_rows_of_one_number_are_told_with_the_number() -> None:
    (told,) = found("rows: [{n: 2}, {n: 1}, {n: 2}]", Return)

    assert told.endswith("各行的序号（n）2出现了不止一次，请改为各不相同。")


def test_a_default_of_a_wrong_kind_is_told_once_for_each_kind_it_may_be() -> None:
    messages = found("{name: a, label: 甲, type: text, default: [1]}", KindField)
    assert all("default：默认值（default）填的是好几项内容" in message for message in messages)


@pytest.mark.parametrize("model", [Campaign, Unit, Kind, KindField, Table, Return])
@given(data=st.data())
def test_whatever_is_wrong_is_said_in_words_of_ours(
    model: type[BaseModel], data: st.DataObject
) -> None:
    value = data.draw(data_for(model))
    result, findings = validate(model, Document("a.yaml", value), value, ())
    assert (result is None) == bool(findings)
    for finding in findings:
        assert_plain(finding)


def assert_plain(finding: Finding) -> None:
    assert finding.code in ("field_missing", "field_unknown", "value_invalid")
    assert finding.message.endswith(("。", "？"))
    assert "这里要求的内容" not in finding.message
    assert "Input" not in finding.message
