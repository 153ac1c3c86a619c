"""What a unit struck out of its form (删除线) is not read, and that is told."""

from collections.abc import Iterator

from docgen.findings import Finding, Place, Severity
from docgen.intake.returns.content import Content
from docgen.intake.returns.grid import Grid, GridCell

_SHOWN = 20
_REMEDY = "请删去划掉的内容，不该划的请取消删除线。"


def tell_struck(content: Content, file: str) -> Iterator[Finding]:
    """Tell of each cell and paragraph with struck letters, and of rows that are wholly struck."""
    for grid in content.grids:
        if not grid.hidden:
            yield from _in_grid(grid, file)
    for line in content.struck:
        yield _struck(f"“{_shown(line.text)}”已划去，未采用", file, line.where)


def _in_grid(grid: Grid, file: str) -> Iterator[Finding]:
    for text in grid.texts:
        if text.struck:
            yield _struck(f"文本框里“{_shown(text.struck)}”已划去，未采用", file, grid.name)
    lines: dict[int, dict[int, GridCell]] = {}
    for (row, column), cell in sorted({**_partly(grid), **grid.emptied}.items()):
        lines.setdefault(row, {})[column] = cell
    for row, cells in lines.items():
        if _is_whole(grid, row, cells):
            where = grid.where(row, min(cells))
            yield _struck(f"第{row}行整行已划去，未计入", file, where)
            continue
        for column, cell in cells.items():
            said = f"“{_shown(cell.struck)}”已划去，未采用"
            yield _struck(said, file, grid.where(row, column))


def _partly(grid: Grid) -> dict[tuple[int, int], GridCell]:
    return {spot: cell for spot, cell in grid.cells.items() if cell.struck}


def _is_whole(grid: Grid, row: int, cells: dict[int, GridCell]) -> bool:
    """Tell a row of which nothing stands but perhaps its number."""
    left = grid.rows.get(row, ())
    numbered = len(left) == 1 and grid.at(row, left[0]).text.isdecimal() and left[0] not in cells
    return len(cells) > 1 and (not left or numbered)


def _shown(text: str) -> str:
    bare = "".join(text.split())
    return bare if len(bare) <= _SHOWN else f"{bare[:_SHOWN]}…"


def _struck(said: str, file: str, where: str) -> Finding:
    return Finding("struck_text", Severity.WARNING, f"{said}；{_REMEDY}", Place(file, where=where))
