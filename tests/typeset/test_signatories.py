"""Signatories stand in columns beside the number."""

import pytest

from docgen.typeset.signatories import signatory_block, signatory_rows
from tests.joint_papers import NUMBER, SIGNATORIES
from tests.typeset.parsed import parsed, text_of


@pytest.mark.parametrize(("count", "rows"), [(2, [2]), (3, [2, 1]), (4, [2, 2]), (5, [2, 2, 1])])
def test_names_stand_two_a_row_in_order(count: int, rows: list[int]) -> None:
    found = signatory_rows(NUMBER, SIGNATORIES[:count])
    assert [len(row) for row in found] == rows
    assert [name for row in found for name in row] == list(SIGNATORIES[:count])


def test_a_long_number_leaves_room_for_one_a_row() -> None:
    number = "海州市望潮区打击治理电信网络诈骗办发〔2025〕117号"
    assert [len(row) for row in signatory_rows(number, SIGNATORIES)] == [1] * 5


def test_the_number_stands_on_the_last_row_of_one_paragraph() -> None:
    block = parsed(signatory_block(NUMBER, SIGNATORIES[:3]))
    assert len(block) == 1
    said = text_of(block)
    assert said == "签发人：张示例李某" + NUMBER + "王某某"
