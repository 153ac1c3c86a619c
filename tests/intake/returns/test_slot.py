"""Cells under a head whose borders differ from theirs are read as a person would read them."""

from collections.abc import Sequence
from pathlib import Path

from docx import Document
from docx.table import Table

from docgen.intake.returns.grid import Grid, GridCell, Merge
from docgen.intake.returns.heads import find_heads
from docgen.intake.returns.slot import find_slot
from tests.intake.returns.forms import (
    CLEAN,
    FIRST,
    FORM,
    HEADS,
    SECOND,
    TOTAL,
    Line,
    codes,
    read,
    saved,
    values,
    workbook,
)
from tests.intake.returns.papers import add_table

BASIS, COUNT = 2, 3  # places in a line


def span(table: Table, row: int, place: int) -> None:
    """Make one cell of a line two columns wide, as after dragging its border."""
    cell = table._tbl.tr_lst[row].tc_lst[place]
    cell.get_or_add_tcPr().get_or_add_gridSpan().val = 2


def jagged(folder: Path, lines: Sequence[Line], wide: Sequence[int]) -> Path:
    """Write a table of ten columns whose lines have nine cells, one of them two columns wide."""
    paper = Document()
    table = add_table(paper, lines)
    for row, place in enumerate(wide):
        span(table, row, place)
    paper.save(str(folder / "a.docx"))
    return folder / "a.docx"


def test_a_cell_that_begins_left_of_its_head_is_read(tmp_path: Path) -> None:
    path = jagged(tmp_path, (HEADS, FIRST, SECOND, TOTAL), (BASIS, BASIS, COUNT, COUNT))
    reading = read(path)
    assert values(reading) == CLEAN
    assert codes(reading) == []
    assert reading.rows[1].cells["count"].where == "表1 第3行第4列"
    assert reading.total
    assert reading.total.count == 15


def test_a_cell_that_begins_right_of_its_head_is_read(tmp_path: Path) -> None:
    path = jagged(tmp_path, (HEADS, FIRST, SECOND, TOTAL), (COUNT, COUNT, BASIS, BASIS))
    reading = read(path)
    assert values(reading) == CLEAN
    assert codes(reading) == []
    assert reading.rows[1].cells["count"].where == "表1 第3行第5列"
    assert reading.total
    assert reading.total.count == 15


def test_a_cell_over_two_heads_is_neither_s(tmp_path: Path) -> None:
    book = workbook(FORM)
    sheet = book.worksheets[0]
    sheet["C5"], sheet["D5"] = "3台", None
    sheet.merge_cells("C5:D5")
    reading = read(saved(book, tmp_path))
    assert reading.rows[1].row.count is None
    assert reading.rows[1].slips["count"].kind == "missing"


def test_a_second_cell_under_a_wide_head_is_told_as_not_taken(tmp_path: Path) -> None:
    lines: list[Line] = [
        (*line[:3], extra, *line[3:])
        for line, extra in ((HEADS, None), (FIRST, None), (SECOND, "第二款"), (TOTAL, None))
    ]
    book = workbook(lines)
    book.worksheets[0].merge_cells("C1:D1")
    reading = read(saved(book, tmp_path))
    assert values(reading) == CLEAN
    assert codes(reading) == ["column_extra"]


def test_the_cell_of_a_column_that_is_not_the_form_s_is_not_taken() -> None:
    heads = ("序号", "具体情形", "设置依据", "设置地点", "设备数量", "近三年罚款金额", "备注")
    cells = {(1, column): GridCell(text) for column, text in enumerate(heads, 1)}
    cells |= {(2, 2): GridCell("测速"), (2, 4): GridCell("3号路口")}
    grid = Grid("表", cells, (Merge(2, 4, 2, 5),))
    (head,) = find_heads(grid)
    assert find_slot(grid, 2, head, "count") is None
    assert find_slot(grid, 2, head, "situation") == (2, 2)
