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
