"""The commands of a campaign's week, as the bureau's clerk runs them on the sample."""

import json
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from docgen import carried
from tests.cli.conftest import Docgen

SAMPLE = carried.sample_data() / "wangchao-2024"
BOOK = SAMPLE / "听潮街道-填报工作簿.xlsx"


def test_a_street_clerk_goes_from_the_workbook_to_the_papers(
    docgen: Docgen, tmp_path: Path
) -> None:
    said = docgen("unit", BOOK, "-o", tmp_path / "材料")

    assert said.code == 0, said.err
    assert said.out.count("已生成") == 3
    assert (tmp_path / "材料" / "报送清单.txt").is_file()


def test_a_list_of_what_to_send_that_was_edited_stays(docgen: Docgen, tmp_path: Path) -> None:
    docgen("unit", BOOK, "-o", tmp_path)
    listed = tmp_path / "报送清单.txt"
    listed.write_text("已打印，等盖章。", encoding="utf-8")

    said = docgen("unit", BOOK, "-o", tmp_path)

    assert listed.read_text(encoding="utf-8") == "已打印，等盖章。"
    assert "报送清单（新数据稿）.txt" in said.out


def test_final_papers_need_their_day(docgen: Docgen, tmp_path: Path) -> None:
    assert docgen("unit", BOOK, "-o", tmp_path, "--final").code == 2
    said = docgen("unit", BOOK, "-o", tmp_path, "--final", "--date", "2024-11-20")

    assert said.code == 0, said.err
    assert (tmp_path / "海州市望潮区听潮街道办事处-总体情况报告.docx").is_file()


def test_a_final_letter_asks_for_its_number_as_it_is_written(
    docgen: Docgen, tmp_path: Path
) -> None:
    said = docgen("unit", BOOK, "-o", tmp_path, "--letter", "--final", "--date", "2024-11-20")

    assert said.code == 2
    assert "请加上 --number 文号" in said.err


def test_a_file_that_is_no_workbook_is_refused(docgen: Docgen, tmp_path: Path) -> None:
    other = tmp_path / "a.xlsx"
    other.write_text("不是工作簿", encoding="utf-8")

    said = docgen("unit", other, "-o", tmp_path)

    assert said.code == 1
    assert "a.xlsx" in said.err


def test_packages_are_made_for_all_who_owe_an_answer(docgen: Docgen, tmp_path: Path) -> None:
    said = docgen("forms", SAMPLE, "-o", tmp_path)

    assert said.code == 0
    assert len(list(tmp_path.glob("*.zip"))) == len(list(tmp_path.glob("*.txt"))) == 26
    assert "逐个发给各单位即可" in said.out


def test_packages_with_something_left_open_are_not_to_be_sent_yet(
    docgen: Docgen, tmp_path: Path
) -> None:
    campaign = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    sheet = campaign / "campaign.yaml"
    text = sheet.read_text(encoding="utf-8")
    title = "  title: 关于印发《执法类电子技术监控设备清理规范工作方案》的通知\n"
    sheet.write_text(text.replace(title, ""), encoding="utf-8")

    said = docgen("forms", campaign, "-o", tmp_path / "待发")

    assert "〔待补：通知标题和文号〕" in said.err
    assert f"现在还不能发：材料里有〔待补〕。补好 {sheet} 后再运行一次" in said.out
    assert "发给各单位即可" not in said.out


@pytest.mark.parametrize("command", ["forms", "collect", "status", "make"])
def test_a_named_roster_that_is_not_there_stops_every_command(
    docgen: Docgen, tmp_path: Path, command: str
) -> None:
    campaign = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    sheet = campaign / "campaign.yaml"
    text = sheet.read_text(encoding="utf-8")
    sheet.write_text(text.replace("roster: units.yaml", "roster: 名单2.xlsx"), encoding="utf-8")

    said = docgen(command, campaign)

    assert said.code == 1
    assert f"文件夹“{campaign}”里没有应报单位名单“名单2.xlsx”" in said.err
    assert "请把名单放进这个文件夹，或者改正 campaign.yaml 里的 roster。" in said.err
    assert "units.yaml" not in said.err


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

    assert said.out.splitlines()[-1].startswith("截至2024年11月25日，应报26家，已报齐22家")
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


def test_a_slip_in_a_sheet_that_many_share_is_told_once_and_no_paper_called_needless(
    docgen: Docgen, tmp_path: Path
) -> None:
    campaign = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    docgen("make", campaign, "-o", tmp_path / "文书")
    sheet = campaign / "papers" / "reminder.yaml"
    sheet.write_text("paper:\n  new_deadline: 下周\n", encoding="utf-8")

    said = docgen("make", campaign, "-o", tmp_path / "文书")

    assert said.code == 1
    assert said.err.count("填的是“下周”") == 1
    assert said.err.count("没有生成：") == 3
    assert "不再适用" not in said.out  # the drafts of before apply again once that is mended


def test_making_and_verifying(docgen: Docgen, tmp_path: Path) -> None:
    assert docgen("make", SAMPLE, "-o", tmp_path).code == 0
    assert "没有变化" in docgen("make", SAMPLE, "-o", tmp_path).out
    assert "完全一致" in docgen("make", SAMPLE, "-o", tmp_path, "--verify").out
    next(tmp_path.rglob("*.xlsx")).unlink()

    said = docgen("make", SAMPLE, "-o", tmp_path, "--verify")

    assert said.code == 1
    assert "不见了" in said.err


@pytest.mark.parametrize("command", ["forms", "collect", "status", "make"])
def test_a_folder_that_is_no_campaign_is_refused(
    docgen: Docgen, tmp_path: Path, command: str
) -> None:
    said = docgen(command, tmp_path)

    assert said.code == 1
    assert "campaign.yaml" in said.err


def test_papers_are_verified_in_the_folder_where_they_are_made(
    docgen: Docgen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert docgen("make", SAMPLE, "--kind", "overview").code == 0

    said = docgen("make", SAMPLE, "--verify")
    assert (said.code, said.out) == (0, "核对完毕，与清单完全一致。\n")

    (tmp_path / "output" / "wangchao-2024" / "多出来的.docx").write_bytes(b"")
    assert "多出来的.docx" in docgen("make", SAMPLE, "--verify").err
