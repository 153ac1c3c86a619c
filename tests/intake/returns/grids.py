"""Grids of a few lines, without a file around them."""

from docgen.intake.returns.grid import Grid, GridCell, Merge
from tests.intake.returns.forms import Line


def grid_of(*lines: Line, width: int = 0, merges: tuple[Merge, ...] = ()) -> Grid:
    """Return the grid of some lines."""
    cells = {
        (row, column): GridCell(str(value))
        for row, line in enumerate(lines, 1)
        for column, value in enumerate(line, 1)
        if value is not None
    }
    return Grid("表", cells, merges, letters=False, width=width or max(map(len, lines)))
