"""What is wrong with the columns of a form (各列): missing, further, hidden, or in parts."""

from collections.abc import Iterator

from docgen.findings import Finding, Place, Severity
from docgen.form import LABELS
from docgen.intake.returns.grid import Grid
from docgen.intake.returns.heads import Head
from docgen.intake.returns.rows import one_line
from docgen.intake.returns.slot import find_slot

NINE = "、".join(LABELS.values())


def tell_columns(grid: Grid, head: Head, file: str) -> Iterator[Finding]:
    """Tell of columns that are missing, of further ones, of hidden ones, of those in parts."""
    where = grid.where(head.bottom, min(grid.rows.get(head.bottom, (1,))))
    for key in head.missing:
        message = f"应有“{NINE}”九列，缺“{LABELS[key]}”列，请补上。"
        place = Place(file, LABELS[key], where=where)
        yield Finding("column_missing", Severity.ERROR, message, place)
    for column, text in head.extra.items():
        if _has_more(grid, head, column):
            message = f"多出“{text}”列，内容未采用；如有用请写入“备注”。"
            place = Place(file, text, where=grid.where(head.bottom, column))
            yield Finding("column_extra", Severity.WARNING, message, place)
    yield from _in_parts(grid, head, file)
    yield from _hidden(grid, head, file)


def _hidden(grid: Grid, head: Head, file: str) -> Iterator[Finding]:
    for key, column in head.columns.items():
        if column in grid.hidden_columns and key != "n" and _has_data(grid, head, column):
            message = f"“{LABELS[key]}”列被隐藏但有内容，未计入；请删除或取消隐藏。"
            place = Place(file, LABELS[key], where=grid.where(head.bottom, column))
            yield Finding("hidden_row", Severity.WARNING, message, place)


def _in_parts(grid: Grid, head: Head, file: str) -> Iterator[Finding]:
    """Tell of quantities that have several heads below theirs: added up, or not to be had."""
    for key, texts in head.parts.items():
        names = "、".join(one_line(text) for text in texts.values())
        place = Place(file, LABELS[key], where=grid.where(head.bottom, min(texts)))
        if head.sums.get(key):
            message = f"“{LABELS[key]}”分“{names}”几列填写，已逐行相加，请核对。"
            yield Finding("column_parts_added", Severity.INFO, message, place)
        else:
            message = (
                f"“{LABELS[key]}”下面分了“{names}”，看不出合起来是不是全部，没有采用；"
                f"请改成一列，填{LABELS[key]}的总数。"
            )
            yield Finding("column_parts_unclear", Severity.ERROR, message, place)


def _has_data(grid: Grid, head: Head, column: int) -> bool:
    return any(spot[1] == column and spot[0] > head.bottom for spot in grid.cells)


def _has_more(grid: Grid, head: Head, column: int) -> bool:
    """Tell whether a column that is not the form's has cells which none of the form's takes."""
    spots = (spot for spot in grid.cells if spot[1] == column and spot[0] > head.bottom)
    if column in head.own:
        return any(True for _ in spots)
    return any(
        spot not in {find_slot(grid, spot[0], head, key) for key in head.columns} for spot in spots
    )
