"""Quantities in several columns (分列填写): added up if each part is known, else told."""

from collections.abc import Sequence
from decimal import Decimal

from docgen.intake.returns.amounts import Amount, read_amount
from docgen.intake.returns.counts import Count, read_count
from docgen.intake.returns.grid import EMPTY, Grid, GridCell
from docgen.intake.returns.heads import Head
from docgen.intake.returns.numbers import is_nothing, plain, to_number
from docgen.intake.returns.period import Window
from docgen.model.readings import Slip


def part_cells(grid: Grid, line: int, head: Head, key: str) -> tuple[GridCell, ...]:
    """Return the cells of a line under the heads below that of a key, each once."""
    columns = [column for column in head.parts[key] if grid.anchor(line, column)[1] == column]
    return tuple(
        EMPTY if column in grid.hidden_columns else grid.at(line, column) for column in columns
    )


def joined(cells: Sequence[GridCell]) -> GridCell:
    """Return what stands in several columns as one cell: 3+7, or nothing."""
    if not any(cell.text for cell in cells):
        return EMPTY
    return GridCell("+".join(cell.text or "空" for cell in cells))


def telling_cell(grid: Grid, line: int, head: Head, key: str) -> GridCell:
    """Return the cell of a quantity that says most: one that is more than nothing, if any is."""
    cells = part_cells(grid, line, head, key)
    some = (cell for cell in cells if cell.text and not _is_none(cell))
    return next(some, next(filter(lambda cell: cell.text, cells), EMPTY))


def add_counts(cells: Sequence[GridCell], head: str, *, clear: bool) -> Count:
    """Return the sum of the numbers of sets; `clear` tells that the columns make up the whole."""
    text = joined(cells).text
    if not text or not clear:
        return Count(None, Slip("invalid" if text else "missing", text))
    counts = [Count(0) if _is_none(cell) else read_count(cell, head) for cell in cells]
    values = [count.value for count in counts if count.value is not None]
    slip = _slip([(count.value is not None, count.slip) for count in counts], text)
    if len(values) < len(counts) or not sum(values):
        return Count(None, slip or Slip("invalid", text))
    return Count(sum(values), slip)


def add_amounts(
    cells: Sequence[GridCell], told: str, default: str, window: Window | None = None, *, clear: bool
) -> Amount:
    """Return the sum of the fines; `clear` tells that the columns make up the whole."""
    text = joined(cells).text
    if not text or not clear:
        return Amount(None, Slip("invalid" if text else "missing", text))
    amounts = [read_amount(cell, told, default, window) for cell in cells]
    values = [amount.value for amount in amounts if amount.value is not None]
    slip = _slip([(amount.value is not None, amount.slip) for amount in amounts], text)
    known = len(values) == len(amounts)
    return Amount(sum(values, Decimal(0)) if known else None, slip)


def _slip(parts: Sequence[tuple[bool, Slip | None]], text: str) -> Slip | None:
    """Return why a sum is unknown or doubtful: a part that was left blank is none of zero."""
    lacking = [slip.kind for known, slip in parts if slip and not known]
    if lacking:
        return Slip(next((kind for kind in lacking if kind != "missing"), "invalid"), text)
    doubtful = [slip for _, slip in parts if slip]
    if doubtful and doubtful[0].kind == "unit_missing":
        return Slip("unit_missing", text)
    return doubtful[0] if doubtful else None


def _is_none(cell: GridCell) -> bool:
    return is_nothing(cell.text) or to_number(plain(cell.text).rstrip("台套()元")) == 0
