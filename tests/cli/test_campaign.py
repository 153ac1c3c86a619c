"""The commands of a campaign's week, as the bureau's clerk runs them on the sample."""

import shutil
from pathlib import Path

import pytest

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
    assert said.err.count("没有生成：") == 4
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
