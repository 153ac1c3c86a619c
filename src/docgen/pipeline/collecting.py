"""Collect (收件): everything in `returns/` is read and judged, and each unit gets its status."""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from docgen.errors import DataError, MissingProgramError
from docgen.findings import Finding, has_errors
from docgen.intake.campaign import read_campaign
from docgen.intake.received import read_received
from docgen.intake.records import read_records
from docgen.intake.returns import Converter, ReadSetting, read_return
from docgen.model.campaign import Campaign, Unit
from docgen.model.decisions import Decision
from docgen.model.readings import Reading
from docgen.model.received import Received
from docgen.model.standing import Standing, UnitStanding
from docgen.model.submissions import Submission
from docgen.office import convert, find_office
from docgen.rules.collection import Collection, judge_collection
from docgen.rules.statuses import UnitStatus
from docgen.rules.units import match_unit

RETURNS, RECEIVED, DECISIONS = "returns", "received.csv", "decisions.yaml"
# From how many files on several processes are worth their start, and how many each takes at once.
MANY, CHUNK = 200, 20
# What an office suite or a system leaves beside the files of people.
_LEFT_BEHIND = ("~$", ".", "Thumbs.db", "desktop.ini")


@dataclass(frozen=True)
class Collected:
    """A campaign, all that came, and what was found in its own files."""

    campaign: Campaign
    units: tuple[Unit, ...]
    collection: Collection
    day: date
    findings: tuple[Finding, ...]

    @property
    def standing(self) -> Standing:
        """Where the campaign stands on the day."""
        units = tuple(_unit(self.collection, unit) for unit in self.collection.units)
        return Standing(self.day, units)


def collect(folder: Path, today: date) -> Collected:
    """Read and judge all that came; a sample campaign stands still at its own day."""
    read = read_campaign(folder)
    if read.campaign is None or has_errors(read.findings):
        raise DataError("\n".join(str(finding) for finding in read.findings))
    campaign, units = read.campaign, read.units
    day = campaign.as_of or today
    register = read_received(folder / RECEIVED)
    decisions = read_records(folder / DECISIONS, Decision)
    submissions = list(_submissions(folder / RETURNS, campaign, units, register.items))
    collection = judge_collection(submissions, campaign, units, decisions.items, day)
    findings = (*read.findings, *register.findings, *decisions.findings, *collection.findings)
    return Collected(campaign, units, collection, day, findings)


def _unit(collection: Collection, status: UnitStatus) -> UnitStanding:
    decided = collection.counted(status)
    if decided is None:
        return UnitStanding(status.unit, status.status)
    rows = sorted((*decided.accepted, *decided.pending), key=lambda row: row.n)
    return UnitStanding(status.unit, status.status, tuple(rows), decided.accepted)


def _submissions(
    folder: Path, campaign: Campaign, units: Sequence[Unit], register: Sequence[Received]
) -> Iterator[Submission]:
    notes = {item.file: item for item in register}
    year = campaign.deadline.year if campaign.deadline else None
    files = _files(folder)
    read = partial(_read, setting=ReadSetting(campaign.money_unit, year), old=_converter())
    for path, reading in zip(files, _each(read, files), strict=True):
        name = path.relative_to(folder).as_posix()
        yield _registered(Submission.of(replace(reading, file=name)), notes, units)


def _read(path: Path, setting: ReadSetting, old: Converter | None) -> Reading:
    return read_return(path, setting, old)


def _each(read: Callable[[Path], Reading], files: Sequence[Path]) -> Iterator[Reading]:
    """Read the files in their order; many of them in as many processes as there are cores."""
    cores = os.cpu_count() or 1
    if len(files) < MANY or cores == 1:
        yield from map(read, files)
        return
    # Spawned, as on Windows: what a process holds open is not shared.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(cores, mp_context=context) as pool:
        yield from pool.map(read, files, chunksize=CHUNK)


def _files(folder: Path) -> list[Path]:
    """Return the files that people put there, in the order of their names."""
    if not folder.is_dir():
        return []
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in found if not path.name.startswith(_LEFT_BEHIND))


def _converter() -> Converter | None:
    """Return how old files are turned into new ones, if LibreOffice is here."""
    try:
        find_office()
    except MissingProgramError:
        return None
    return _converted


def _converted(file: Path, folder: Path, ending: str) -> Path:
    return convert([file], folder, to=ending)[0]


def _registered(
    item: Submission, notes: Mapping[str, Received], units: Sequence[Unit]
) -> Submission:
    """Add what the register of what came says of a file; it goes before what the file says."""
    note = notes.get(item.reading.file)
    if note is None:
        return item
    return replace(
        item,
        unit=_unit_id(note.unit, units) or item.unit,
        received=note.received or item.received,
        version=note.version or item.version,
        has_report=item.has_report if note.has_report is None else note.has_report,
        has_scan=item.has_scan if note.has_scan is None else note.has_scan,
    )


def _unit_id(name: str, units: Sequence[Unit]) -> str:
    """Return the id of the unit that the register names by id or by name."""
    if any(unit.id == name for unit in units):
        return name
    matched = match_unit(name, tuple(units)) if name else None
    return matched.id if matched else ""
