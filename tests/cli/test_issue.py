"""`docgen issue`: what a clerk sees when a paper is signed."""

from pathlib import Path

from docgen import carried
from tests.cli.conftest import Docgen, Said

SAMPLE = carried.sample_data() / "wangchao-2024"


def issue(docgen: Docgen, folder: Path, *words: str) -> Said:
    return docgen(
        "issue",
        SAMPLE,
        *words,
        "-o",
        folder / "文书",
        "--database",
        folder / "登记簿.db",
        "--signatory",
        "示例局长",
    )


def test_the_number_and_the_files_are_told(docgen: Docgen, tmp_path: Path) -> None:
    said = issue(docgen, tmp_path, "reminder", "--unit", "区应急局", "--date", "2024-11-25")

    assert said.code == 0
    assert "文号：望司函〔2024〕1号" in said.out
    assert "发文稿纸：" in said.out


def test_a_unit_that_answered_is_not_chased(docgen: Docgen, tmp_path: Path) -> None:
    said = issue(docgen, tmp_path, "reminder", "--unit", "D01", "--date", "2024-11-25")

    assert said.code == 1
    told = "现在没有要做的“催报便函”：海州市望潮区交通运输局的报送状态是“已报齐（有设备）”。"
    assert told in said.err
    assert not (tmp_path / "文书").exists()


def test_a_new_register_is_told_once(docgen: Docgen, tmp_path: Path) -> None:
    first = issue(docgen, tmp_path, "reminder", "--unit", "区应急局", "--date", "2024-11-25")
    second = issue(docgen, tmp_path, "reminder", "--unit", "灯塔街道", "--date", "2024-11-25")

    assert f"发文登记簿是新建的：{tmp_path / '登记簿.db'}" in first.out
    assert "新建" not in second.out


def test_a_new_register_is_told_even_after_a_paper_that_was_refused(
    docgen: Docgen, tmp_path: Path
) -> None:
    reminder = ("reminder", "--unit", "区应急局", "--date", "2024-11-25")
    refused = issue(docgen, tmp_path, *reminder, "--signatory", "李示例")
    issued = issue(docgen, tmp_path, *reminder)

    assert refused.code == 2
    assert (tmp_path / "登记簿.db").exists()
    assert "发文登记簿是新建的" in issued.out


def test_a_report_that_leaves_errors_out_says_so_when_it_is_signed(
    docgen: Docgen, tmp_path: Path
) -> None:
    said = issue(docgen, tmp_path, "overview", "--date", "2024-11-25")

    assert said.code == 0
    assert "还有1家单位的1行数据有错误没有处理（观海街道），报告没有计入" in said.err


def test_nothing_is_dated_before_the_campaign_began(docgen: Docgen, tmp_path: Path) -> None:
    said = issue(docgen, tmp_path, "overview", "--date", "2024-11-01")

    assert said.code == 2
    assert "--date 写的2024年11月1日早于通知印发的2024年11月4日" in said.err
