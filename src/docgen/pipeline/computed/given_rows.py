"""What docgen works out from the rows of a data file (`docgen render`), beside no campaign's lists.

A paper and its annex then tell the same: rows are numbered, days printed as papers print them, and
a sum that is missing is made. What cannot be summed, or sums up to something else, is told.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from docgen.chinese.dates import format_date, stacked_date
from docgen.chinese.numerals import count_numeral
from docgen.findings import Finding, Severity, has_errors
from docgen.intake.document import Where
from docgen.intake.field_values import FieldValue, Values
from docgen.intake.paper_data import PaperData
from docgen.model.kind import Kind, KindField
from docgen.model.scalars import parse_day
from docgen.pipeline.computed.boxes import boxes
from docgen.pipeline.computed.chasing import only_unit
from docgen.pipeline.computed.overview import any_reported, issues_of

# A day, and what a cell says behind it: 2024-06-24，区政府网站.
_DAY = re.compile(
    r"(\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?)(?:[\s,，、;；]+(.+))?", re.DOTALL
)
_COUNT = re.compile(r"(\d{1,9})\s*(?:台|套|台\(套\))?")
_STACKED = "devices"  # the table whose columns take a day on two rows only
_Row = Mapping[str, FieldValue]


def complete(kind: Kind, data: PaperData) -> PaperData:
    """Return the data of one paper with what its own rows tell."""
    if not kind.worked_out or has_errors(data.findings):
        return data
    rows = _GivenRows(data)
    fields = rows.complete(kind.worked_out)
    return replace(data, fields=fields, findings=(*data.findings, *rows.findings))


@dataclass
class _GivenRows:
    """Works out what one paper's data leave out, and gathers what is wrong with them."""

    data: PaperData
    findings: list[Finding] = field(default_factory=list)

    def complete(self, asked: Sequence[KindField]) -> Values:
        """Return the fields with those that docgen works out."""
        names = {one.name: one for one in asked}
        fields = dict(self.data.fields)
        for name, make in _LISTS.items():
            if name in names and name not in fields:
                fields[name] = make(self.data)
        for one in asked:
            if one.name in fields:
                fields[one.name] = self._printed(one, fields[one.name])
        if "same_day" in names and "same_day" not in fields:
            fields["same_day"] = _same_day(fields)
        for name, add_up in _SUMS.items():
            if name in names:
                self._add(names[name], add_up(fields), fields)
        self._check_visits(names, fields)
        return fields

    def _printed(self, one: KindField, value: FieldValue) -> FieldValue:
        """Return a value as the campaign's own lists would give it."""
        where = ("paper", one.name)
        if isinstance(value, str):
            return self._day(one, value, where, format_date)
        if one.type != "records" or not isinstance(value, tuple):
            return value
        return tuple(
            self._row(one, row, number, (*where, number - 1))
            for number, row in enumerate(value, start=1)
            if isinstance(row, Mapping)
        )

    def _row(self, one: KindField, row: _Row, number: int, where: Where) -> dict[str, FieldValue]:
        told = dict(row)
        printed = stacked_date if one.name == _STACKED else format_date
        for child in one.fields:
            value = row.get(child.name)
            if child.name == "count" and isinstance(value, str):
                told["count"] = self._count(child, value, (*where, "count"))
            elif isinstance(value, str):
                told[child.name] = self._day(child, value, (*where, child.name), printed)
            elif value is None and child.name in _NUMBERS:
                told[child.name] = _NUMBERS[child.name](number)
        return told

    def _day(self, one: KindField, text: str, where: Where, printed: Callable[..., str]) -> str:
        """Return a day as it is printed, with what stands behind it on a row of its own."""
        found = _DAY.fullmatch(text.strip())
        if one.type != "text" or found is None:
            return text
        day = parse_day(found[1])
        if day is None:
            message = f"“{one.label}”填的“{found[1]}”没有这一天，请改正。"
            self._note("date_invalid", message, where)
            return text
        return "\n".join(part for part in (printed(day), (found[2] or "").strip()) if part)

    def _count(self, one: KindField, text: str, where: Where) -> str:
        """Return a number of sets without the word for it."""
        found = _COUNT.fullmatch(unicodedata.normalize("NFKC", text).strip())
        if found or not text.strip():
            return str(int(found[1])) if found else ""
        message = f"“{one.label}”填的“{text}”看不出是几台，请只填整数，如 2。"
        self._note("count_invalid", message, where)
        return text

    def _add(self, one: KindField, added: int | None, fields: dict[str, FieldValue]) -> None:
        """Put in a sum that was not given; one that was has to be the same."""
        given = fields.get(one.name)
        if given is None and added is not None:
            fields[one.name] = added
        elif given is None and not has_errors(self.findings):
            message = f"有的行没有写全，算不出“{one.label}”；请逐行写上，或者填写 {one.name}。"
            self._note("count_missing", message, ("paper", one.name))
        elif added is not None and given not in (None, added):
            message = (
                f"“{one.label}”填的是{given}，按所列各项算是{added}；请核对，或者删去 {one.name}。"
            )
            self._note("total_count_mismatch", message, ("paper", one.name))

    def _check_visits(self, names: Mapping[str, KindField], fields: Values) -> None:
        """Ask how many units were visited where devices were: else nobody seems to have been."""
        units = names.get("checked_units")
        told = any(fields.get(one) for one in (*_DEVICES, *_CHECKED_ROWS))
        if units and told and not fields.get(units.name):
            message = f"写了核查的数，没有写“{units.label}”，请填写 {units.name}。"
            self._note("field_missing", message, ("paper", units.name))

    def _note(self, code: str, message: str, where: Where) -> None:
        place = self.data.document.place(where)
        self.findings.append(Finding(code, Severity.ERROR, message, place))


def _rows(fields: Values, name: str) -> tuple[_Row, ...]:
    given = fields.get(name, ())
    return (
        tuple(row for row in given if isinstance(row, Mapping)) if isinstance(given, tuple) else ()
    )


def _devices_in(name: str) -> Callable[[Values], int | None]:
    """Return how to add up the sets of a list, None if a row does not tell them."""

    def add_up(fields: Values) -> int | None:
        counts = [str(row.get("count", "")) for row in _rows(fields, name)]
        return sum(map(int, counts)) if all(map(str.isdecimal, counts)) else None

    return add_up


def _units_visited(fields: Values) -> int | None:
    units = [str(row.get("unit", "")) for row in _rows(fields, "objects")]
    return len(set(units)) if all(units) else None


def _faults_to_mend(fields: Values) -> int | None:
    weights = [row.get("weight") for row in _rows(fields, "faults")]
    return weights.count("须补正") if all(weights) else None


def _checked(total: str, *conclusions: str) -> Callable[[Values], int | None]:
    """Return how to add up what was checked: that of each conclusion, if any is told."""

    def add_up(fields: Values) -> int | None:
        told = [name for name in conclusions if name in fields] or [total]
        return sum(part for name in told if isinstance(part := fields.get(name, 0), int))

    return add_up


def _same_day(fields: Values) -> str:
    days = {str(row.get("enabled", "")) for row in _rows(fields, "places")}
    return days.pop() if len(days) == 1 else ""


_DEVICES = ("checked_devices", "agreed_devices", "different_devices", "open_devices")
_CHECKED_ROWS = ("checked_rows", "agreed_rows", "different_rows", "open_rows")
_NUMBERS: Mapping[str, Callable[[int], str]] = {"serial": str, "label": count_numeral}
_LISTS: Mapping[str, Callable[[PaperData], FieldValue]] = {
    "record_rows": lambda _: boxes("record"),
    "issues": lambda data: issues_of(data.standing.units) if data.standing else (),
    "only_unit": lambda data: only_unit(_rows(data.fields, "listed")),
    "several": lambda data: len(_rows(data.fields, "listed")) > 1,
    "tabled": lambda data: data.standing is None or any_reported(data.standing.units),
}
_SUMS: Mapping[str, Callable[[Values], int | None]] = {
    "device_count": _devices_in("devices"),
    "object_devices": _devices_in("objects"),
    "object_units": _units_visited,
    "must": _faults_to_mend,
    "checked_devices": _checked(*_DEVICES),
    "checked_rows": _checked(*_CHECKED_ROWS),
}
