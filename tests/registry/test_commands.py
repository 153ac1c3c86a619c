"""The command line keeps its register on PostgreSQL, and says in one line when it cannot."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from docgen import carried
from tests.postgres import PASSWORD, Postgres

SAMPLE = carried.sample_data() / "wangchao-2024"
DOCGEN = (sys.executable, "-c", "from docgen.cli import main; main()")
FIRST = "望司函〔2024〕1号"
SIGNED = ("--signatory", "示例局长", "--date", "2024-11-25")


@pytest.fixture
def url(postgres: Postgres) -> str:
    return postgres.new_database()


def docgen(folder: Path, url: str, *words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*DOCGEN, *map(str, words)],
        cwd=folder,
        env=os.environ | {"DOCGEN_DATABASE_URL": url, "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def test_a_paper_is_issued_with_a_number_from_the_server(tmp_path: Path, url: str) -> None:
    issued = docgen(
        tmp_path, url, "issue", SAMPLE, "reminder", "--unit", "区应急局", *SIGNED, "-o", tmp_path
    )
    listed = docgen(tmp_path, url, "number", "list", "--json")

    assert (issued.returncode, issued.stderr) == (0, "")
    assert f"文号：{FIRST}" in issued.stdout
    (entry,) = json.loads(listed.stdout)["entries"]
    assert (entry["number"], entry["status"]) == (FIRST, "issued")
    assert not list(tmp_path.glob("**/docgen.db"))


def test_a_number_is_reserved_and_voided_at_the_server(tmp_path: Path, url: str) -> None:
    reserved = docgen(tmp_path, url, "number", "reserve", "望司函", "--year", "2024")
    voided = docgen(tmp_path, url, "number", "void", FIRST, "--reason", "写错")

    assert (reserved.returncode, voided.returncode) == (0, 0)
    assert FIRST in reserved.stdout
    assert "写错" in docgen(tmp_path, url, "number", "list").stdout


@pytest.mark.parametrize("word", [f"{PASSWORD}x", ""])
def test_a_server_that_lets_nobody_in_is_told_in_one_line(
    tmp_path: Path, postgres: Postgres, word: str
) -> None:
    address = postgres.url(login=f"docgen:{word}" if word else "docgen")

    said = docgen(tmp_path, address, "issue", SAMPLE, "reminder", "--unit", "区应急局", *SIGNED)

    assert said.returncode == 4
    assert said.stdout == ""
    assert len(said.stderr.splitlines()) == 1
    assert "发文登记簿用不了（postgresql://docgen@127.0.0.1" in said.stderr
    assert PASSWORD not in said.stderr
    assert list(tmp_path.iterdir()) == []
