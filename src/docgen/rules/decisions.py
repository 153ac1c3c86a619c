"""Apply decisions (处理决定) to a reading: what is settled, what stays open, which rows count."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from docgen.findings import Finding, Place, Severity
from docgen.form import LABELS
from docgen.model.decisions import Decision
from docgen.model.readings import Reading
from docgen.model.returns import DeviceRow
from docgen.rules.corrections import correct
from docgen.rules.returns import Setting, check_return, understood

_MERGED = "merged_quantity"
_SHOWN = 2  # files of one name that a message gives as examples


@dataclass(frozen=True, slots=True)
class Decided:
    """A reading after the decisions on it.

    `reading` holds corrected values, `open` the findings that still stand, those on decisions
    included, and `settled` those that were decided, each with its decision. A row is `pending`
    while an error stands at it or it is returned to the unit; the others are `accepted`.
    """

    reading: Reading
    open: tuple[Finding, ...]
    settled: tuple[tuple[Finding, Decision], ...]
    accepted: tuple[DeviceRow, ...]
    pending: tuple[DeviceRow, ...]


@dataclass(frozen=True, slots=True)
class Filed:
    """The decisions `on` each file that came, by its path in `returns/`, in their order."""

    on: Mapping[str, Sequence[Decision]]
    findings: tuple[Finding, ...] = ()


def decide(reading: Reading, setting: Setting, decisions: Iterable[Decision] = ()) -> Decided:
    """Apply the decisions on one file, in their order, and judge what comes of it."""
    before = _findings(reading, setting)
    corrected, told = reading, list[Finding]()
    applied: list[tuple[Finding, Decision]] = []
    for decision in decisions:
        at = [finding for finding in before if _concerns(decision, finding, reading)]
        changed = _changed(corrected, at, decision)
        if not at or changed is None:
            told.append(_unfit(decision, found=bool(at)))
            continue
        corrected = changed
        applied += [(finding, decision) for finding in at]
    after = before if corrected is reading else _findings(corrected, setting)
    settled = tuple(pair for pair in applied if _settles(pair[1], after, corrected))
    gone = [finding for finding, _ in settled]
    still = tuple(finding for finding in after if finding not in gone)
    returned = {decision.row for _, decision in applied if decision.decision == "return"}
    blocked = _blocked(corrected, still) | returned
    rows = understood(corrected)
    return Decided(
        corrected,
        (*still, *told),
        settled,
        tuple(row for row in rows if row.n not in blocked),
        tuple(row for row in rows if row.n in blocked),
    )


def by_file(decisions: Iterable[Decision], came: Iterable[str]) -> Filed:
    """Lay each decision to the file that it means; one that fits none, or several, is told.

    Many units call their file 汇总表.xlsx: a decision means the file at its very path, or else,
    written without a folder, the only file of that name.
    """
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for file in came:
        alike[_bare_name(file)].append(file)
    on: defaultdict[str, list[Decision]] = defaultdict(list)
    told: list[Finding] = []
    for decision in decisions:
        candidates = alike.get(_bare_name(decision.file), [])
        if decision.file in candidates:
            on[decision.file].append(decision)
        elif "/" not in decision.file and len(candidates) == 1:
            on[candidates[0]].append(decision)
        else:
            told.append(_stray(decision, candidates))
    return Filed(dict(on), tuple(told))


def _bare_name(path: str) -> str:
    return path.rpartition("/")[2]


def _stray(decision: Decision, alike: Sequence[str]) -> Finding:
    """Return the finding on a decision of which nobody can say what file it means."""
    some = "、".join(f"“{file}”" for file in alike[:_SHOWN])
    if len(alike) > 1 and "/" not in decision.file:
        message = (
            f"收到的文件中有{len(alike)}个都叫“{decision.file}”，分不清是哪一个，"
            f"decisions.yaml 的这条决定没有用上，请在 file 里连文件夹一起写，如{some}。"
        )
    else:
        same = f"（收到的同名文件是{some}）" if alike else ""
        message = (
            f"decisions.yaml 中的文件“{decision.file}”没有收到{same}，这条决定没有用上，请核对。"
        )
    place = Place(decision.file, row=decision.row)
    return Finding("decision_unmatched", Severity.WARNING, message, place)


def _findings(reading: Reading, setting: Setting) -> tuple[Finding, ...]:
    return (*reading.findings, *check_return(reading, setting))


def _concerns(decision: Decision, finding: Finding, reading: Reading) -> bool:
    """Tell whether a decision is on a finding; one on a merged cell may be on any of its rows."""
    if decision.code != finding.code:
        return False
    shared = decision.code == _MERGED and decision.row in _sharing(reading)
    return decision.row == finding.place.row or shared


def _changed(reading: Reading, at: list[Finding], decision: Decision) -> Reading | None:
    """Return the reading as a decision leaves it, None if its value does not fit.

    Count and fines may both stand in merged cells: what is not told yet comes first.
    """
    if decision.decision != "correct" or not at:
        return reading
    untold = {
        LABELS[key]
        for item in reading.rows
        for key, slip in item.slips.items()
        if item.row.n == decision.row and slip.kind == "merged"
    }
    for finding in sorted(at, key=lambda finding: finding.place.field not in untold):
        there = replace(finding, place=replace(finding.place, row=decision.row))
        if changed := correct(reading, there, decision.value):
            return changed
    return None


def _settles(decision: Decision, after: tuple[Finding, ...], reading: Reading) -> bool:
    if decision.decision == "correct":
        return not any(_concerns(decision, left, reading) for left in after)
    return decision.decision == "accept"


def _blocked(reading: Reading, still: tuple[Finding, ...]) -> set[int | str | None]:
    """Return the rows at which an error stands; a merged cell blocks all rows that share it."""
    errors = [finding for finding in still if finding.severity is Severity.ERROR]
    blocked = {finding.place.row for finding in errors if isinstance(finding.place.row, int)}
    merged = any(finding.code == _MERGED for finding in errors)
    return {*blocked, *(_sharing(reading) if merged else ())}


def _sharing(reading: Reading) -> tuple[int, ...]:
    """Return the rows of which a quantity stands in a merged cell."""
    return tuple(
        item.row.n
        for item in reading.rows
        if any(slip.kind == "merged" for slip in item.slips.values())
    )


def _unfit(decision: Decision, *, found: bool) -> Finding:
    row = f"第{decision.row}行" if isinstance(decision.row, int) else decision.row or "表头"
    place = Place(decision.file, row=decision.row)
    if found:
        message = (
            f"decisions.yaml 对{row}“{decision.code}”的更正值“{decision.value}”看不懂，请改正。"
        )
        return Finding("decision_invalid", Severity.ERROR, message, place)
    message = f"decisions.yaml 中{row}没有问题“{decision.code}”，这条决定没有用上，请核对。"
    return Finding("decision_unmatched", Severity.WARNING, message, place)
