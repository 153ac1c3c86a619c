"""The unit of money that stands at the form (单位：万元), and not at another table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docgen.findings import Finding, Place, Severity
from docgen.intake.returns.content import Content
from docgen.intake.returns.continuation import only_fields
from docgen.intake.returns.grid import Grid
from docgen.intake.returns.heads import Head, find_heads
from docgen.intake.returns.labels import has_label
from docgen.intake.returns.money_units import caption_unit
from docgen.intake.returns.numbers import plain
from docgen.model.readings import Cell

_NEAR = 10
_MOST_OF_A_NOTE = _MOST_OF_A_FRAME = 2
_FEWEST_OF_A_TABLE = 4
_NOTE = re.compile(
    r"[(]?(?:注|备注|说明|附注|填[表报写](?:说明|要求))|\d[.、]|[(]?[一二三四五六七八九][)]?、|\*|※"
    "|.{0,6}(?:本表|上表|表中|表内|以上)"
)


@dataclass(frozen=True, slots=True)
class Captions:
    """The units that captions above and below a form name, each with what says so."""

    above: tuple[str, Cell] | None = None
    below: tuple[str, Cell] | None = None

    @property
    def unit(self) -> str:
        """The unit of bare amounts: what stands above goes before what notes below say."""
        told = self.above or self.below
        return told[0] if told else ""


def find_captions(grid: Grid, head: Head, content: Content) -> Captions:
    """Return the units of money that stand nearest to a form."""
    place = next(index for index, other in enumerate(content.grids) if other is grid)
    above = (*_cells_above(grid, head), *reversed(_lines_above(content, place)[-_NEAR:]))
    below, is_last = _lines_below(content, place)
    notes = [*_notes(grid, head), *(line for line in below if is_last or _is_note(line.text))]
    return Captions(_first(above), _first(notes))


def tell_captions(captions: Captions, file: str) -> Iterator[Finding]:
    """Tell of a form that names one unit above it and another one below."""
    if not captions.above or not captions.below or captions.above[0] == captions.below[0]:
        return
    (unit, _), (other, cell) = captions.above, captions.below
    message = (
        f"表的上面写金额单位是{unit}，下面的说明却写“{cell.text}”（{other}），"
        f"没有另写单位的金额暂按{unit}计；请核对，改成一致的。"
    )
    place = Place(file, where=cell.where)
    yield Finding("amount_units_differ", Severity.WARNING, message, place)


def _first(lines: Sequence[Cell]) -> tuple[str, Cell] | None:
    return next(((unit, line) for line in lines if (unit := caption_unit(line.text))), None)


def _cells_above(grid: Grid, head: Head) -> Iterator[Cell]:
    """Yield what stands above the head, nearest first, up to a line of another table."""
    for row in range(head.top - 1, max(head.top - 1 - _NEAR, 0), -1):
        columns = grid.rows.get(row, ())
        texts = [grid.at(row, column).text for column in columns]
        if len(texts) >= _FEWEST_OF_A_TABLE and not any(map(has_label, texts)):
            return
        yield from (Cell(text, grid.where(row, columns[0])) for text in texts)


def _notes(grid: Grid, head: Head) -> Iterator[Cell]:
    """Yield the notes below the head, up to what may be the caption of something else."""
    for row, columns in grid.rows.items():
        if row <= head.bottom or len(columns) > _MOST_OF_A_NOTE:
            continue
        text = "".join(grid.at(row, column).text for column in columns)
        if _is_note(text):
            yield Cell(text, grid.where(row, columns[0]))
        elif caption_unit(text):
            return


def _is_note(text: str) -> bool:
    return bool(_NOTE.match(plain(text)))


def _lines_above(content: Content, place: int) -> Sequence[Cell]:
    """Return the lines between a table of a paper and what stands above it but fields."""
    if not content.starts:
        return content.lines
    start = content.starts[place]
    tables = zip(content.starts[:place], content.grids[:place], strict=True)
    others = (
        above
        for above, grid in tables
        if not only_fields(grid) and not (above == start and _may_be_frame(grid))
    )
    return content.lines[max(others, default=0) : start]


def _may_be_frame(grid: Grid) -> bool:
    """Tell a table that may hold the form in one of its cells."""
    return grid.width <= _MOST_OF_A_FRAME


def _lines_below(content: Content, place: int) -> tuple[Sequence[Cell], bool]:
    """Return the lines below a table up to one that is not the form's; whether there is none."""
    if not content.starts:
        return (), True
    own = content.grids[place]
    tables = zip(content.starts[place + 1 :], content.grids[place + 1 :], strict=True)
    others = (start for start, grid in tables if not _may_be_form(grid, own))
    end = next(others, None)
    return content.lines[content.starts[place] : end], end is None


def _may_be_form(grid: Grid, own: Grid) -> bool:
    return grid.width == own.width or only_fields(grid) or bool(find_heads(grid))
