"""What of a file was not read (未计入) though it may hold devices: told, so that none is lost."""

from collections.abc import Iterator, Sequence

from docgen.findings import Finding, Place, Severity
from docgen.intake.returns.grid import Grid
from docgen.intake.returns.questions import asks
from docgen.intake.returns.signs import has_devices
from docgen.intake.returns.table import Candidate, Table

_FEW_COLUMNS = 2


def tell_left_out(
    forms: Sequence[Candidate], grids: Sequence[Grid], table: Table, file: str
) -> Iterator[Finding]:
    """Tell of further forms in a file, and of tables without a head that may go on with it."""
    passed = [grid for grid in grids if not _is_among(grid, table.grids)]
    for form in forms:
        if form.filled and not form.grid.hidden and _is_among(form.grid, passed):
            name = form.grid.name
            message = f"还有一张汇总表“{name}”，未计入；请合并到一张表里，或者删去多余的。"
            yield Finding("table_extra", Severity.WARNING, message, Place(file, where=name))
    heads = [form.grid for form in forms]
    behind = _behind(table.grid, grids)
    for grid in passed:
        if not _is_among(grid, heads) and _may_go_on(grid, table, behind):
            yield _hidden_sheet(grid.name, file) if grid.hidden else _headless(grid, file)


def tell_hidden(forms: Sequence[Candidate], file: str) -> Iterator[Finding]:
    """Tell of forms on sheets that nobody sees."""
    for form in forms:
        if form.grid.hidden and form.filled:
            yield _hidden_sheet(form.grid.name, file)


def _hidden_sheet(name: str, file: str) -> Finding:
    message = f"工作表“{name}”被隐藏但有内容，未计入；请删除或取消隐藏。"
    return Finding("hidden_row", Severity.WARNING, message, Place(file, where=name))


def _headless(grid: Grid, file: str) -> Finding:
    sheet = "工作表" if grid.letters else ""
    message = f"{sheet}“{grid.name}”没有汇总表的表头，未计入；其中填有设备的，请并入汇总表。"
    return Finding("table_extra", Severity.WARNING, message, Place(file, where=grid.name))


def _may_go_on(grid: Grid, table: Table, behind: Sequence[Grid]) -> bool:
    """Tell a table of a paper from a mere list behind the form, a sheet by lines of devices."""
    if grid.letters:
        return has_devices(grid, table.head)
    columns = {column for _, column in grid.cells}
    return len(columns) > _FEW_COLUMNS and _is_among(grid, behind) and not asks(grid)


def _behind(grid: Grid, grids: Sequence[Grid]) -> Sequence[Grid]:
    place = next(index for index, other in enumerate(grids) if other is grid)
    return grids[place + 1 :]


def _is_among(grid: Grid, grids: Sequence[Grid]) -> bool:
    return any(grid is other for other in grids)
