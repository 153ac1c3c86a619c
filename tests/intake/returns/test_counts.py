"""Counts of devices are read as units write them, or refused with the reason."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.returns.counts import Count, read_count
from docgen.intake.returns.grid import GridCell
from docgen.model.readings import Slip


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("12", 12),
        ("１２", 12),
        ("12台", 12),
        ("3套", 3),
        ("12台（套）", 12),
        ("12台(套)", 12),
        ("12 台/套", 12),
        ("三台", 3),
        ("两台", 2),
        ("十二", 12),
        ("一百二十台", 120),
        ("叁拾台", 30),
        ("6.0", 6),
        (" 6 \n", 6),
        ("1,246", 1246),
        ("共12台", 12),
        ("①12台", 12),
        ("一百二", 120),
        ("两千五", 2500),
        ("一百零二台", 102),
        ("1 246", 1246),
        ("12¹", 12),
        ("12⁽²⁾台", 12),
    ],
)
def test_whole_sets_are_read(text: str, count: int) -> None:
    assert read_count(GridCell(text)) == Count(count)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "missing"),
        ("无", "missing"),
        ("/", "missing"),
        ("—", "missing"),
        ("约20", "approximate"),
        ("20余台", "approximate"),
        ("二十多台", "approximate"),
        ("20台左右", "approximate"),
        ("2-3台", "range"),
        ("2～3", "range"),
        ("2至3台", "range"),
        ("十几台", "approximate"),
        ("-3", "negative"),
        ("0", "invalid"),
        ("6.5", "invalid"),
        ("若干", "approximate"),
        ("#REF!", "invalid"),
        ("见附表", "invalid"),
        ("①12台②3台", "mixed"),
        ("12台，3套", "mixed"),
        ("9999999", "invalid"),
        ("5 3", "invalid"),
        ("12 8台", "invalid"),
        ("1 24", "invalid"),
        ("12₁", "invalid"),
        ("一百二台", "invalid"),
        ("8（3台）", "mixed"),
        ("8台（3套）", "mixed"),
        ("约8（3台）", "approximate"),
        ("两三台", "approximate"),
        ("七八台", "approximate"),
        ("一百二三十台", "approximate"),
    ],
)
def test_what_is_no_exact_count_says_why(text: str, kind: str) -> None:
    found = read_count(GridCell(text))
    assert found.value is None
    assert found.slip
    assert found.slip.kind == kind


@pytest.mark.parametrize(
    ("text", "count", "unit"),
    [
        ("156路", 156, "路"),
        ("4处", 4, "处"),
        ("3个点位", 3, "个点位"),
        ("4处（8台）", 8, "处"),
        ("２组", 2, "组"),
    ],
)
def test_other_units_are_told(text: str, count: int, unit: str) -> None:
    assert read_count(GridCell(text)) == Count(count, Slip("unit_nonstandard", unit))


def test_sets_with_places_in_brackets_are_sets() -> None:
    assert read_count(GridCell("8台（4处）")).value == 8


def test_the_head_may_name_another_unit() -> None:
    cell = GridCell("4", Decimal(4))
    assert read_count(cell, "设备数量（处）") == Count(4, Slip("unit_nonstandard", "处"))
    assert read_count(cell, "设备数量（台/套）") == Count(4)


def test_a_formula_without_a_saved_value_is_unknown() -> None:
    assert read_count(GridCell("=SUM(D5:D6)", formula=True)).slip == Slip("formula", "=SUM(D5:D6)")


@pytest.mark.parametrize(
    "text",
    [
        "12（台）",
        "12台（4处）",
        "12台（4个点位）",
        "12台（合计）",
        "12台（均在用）",
        "12台。",
        "12①",
        "12台（设备数量）",
        "12（共12台）",
        "（12台）",
        "12台（套）",
        "12台（东门、西门）",
        "12台（每个路口4台）",
        "12台（每处4台，共3处）",
        "12台（含球机4台、枪机8台）",
        "12（枪机4、球机8）",
        "12台（固定式）",
        "12台（2020年5月安装）",
        "12台（详见附表）",
        "12台（均已停用）",
        "12台，移动式",
        "数量12台",
        "设备数量：12",
    ],
)
def test_harmless_words_beside_a_count_are_not_told(text: str) -> None:
    assert read_count(GridCell(text)) == Count(12)


@pytest.mark.parametrize(
    "text",
    [
        "12（其中1台停用）",
        "12台（停用4台、在用8台）",
        "12台（含球机4台、枪机4台）",
        "12台（与交警大队共用）",
        "12台（新增）",
        "12台（原有15台）",
        "12台（部分停用）",
        "12台（含备用4台、在用8台）",
        "12台（已拆2台）",
        "12（含备用4台）",
        "12台,备用",
        "12（另有2台在建）",
        "12台（每台均检定）",
        "12台（见备注）",
        "东门（12台）",
    ],
)
def test_other_words_beside_a_count_go_unread_and_are_told(text: str) -> None:
    assert read_count(GridCell(text)) == Count(12, Slip("nonstandard", text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("12台（每处）", "qualified"),
        ("12台（每处12台）", "qualified"),
        ("12台（每处5台）", "qualified"),
        ("12台（每处4台，共4处）", "qualified"),
        ("12（每处2台）", "qualified"),
        ("数十台", "approximate"),
        ("十数台", "approximate"),
        ("12处（每处2台）", "qualified"),
        ("12套（每套2台）", "qualified"),
        ("12台（待核实）", "qualified"),
        ("12台，待统计", "qualified"),
        ("12台（预估）", "approximate"),
        ("12台（估算）", "approximate"),
        ("另有5台（3台）", "mixed"),
    ],
)
def test_words_that_change_a_count_leave_none(text: str, kind: str) -> None:
    assert read_count(GridCell(text)) == Count(None, Slip(kind, text))


@given(st.integers(1, 40), st.integers(1, 9), st.integers(1, 9))
def test_a_share_of_each_place_is_harmless_only_if_it_adds_up(
    count: int, each: int, places: int
) -> None:
    found = read_count(GridCell(f"{count}台（每处{each}台，共{places}处）"))
    assert found.value == (count if each * places == count else None)
