"""A command that is printed can be copied: the shell reads every name as one word."""

import shlex
from pathlib import PureWindowsPath

import pytest

from docgen.pipeline.command_line import command


@pytest.mark.parametrize(
    "name",
    ["填报工作簿.xlsx", "无设备 填好.xlsx", "水务局（最终版）.xlsx", "a&b;c.xlsx", "全　角.xlsx"],
)
def test_every_name_is_one_word(name: str) -> None:
    assert shlex.split(command("unit", name, "--final")) == ["docgen", "unit", name, "--final"]


def test_only_names_that_need_it_stand_in_double_quotes() -> None:
    book = PureWindowsPath(r"D:\材料\填好 1.xlsx")
    assert command("unit", "填报工作簿.xlsx", "-o", "A") == "docgen unit 填报工作簿.xlsx -o A"
    assert command("unit", book) == r'docgen unit "D:\材料\填好 1.xlsx"'
