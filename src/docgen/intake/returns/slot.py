"""The cell of a line that belongs to a column of the head, also where their borders differ.

A border dragged in one line of a Word table makes the cells there wider or narrower than the head:
the head spans the columns 3-4 and 5, the line has 3 and 4-5. Merged cells of a sheet do the same.
"""

from docgen.intake.returns.grid import Grid
from docgen.intake.returns.heads import Head


def find_slot(grid: Grid, line: int, head: Head, key: str) -> tuple[int, int] | None:
    """Return the cell of a column in a line, or None if another column's cell covers it."""
    column = head.columns[key]
    spot = grid.anchor(line, column)
    if spot[1] == column or _is_free(grid, line, column, head):
        return spot
    # Another column's cell reaches in here; what is left of this one begins behind it.
    for further in range(column + 1, head.ends.get(key, column) + 1):
        spot = grid.anchor(line, further)
        if spot[1] == further and _is_free(grid, line, further, head):
            return spot
    return None


def _is_free(grid: Grid, line: int, column: int, head: Head) -> bool:
    """Tell whether the cell over a column lies under no other head."""
    merge = grid.covered.get((line, column))
    reached = (own for own in head.own if merge and merge.left <= own <= merge.right)
    return not any(own != column for own in reached)
