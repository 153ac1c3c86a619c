"""Collect (收件): everything in `returns/` is read and judged, and each unit gets its status."""

import gc
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from docgen.batch.running import Progress, Watch, unwatched
from docgen.errors import DataError, MissingProgramError
from docgen.findings import Finding, Place, Severity, has_errors
from docgen.intake.campaign import read_campaign
from docgen.intake.received import read_received
from docgen.intake.records import read_records
from docgen.intake.returns import Converter, ReadSetting, read_return
from docgen.model.campaign import Campaign, Unit
from docgen.model.decisions import Decision
from docgen.model.received import Received
from docgen.model.standing import Standing, UnitStanding
from docgen.model.submissions import Submission
from docgen.office import convert, find_office
from docgen.rules.collection import Collection, JudgedFile, gather, judge_file
from docgen.rules.decisions import by_file
from docgen.rules.statuses import UnitStatus
from docgen.rules.units import find_unit

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

    @cached_property
    def standing(self) -> Standing:
        """Where the campaign stands on the day."""
        units = tuple(_unit(self.collection, unit) for unit in self.collection.units)
        return Standing(self.day, units)

    @cached_property
    def standing_of(self) -> Mapping[str, UnitStanding]:
        """Where each unit stands, by its id."""
        return {unit.unit.id: unit for unit in self.standing.units}


def collect(folder: Path, today: date, watch: Watch = unwatched) -> Collected:
    """Read and judge all that came; a sample campaign stands still at its own day."""
    read = read_campaign(folder)
    if read.campaign is None or has_errors(read.findings):
        raise DataError("\n".join(str(finding) for finding in read.findings))
    campaign, units = read.campaign, read.units
    day = campaign.as_of or today
    register = read_received(folder / RECEIVED)
    decisions = read_records(folder / DECISIONS, Decision)
    returns = folder / RETURNS
    came = _files(returns)
    notes = {note.file: note for note in register.items}
    filed = by_file(decisions.items, (_name(path, returns) for path in came))
    clerk = _Clerk(returns, campaign, units, notes, filed.on)
    with without_searching():
        files = tuple(_told(clerk.judged(came), len(came), watch))
        collection = gather(files, campaign, units, filed.findings, day)
    findings = (
        *read.findings,
        *register.findings,
        *_unmatched(register.items, collection, units),
        *decisions.findings,
        *collection.findings,
    )
    return Collected(campaign, units, collection, day, findings)


def _unmatched(
    register: Iterable[Received], collection: Collection, units: Sequence[Unit]
) -> Iterator[Finding]:
    """Yield what the register of what came says of a file that did not, or of nobody's unit."""
    files = (*collection.files, *collection.later)
    came = {file.submission.reading.file for file in files}
    for item in register:
        place = Place(RECEIVED, item.file)
        if item.file not in came:
            message = f"{RETURNS} 里没有“{item.file}”这个文件，这一行没有采用，请核对文件名。"
            yield Finding("received_unmatched", Severity.WARNING, message, place)
        elif item.unit and find_unit(item.unit, units) is None:
            message = f"应报单位名单中没有“{item.unit}”，请写编号或单位名称。"
            yield Finding("received_unmatched", Severity.WARNING, message, place)


def _told(files: Iterator[JudgedFile], count: int, watch: Watch) -> Iterator[JudgedFile]:
    """Pass files on, and tell how many of them have been read."""
    watch(Progress(count, 0, 0))
    for done, file in enumerate(files, start=1):
        yield file
        watch(Progress(count, done, 0))


def _unit(collection: Collection, status: UnitStatus) -> UnitStanding:
    decided = collection.counted(status)
    if decided is None:
        return UnitStanding(status.unit, status.status)
    rows = sorted((*decided.accepted, *decided.pending), key=lambda row: row.n)
    return UnitStanding(status.unit, status.status, tuple(rows), decided.accepted)


@dataclass(frozen=True)
class _Clerk:
    """Reads and judges one file after the other; knows all that is needed for it."""

    folder: Path
    campaign: Campaign
    units: tuple[Unit, ...]
    notes: Mapping[str, Received]
    decisions: Mapping[str, Sequence[Decision]]

    def judged(self, files: Sequence[Path]) -> Iterator[JudgedFile]:
        """Yield the files in their order; many are shared out among the machine's cores."""
        cores = os.cpu_count() or 1
        if len(files) < MANY or cores == 1:
            yield from map(self.judge, files)
            return
        with ProcessPoolExecutor(cores, initializer=_employ, initargs=(self,)) as pool:
            yield from pool.map(_judge, files, chunksize=CHUNK)

    def judge(self, path: Path) -> JudgedFile:
        """Read one file and judge it."""
        reading = read_return(path, self._setting, self._convert)
        name = _name(path, self.folder)
        submission = Submission.of(replace(reading, file=name))
        registered = _registered(submission, self.notes.get(name), self.units)
        return judge_file(registered, self.campaign, self.units, self.decisions)

    @cached_property
    def _setting(self) -> ReadSetting:
        year = self.campaign.deadline.year if self.campaign.deadline else None
        return ReadSetting(self.campaign.money_unit, year, self.campaign.fine_window)

    @cached_property
    def _convert(self) -> Converter | None:
        return _converter()


# The clerk of a worker process, employed once, when it starts.
_employed: list[_Clerk] = []


def _employ(clerk: _Clerk) -> None:
    _employed[:] = [clerk]
    gc.freeze()  # what was there before the work needs no looking through, again and again


@contextmanager
def without_searching() -> Iterator[None]:
    """Let nobody look for cycles meanwhile.

    Readings are frozen values without cycles: the more of them are kept, the longer each search
    for cycles takes, and it finds nothing. Later searches pass over what is there by then.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.freeze()
            gc.enable()


def _judge(path: Path) -> JudgedFile:
    return _employed[0].judge(path)


def _files(folder: Path) -> list[Path]:
    """Return the files that people put there, in the order of their names."""
    if not folder.is_dir():
        return []
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in found if not path.name.startswith(_LEFT_BEHIND))


def _name(path: Path, returns: Path) -> str:
    """Return how a file is called in the campaign's lists: its path inside `returns/`."""
    return path.relative_to(returns).as_posix()


def _converter() -> Converter | None:
    """Return how old files are turned into new ones, if LibreOffice is here."""
    try:
        find_office()
    except MissingProgramError:
        return None
    return _converted


def _converted(file: Path, folder: Path, ending: str) -> Path:
    return convert([file], folder, to=ending)[0]


def _registered(item: Submission, note: Received | None, units: Sequence[Unit]) -> Submission:
    """Add what the register of what came says of a file; it goes before what the file says."""
    if note is None:
        return item
    named = find_unit(note.unit, units)
    return replace(
        item,
        unit=named.id if named else item.unit,
        received=note.received or item.received,
        version=note.version or item.version,
        has_report=item.has_report if note.has_report is None else note.has_report,
        has_scan=item.has_scan if note.has_scan is None else note.has_scan,
        has_denial=note.has_denial,
    )
