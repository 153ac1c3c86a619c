"""Options that commands share take what clerks write."""

from pathlib import Path

import pytest

from tests.cli.conftest import Docgen


@pytest.mark.parametrize("day", ["2025-12-01", "2025年12月1日", "2025.12.1", "2025/12/1"])
def test_a_day_may_be_written_as_clerks_write_it(docgen: Docgen, tmp_path: Path, day: str) -> None:
    docgen("new", tmp_path / "专项")
    said = docgen("collect", tmp_path / "专项", "-o", tmp_path / "out", "--as-of", day)
    assert said.code == 0


@pytest.mark.parametrize("day", ["明天", "2025-13-40", "12月1日", ""])
def test_what_is_no_day_is_refused_with_an_example(
    docgen: Docgen, tmp_path: Path, day: str
) -> None:
    docgen("new", tmp_path / "专项")
    said = docgen("collect", tmp_path / "专项", "--as-of", day)
    assert said.code == 2
    assert f"“{day}”不是日期，请写成 2024-11-08 的样子" in said.err


def test_results_may_go_to_the_address_of_a_folder(docgen: Docgen, tmp_path: Path) -> None:
    docgen("new", tmp_path / "专项")
    folder = tmp_path / "结 果"

    said = docgen("status", tmp_path / "专项", "-o", folder.as_uri(), "--as-of", "2025-12-01")

    assert said.code == 0
    assert list(folder.glob("*.xlsx"))


@pytest.mark.parametrize("address", ["s3://司法局/文书", "file://fileserver/文书"])
def test_a_store_that_is_no_folder_is_refused_and_no_folder_made_of_its_name(
    docgen: Docgen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.chdir(tmp_path)
    docgen("new", tmp_path / "专项")

    said = docgen("make", tmp_path / "专项", "-o", address)

    assert said.code == 2
    assert f"“{address}”是网上的存储" in said.err
    assert [path.name for path in tmp_path.iterdir()] == ["专项"]


@pytest.mark.parametrize("command", [["issue"], ["number", "reserve"], ["number", "list"]])
def test_every_command_says_where_it_looks_for_the_register(
    docgen: Docgen, command: list[str]
) -> None:
    told = "".join(docgen(*command, "--help").out.split())

    for place in (
        "DOCGEN_DATABASE_URL",
        "docgen.toml",
        "运行命令时所在的文件夹（不是专项文件夹）里的docgen.db",
    ):
        assert place in told
