"""The rows of the form (各行): merged texts fill down, numbers never; every value with its cell."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from docgen.findings import Finding, Place, Severity
from docgen.form import LABELS
from docgen.intake.returns.amounts import Amount, read_amount
from docgen.intake.returns.choices import read_need
from docgen.intake.returns.counts import Count, read_count
from docgen.intake.returns.grid import EMPTY, Grid, GridCell
from docgen.intake.returns.heads import Head
from docgen.intake.returns.items import read_categories
from docgen.intake.returns.money_units import told_unit
from docgen.intake.returns.numbers import is_nothing, plain
from docgen.intake.returns.outcomes import read_result
from docgen.intake.returns.period import Window
from docgen.intake.returns.references import find_row, refers, refers_partly
from docgen.intake.returns.slot import find_slot
from docgen.intake.returns.splitting import split_row
from docgen.intake.returns.sums import add_amounts, add_counts, joined, part_cells
from docgen.model.readings import Cell, RowReading, Slip
from docgen.model.returns import DeviceRow

LONGEST = 2000
_TEXTS = ("situation", "basis", "reason", "note")
_QUANTITIES = ("count", "amount")
_REFERRING = ("situation", "basis", "reason")
_BREAK = re.compile(r"[ \t　]*\n\s*")
_LETTERS = re.compile(r"(?<=[A-Za-z0-9])\n(?=[A-Za-z0-9])")


@dataclass(frozen=True)
class Units:
    """How money is told: in the unit of the caption or of bare numbers, of the campaign's years."""

    caption: str
    default: str
    window: Window | None = None


class _Shared(NamedTuple):
    """What the rows of one line have in common; `parts` are cells of quantities in columns."""

    head: Head
    merged: frozenset[str]
    parts: Mapping[str, Sequence[GridCell]]
    alone: bool

    def is_clear(self, key: str) -> bool:
        """Tell whether the columns of a quantity surely make it up, for the one row of a line."""
        return self.alone and bool(self.head.sums.get(key))


@dataclass
class RowReader:
    """Reads line after line of one table; knows the row above, and the campaign's year."""

    file: str
    units: Units
    year: int | None = None
    rows: list[RowReading] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def read(self, grid: Grid, line: int, head: Head) -> None:
        """Read one line of the table, which may hold several rows."""
        slots = {key: find_slot(grid, line, head, key) for key in head.columns}
        cells = {
            key: _visible(grid, line, key, slots[key], column)
            for key, column in head.columns.items()
        }
        places = {
            key: grid.where(*(slots[key] or grid.anchor(line, column)))
            for key, column in head.columns.items()
        }
        spots = {
            key: [grid.anchor(line, column) for column in head.parts[key]]
            if key in head.parts
            else [slots.get(key)]
            for key in _QUANTITIES
        }
        merged = frozenset(
            key for key in spots if any(_is_merged(grid, line, spot) for spot in spots[key])
        )
        parts = {key: part_cells(grid, line, head, key) for key in head.parts}
        split = split_row(cells | {key: joined(cells_) for key, cells_ in parts.items()})
        first, number = len(self.rows) + 1, len(split.rows)
        for part in split.rows:
            self._row(part, places, _Shared(head, merged | split.shared, parts, number == 1))
        if number > 1:
            message = f"第{first}行一行里写了{number}项，已拆成{number}行，请核对。"
            place = Place(
                self.file, LABELS["situation"], where=places.get("situation", ""), row=first
            )
            self.findings.append(Finding("multi_value_cell", Severity.WARNING, message, place))
        self._note_texts(cells, places, first)

    def _row(
        self,
        cells: Mapping[str, GridCell],
        places: Mapping[str, str],
        shared: _Shared,
    ) -> None:
        slips: dict[str, Slip | None] = {}
        texts = {key: self._text(key, cells.get(key, EMPTY), slips) for key in _TEXTS}
        count, amount = self._count(cells, shared), self._amount(cells, shared)
        need = read_need(cells.get("need", EMPTY).text)
        result = read_result(cells.get("result", EMPTY).text)
        slips |= {"count": count.slip, "amount": amount.slip, "need": need.slip}
        slips["result"] = result.slip
        if cells.get("n", EMPTY).error:
            slips["n"] = Slip("error", cells["n"].text)
        for key in shared.merged:
            slips[key] = Slip("merged", cells[key].text)
        row = DeviceRow(
            n=len(self.rows) + 1,
            situation=texts["situation"],
            basis=texts["basis"],
            count=count.value,
            amount_yuan=amount.value,
            need=need.value,
            reason=texts["reason"],
            categories=() if need.value is False else read_categories(texts["reason"]),
            result=result.value,
            note=texts["note"],
        )
        kept = {key: Cell(cell.text, places[key]) for key, cell in cells.items()}
        told_slips = {key: slip for key, slip in slips.items() if slip is not None}
        self.rows.append(RowReading(row, kept, told_slips))

    def _count(self, cells: Mapping[str, GridCell], shared: _Shared) -> Count:
        text = shared.head.texts.get("count", "")
        if "count" not in shared.parts:
            return read_count(cells.get("count", EMPTY), text)
        return add_counts(shared.parts["count"], text, clear=shared.is_clear("count"))

    def _amount(self, cells: Mapping[str, GridCell], shared: _Shared) -> Amount:
        told = told_unit(shared.head.texts.get("amount", "")) or self.units.caption
        if "amount" not in shared.parts:
            return read_amount(
                cells.get("amount", EMPTY), told, self.units.default, self.units.window
            )
        clear = shared.is_clear("amount")
        return add_amounts(
            shared.parts["amount"], told, self.units.default, self.units.window, clear=clear
        )

    def _text(self, key: str, cell: GridCell, slips: dict[str, Slip | None]) -> str:
        """Return the text of a cell on one line; a dash is nothing, 同上 is what stands above.

        What shows an error, and what refers to a row that is not there, says nothing.
        """
        if cell.formula:
            slips[key] = Slip("formula", cell.text)
            return ""
        if cell.error:
            slips[key] = Slip("error", cell.text)
            return ""
        if key in _REFERRING and refers(cell.text, key):
            row = find_row(cell.text, self.rows)
            slips[key] = Slip("nonstandard" if row else "reference", cell.text)
            return str(getattr(row.row, key)) if row else ""
        if key in _REFERRING and refers_partly(cell.text):
            slips[key] = Slip("reference", cell.text)
        words = plain(cell.text)
        if is_nothing(cell.text) and not (key == "basis" and words in ("无", "没有")):
            return ""
        return one_line(cell.text)

    def _note_texts(self, cells: Mapping[str, GridCell], places: Mapping[str, str], n: int) -> None:
        for key, cell in cells.items():
            odd = cell.unsafe or len(cell.text) > LONGEST
            for code, message in _oddities(cell) if odd else ():
                place = Place(self.file, LABELS[key], where=places[key], row=n)
                text = f"第{n}行“{LABELS[key]}”{message}"
                self.findings.append(Finding(code, Severity.WARNING, text, place))


def one_line(text: str) -> str:
    """Return a text without the line breaks that only the width of its cell made."""
    if "\n" not in text:
        return text
    return _BREAK.sub("", _LETTERS.sub(" ", text))


def _visible(
    grid: Grid, line: int, key: str, slot: tuple[int, int] | None, column: int
) -> GridCell:
    """Return the cell of a column; texts merged over rows fill down, quantities do not."""
    if slot is None or column in grid.hidden_columns:
        return EMPTY
    return grid.at(line, slot[1]) if key in _QUANTITIES else grid.at(*slot)


def _is_merged(grid: Grid, line: int, slot: tuple[int, int] | None) -> bool:
    """Tell whether a quantity spans several lines that have content of their own."""
    merge = grid.covered.get((line, slot[1])) if slot else None
    if slot is None or merge is None or not grid.at(*slot).text:
        return False
    lines = (row for row in grid.rows if merge.top <= row <= merge.bottom)
    own = (row for row in lines if len(grid.rows[row]) > 1 or row == merge.top)
    return len(list(islice(own, 2))) > 1


def _oddities(cell: GridCell) -> Iterator[tuple[str, str]]:
    if cell.unsafe:
        yield "unsafe_text", _unsafe(cell.text)
    if len(cell.text) > LONGEST:
        yield "cell_too_long", f"内容过长（{len(cell.text)}字），请核对。"


def _unsafe(text: str) -> str:
    if text[:1] in ("=", "@", "+", "-"):
        return "像是公式，已按文字读取，请核对。"
    return "含不可见字符，已去除，请核对。"
