"""Rows without those that are parts (其中) of others: what such a part says is counted once."""

from collections.abc import Sequence

from docgen.findings import Finding, Place, Severity
from docgen.form import LABELS
from docgen.intake.returns.lines import Line
from docgen.intake.returns.parts import Part, Parts, Spot, Whole, tell_parts
from docgen.intake.returns.rows import RowReader
from docgen.intake.returns.signs import read_signs
from docgen.intake.returns.totals import read_total
from docgen.model.readings import Cell, RowReading, TotalReading


class WholeRows:
    """Hands lines of devices to a reader, but keeps back what may be a part of the one above."""

    def __init__(self, reader: RowReader) -> None:
        self._reader = reader
        self._whole: Whole | None = None
        self._total_above: Whole | None = None
        self._parts: Parts | None = None

    def read(self, spot: Spot) -> Sequence[RowReading]:
        """Read a line of devices; return its rows."""
        before = len(self._reader.rows)
        self._reader.read(*spot)
        rows = self._reader.rows[before:]
        self._total_above = None
        last = rows[-1]
        place = Place(self._reader.file, LABELS["situation"], where=_where(last), row=last.row.n)
        if len(rows) == 1:
            count, amount = last.row.count, last.row.amount_yuan
        else:
            count, amount = None, None
        self._whole = Whole(f"第{last.row.n}行", count, amount, bool(spot.number), place)
        return rows

    def note_sum(self, spot: Spot, name: str, place_row: str | None = None) -> TotalReading:
        """Return what a line of sums says; the next line may be a part of it."""
        total = self._total(spot)
        where = spot.grid.where(spot.row, spot.grid.rows[spot.row][0])
        place = Place(self._reader.file, where=where, row=place_row)
        self._whole = Whole(name, total.count, total.amount_yuan, numbered=True, place=place)
        self._total_above = self._whole if place_row else None
        return total

    def keeps(self, spot: Spot, line: Line, *, in_rows: bool) -> bool:
        """Keep a line back if it is a part of what stands above, or may be one; tell whether."""
        if line is Line.PART and self._whole:
            self._parts = self._parts or Parts(self._whole)
            self._parts.mark(Part(spot, self._total(spot), in_rows))
            return True
        if line not in (Line.DEVICES, Line.DOUBTFUL):
            return False
        if self._total_above and not self._parts and _is_bare(spot):
            self._parts = Parts(self._total_above)
        if self._parts:
            return self._parts.follow(Part(spot, self._total(spot), line is Line.DEVICES))
        return False

    def settle(self) -> Sequence[Spot]:
        """Leave parts out, read what is none; return lines that may be devices below the end.

        Where nobody can tell which it is, a line is read, and told as one that must be mended.
        """
        parts, self._parts = self._parts, None
        if parts is None:
            return ()
        taken = parts.taken()
        kept, known = parts.others[taken or 0 :], parts.marked + parts.others[: taken or 0]
        self._reader.findings += tell_parts(parts.whole, known) if known else ()
        for part in kept:
            for row in self.read(part.spot) if part.in_rows else ():
                if taken is None and parts.marked:
                    self._reader.findings.append(self._unclear(row, parts.whole))
        return [part.spot for part in kept if not part.in_rows]

    def _total(self, spot: Spot) -> TotalReading:
        return read_total(*spot, self._reader.units)

    def _unclear(self, row: RowReading, whole: Whole) -> Finding:
        message = (
            f"第{row.row.n}行没有序号，分不清是{whole.name}“其中”的明细，还是另外的设备；"
            "是明细的请在前面写“其中”，不是的请填上序号。"
        )
        place = Place(self._reader.file, LABELS["situation"], where=_where(row), row=row.row.n)
        return Finding("part_unclear", Severity.ERROR, message, place)


def _is_bare(spot: Spot) -> bool:
    """Tell a line that has a name and quantities, but nothing of what only devices have."""
    signs = read_signs(*spot)
    return signs.counted and not signs.several and not spot.number.isdecimal()


def _where(row: RowReading) -> str:
    return row.cells.get("situation", Cell()).where
