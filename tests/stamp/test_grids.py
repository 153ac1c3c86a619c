"""Tables get the grid columns that their rows need."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.stamp.errors import NeedsDocxtplError
from docgen.stamp.grids import repair_grids
from tests.stamp.making import cell, paragraph, row, table


def widths(xml: str) -> list[int]:
    return [int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"', xml)]


def test_a_table_whose_rows_fit_is_left_alone() -> None:
    xml = table([100, 200], row("1", "2"), row("1"))
    assert repair_grids(xml) == xml


def test_missing_columns_are_added_and_all_are_scaled() -> None:
    assert widths(repair_grids(table([100, 300], row("1", "2", "3", "4")))) == [50, 150, 100, 100]


def test_surplus_columns_are_dropped_and_their_width_shared() -> None:
    assert widths(repair_grids(table([100, 200, 50, 50], row("1", "2")))) == [150, 250]


def test_a_spanning_cell_counts_for_its_columns() -> None:
    spanning = cell("1", '<w:gridSpan w:val="2"/>')
    assert widths(repair_grids(table([100, 200], row(spanning)))) == [100, 200]


def test_a_nested_tables_rows_count_for_the_outer_table_too() -> None:
    inner = table([10, 10], row("1", "2"))
    outer = table([100], f"<w:tr><w:tc><w:tcPr/>{inner}{paragraph('')}</w:tc></w:tr>")
    assert widths(repair_grids(outer)) == [50, 50, 10, 10]


@given(st.lists(st.integers(1, 9999), min_size=1, max_size=6), st.integers(1, 9))
def test_there_are_as_many_columns_as_cells(columns: list[int], cells: int) -> None:
    assert len(widths(repair_grids(table(columns, row(*("1" * cells)))))) == cells


@pytest.mark.parametrize(
    "xml",
    [
        "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>",
        table([10], f"<w:tr><w:sdt>{cell('1')}</w:sdt></w:tr>"),
        table([10], row(cell("1", '<w:gridSpan w:val="x"/>'))),
        "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc/></w:tr></w:tbl>",
    ],
    ids=["no grid", "a control", "a span that is no number", "no widths"],
)
def test_what_it_cannot_repair_it_leaves_to_docxtpl(xml: str) -> None:
    with pytest.raises(NeedsDocxtplError, match=r"[\u4e00-\u9fff]"):
        repair_grids(xml)
