"""`docgen unit`: what a clerk sees, and what the list tells to type next."""

import shlex
from pathlib import Path

from tests.cli.conftest import Docgen
from tests.pipeline.unit_books import DEVICES, ROW, fill_in


def test_the_command_in_the_list_makes_the_final_papers_in_the_same_place(
    docgen: Docgen, tmp_path: Path
) -> None:
    book, place = fill_in(tmp_path / "交通局 填好.xlsx", DEVICES, ROW), tmp_path / "材料 一"
    docgen("unit", book, "-o", place, "--letter")

    lines = (place / "报送清单.txt").read_text(encoding="utf-8").splitlines()
    told = next(line for line in lines if line.startswith("  docgen unit "))
    typed = told.replace("日期", "2024-11-18").replace("文号", "望交函〔2024〕8号")
    said = docgen(*shlex.split(typed)[1:])

    assert said.code == 0, said.err
    finals = {path.name for path in place.glob("*.docx") if "送审稿" not in path.name}
    unit = "海州市望潮区交通运输局"
    assert finals == {f"{unit}-{paper}.docx" for paper in ("总体情况报告", "汇总表", "报送函")}
