"""What a paper is made from (拟稿依据): `papers/<kind>.yaml`, and what docgen works out.

The sheet is what a person filled in; the facts come from all that was returned, and go before it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from docgen.errors import DataError, UsageError
from docgen.findings import Finding, has_errors
from docgen.intake.campaign import PAPERS
from docgen.intake.document import Document
from docgen.intake.field_values import FieldValue, Values
from docgen.intake.paper_data import PaperData, PaperReader, Setting
from docgen.intake.yaml_file import read_document
from docgen.model.campaign import Unit
from docgen.model.kind import Kind
from docgen.model.new_devices import NewDevice
from docgen.model.standing import UnitStanding
from docgen.model.verifications import Verification
from docgen.pipeline.collecting import Collected
from docgen.pipeline.computed import FACTS, Matter, devices, work_out
from docgen.pipeline.library import Library
from docgen.pipeline.lists import NEW_DEVICES, ListOf, read_list, read_verifications
from docgen.pipeline.objections import deadlines_objected, devices_objected
from docgen.rules.units import find_unit

# The facts of each list: a kind that asks for one is not made while the list is at fault.
_OF_DEVICES, _OF_CHECKS = {"devices", "places"}, {"differences", "checked_units"}
_NO_NEW = "no_new"
_OF_UNIT: dict[str, Callable[[Unit], str]] = {
    "filler": lambda unit: unit.contact,
    "phone": lambda unit: unit.phone,
}


@dataclass(frozen=True)
class Briefs:
    """The sheets and lists of a campaign folder, beside what was collected in it."""

    folder: Path
    collected: Collected
    library: Library

    def sheet(self, kind: Kind, unit: Unit | None = None) -> Path | None:
        """Return the file that a person filled in: the unit's own, else that of the kind."""
        paths = [self.folder / PAPERS / f"{kind.id}.yaml"]
        if unit is not None:
            paths.insert(0, self.folder / PAPERS / kind.id / f"{unit.id}.yaml")
        return next((path for path in paths if path.is_file()), None)

    def is_readable(self, kind: Kind) -> bool:
        """Tell whether the sheet of a kind, if there is one, can be read at all."""
        sheet = self.sheet(kind)
        try:
            if sheet is not None:
                self._document(sheet)
        except DataError:
            return False
        return True

    def applies(self, kind: Kind, unit: UnitStanding | None = None) -> bool:
        """Tell whether a paper has all the facts without which there is none."""
        given = self._given(kind, unit.unit if unit else None)
        facts = work_out(kind, self._matter(given, unit))
        return facts is not None or self.is_stopped(kind, unit)

    def data(self, kind: Kind, unit: UnitStanding | None = None) -> PaperData | None:
        """Return the data of a paper, None if a fact without which there is none is empty."""
        given = self._given(kind, unit.unit if unit else None)
        matter = self._matter(given, unit)
        facts = work_out(kind, matter)
        if facts is None and not self.is_stopped(kind, unit):
            return None
        told = self.new_devices.located(devices_objected(kind, matter))
        late = deadlines_objected(kind, matter)
        findings = (*given.findings, *self._faults(kind, unit), *told, *late)
        fields = _contact(kind, unit) | self._said(kind, unit, given, matter) | (facts or {})
        return replace(given, fields=fields, findings=findings, standing=self.collected.standing)

    def _said(
        self, kind: Kind, unit: UnitStanding | None, given: PaperData, matter: Matter
    ) -> dict[str, FieldValue]:
        """Return what a sheet says of a unit; that nothing is new, one for all says of the rest."""
        fields = dict(given.fields)
        own = unit is not None and self.sheet(kind, unit.unit) != self.sheet(kind)
        if not own and (devices.filed(matter) or devices.coming(matter)):
            fields.pop(_NO_NEW, None)
        return fields

    def is_stopped(self, kind: Kind, unit: UnitStanding | None = None) -> bool:
        """Tell whether a fact may be empty only because the unit's own entries are at fault.

        Without a unit, those of which nobody knows whose they are.
        """
        own = unit.unit.id if unit else ""
        return any(found.own_faults(own) for found in self._lists_of(kind))

    def unit(self, name: str) -> Unit:
        """Return a unit of the roster by its id or one of its names."""
        found = find_unit(name, self.collected.units)
        if found is None:
            raise UsageError(f"应报单位名单中没有“{name}”，--unit 请写编号或单位名称。")
        return found

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the lists themselves."""
        return (*self.new_devices.findings, *self.verifications.findings)

    @cached_property
    def new_devices(self) -> ListOf[NewDevice]:
        """The devices that units began, or are about, to use."""
        return read_list(self.folder / NEW_DEVICES, NewDevice, self.collected.units)

    @cached_property
    def verifications(self) -> ListOf[Verification]:
        """What teams found on the spot."""
        return read_verifications(self.folder, self.collected)

    def _lists_of(self, kind: Kind) -> Iterator[ListOf[NewDevice] | ListOf[Verification]]:
        """Yield the lists that a kind tells of."""
        if _OF_DEVICES & kind.field_names:
            yield self.new_devices
        if _OF_CHECKS & kind.field_names:
            yield self.verifications

    def _faults(self, kind: Kind, unit: UnitStanding | None) -> Iterator[Finding]:
        """Yield what in the lists of a kind keeps its paper from being made."""
        for found in self._lists_of(kind):
            yield from found.faults_against(unit.unit.id if unit else "")

    def _told_in(self, kind_id: str, unit: Unit | None = None) -> Values:
        """Return what the sheet of another kind says, or what holds there without a word.

        Where the sheet is wrong, nobody knows what was meant instead.
        """
        kind = self.library.kind(kind_id)
        given = self._given(kind, unit)
        usual = {field.name: field.default for field in kind.fields if field.default is not None}
        return given.fields if has_errors(given.findings) else {**usual, **given.fields}

    def _matter(self, given: PaperData, unit: UnitStanding | None) -> Matter:
        return Matter(
            self.collected,
            unit,
            given.fields,
            self._told_in,
            self.new_devices.items,
            self.verifications.items,
        )

    def _document(self, sheet: Path) -> Document:
        """Return what stands in a sheet: many units share one, and it is read once."""
        if sheet not in self._documents:
            self._documents[sheet] = read_document(sheet)
        return self._documents[sheet]

    @cached_property
    def _documents(self) -> dict[Path, Document]:
        return {}

    def _given(self, kind: Kind, unit: Unit | None) -> PaperData:
        """Read the kind's sheet; what docgen works out is not asked there."""
        campaign, sheet = self.collected.campaign, self.sheet(kind, unit)
        if sheet is None:
            return PaperData(campaign, unit, {}, (), Document("campaign.yaml", {}))
        known = frozenset(field.name for field in kind.fields if field.by == "data") & FACTS.keys()
        setting = Setting(
            kind, campaign, self.collected.units, self.collected.standing, unit, known
        )
        return PaperReader(setting).read(self._document(sheet))


def known_of_units(kind: Kind) -> frozenset[str]:
    """Return the fields that the roster knows: of papers in which a unit's own clerk is told."""
    asked = {field.name for field in kind.fields}
    return frozenset(_OF_UNIT) if kind.issuer == "unit" and "filler" in asked else frozenset()


def _contact(kind: Kind, unit: UnitStanding | None) -> dict[str, FieldValue]:
    """Return whom the roster names in a unit, where its paper tells of one."""
    if unit is None or not known_of_units(kind):
        return {}
    known = {name: told(unit.unit) for name, told in _OF_UNIT.items()}
    return {name: text for name, text in known.items() if text}
