"""The lists beside a campaign (新增设备、实地核查): whose each entry is, and what is wrong with it.

What a list leaves out, a paper would deny: so an entry at fault stops the papers of its unit and
those of the campaign, and one that may be anybody's stops them all.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Generic, TypeVar

from docgen.findings import Finding, Place, Severity
from docgen.intake.records import Entry, read_records
from docgen.model.campaign import Unit
from docgen.model.new_devices import NewDevice
from docgen.model.verifications import Verification
from docgen.pipeline.collecting import Collected
from docgen.rules.site_checks import check_record, contradicts
from docgen.rules.units import find_unit, suggest_unit

NEW_DEVICES, VERIFICATIONS = "new_devices.yaml", "verifications.yaml"
Item = TypeVar("Item", bound=NewDevice | Verification)


@dataclass(frozen=True)
class Listed(Generic[Item]):
    """One entry with the id of its unit, empty if nobody knows whose it is.

    `item` names the unit by that id; it is missing if the entry cannot count.
    """

    entry: Entry[Item]
    unit: str
    item: Item | None
    findings: tuple[Finding, ...] = ()

    def line_of(self, label: str) -> int | None:
        """Return the line of a field by its label, or that of the entry."""
        fields = type(self.item).model_fields.items() if self.item else ()
        name = next((name for name, info in fields if info.title == label), "")
        return self.entry.place(name).line


@dataclass(frozen=True)
class ListOf(Generic[Item]):
    """A list beside a campaign, and what is wrong with the file itself.

    Many papers ask it: what is looked up by unit or id is sorted once.
    """

    entries: tuple[Listed[Item], ...] = ()
    faults: tuple[Finding, ...] = ()

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The entries that count."""
        return tuple(entry.item for entry in self.entries if entry.item is not None)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that is wrong."""
        return (*self.faults, *(found for entry in self.entries for found in entry.findings))

    def located(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield what rules found in entries, told by id and label, with the line in the file."""
        for finding in findings:
            place, one = finding.place, self._by_id.get(finding.place.where)
            line = one.line_of(place.field) if one else None
            yield replace(finding, place=replace(place, line=line))

    def judged(self, rule: Callable[[Item], Iterable[Finding]]) -> "ListOf[Item]":
        """Return the list with what a rule objects to in each entry, which then does not count."""
        found = ((one, tuple(rule(one.item)) if one.item else ()) for one in self.entries)
        entries = (
            replace(one, item=None, findings=(*one.findings, *self.located(told))) if told else one
            for one, told in found
        )
        return replace(self, entries=tuple(entries))

    def only(self, counts: Callable[[Item], bool]) -> "ListOf[Item]":
        """Return the list without what does not count, of which nothing is to be told."""
        entries = (
            one if one.item is None or counts(one.item) else replace(one, item=None)
            for one in self.entries
        )
        return replace(self, entries=tuple(entries))

    def own_faults(self, unit: str) -> tuple[Finding, ...]:
        """Return the errors in a unit's entries; no unit means those that may be anybody's."""
        return self._by_unit.get(unit, ())

    def faults_against(self, unit: str) -> tuple[Finding, ...]:
        """Return the errors that stop a paper of a unit, or one of the campaign (no unit)."""
        if not unit:
            return _errors(self.findings)
        return (*_errors(self.faults), *self.own_faults(""), *self.own_faults(unit))

    @cached_property
    def _by_id(self) -> Mapping[str, Listed[Item]]:
        return {one.item.id: one for one in self.entries if one.item is not None}

    @cached_property
    def _by_unit(self) -> Mapping[str, tuple[Finding, ...]]:
        errors: defaultdict[str, tuple[Finding, ...]] = defaultdict(tuple)
        for one in self.entries:
            errors[one.unit] += _errors(one.findings)
        return dict(errors)


def read_list(path: Path, model: type[Item], units: Sequence[Unit]) -> ListOf[Item]:
    """Read a list; a unit may be called by any of its names, and a name of none is an error."""
    records = read_records(path, model)
    entries = tuple(_listed(entry, units) for entry in records.entries)
    return ListOf(tuple(_without_repeated_ids(entries)), records.faults)


def read_verifications(folder: Path, collected: Collected) -> ListOf[Verification]:
    """Read the site checks; of several checks of one row the last counts.

    Which of two on one day is the last nobody can tell: they have to say the same.
    """
    checks = read_list(folder / VERIFICATIONS, Verification, collected.units)

    def wrong(check: Verification) -> Iterator[Finding]:
        standing = collected.standing_of[check.unit]
        row = next((row for row in standing.reported if row.n == check.row), None)
        return check_record(check, row, collected.day)

    return _told_once(_of_last_days(checks.judged(wrong)))


def _of_last_days(checks: ListOf[Verification]) -> ListOf[Verification]:
    """Leave out what was found of a row before the last day on which it was checked."""
    last: dict[tuple[str, int], date] = {}
    for check in checks.items:
        row = (check.unit, check.row)
        last[row] = max(check.date, last.get(row, check.date))
    return checks.only(lambda check: check.date == last[check.unit, check.row])


def _told_once(checks: ListOf[Verification]) -> ListOf[Verification]:
    """Leave one check of each row; one that contradicts it is an error."""
    first: dict[tuple[str, int], Verification] = {}
    for check in checks.items:
        first.setdefault((check.unit, check.row), check)
    judged = checks.judged(lambda check: contradicts(first[check.unit, check.row], check))
    return judged.only(lambda check: check is first[check.unit, check.row])


def _listed(entry: Entry[Item], units: Sequence[Unit]) -> Listed[Item]:
    told = entry.item.unit if entry.item else entry.written("unit")
    unit = find_unit(told, units) if told else None
    if unit is not None:
        item = entry.item.model_copy(update={"unit": unit.id}) if entry.item else None
        return Listed(entry, unit.id, item, entry.findings)
    if not told:
        return Listed(entry, "", None, entry.findings)
    near = suggest_unit("", told, units)
    hint = f"是不是“{near.name}”？" if near else ""
    message = f"应报单位名单中没有“{told}”，{hint}请写编号或单位名称。"
    unknown = Finding("unit_unknown", Severity.ERROR, message, entry.place("unit"))
    return Listed(entry, "", None, (*entry.findings, unknown))


def _without_repeated_ids(entries: Iterable[Listed[Item]]) -> Iterator[Listed[Item]]:
    """Yield the entries; an id that stood at one before is an error: it may be told twice."""
    first: dict[str, Place] = {}
    for one in entries:
        id_ = one.item.id if one.item else one.entry.written("id")
        place = one.entry.place("id")
        before = first.setdefault(id_, place)
        if before is place or not id_:
            yield one
            continue
        message = f"编号“{id_}”与第{before.line}行的重复，请改成不同的编号；写了两遍的删去一条。"
        repeated = Finding("id_repeated", Severity.ERROR, message, place)
        yield replace(one, item=None, findings=(*one.findings, repeated))


def _errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.severity is Severity.ERROR)
