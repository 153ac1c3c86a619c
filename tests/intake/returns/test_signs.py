"""What betrays a line of devices, in the columns of the form only."""

import pytest

from docgen.intake.returns.heads import find_heads
from docgen.intake.returns.signs import has_devices, is_device, read_signs
from tests.intake.returns.forms import FIRST, HEADS, Line
from tests.intake.returns.grids import grid_of

(HEAD,) = find_heads(grid_of(HEADS, FIRST))


@pytest.mark.parametrize(
    ("key", "text"), [("count", "3台"), ("basis", "《公路法》"), ("result", "停用")]
)
def test_a_line_of_devices_has_a_count_a_basis_or_a_result(key: str, text: str) -> None:
    line = [None] * 9
    place = HEAD.columns[key] - 1
    cells: Line = (*line[:place], text, *line[place + 1 :])
    assert is_device(grid_of(cells), 1, HEAD)
    assert not is_device(grid_of((None, text, *line[2:])), 1, HEAD)
    assert not has_devices(grid_of(cells), HEAD)


def test_a_vague_count_is_a_sign_too() -> None:
    assert read_signs(grid_of((None, "违停", None, "约5台")), 1, HEAD).counted
    assert not read_signs(grid_of((None, "违停", None, "无")), 1, HEAD).counted
    assert not read_signs(grid_of((None, "点位", None, "数量")), 1, HEAD).counted
