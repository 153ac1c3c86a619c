"""Lists beside a campaign are read entry by entry, and what is wrong is told with its line."""

from pathlib import Path

from docgen.intake.records import read_records
from docgen.model.decisions import Decision
from docgen.model.new_devices import NewDevice
from docgen.model.verifications import Verification

DECISIONS = """\
- file: 区城管局.xlsx
  row: 3
  code: count_approximate
  decision: correct
  value: 12
  who: 李示例
  when: 2024-11-22
  why: 电话核实
- file: 区城管局.xlsx
  row: 总计
  code: total_missing
  decision: accept
  who: 李示例
  when: 2024年11月22日
  why: 以各行合计为准
- file: 区城管局.xlsx
  code: unit_unknown
  decision: approve
"""


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_sound_entries_are_read_and_the_rest_is_told(tmp_path: Path) -> None:
    records = read_records(write(tmp_path, "decisions.yaml", DECISIONS), Decision)
    assert [(item.row, item.code, item.value) for item in records.items] == [
        (3, "count_approximate", "12"),
        ("总计", "total_missing", ""),
    ]
    assert {finding.place.line for finding in records.findings} <= {16, 18}
    assert any("决定" in finding.message for finding in records.findings)


def test_a_field_by_its_chinese_label_is_told_its_name(tmp_path: Path) -> None:
    path = write(tmp_path, "verifications.yaml", "- {id: H1, 日期: 2024-11-22, 结论: 属实}\n")
    messages = [finding.message for finding in read_records(path, Verification).findings]
    assert "字段名要用英文：请把“日期”改为“date”。" in messages
    assert "字段名要用英文：请把“结论”改为“conclusion”。" in messages


def test_a_decision_that_is_none_is_told_the_three_there_are(tmp_path: Path) -> None:
    path = write(tmp_path, "decisions.yaml", DECISIONS)
    told = [
        one.message for one in read_records(path, Decision).findings if "approve" in one.message
    ]
    assert told == [
        "决定（decision）填的是“approve”，应填“接受”（accept，不用改，照填报的采用）、"
        "“更正”（correct，按 value 采用）或“退回”（return，请单位重报）。"
    ]


def test_new_devices_and_site_checks_are_read_alike(tmp_path: Path) -> None:
    device = write(tmp_path, "new_devices.yaml", "- {id: N1, unit: D01, enabled: 2025-01-02}\n")
    check = "- {id: V1, unit: D01, row: 2, date: 2024-12-05, found_in_use: 是, photos: [P1]}\n"
    checked = write(tmp_path, "verifications.yaml", check)
    (found,) = read_records(device, NewDevice).items
    (seen,) = read_records(checked, Verification).items
    assert (found.filing_year, seen.found_in_use, seen.photos) == (2025, True, ("P1",))


def test_no_file_and_an_empty_file_are_empty_lists(tmp_path: Path) -> None:
    assert read_records(tmp_path / "decisions.yaml", Decision).items == ()
    assert read_records(write(tmp_path, "decisions.yaml", ""), Decision).items == ()


def test_what_is_no_list_is_told(tmp_path: Path) -> None:
    records = read_records(write(tmp_path, "decisions.yaml", "file: 表.xlsx\n"), Decision)
    assert [finding.code for finding in records.findings] == ["value_invalid"]
