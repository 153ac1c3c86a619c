"""`received.csv`: what a file cannot say itself, one line for each file in `returns/`."""

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from docgen.errors import DataError
from docgen.findings import Finding, Place, Severity
from docgen.intake.cleaning import cleaned
from docgen.intake.document import Data, Document, Where
from docgen.intake.records import Entry, Records, records_of
from docgen.intake.returns.numbers import plain, to_number
from docgen.intake.text_file import read_text
from docgen.model.received import Received

HEADS = {field.title: name for name, field in Received.model_fields.items() if field.title} | {
    name: name for name in Received.model_fields
}

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
    heads = [HEADS.get(head.strip(), "") for head in rows[0]] if rows else []
    if "file" not in heads:
        message = (
            "第一行应是表头“文件,收到日期,单位,第几次报送,有总体情况报告,有盖章扫描件,无设备反馈”。"
        )
        place = Place(path.name, line=1)
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
    document = Document(path.name, entries, lines, findings=findings, heads=_titles(rows[0], heads))
    return _first_of_each(records_of(cleaned(document), Received))


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
    """Return a cell as its column takes it: 第2次 is 2, and 有 answers 有盖章扫描件."""
    if head == "version":
        number = to_number(_TIME.sub("", plain(text)))
        return text if number is None else str(number)
    return _FLAGS.get(text, text) if head.startswith("has_") else text
