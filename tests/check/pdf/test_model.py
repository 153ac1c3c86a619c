"""Where a printed row ends."""

import pytest

from docgen.check.pdf.model import RIGHT, Character, Line


def _row(last: str, start: float) -> Line:
    end = start + 5.6
    return Line(tuple(Character(one, start, end, 60, "仿宋", 16, "000000") for one in last))


@pytest.mark.parametrize("mark", "，。、；：？！")
def test_a_mark_may_hang_outside_the_type_area(mark: str) -> None:
    assert _row(mark, RIGHT).reach == RIGHT


@pytest.mark.parametrize(("last", "start"), [("字", RIGHT), ("，", RIGHT - 6), ("）", RIGHT)])
def test_all_else_reaches_as_far_as_it_stands(last: str, start: float) -> None:
    assert _row(last, start).reach == start + 5.6
