"""Which database a command means: told, environment, docgen.toml, workspace; in this order."""

from pathlib import Path

import pytest

from docgen.errors import DataError, UsageError
from docgen.registry import find_database

URL = "postgresql+psycopg://localhost/docgen"
VARIABLE = {"DOCGEN_DATABASE_URL": URL}


def settings(folder: Path, text: str) -> None:
    (folder / "docgen.toml").write_text(text, encoding="utf-8")


def test_what_the_command_says_comes_first(tmp_path: Path) -> None:
    assert find_database("甲.db", VARIABLE, tmp_path) == "甲.db"


def test_the_environment_comes_before_the_settings(tmp_path: Path) -> None:
    settings(tmp_path, 'database = "乙.db"')

    assert find_database(None, VARIABLE, tmp_path) == URL


def test_the_settings_of_the_nearest_workspace_count_and_paths_start_there(
    tmp_path: Path,
) -> None:
    inner = tmp_path / "专项" / "returns"
    inner.mkdir(parents=True)
    settings(tmp_path, 'database = "登记簿/发文.db"')

    assert find_database(None, {}, inner) == str(tmp_path / "登记簿/发文.db")
    settings(inner.parent, f'database = "{URL}"')
    assert find_database(None, {}, inner) == URL


def test_a_workspace_that_names_none_has_its_own(tmp_path: Path) -> None:
    inner = tmp_path / "专项"
    inner.mkdir()
    settings(tmp_path, "")

    assert find_database(None, {}, inner) == str(tmp_path / "docgen.db")


def test_without_a_workspace_it_lies_in_the_current_folder(tmp_path: Path) -> None:
    assert find_database(None, {}, tmp_path) == str(tmp_path / "docgen.db")


@pytest.mark.parametrize("text", ["database = 3", 'database = ""', "database ="])
def test_settings_that_make_no_sense_are_told(tmp_path: Path, text: str) -> None:
    settings(tmp_path, text)

    with pytest.raises(DataError, match=r"docgen\.toml"):
        find_database(None, {}, tmp_path)


def test_a_second_register_below_the_first_is_refused(tmp_path: Path) -> None:
    (tmp_path / "docgen.db").touch()
    inner = tmp_path / "专项"
    inner.mkdir()

    with pytest.raises(UsageError, match="里已有发文登记簿"):
        find_database(None, {}, inner)
    assert find_database(None, {}, tmp_path) == str(tmp_path / "docgen.db")
    (inner / "docgen.db").touch()
    assert find_database(None, {}, inner) == str(inner / "docgen.db")
