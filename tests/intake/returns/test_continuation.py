"""Which further table has the form's columns."""

from docgen.intake.returns.continuation import continued_head, only_fields
from docgen.intake.returns.grid import Merge
from docgen.intake.returns.heads import find_heads
from tests.intake.returns.forms import FIRST, HEADS, SECOND, Line
from tests.intake.returns.grids import grid_of

FORM = grid_of(HEADS, FIRST)
(HEAD,) = find_heads(FORM)


def test_a_table_as_wide_as_the_form_has_its_columns() -> None:
    head = continued_head(grid_of(SECOND), FORM, HEAD)
    assert head
    assert (head.columns, head.bottom) == (HEAD.columns, 0)


def test_a_table_of_as_many_cells_in_other_columns_has_them_in_their_order() -> None:
    wide: Line = (*SECOND[:3], None, *SECOND[3:])
    head = continued_head(grid_of(wide, merges=(Merge(1, 3, 1, 4),)), FORM, HEAD)
    assert head
    assert (head.columns["basis"], head.columns["count"], head.columns["note"]) == (3, 5, 10)


def test_a_table_of_other_cells_is_none() -> None:
    assert continued_head(grid_of(SECOND[:5]), FORM, HEAD) is None


def test_a_table_of_fields_is_told_from_a_list_of_people() -> None:
    assert only_fields(grid_of(("填报人", "张示例"), ("填报日期：", "2024年11月13日")))
    assert not only_fields(grid_of(("联系人", "联系电话"), ("张示例", "0400-0000000")))
