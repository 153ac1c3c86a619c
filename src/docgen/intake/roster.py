"""The roster (应报单位名单): units.yaml, .csv or .xlsx, with the same columns in Chinese heads."""

import csv
import io
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from docgen.errors import DataError
from docgen.findings import Finding, Place, Severity
from docgen.intake.cleaning import cleaned, on_one_line
from docgen.intake.document import Data, Document, Where
from docgen.intake.text_file import MEBIBYTE, read_text
from docgen.intake.validation import validate
from docgen.intake.workbook import read_first_sheet
from docgen.intake.yaml_file import read_document
from docgen.model.campaign import Unit

HEADS = {
    "编号": "id",
    "单位名称": "name",
    "单位全称": "name",
    "简称": "short",
    "类型": "kind",
    "别名": "aliases",
    "联系人": "contact",
    "电话": "phone",
    "免报原因": "exempt",
    "延期至": "extension",
}
NEEDED = ("编号", "单位名称", "类型")
_PASSED_OVER = ("序号", "备注")  # most lists have them, and none of them is meant for docgen
_LARGEST = 16 * MEBIBYTE  # of text: some 150,000 units, and no list can be sent in parts
HEAD_ROWS = 10  # a title and notes may stand above the heads
_SEPARATORS = str.maketrans("，,;；/", "、、、、、")


@dataclass(frozen=True)
class Roster:
    """The units that could be read, and what is wrong with the rest."""

    units: tuple[Unit, ...]
    findings: tuple[Finding, ...]


def read_roster(path: Path) -> Roster:
    """Read a roster; the kind of file is told by its ending."""
    document = cleaned(_read(path))
    if not isinstance(document.value, list):
        message = "名单应逐个单位以“- ”开头写，请参照 docgen new 建立的 units.yaml。"
        finding = Finding("value_invalid", Severity.ERROR, message, document.place(()))
        return Roster((), (*document.findings, finding))
    units: list[Unit] = []
    known = _Known()
    items, joined = on_one_line(document, document.value, ())
    findings = [*document.findings, *joined]
    absent = {finding.place.field for finding in findings if finding.code == "column_missing"}
    for index, item in enumerate(items if isinstance(items, list) else ()):
        unit, found = validate(Unit, document, item, (index,))
        findings += (finding for finding in found if not _is_of(finding, absent))
        if unit is not None:
            findings += known.repeated(unit, document.place((index,)))
            known.add(unit)
            units.append(unit)
    return Roster(tuple(units), tuple(findings))


def _is_of(finding: Finding, columns: Collection[str]) -> bool:
    """Tell whether a finding repeats for one unit that a whole column is missing."""
    return finding.code == "field_missing" and finding.place.field in columns


def _read(path: Path) -> Document:
    suffix = path.suffix.lower()
    if suffix in (".yaml", ".yml", ".json"):
        return read_document(path, _LARGEST)
    if suffix == ".csv":
        text, findings = read_text(path, _LARGEST)
        return _table(_csv_rows(text, path.name), path.name, findings)
    if suffix == ".xlsx":
        return _table(read_first_sheet(path), path.name, ())
    raise DataError(f"名单“{path.name}”的格式不支持，请用 .yaml、.csv 或 .xlsx 文件。")


def _csv_rows(text: str, file: str) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(text, newline="")))
    except csv.Error as error:
        raise DataError(f"“{file}”不是完整的 CSV 文件，请用 Excel 或 WPS 重新另存。") from error


def _table(rows: Sequence[Sequence[Data]], file: str, findings: tuple[Finding, ...]) -> Document:
    """Turn a table with Chinese heads into a list of units; blank rows are passed over."""
    start = next((number for number, row in enumerate(rows[:HEAD_ROWS]) if _is_head(row)), None)
    if start is None:
        message = f"“{file}”前{HEAD_ROWS}行里没有找到表头，应有“编号、单位名称、类型”各列。"
        raise DataError(message)
    heads = [_head(cell) for cell in rows[start]]
    lines: dict[Where, int] = {(): start + 1}
    units: list[Data] = []
    for number, row in enumerate(rows[start + 1 :], start + 2):
        if any(cell not in (None, "") for cell in row):
            lines[(len(units),)] = number
            units.append(dict(_cells(heads, row)))
    found = (*findings, *_head_findings(heads, Place(file, "", start + 1)))
    names = {field: head for head, field in HEADS.items()}
    names.update((HEADS[head], head) for head in heads if head in HEADS)
    return Document(file, units, lines, findings=found, heads=names)


def _head(cell: Data) -> str:
    """Return a head without blanks: they are often spread out, as in 类　型."""
    return "".join(str(cell or "").split())


def _is_head(row: Iterable[Data]) -> bool:
    return any(HEADS.get(_head(cell)) == "name" for cell in row)


def _head_findings(heads: Sequence[str], place: Place) -> Iterator[Finding]:
    fields = {HEADS.get(head) for head in heads}
    for head in NEEDED:
        if HEADS[head] not in fields:
            message = f"缺少“{head}”列，请补上。"
            place_of_head = replace(place, field=head)
            yield Finding("column_missing", Severity.ERROR, message, place_of_head)
    for head in heads:
        if head and head not in HEADS and head not in _PASSED_OVER:
            message = f"多出“{head}”列，内容未采用；可用的列：{'、'.join(HEADS)}。"
            yield Finding("column_extra", Severity.WARNING, message, place)


def _cells(heads: Sequence[str], row: Sequence[Data]) -> Iterator[tuple[str, Data]]:
    for head, cell in zip(heads, row, strict=False):
        field = HEADS.get(head)
        if field is None or cell in (None, ""):
            continue
        if field == "aliases":
            names = str(cell).translate(_SEPARATORS).split("、")
            yield field, [name.strip() for name in names if name.strip()]
        else:
            yield field, cell


class _Known:
    """The ids and names that the roster has used so far, each with the units that bear it."""

    def __init__(self) -> None:
        self._ids: dict[str, list[Unit]] = {}
        self._names: dict[str, list[Unit]] = {}

    def add(self, unit: Unit) -> None:
        """Remember a unit."""
        self._ids.setdefault(unit.id, []).append(unit)
        for name in _names(unit):
            self._names.setdefault(name, []).append(unit)

    def repeated(self, unit: Unit, place: Place) -> Iterator[Finding]:
        """Yield what of a unit another one already bears."""
        for other in self._ids.get(unit.id, ()):
            message = f"编号“{unit.id}”与“{other.name}”重复，请改成不同的编号。"
            yield Finding("unit_repeated", Severity.ERROR, message, place)
        for name in _names(unit):
            for other in self._names.get(name, ()):
                message = f"名称“{name}”与编号{other.id}的单位重复，收件时分不清，请改正。"
                yield Finding("unit_repeated", Severity.ERROR, message, place)


def _names(unit: Unit) -> list[str]:
    return sorted({unit.name, unit.short, *unit.aliases} - {""})
