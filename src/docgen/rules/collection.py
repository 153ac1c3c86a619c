"""All that came of a campaign (收齐的材料): each file judged and decided, each unit's status."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cached_property

from docgen.chinese.dates import format_date
from docgen.findings import Finding, Place, Severity
from docgen.model.campaign import Campaign, Unit
from docgen.model.decisions import Decision
from docgen.model.readings import Cell
from docgen.model.returns import ReturnKind
from docgen.model.submissions import Submission
from docgen.rules.decisions import Decided, decide
from docgen.rules.denials import is_doubted
from docgen.rules.returns import Setting
from docgen.rules.scans import as_registered
from docgen.rules.statuses import UnitStatus, judge_units
from docgen.rules.unfilled import is_unfilled
from docgen.rules.units import find_unit, match_unit
from docgen.rules.versions import SET_ASIDE

# What only all files of a unit together tell.
_AMONG_FILES = frozenset({SET_ASIDE, "version_unclear", "return_conflict"})

LATER = "received_later"
_NAMED = 10  # files that one message names


@dataclass(frozen=True, slots=True)
class JudgedFile:
    """A file with the unit whose it is, as decisions leave it, and what is still to be mended."""

    submission: Submission
    decided: Decided


@dataclass(frozen=True)
class Collection:
    """The files in the order given, the units in that of the roster.

    `findings` are those that belong to no file: decisions that fit none. What came `later` than
    the day is said to be so, and nothing else of it is told.
    """

    files: tuple[JudgedFile, ...]
    units: tuple[UnitStatus, ...]
    findings: tuple[Finding, ...] = ()
    later: tuple[JudgedFile, ...] = ()

    def counted(self, unit: UnitStatus) -> Decided | None:
        """Return the table of a unit that counts; None if there is none, or it is in conflict."""
        return self._decided.get(id(unit.counted)) if unit.counted else None

    def last_from(self, unit: str) -> tuple[JudgedFile, ...]:
        """Return the files of the last version that a unit sent, in the order given."""
        came = self._by_unit.get(unit, ())
        last = max((file.submission.version for file in came), default=0)
        return tuple(file for file in came if file.submission.version == last)

    def answer_of(self, unit: str) -> Decided | None:
        """Return a unit's table that counts, or else the last thing that it sent.

        A stamped copy (盖章扫描件) says what the file says that it was printed from.
        """
        counted = self.counted(self._statuses[unit])
        last = self.last_from(unit)
        return counted or (max(last, key=_turn).decided if last else None)

    @cached_property
    def _decided(self) -> Mapping[int, Decided]:
        """What was decided on each file; a submission is known by being that very object."""
        return {id(file.submission): file.decided for file in self.files}

    @cached_property
    def _by_unit(self) -> Mapping[str, Sequence[JudgedFile]]:
        """Return what came from each unit; what it left unfilled only if that is all."""
        came: defaultdict[str, list[JudgedFile]] = defaultdict(list)
        for file in self.files:
            came[file.submission.unit].append(file)
        return {unit: _filled(files) or files for unit, files in came.items()}

    @cached_property
    def _statuses(self) -> Mapping[str, UnitStatus]:
        return {status.unit.id: status for status in self.units}

    def __getstate__(self) -> dict[str, object]:
        """Return what another process is told: in there, objects are others than here."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def _turn(file: JudgedFile) -> tuple[bool, tuple[int, date, str]]:
    return file.submission.reading.kind is not ReturnKind.SCAN, file.submission.turn


def _filled(files: Sequence[JudgedFile]) -> list[JudgedFile]:
    return [file for file in files if not file.submission.unfilled]


def gather(
    files: tuple[JudgedFile, ...],
    campaign: Campaign,
    units: Sequence[Unit],
    findings: tuple[Finding, ...] = (),
    as_of: date | None = None,
) -> Collection:
    """Tell from the judged files where each unit stands on a day; what came later is left out.

    How tables of one unit stand against each other, and against a denial, is told at the file.
    """
    day = as_of or date.max
    came = tuple(file for file in files if not _is_later(file, day))
    later = tuple(_left_out(file, day) for file in files if _is_later(file, day))
    statuses = judge_units((file.submission for file in came), campaign, units, as_of)
    told: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in (finding for status in statuses for finding in status.findings):
        if finding.code in _AMONG_FILES:
            told[finding.place.file].append(finding)
    if later:
        findings = (*findings, _told_later(later, day))
    return Collection(tuple(_with(file, told) for file in came), statuses, findings, later)


def _with(file: JudgedFile, told: Mapping[str, Sequence[Finding]]) -> JudgedFile:
    more = told.get(file.submission.reading.file)
    if not more:
        return file
    decided = file.decided
    return replace(file, decided=replace(decided, open=(*decided.open, *more)))


def _is_later(file: JudgedFile, day: date) -> bool:
    return (file.submission.received or day) > day


def _left_out(file: JudgedFile, day: date) -> JudgedFile:
    """Say of a file that came later only that: nobody knew its faults on that day."""
    received = format_date(file.submission.received or day)
    message = f"收到日期{received}晚于统计日期{format_date(day)}，这次没有计入。"
    finding = Finding(LATER, Severity.WARNING, message, Place(file.submission.reading.file))
    return replace(file, decided=replace(file.decided, open=(finding,)))


def _told_later(later: Sequence[JudgedFile], day: date) -> Finding:
    """Tell once what came later: somebody asks for an earlier day, or wrote a wrong one."""
    names = "、".join(file.submission.reading.file for file in later[:_NAMED])
    more = "等" if len(later) > _NAMED else ""
    message = (
        f"有{len(later)}个文件的收到日期晚于统计日期{format_date(day)}，这次没有计入：{names}{more}。"
        "收到日期写错了的，请在 received.csv 或者数据文件的 received 中改正。"
    )
    return Finding(LATER, Severity.WARNING, message, Place("returns"))


def judge_file(
    item: Submission,
    campaign: Campaign,
    units: tuple[Unit, ...],
    decisions: Mapping[str, Sequence[Decision]],
) -> JudgedFile:
    """Judge one file, with the decisions on it (`Filed.on`).

    A file whose unit nobody told belongs to the unit that its header names, after corrections.
    """
    item = as_registered(item)
    decided_on = decisions.get(item.reading.file, ())
    sender = find_unit(item.unit, units)
    decided = decide(item.reading, Setting(campaign, units, item.received, sender), decided_on)
    named = match_unit(decided.reading.header.get("unit", Cell()).text, units, campaign)
    unit = item.unit or (named.id if named else "")
    judged = replace(item, reading=decided.reading, unit=unit)
    unfilled = is_unfilled(judged, decided.open)
    doubted = is_doubted(judged, decided.open)
    return JudgedFile(replace(judged, unfilled=unfilled, doubted=doubted), decided)
