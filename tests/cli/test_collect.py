"""`docgen collect` and `docgen status` on the sample: what came, what is wrong, who still owes."""

import json
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from docgen import carried
from tests.cli.conftest import Docgen

SAMPLE = carried.sample_data() / "wangchao-2024"


def test_collecting_tells_what_is_wrong_in_which_cell(docgen: Docgen, tmp_path: Path) -> None:
    said = docgen("collect", SAMPLE, "-o", tmp_path)

    assert said.code == 1
    assert "观海街道最终版2.xlsx" in said.err
    assert "!D" in said.err
    assert "须补正" in said.out
    assert (tmp_path / "补正" / "观海街道最终版2（请补正）.xlsx").is_file()


def test_a_decision_can_name_the_code_that_collecting_prints(
    docgen: Docgen, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    decisions = folder / "decisions.yaml"
    written = decisions.read_text(encoding="utf-8")
    decisions.unlink()
    asked = docgen("collect", folder, "-o", tmp_path / "out")
    assert "请填准确台数。（问题代码：count_approximate）" in asked.err
    assert "在 decisions.yaml 里写明文件名、行、问题代码和决定。" in asked.out

    decisions.write_text(written.replace("correct", "更正"), encoding="utf-8")

    answered = docgen("collect", folder, "-o", tmp_path / "out")
    told = [line for line in answered.err.splitlines() if "区文旅广电局.xlsx" in line]
    assert not [line for line in told if "count_approximate" in line]
    assert "已按决定处理（更正）" in answered.out


def test_a_wrong_decision_is_told_before_anything_came(docgen: Docgen, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    shutil.rmtree(folder / "returns")
    (folder / "decisions.yaml").write_text("- 文件: a.xlsx\n", encoding="utf-8")

    said = docgen("collect", folder, "-o", tmp_path / "out")

    assert said.code == 1
    assert "decisions.yaml 第1行" in said.err


def test_collecting_prints_one_object(docgen: Docgen) -> None:
    told = json.loads(docgen("collect", SAMPLE, "--json").out)

    assert set(told) == {"files", "status", "totals", "accepted", "pending"}
    row = told["files"]["交警望潮大队.yaml"]["rows"][0]
    assert row["n"] == 1
    assert (row["count"], row["amount_yuan"], row["need"]) == (86, "12463800.00", "否")
    assert row["basis_level"] == "法律"
    for part in ("count", "rows"):
        assert told["totals"][part] == told["accepted"][part] + told["pending"][part]


def test_the_status_says_who_is_to_be_reminded(docgen: Docgen) -> None:
    told = json.loads(docgen("status", SAMPLE, "--json").out)

    assert told["as_of"] == "2024-11-25"
    assert told["status"]["D16"] == "exempt"
    assert told["status"]["Z02"] == "devices_late"
    owing = ("outstanding", "conflict", "incomplete_no_table", "incomplete_no_report")
    assert told["reminder"] == [unit for unit, status in told["status"].items() if status in owing]
    assert sum(told["status_counts"].values()) == 27


def test_the_status_writes_a_ledger_and_one_sentence(docgen: Docgen, tmp_path: Path) -> None:
    said = docgen("status", SAMPLE, "-o", tmp_path)

    assert said.out.splitlines()[-1].startswith("截至2024年11月25日，应报26家，已报齐21家")
    sheet = load_workbook(tmp_path / "台账.xlsx").worksheets[0]
    lines = {row[1].value: row for row in sheet.iter_rows(min_row=4)}
    assert len(lines) == 27
    assert lines["海州市望潮区消防救援大队"][6].value == "总体情况报告"
    owed = "汇总表和总体情况报告，或者无设备的书面反馈"  # in the words of the reminder
    assert lines["海州市望潮区应急管理局"][6].value == owed
    assert lines["海州市望潮区水务局"][8].value == 1
    assert lines["海州市望潮区观海街道办事处"][7].value == 3
    assert "同意延期" in str(lines["海州市望潮区盐田街道办事处"][13].value)


@pytest.mark.parametrize("command", [("status",), ("make", "--kind", "notice")])
def test_a_file_of_nobody_is_told_where_its_unit_would_be_chased(
    docgen: Docgen, tmp_path: Path, command: tuple[str, ...]
) -> None:
    said = docgen(command[0], SAMPLE, "-o", tmp_path, *command[1:])

    assert "没有计入：新建 Microsoft Excel 工作表.xlsx" in said.err


def test_notes_in_the_ledger_are_kept(docgen: Docgen, tmp_path: Path) -> None:
    docgen("status", SAMPLE, "-o", tmp_path)
    book = load_workbook(tmp_path / "台账.xlsx")
    book.worksheets[0]["K4"] = "11月21日电话催报"
    book.save(tmp_path / "台账.xlsx")
    written = (tmp_path / "台账.xlsx").read_bytes()

    said = docgen("status", SAMPLE, "-o", tmp_path)

    assert (tmp_path / "台账.xlsx").read_bytes() == written
    assert "没有覆盖" in said.out
