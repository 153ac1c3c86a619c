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
