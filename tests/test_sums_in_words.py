"""Sentences about sums read as a person would write them, whatever there is to tell."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.examples import printed_example as printed
from tests.examples import standing


def test_site_checks_are_told_by_places_and_what_waits_is_not_left_out(tmp_path: Path) -> None:
    checks = {"checked_units": 2, "agreed_devices": 4, "different_devices": 90, "different_rows": 1}
    waiting = {"waiting_objects": 2, "waiting_units": 1, "waiting_devices": 9}

    said = printed("overview", tmp_path, paper=checks | waiting)

    assert "属实4台（套），发现与填报不一致1处，涉及90台（套）。" in said
    assert "另有1家单位的2个核查对象、9台（套）设备已列入核查计划，尚未核查。" in said
    assert "完成实地核查，" in said
    assert "尚未核查" not in printed("overview", tmp_path, paper=checks)


@pytest.mark.parametrize(
    ("statuses", "sentence"),
    [
        (("outstanding", "outstanding"), "1.应报单位2家，均未报齐。"),
        (("no_device", "no_device_late"), "已报齐2家（均无设备，其中逾期1家）。"),
        (("devices", "outstanding"), "已报齐1家（有设备），尚未报齐1家。"),
        (("devices", "no_device"), "已报齐2家（有设备1家、无设备1家）。"),
    ],
)
def test_the_districts_table_counts_no_noughts(
    statuses: tuple[str, ...], sentence: str, tmp_path: Path
) -> None:
    assert sentence in printed("summary", tmp_path, standing=standing(*statuses))


def test_the_districts_table_sets_one_bracket_in_a_list_of_units(tmp_path: Path) -> None:
    said = printed("summary", tmp_path, standing=standing("no_device"))
    assert "已反馈（无设备）1家：海州市望潮区第1局。" in said


def row(**changes: object) -> dict[str, object]:
    """Return a row of a return that needs cleaning, stopped unless it is changed."""
    told: dict[str, object] = {
        "n": 1,
        "situation": "违停抓拍",
        "basis": "《中华人民共和国道路交通安全法》第五十六条",
        "basis_level": "法律",
        "count": 2,
        "amount_yuan": "5000",
        "need": "是",
        "reason": "4.未检定",
        "categories": [4],
        "result": "停止使用",
    }
    return told | changes


def test_one_group_and_one_item_are_not_set_against_others(tmp_path: Path) -> None:
    unit = {"id": "D1", "name": "海州市望潮区第1局", "kind": "区直"}
    units = [{"unit": unit, "status": "devices", "rows": [row(result="保留并继续使用")]}]

    said = printed("overview", tmp_path, standing={"units": units})

    assert "全区1家单位（区直单位）在1种情形中使用设备2台（套）" in said
    assert "罚款0.50万元。" in said
    assert "需要清理2台（套），情形均为“未经依法检定、逾期未检定或者检定不合格”。" in said
    assert "保留并继续使用2台（套），均为停用整改、符合规定后恢复使用。" in said


def test_a_unit_without_fines_does_not_say_so_of_each_situation(tmp_path: Path) -> None:
    rows = [row(amount_yuan="0"), row(n=2, situation="占道抓拍", amount_yuan="0")]

    said = printed("report", tmp_path, **{"return": {"rows": rows}})

    assert "没有罚款。其中，违停抓拍2台（套）；占道抓拍2台（套）。" in said


def test_a_unit_that_mended_all_says_how_in_a_sentence(tmp_path: Path) -> None:
    answers = {"measures": "已更换传感器。"}

    for count, words in ((1, "该设备已"), (2, "上述设备已全部")):
        rows = [row(count=count, result="保留并继续使用")]
        said = printed("report", tmp_path, **{"return": {"rows": rows}}, paper=answers)
        assert f"{words}停用整改、符合规定后恢复使用（整改情况：已更换传感器）。" in said


@pytest.mark.parametrize(("categories", "led"), [([4], "按情形分"), ([], "其中")])
def test_items_that_leave_some_devices_out_are_only_some_of_them(
    categories: list[int], led: str, tmp_path: Path
) -> None:
    row = {"situation": "甲", "count": 3, "amount_yuan": "0", "need": "是", "result": "停止使用"}
    rows = [row | {"n": 1, "categories": [4, 7]}, row | {"n": 2, "categories": categories}]
    unit = {"id": "D1", "name": "海州市望潮区水务局", "kind": "区直"}
    units = [{"unit": unit, "status": "devices", "rows": rows}]

    said = printed("overview", tmp_path, standing={"units": units})

    assert f"需要清理6台（套），{led}，" in said


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"checked_rows": 2, "different_rows": 0, "open_rows": 0}, "与填报情况一致2项。"),
        ({"checked_rows": 2, "agreed_rows": 0, "open_rows": 0}, "不一致2项，涉及1家单位。"),
        (
            {"checked_rows": 1, "agreed_rows": 0, "different_rows": 0, "different_units": 0},
            "尚未作出结论1项。",
        ),
        ({"named": False}, "与填报情况不一致的，按照书面反馈逐项整改。"),
    ],
)
def test_a_circular_says_only_what_checks_came_to(
    changes: Mapping[str, object], sentence: str, tmp_path: Path
) -> None:
    assert sentence in printed("circular", tmp_path, paper=changes)


def test_a_circular_that_names_nobody_has_no_list(tmp_path: Path) -> None:
    assert "听潮街道" not in printed("circular", tmp_path, paper={"named": False})
