"""Rows say what and why, once each, in plain text."""

from dataclasses import replace

import pytest

from docgen.findings import Severity
from docgen.model.readings import Cell, Reading, RowReading, Slip
from tests.rules.returns.forms import (
    FIRST,
    READ,
    codes_beside,
    first,
    form,
    found,
    only_fault,
    row,
    second,
)

E, W = Severity.ERROR, Severity.WARNING


def untold(key: str, kind: str) -> RowReading:
    """Return a row that says nothing in a column, for a reason."""
    return first({key: Slip(kind, "同左")}, **{key: ""})


FAULTS: list[tuple[str, Severity, Reading, str]] = [
    ("situation_missing", E, form(first(situation="—"), second()), "附件1!B6"),
    ("row_void", E, form(first(note="作废，不计入"), second()), "附件1!I6"),
    ("reason_missing", E, form(first(), second(reason="")), "附件1!G7"),
    (
        "reason_category_unclear",
        W,
        form(first(), second(read={"categories": ()}, reason="按上级要求")),
        "附件1!G7",
    ),
    ("reason_without_need", W, form(first(reason="设备老化"), second()), "附件1!G6"),
    ("cell_error", E, form(first({"note": Slip("error", "#N/A")}), second()), "附件1!I6"),
    ("cell_error", E, form(untold("situation", "error"), second()), "附件1!B6"),
    ("cell_error", E, form(untold("basis", "error"), second()), "附件1!C6"),
    ("reference_unclear", E, form(untold("situation", "reference"), second()), "附件1!B6"),
    ("reference_unclear", E, form(untold("basis", "reference"), second()), "附件1!C6"),
    ("unsafe_text", W, form(first(note="=HYPERLINK(1)"), second()), "附件1!I6"),
    ("unsafe_text", W, form(first(note="见\u202e后"), second()), "附件1!I6"),
]
MORE: list[tuple[set[str], Reading]] = [
    ({"row_duplicate"}, form(first(), row(2, FIRST, READ), total=None)),
]


@pytest.mark.parametrize(("code", "severity", "reading", "where"), FAULTS)
def test_a_fault_is_found_at_its_cell(
    code: str, severity: Severity, reading: Reading, where: str
) -> None:
    assert only_fault(reading) == (code, severity, where)


@pytest.mark.parametrize(("codes", "reading"), MORE)
def test_faults_that_need_more_changes_are_found(codes: set[str], reading: Reading) -> None:
    assert codes_beside(reading) == codes


def test_a_row_that_says_as_above_repeats_the_one_above() -> None:
    cells = {**second().cells, "situation": Cell("同上", "附件1!B7")}
    below = row(2, FIRST, READ)
    repeated = replace(below, cells=cells)
    codes = {finding.code for finding in found(form(first(), repeated, total=None))}
    assert codes == {"row_duplicate", "total_missing"}


@pytest.mark.parametrize(
    "words",
    [
        "作废",
        "此行作废",
        "不计入总数",
        "重复填报，请删除",
        "已计入第1行",
        "（不统计）",
        "本项暂不列入汇总。",
        "与上行合并；不再另计",
    ],
)
def test_a_row_that_says_not_to_count_is_told(words: str) -> None:
    assert codes_beside(form(first(note=words), second())) == {"row_void"}
    named = f"人行道违法停车抓拍（{words}）"
    assert codes_beside(form(first(situation=named), second())) == {"row_void"}


@pytest.mark.parametrize(
    "words",
    [
        "设备已作废拆除",
        "未作废",
        "罚款不计入本单位收入",
        "重复设置，已拆除",
        "原批文作废，已重新报批",
        "已纳入智慧城管平台统计",
        "不计成本",
        "已并入公安平台",
        "数量已核对",
    ],
)
def test_words_on_devices_do_not_void_a_row(words: str) -> None:
    assert codes_beside(form(first(note=words), second())) == set()


@pytest.mark.parametrize(
    "reason",
    [
        "符合规定",
        "符合法律、行政法规规定",
        "经核查，不存在七种情形",
        "无需清理",
        "不需要清理，保留并继续使用。",
        "设备运行正常，依据充分",
        "不属于清理情形",
        "不属于上述七种情形",
        "未发现问题",
        "检定合格，在有效期内",
        "无上述情形",
        "合法合规",
    ],
)
def test_why_nothing_needs_cleaning_is_no_reason_for_it(reason: str) -> None:
    assert "reason_without_need" not in codes_beside(form(first(reason=reason), second()))


@pytest.mark.parametrize(
    "reason",
    [
        "设备老化",
        "设备运行不正常",
        "运行正常，检定到期",
        "不符合规定",
        "符合第4项情形",
        "符合清理情形",
        "不存在法律依据",
        "无依据",
        "无需检定",
        "基本正常",
        "检定已超有效期",
        "未检定",
        "4.未经依法检定",
        "按上级要求",
    ],
)
def test_a_reason_for_cleaning_where_none_is_needed_is_told(reason: str) -> None:
    assert "reason_without_need" in codes_beside(form(first(reason=reason), second()))
