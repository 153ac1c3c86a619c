"""The sample campaign: its messy returns are what the tool makes, and nobody in it is real."""

import re
import runpy
from pathlib import Path

import pytest

from docgen import carried

SAMPLE = carried.sample_data() / "wangchao-2024"
TOOLS = Path(__file__).parents[2] / "tools"
TOOL = runpy.run_path(str(TOOLS / "make_sample_returns.py"))
FILES = TOOL["files"]() | runpy.run_path(str(TOOLS / "make_sample_letters.py"))["files"]()


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_messy_return_is_what_the_tool_makes(name: str) -> None:
    assert (SAMPLE / "returns" / name).read_bytes() == FILES[name]


def test_the_filled_workbook_is_what_the_tool_makes() -> None:
    assert (SAMPLE / "听潮街道-填报工作簿.xlsx").read_bytes() == TOOL["unit_book"]()


def test_every_person_and_telephone_of_the_sample_is_invented() -> None:
    roster = (SAMPLE / "units.yaml").read_text(encoding="utf-8")

    assert roster.startswith("# 示例数据")
    assert all(name.endswith("示例") for name in re.findall(r"contact: ([^,]+),", roster))
    assert all(phone.startswith("00000") for phone in re.findall(r'phone: "(\d+)"', roster))
