"""A filled form as it was read (识读结果): each value beside what stands in its cell, and where.

Reading understands and never judges: where a value could not be had, or was had only by
interpretation, a `Slip` says why, and rules make findings of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from sys import intern
from typing import NamedTuple

from docgen.findings import Finding
from docgen.model.returns import DeviceRow, Return, ReturnKind


class Cell(NamedTuple):
    """The text of one cell as written, and its place: `附件1!E9`, `表1 第3行第5列`, a line.

    A tuple, because there are hundreds in a file, and tuples pass between processes most quickly.
    """

    text: str = ""
    where: str = ""


class Slip(NamedTuple):
    """Why a value is unknown or doubtful.

    `kind` is one of: missing, invalid, approximate (约、余、左右), range, merged, mixed, negative,
    unit_missing, unit_nonstandard, nonstandard (understood in other words), year_missing,
    formula (without a saved value), qualified (words beside it change its meaning: 每年, 待缴),
    error (#REF!), reference (to another row, which is not found or not all that it says).
    `detail` is the piece of text that it is about.
    """

    kind: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class RowReading:
    """One row: what was understood, what its cells say, and the slips by column key.

    Column keys are those of `docgen.form.COLUMNS`: n situation basis count amount need reason
    result note.
    """

    row: DeviceRow
    cells: Mapping[str, Cell] = field(default_factory=dict)
    slips: Mapping[str, Slip] = field(default_factory=dict)

    def __reduce__(self) -> tuple[object, ...]:
        """Pass between processes in few pieces: nine cells a row are most of what is passed."""
        texts, places = zip(*self.cells.values(), strict=True) if self.cells else ((), ())
        return _row_again, (self.row, tuple(self.cells), texts, places, dict(self.slips))


def _row_again(
    row: DeviceRow,
    keys: tuple[str, ...],
    texts: tuple[str, ...],
    places: tuple[str, ...],
    slips: dict[str, Slip],
) -> RowReading:
    cells = map(Cell, texts, map(intern, places))  # the same places in form after form
    return RowReading(row, dict(zip(keys, cells, strict=True)), slips)


@dataclass(frozen=True, slots=True)
class TotalReading:
    """The row of totals as written; a value is None where its cell is blank or unreadable.

    `rows` is how many rows of devices stand above it, `before` are further rows of totals there.
    """

    count: int | None = None
    amount_yuan: Decimal | None = None
    stop: int | None = None
    keep: int | None = None
    cells: Mapping[str, Cell] = field(default_factory=dict)
    rows: int = 0
    before: "tuple[TotalReading, ...]" = ()

    def below(self, last: "TotalReading | None", rows: int) -> "TotalReading":
        """Return the row of totals as it stands below the last one and so many rows."""
        before = (*last.before, replace(last, before=())) if last else ()
        return replace(self, rows=rows, before=before)


@dataclass(frozen=True, slots=True)
class Reading:
    """One file: what it is, its header, rows, totals and answers, and what reading ran into.

    `header` and `slips` have the keys unit, filler, phone, date; the slip `denial` says why a paper
    without devices may be none (mixed, asked, vague). `findings` are those that only
    reading can know (no table, a missing or extra column, hidden rows, split cells, refused files).
    `text` is the prose of a letter or a report, for rules that look for what it tells;
    `has_report` says that a report (总体情况报告) stands in the file, with or without the form.
    `sent` is what a data file says of itself: when it was received, which version, what came.
    """

    file: str
    kind: ReturnKind
    header: Mapping[str, Cell] = field(default_factory=dict)
    date: "date | None" = None  # quoted: the default would hide the type
    slips: Mapping[str, Slip] = field(default_factory=dict)
    rows: tuple[RowReading, ...] = ()
    total: TotalReading | None = None
    answers: Mapping[str, Cell] = field(default_factory=dict)
    text: str = ""
    has_report: bool = False
    sent: Return | None = None
    findings: tuple[Finding, ...] = ()
