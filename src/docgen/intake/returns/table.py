"""The form in a file (汇总表): which grid holds it, its lines from the head to the notes."""

from collections.abc import Sequence
from dataclasses import dataclass

from docgen.findings import Finding, Place, Severity
from docgen.intake.returns.captions import find_captions, tell_captions
from docgen.intake.returns.columns import tell_columns
from docgen.intake.returns.content import Content
from docgen.intake.returns.grid import Grid
from docgen.intake.returns.heads import Head, find_heads, settled
from docgen.intake.returns.other_form import tell_other_form
from docgen.intake.returns.rows import RowReader, Units, one_line
from docgen.intake.returns.setting import ReadSetting
from docgen.intake.returns.walk import Walk
from docgen.model.readings import RowReading, TotalReading


@dataclass(frozen=True)
class Candidate:
    """A grid with the heads of the form in it."""

    grid: Grid
    heads: tuple[Head, ...]

    @property
    def score(self) -> tuple[int, int]:
        """How much of the form it is: filled lines first, then heads found."""
        return (min(self.filled, 1), self.heads[0].score)

    @property
    def filled(self) -> int:
        """How many lines below the head hold more than a number."""
        lines = (row for row in self.grid.rows if row > self.heads[0].bottom)
        return sum(len(self.grid.rows[row]) > 2 for row in lines)


@dataclass(frozen=True)
class Table:
    """The form as read: rows, totals, whether it says that there is nothing, lines beside it."""

    grid: Grid
    head: Head
    rows: tuple[RowReading, ...]
    total: TotalReading | None
    zero: bool
    beside: tuple[tuple[Grid, int], ...]
    grids: tuple[Grid, ...]
    findings: tuple[Finding, ...]


def find_tables(grids: Sequence[Grid]) -> tuple[Candidate, ...]:
    """Return the grids that hold the form, the fullest first."""
    found = [Candidate(grid, heads) for grid in grids if (heads := find_heads(grid))]
    return tuple(sorted(found, key=lambda item: item.score, reverse=True))


def read_table(candidate: Candidate, content: Content, file: str, setting: ReadSetting) -> Table:
    """Read the form in a grid, and in further tables of a paper that go on with it.

    Lines of text near it may name the unit of money.
    """
    grid = candidate.grid
    heads = tuple(settled(head, setting.year) for head in candidate.heads)
    captions = find_captions(grid, heads[0], content)
    reader = RowReader(file, Units(captions.unit, setting.money_unit, setting.window), setting.year)
    walk = Walk(grid, heads, reader)
    walk.read()
    grids = [grid, *(further for further in _behind(grid, content.grids) if walk.go_on(further))]
    walk.settle()
    findings = (
        *tell_columns(grid, heads[0], file),
        *tell_captions(captions, file),
        *(tell_other_form(form, stands_in, file) for stands_in, form in walk.others),
        *(_hidden_row(file, *line) for line in walk.hidden),
        *(_doubtful_row(file, *line) for line in walk.doubtful),
        *reader.findings,
    )
    rows = tuple(reader.rows)
    nothing = walk.zero or (walk.total is not None and walk.total.count == 0)
    zero = nothing and not rows
    beside = tuple(walk.beside)
    return Table(grid, heads[0], rows, walk.total, zero, beside, tuple(grids), findings)


def _behind(grid: Grid, grids: Sequence[Grid]) -> Sequence[Grid]:
    """Return the tables behind one in a paper; the sheets of a workbook stand for themselves."""
    place = next(index for index, other in enumerate(grids) if other is grid)
    return () if grid.letters else grids[place + 1 :]


def _hidden_row(file: str, grid: Grid, row: int) -> Finding:
    message = f"第{row}行被隐藏但有内容，未计入；请删除或取消隐藏。"
    return Finding("hidden_row", Severity.WARNING, message, Place(file, where=grid.where(row, 1)))


def _doubtful_row(file: str, grid: Grid, row: int) -> Finding:
    first = grid.rows[row][0]
    texts = "，".join(one_line(grid.at(row, column).text) for column in grid.rows[row])
    message = (
        f"“总计”或者说明下面还有一行（{texts}），像是设备，未计入；"
        "是设备的，请移到“总计”上面，把各栏填全。"
    )
    place = Place(file, where=grid.where(row, first))
    return Finding("row_below_end", Severity.ERROR, message, place)
