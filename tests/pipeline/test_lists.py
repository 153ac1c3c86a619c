"""The lists beside a campaign: whose an entry is, and which papers stand back for a wrong one."""

from pathlib import Path

import pytest

from docgen.findings import Finding
from docgen.model.campaign import Unit
from docgen.model.new_devices import NewDevice
from docgen.pipeline.lists import ListOf, read_list
from docgen.rules.new_devices import check_first_days

UNITS = (
    Unit(
        id="D01",
        name="海州市望潮区交通运输局",
        short="区交通运输局",
        kind="区直",
        aliases=("交通局",),
    ),
    Unit(id="D02", name="海州市望潮区水务局", short="区水务局", kind="区直"),
)


def listed(folder: Path, *entries: str) -> ListOf[NewDevice]:
    path = folder / "new_devices.yaml"
    path.write_text("".join(f"- {{{entry}}}\n" for entry in entries), encoding="utf-8")
    return read_list(path, NewDevice, UNITS)


@pytest.mark.parametrize(
    "name", ["D01", "区交通运输局", "海州市望潮区交通运输局", "交通局", "望潮区交通运输局"]
)
def test_a_unit_is_known_by_its_id_and_all_its_names(tmp_path: Path, name: str) -> None:
    devices = listed(tmp_path, f"id: X01, unit: {name}")
    assert [(device.unit, devices.findings) for device in devices.items] == [("D01", ())]


def test_a_unit_that_nobody_is_is_an_error_at_its_line_and_stops_all_papers(tmp_path: Path) -> None:
    devices = listed(tmp_path, "id: X01, unit: D02", "id: X02, unit: 区交通运输居")

    (unknown,) = devices.findings
    assert (unknown.code, unknown.place.line) == ("unit_unknown", 2)
    assert unknown.message == (
        "应报单位名单中没有“区交通运输居”，是不是“海州市望潮区交通运输局”？请写编号或单位名称。"
    )
    assert [device.id for device in devices.items] == ["X01"]
    assert devices.faults_against("D02") == devices.faults_against("") == (unknown,)


def test_an_entry_that_cannot_be_read_stops_its_own_units_papers_alone(tmp_path: Path) -> None:
    devices = listed(tmp_path, "id: X01, unit: 区水务局, count: 约20", "id: X02, unit: D01")

    assert codes(devices.faults_against("D02")) == ["value_invalid"]
    assert codes(devices.faults_against("")) == ["value_invalid"]
    assert devices.faults_against("D01") == ()


def test_an_id_that_stands_twice_is_an_error_at_the_second(tmp_path: Path) -> None:
    devices = listed(tmp_path, "id: X01, unit: D01", "id: X01, unit: D02")

    (repeated,) = devices.findings
    assert repeated.message.startswith("编号“X01”与第1行的重复")
    assert repeated.place.line == 2
    assert devices.faults_against("D01") == ()
    assert devices.faults_against("D02") == (repeated,)


def test_what_rules_find_is_told_with_its_line(tmp_path: Path) -> None:
    devices = listed(tmp_path, "id: X01, unit: D01", "id: X02, unit: D02, enabled: 2024-07-01")
    (found,) = devices.located(check_first_days(devices.items))
    assert str(found.place) == "new_devices.yaml 第1行 X01 启用日期"


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]
