"""What of a return is to be mended or confirmed (补正): place, words, problem and advice."""

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from docgen.chinese.dates import format_date
from docgen.chinese.lists import join_like
from docgen.findings import Finding, Place, Severity, has_errors
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
# A message says what is wrong and then what to do: 请……, 应……, 没有的请……. Marks in quotes and
# brackets part nothing.
_MARK = re.compile(r"([，；。])(?![^“]*”)(?![^（]*）)")
_TO_DO = re.compile(r"应(?!有)|如|若|只能|建议|[^“”（）：]{0,20}(?<!申)请(?!示)")
_BARRED = re.compile(r"不能|不得")
_ASIDE = re.compile(r"（([^（）]*请[^（）]*)）$")
_SUM = re.compile(r"各行合计(.+)$")
_LACKING = re.compile(r"缺((?!失)[^，；。]+)$")
_ONLY = re.compile(r"只能(填[^，；。]+)")
_CHECK = {"核对", "核实", "核对各行"}
_WHATEVER = "核对后更正或者说明"
_ROW = re.compile(r"^第\d+行")
_NAME = r"[^\s!“”、，；。（）]+(?:（[^（）!“”]*）| ?\([^()!“”]*\))?"  # 附件1（定稿）, 附件1 (2)
_CELL = re.compile(rf"({_NAME})!([A-Z]{{1,3}}\d+)")
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
        "place": _place(finding.place) or file.submission.reading.file,
        "written": _written(file.submission.reading, finding),
        "problem": problem,
        "advice": advice,
        "weight": _WEIGHTS[finding.severity],
    }


def _place(place: Place) -> str:
    """Return where a fault is, by its cell, or else by its row and column."""
    if place.where:
        return _in_words(place.where)
    row = f"第{place.row}行" if isinstance(place.row, int) else place.row
    return f"{row}“{place.field}”" if row and place.field else row or place.field


def _in_words(text: str) -> str:
    """Name cells as a paper does: 附件1!C9 is “附件1”表C9."""
    return _CELL.sub(r"“\1”表\2", text)


def split_advice(message: str) -> tuple[str, str]:
    """Return what is wrong and what to do about it; a message without advice asks to check."""
    text = _ROW.sub("", message).rstrip("。")
    aside = _ASIDE.search(text)
    problem, told = _parted(text[: aside.start()] if aside else text)
    if aside:
        told = f"{told}{aside[0]}" if told else aside[1]
    return problem, _advice(told, problem)


def _parted(text: str) -> tuple[str, str]:
    """Return what a message says is wrong, and what it asks for, if it asks for anything."""
    first, *others = _clauses(text)
    wrong = list(takewhile(lambda clause: not _TO_DO.match(clause[1:]), others))
    # Who is meant by the advice stands with it: 有乱码的，请…….
    meant = len(wrong) > 0 and len(wrong) < len(others) and wrong[-1].endswith("的")
    parted_at = len(wrong) - meant
    to_do = [clause for clause in others[parted_at:] if not _BARRED.match(clause[1:])]
    barred = [clause for clause in others[parted_at:] if _BARRED.match(clause[1:])]
    problem = "".join([first, *others[:parted_at], *barred])
    # 近三年用过设备的，应……: whom it is about is what is wrong.
    problem = problem if problem != first or not to_do else first.removesuffix("的")
    return problem, "".join(to_do)[1:].removeprefix("请")


def _clauses(text: str) -> list[str]:
    """Return the clauses of a message, each but the first with the mark before it."""
    first, *rest = _MARK.split(text)
    return [first, *(mark + words for mark, words in zip(rest[::2], rest[1::2], strict=True))]


def _advice(told: str, problem: str) -> str:
    """Return what a unit is asked to do, in so many words where the message only says: check."""
    lacking = _LACKING.search(problem)
    if lacking and told in ("", "补上"):
        return f"补上{lacking[1]}"
    if told and told not in _CHECK:
        return told
    if only := _ONLY.search(problem):
        return only[1]
    if added := _SUM.search(problem):
        return f"核对各行和总计；各行无误的，总计改为{added[1]}"
    return "补填" if problem.startswith("没有填写") else _WHATEVER


def _written(reading: Reading, finding: Finding) -> str:
    """Return what stands in the cell that a finding is about."""
    field, row = finding.place.field, finding.place.row
    if isinstance(row, int) and 0 < row <= len(reading.rows):
        return reading.rows[row - 1].cells.get(_KEYS.get(field, ""), Cell()).text
    if row is not None and reading.total is not None:
        totals = (reading.total, *reading.total.before)
        cells = [one.cells.get(_KEYS.get(field, ""), Cell()) for one in totals]
        return next((one for one in cells if one.where == finding.place.where), cells[0]).text
    cell = reading.header.get(_HEADER.get(field, ""), Cell())
    return cell.text if finding.place.where in ("", cell.where) else ""


def _materials(matter: Matter) -> str:
    """Return what is at fault by its file, with the day of each where they came on several."""
    apart = not _received(matter)
    return join_like(_material(file, dated=apart) for file in _faulty(matter))


def _material(file: "JudgedFile", *, dated: bool) -> str:
    reading, day = file.submission.reading, file.submission.received
    came = f"，{format_date(day)}收到" if dated and day else ""
    return f"{_LABELS[reading.kind]}（{reading.file}{came}）"


def _received(matter: Matter) -> str:
    """Return the day on which all that is at fault came, empty if there is no one such day."""
    days = {file.submission.received for file in _faulty(matter)}
    day = days.pop() if len(days) == 1 else None
    return format_date(day) if day else ""


def _must(matter: Matter) -> int:
    findings = (finding for file in _faulty(matter) for finding in _told(file))
    return sum(finding.severity is Severity.ERROR for finding in findings)


FACTS: dict[str, Fact] = {
    "faults": faults,
    "materials": _materials,
    "received": _received,
    "must": _must,
}
