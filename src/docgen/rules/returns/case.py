"""A return under judgement (待核材料): what was read, by which campaign's rules it is judged."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from docgen.findings import Finding, Place, Severity
from docgen.form import LABELS
from docgen.laws import Basis, read_basis
from docgen.model.campaign import Campaign, Unit
from docgen.model.readings import Cell, Reading, RowReading, Slip
from docgen.model.returns import ReturnKind
from docgen.model.totals import Totals, total
from docgen.rules.units import match_unit

HEADER_LABELS = {"unit": "填报单位", "filler": "填报人", "phone": "联系方式", "date": "填报日期"}
TOTAL = "总计"
ROW_FIELDS = {"amount": "amount_yuan"}  # where a row calls a column otherwise
_TEXTS = ("situation", "basis", "reason", "note")
_NONE = Slip("")
_NOTHING = re.compile(r"[\s/／\\|—\-－–_＿.。、]*")


@dataclass(frozen=True)
class Setting:
    """The campaign, its units; when the return came and from whom, if somebody wrote that down.

    `written` is the day of the papers that are made of it, if that is another than it came.
    """

    campaign: Campaign
    units: tuple[Unit, ...] = ()
    received: date | None = None
    sender: Unit | None = None
    written: date | None = None

    @property
    def on(self) -> date | None:
        """The day on which laws are judged: that of the notice, else the deadline."""
        return self.campaign.notice.issued or self.campaign.deadline


@dataclass(frozen=True)
class Case:
    """A reading and its setting, as the rules see them."""

    reading: Reading
    setting: Setting

    @property
    def rows(self) -> tuple[RowReading, ...]:
        """The rows of the form."""
        return self.reading.rows

    @property
    def is_form(self) -> bool:
        """Tell whether this is the form, filled or of zero devices."""
        return self.reading.kind in (ReturnKind.TABLE, ReturnKind.ZERO)

    @cached_property
    def unit(self) -> Unit | None:
        """The unit of the roster whose return this is."""
        return self.setting.sender or match_unit(
            self.header("unit"), self.setting.units, self.setting.campaign
        )

    @cached_property
    def bases(self) -> tuple[tuple[RowReading, Basis], ...]:
        """Each row with its basis as understood."""
        return tuple(zip(self.rows, read_bases(self.rows), strict=True))

    @cached_property
    def computed(self) -> Totals:
        """The sums of the rows."""
        return total(item.row for item in self.rows)

    def header(self, key: str) -> str:
        """Return what stands in a field of the header, empty if nothing does."""
        return without_nothing(self.reading.header.get(key, Cell()).text)

    def at_header(self, code: str, severity: Severity, key: str, message: str) -> Finding:
        """Return a finding at a field of the header."""
        where = self.reading.header.get(key, Cell()).where
        place = Place(self.reading.file, HEADER_LABELS[key], where=where)
        return Finding(code, severity, message, place)

    def at_row(
        self, code: str, severity: Severity, spot: tuple[RowReading, str], message: str
    ) -> Finding:
        """Return a finding at the cell of a row."""
        item, key = spot
        where = item.cells.get(key, Cell()).where
        place = Place(self.reading.file, LABELS[key], where=where, row=item.row.n)
        return Finding(code, severity, f"第{item.row.n}行{message}", place)

    def at_total(self, code: str, severity: Severity, key: str, message: str) -> Finding:
        """Return a finding at the row of totals; an empty key means the row itself."""
        cells = self.reading.total.cells if self.reading.total else {}
        where = cells.get(key, Cell()).where
        place = Place(self.reading.file, LABELS.get(key, ""), where=where, row=TOTAL)
        return Finding(code, severity, message, place)


Rule = Callable[[Case], Iterator[Finding]]


def written(item: RowReading, key: str) -> str:
    """Return what a row says in a column, empty for nothing or a dash.

    Texts are taken as understood (同上 is what stands above), other values as they are written.
    """
    if key in item.cells and key not in _TEXTS:
        return without_nothing(item.cells[key].text)
    value = getattr(item.row, ROW_FIELDS.get(key, key))
    return "" if value is None else without_nothing(str(value))


def slip(item: RowReading, key: str) -> Slip:
    """Return why a value is unknown or doubtful; one of no kind if it is neither."""
    return item.slips.get(key, _NONE)


def has_column(item: RowReading, key: str) -> bool:
    """Tell whether a form has a column at all; a missing one is told of the form, once."""
    return not item.cells or key in item.cells


def is_untold(item: RowReading, key: str) -> bool:
    """Tell whether a row says nothing in a column, for no reason that another rule tells."""
    return not written(item, key) and slip(item, key).kind not in ("error", "reference")


def doubted(item: RowReading, key: str) -> str:
    """Return the words that a finding on a doubtful value repeats."""
    return slip(item, key).detail or written(item, key)


def without_nothing(text: str) -> str:
    """Return a text without blanks around it, empty if it is only a dash or a stroke."""
    return "" if _NOTHING.fullmatch(text) else text.strip()


def read_bases(rows: Sequence[RowReading]) -> tuple[Basis, ...]:
    """Return the basis of each row; one that says 同上 is that of the row above."""
    bases: list[Basis] = []
    for item in rows:
        basis = read_basis(without_nothing(item.row.basis))
        bases.append(bases[-1] if basis.as_above and bases else basis)
    return tuple(bases)
