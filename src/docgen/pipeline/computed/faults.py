"""What of a return is to be mended or confirmed (补正): place, words, problem and advice."""

import re
from typing import TYPE_CHECKING

from docgen.chinese.dates import format_date
from docgen.chinese.lists import join_like
from docgen.findings import Finding, Severity, has_errors
from docgen.form import LABELS
from docgen.intake.field_values import FieldValue
from docgen.model.readings import Cell, Reading
from docgen.model.returns import ReturnKind
from docgen.pipeline.computed.matter import Fact, Matter, Record
from docgen.rules.outward import for_unit
from docgen.rules.versions import SET_ASIDE

if TYPE_CHECKING:  # see `matter`
    from docgen.rules.collection import JudgedFile

_KEYS = {label: key for key, label in LABELS.items()}
_HEADER = {"填报单位": "unit", "填报人": "filler", "联系方式": "phone", "填报日期": "date"}
# A message says what is wrong and then what to do: 请……, 应…….
_ADVICE = re.compile(r"[，；。](?=请|应|如)")
_ROW = re.compile(r"^第\d+行")
_CELL = re.compile(r"([^\s!“”、，；。（）]+)!([A-Z]{1,3}\d+)")
_WEIGHTS = {Severity.ERROR: "须补正", Severity.WARNING: "请核实"}
_LABELS = {
    ReturnKind.TABLE: "汇总表",
    ReturnKind.ZERO: "汇总表",
    ReturnKind.LETTER: "书面反馈",
    ReturnKind.REPORT: "总体情况报告",
    ReturnKind.SCAN: "盖章扫描件",
    ReturnKind.REFUSED: "文件",
}
# What is missing altogether is chased, not corrected.
_NOT_SENT = {"table_missing", "report_missing", "received_unknown", "version_unclear", SET_ASIDE}


def faults(matter: Matter) -> tuple[dict[str, FieldValue], ...]:
    """Return every fault of what the unit sent last, if one of them must be mended."""
    files = _faulty(matter)
    found = [(file, finding) for file in files for finding in _told(file)]
    return tuple(_fault(number, *item) for number, item in enumerate(found, start=1))


def _faulty(matter: Matter) -> "list[JudgedFile]":
    return [file for file in matter.files if has_errors(_told(file))]


def _told(file: "JudgedFile") -> list[Finding]:
    """Return what the unit has to know; what was merely understood needs no answer."""
    return [
        finding
        for finding in for_unit(file.decided.open)
        if finding.severity in _WEIGHTS and finding.code not in _NOT_SENT
    ]


def _fault(number: int, file: "JudgedFile", finding: Finding) -> Record:
    problem, advice = split_advice(_in_words(finding.message))
    return {
        "serial": str(number),
        "place": _in_words(finding.place.where)
        or finding.place.field
        or file.submission.reading.file,
        "written": _written(file.submission.reading, finding),
        "problem": problem,
        "advice": advice,
        "weight": _WEIGHTS[finding.severity],
    }


def _in_words(text: str) -> str:
    """Name cells as a paper does: 附件1!C9 is “附件1”表C9."""
    return _CELL.sub(r"“\1”表\2", text)


def split_advice(message: str) -> tuple[str, str]:
    """Return what is wrong and what to do about it; a message without advice asks to check."""
    text = _ROW.sub("", message).rstrip("。")
    parts = _ADVICE.split(text, maxsplit=1)
    return parts[0], parts[1].removeprefix("请") if len(parts) > 1 else "核对后更正或者说明"


def _written(reading: Reading, finding: Finding) -> str:
    """Return what stands in the cell that a finding is about."""
    field, row = finding.place.field, finding.place.row
    if isinstance(row, int) and 0 < row <= len(reading.rows):
        return reading.rows[row - 1].cells.get(_KEYS.get(field, ""), Cell()).text
    if row is not None and reading.total is not None:
        totals = (reading.total, *reading.total.before)
        cells = [one.cells.get(_KEYS.get(field, ""), Cell()) for one in totals]
        return next((one for one in cells if one.where == finding.place.where), cells[0]).text
    return reading.header.get(_HEADER.get(field, ""), Cell()).text


def _materials(matter: Matter) -> str:
    names = (file.submission.reading for file in _faulty(matter))
    return join_like(f"{_LABELS[reading.kind]}（{reading.file}）" for reading in names)


def _received(matter: Matter) -> str:
    days = [file.submission.received for file in _faulty(matter) if file.submission.received]
    return format_date(max(days)) if days else ""


def _must(matter: Matter) -> int:
    findings = (finding for file in _faulty(matter) for finding in _told(file))
    return sum(finding.severity is Severity.ERROR for finding in findings)


FACTS: dict[str, Fact] = {
    "faults": faults,
    "materials": _materials,
    "received": _received,
    "must": _must,
}
