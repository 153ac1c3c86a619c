"""What is wrong with the columns of a form (各列): missing, further, hidden, or in parts."""

from collections.abc import Iterator, Mapping

from docgen.findings import Finding, Place, Severity
from docgen.form import LABELS
from docgen.intake.returns.grid import Grid
from docgen.intake.returns.head_names import named_quantity
from docgen.intake.returns.heads import Head
from docgen.intake.returns.rows import one_line
from docgen.intake.returns.slot import find_slot

NINE = "、".join(LABELS.values())


def tell_columns(grid: Grid, head: Head, file: str) -> Iterator[Finding]:
    """Tell of columns that are missing, of further ones, of hidden ones, of those in parts."""
    refused = {
        column: key
        for column, text in head.extra.items()
        if (key := named_quantity(text)) in head.missing
    }
    yield from _missing(grid, head, refused, file)
    for column, text in head.extra.items():
        if column not in refused and _has_more(grid, head, column):
            message = f"多出“{text}”列，内容未采用；如有用请写入“备注”。"
            place = Place(file, text, where=grid.where(head.bottom, column))
            yield Finding("column_extra", Severity.WARNING, message, place)
    yield from _understood(grid, head, file)
    yield from _in_parts(grid, head, file)
    yield from _hidden(grid, head, file)


def _missing(grid: Grid, head: Head, refused: Mapping[int, str], file: str) -> Iterator[Finding]:
    """Tell of columns that are missing, and which came instead under a head that means another."""
    first = min(grid.rows.get(head.bottom, (1,)))
    for key in head.missing:
        instead = [column for column in refused if refused[column] == key]
        names = "、".join(f"“{one_line(head.extra[column])}”" for column in instead)
        came = (
            f"；{names}列看起来不是全部的{LABELS[key]}，没有采用，请改成“{LABELS[key]}”列，填总数"
            if instead
            else "，请补上"
        )
        message = f"应有“{NINE}”九列，缺“{LABELS[key]}”列{came}。"
        place = Place(file, LABELS[key], where=grid.where(head.bottom, min(instead, default=first)))
        yield Finding("column_missing", Severity.ERROR, message, place)


def _understood(grid: Grid, head: Head, file: str) -> Iterator[Finding]:
    """Tell of heads of quantities that were taken though words in them are not understood."""
    for key in head.doubtful:
        message = (
            f"“{one_line(head.texts[key])}”列已按“{LABELS[key]}”理解；"
            "如果只是其中一部分，请改填总数，没有少的不必改。"
        )
        place = Place(file, LABELS[key], where=grid.where(head.bottom, head.columns[key]))
        yield Finding("column_understood", Severity.WARNING, message, place)


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
