"""A name that is broken in its cell (Alt+Enter) is one name, and the clerk is told."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from docgen.intake.roster import read_roster

NAME, SHORT = "海州市望潮区综合行政执法局", "区综合行政执法局"
BROKEN = ("海州市望潮区\n综合行政执法局", "区综合\n行政执法局")


def write_xlsx(path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["编号", "单位名称", "简称", "类型"])
    sheet.append(["D01", *BROKEN, "区直"])
    book.save(path)


def write_csv(path: Path) -> None:
    name, short = BROKEN
    text = f'编号,单位名称,简称,类型\nD01,"{name}","{short}",区直\n'
    path.write_text(text, encoding="utf-8")


def write_yaml(path: Path) -> None:
    name, short = (text.replace("\n", "\n    ") for text in BROKEN)
    text = f"- id: D01\n  name: |\n    {name}\n  short: |\n    {short}\n  kind: 区直\n"
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "write", "places"),
    [
        ("units.xlsx", write_xlsx, ["第2行 单位名称", "第2行 简称"]),
        ("units.csv", write_csv, ["第2行 单位名称", "第2行 简称"]),
        ("units.yaml", write_yaml, ["第2行 第1项.name", "第5行 第1项.short"]),
    ],
    ids=["xlsx", "csv", "yaml"],
)
def test_a_name_on_two_lines_is_joined_and_told(
    tmp_path: Path, file: str, write: Callable[[Path], None], places: list[str]
) -> None:
    write(tmp_path / file)

    roster = read_roster(tmp_path / file)

    assert [(unit.name, unit.short) for unit in roster.units] == [(NAME, SHORT)]
    assert [str(finding.place) for finding in roster.findings] == [
        f"{file} {place}" for place in places
    ]
    assert {finding.code for finding in roster.findings} == {"unsafe_text"}
