"""A table that goes on behind the form (续表): its columns without a head.

Word keeps no head for the second piece of a table that was cut in two, and numbers that it sets
by itself are no text: only the columns, and what stands in them, tell what such a table is.
"""

from collections.abc import Sequence
from dataclasses import replace

from docgen.intake.returns.grid import Grid
from docgen.intake.returns.heads import Head
from docgen.intake.returns.labels import has_label

_MOST_FIELD_ROWS = 12


def continued_head(grid: Grid, form: Grid, head: Head) -> Head | None:
    """Return where the columns of a form are in a further table, None if it is cut otherwise.

    A table as wide as the form has its columns; in one of another width a line of as many cells
    as the head has tells them. What lacks no more than the last column may go on as well.
    """
    bare = replace(head, top=0, bottom=0)
    if grid.width == form.width:
        return bare
    heads = _cells(form, head.bottom)
    cells = next((found for row in grid.rows if len(found := _cells(grid, row)) == len(heads)), ())
    if cells:
        moved = dict(zip(heads, cells, strict=True))
        columns = {key: moved[column] for key, column in head.columns.items() if column in moved}
        parts = {
            key: {moved[column]: text for column, text in texts.items() if column in moved}
            for key, texts in head.parts.items()
        }
        bare = replace(bare, parts=parts)
        return replace(bare, columns=columns, extra={}, ends=columns, own=frozenset(cells))
    return bare if grid.right >= max(head.columns.values()) - 1 else None


def _cells(grid: Grid, row: int) -> Sequence[int]:
    """Return the columns that the cells of a line begin in, blank cells included."""
    return [place for place in range(1, grid.width + 1) if grid.anchor(row, place)[1] == place]


def only_fields(grid: Grid) -> bool:
    """Tell a table that holds nothing but fields of the header: who filled the form, and when."""
    if not 0 < len(grid.rows) <= _MOST_FIELD_ROWS:
        return False
    return all(
        any(has_label(grid.at(row, column).text) for column in columns)
        for row, columns in grid.rows.items()
    )
