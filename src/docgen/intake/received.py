"""`received.csv`: what a file cannot say itself, one line for each file in `returns/`."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from docgen.chinese.dates import without_time
from docgen.errors import DataError
from docgen.findings import Finding, Place, Severity
from docgen.intake.cleaning import cleaned
from docgen.intake.document import Data, Document, Where
from docgen.intake.records import Entry, Records, records_of
from docgen.intake.returns.numbers import plain, to_number
from docgen.intake.text_file import read_text
from docgen.model.received import Received
from docgen.model.scalars import parse_day

TITLES = {field.title: name for name, field in Received.model_fields.items() if field.title}
_OTHER_TITLES = {
    "file": "文件名|文件名称",
    "received": "收到时间|收件日期|收件时间|收文日期|收文时间|来件日期|来件时间|接收日期|接收时间",
    "unit": "单位名称|单位全称|报送单位|填报单位|来件单位",
    "version": "第几次|第几版|版次",
    "has_report": "总体情况报告|有报告",
    "has_scan": "盖章扫描件|有盖章件|有扫描件",
}
HEADS = (
    TITLES
    | {title: name for name, titles in _OTHER_TITLES.items() for title in titles.split("|")}
    | {name: name for name in Received.model_fields}
)
_PASSED_OVER = ("序号", "备注")  # as in the roster: none of them is meant for docgen

_TIME = re.compile("^第|[次版]$")
_FLAGS = {"有": "是", "√": "是", "无": "否", "没有": "否", "×": "否"}


def read_received(path: Path) -> Records[Received]:
    """Read the register of what came; one that is not there is empty."""
    if not path.is_file():
        return Records()
    text, findings = read_text(path)
    try:
        rows = list(csv.reader(io.StringIO(text, newline="")))
    except csv.Error as error:
        raise DataError(f"“{path.name}”不是完整的 CSV 文件，请用 Excel 或 WPS 另存。") from error
    place = Place(path.name, line=1)
    heads = _heads(rows[0]) if rows else []
    if "file" not in heads:
        message = f"第一行应是表头“{','.join(TITLES)}”。"
        return Records((), (*findings, Finding("column_missing", Severity.ERROR, message, place)))
    entries: list[Data] = []
    lines: dict[Where, int] = {(): 1}
    for number, row in enumerate(rows[1:], start=2):
        if any(cell.strip() for cell in row):
            lines[(len(entries),)] = number
            cells = zip(heads, row, strict=False)
            entries.append(
                {head: _meant(head, cell.strip()) for head, cell in cells if head and cell.strip()}
            )
    told = (*findings, *_extra(rows[0], heads, place))
    document = Document(path.name, entries, lines, findings=told, heads=_titles(rows[0], heads))
    return _first_of_each(records_of(cleaned(document), Received))


def _heads(written: Iterable[str]) -> list[str]:
    """Return the field of each column, empty if it is none, or one that a column before it is."""
    fields: list[str] = []
    for title in written:
        field = HEADS.get("".join(title.split()), "")
        fields.append("" if field in fields else field)
    return fields


def _extra(written: Iterable[str], heads: Iterable[str], place: Place) -> Iterator[Finding]:
    """Tell of the columns that are not read."""
    for title, field in zip(written, heads, strict=True):
        bare = "".join(title.split())
        if bare and not field and bare not in _PASSED_OVER:
            message = f"多出“{bare}”列，内容未采用；可用的列：{'、'.join(TITLES)}。"
            yield Finding("column_extra", Severity.WARNING, message, place)


def _first_of_each(read: Records[Received]) -> Records[Received]:
    """Keep the first line on each file: which of two units a return counts for is nobody's guess.

    A later line is told and not taken; one that says the very same does no harm.
    """
    first: dict[str, Entry[Received]] = {}
    kept: list[Entry[Received]] = []
    for entry in read.entries:
        known = first.setdefault(entry.item.file, entry) if entry.item else entry
        told = () if known is entry else (_again(entry, known),)
        item = entry.item if known is entry else None
        kept.append(replace(entry, item=item, findings=(*entry.findings, *told)))
    return Records(tuple(kept), read.faults)


def _again(entry: Entry[Received], known: Entry[Received]) -> Finding:
    """Say that a file has a line already."""
    severity = Severity.WARNING if entry.item == known.item else Severity.ERROR
    line = known.place("").line
    message = (
        f"“{known.written('file')}”第{line}行已经登记过，以第{line}行为准，这一行没有采用，"
        "请核对后删去其中一行。"
    )
    place = replace(entry.place(""), field="")
    return Finding("received_repeated", severity, message, place)


def _titles(written: Iterable[str], heads: Iterable[str]) -> dict[str, str]:
    """Return what the file itself calls its columns."""
    return {head: title.strip() for title, head in zip(written, heads, strict=True) if head}


def _meant(head: str, text: str) -> str:
    """Return a cell as its column takes it: 第2次 is 2, and 有 answers 有盖章扫描件.

    A time behind the day says nothing more than the day.
    """
    if head == "received":
        day = without_time(text)
        return day if parse_day(day) else text
    if head == "version":
        number = to_number(_TIME.sub("", plain(text)))
        return text if number is None else str(number)
    return _FLAGS.get(text, text) if head.startswith("has_") else text
