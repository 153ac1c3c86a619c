"""Corrections (更正): what a cell means, by decision, put into a reading beside its own text."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from docgen.chinese.dates import parse_date
from docgen.chinese.money import WAN
from docgen.findings import Finding
from docgen.form import LABELS
from docgen.model.readings import Cell, Reading, RowReading, TotalReading
from docgen.model.returns import MOST_SETS, MOST_YUAN, DeviceRow, Result
from docgen.model.scalars import parse_flag
from docgen.rules.returns.case import HEADER_LABELS, ROW_FIELDS, TOTAL

_KEYS = {label: key for key, label in LABELS.items()}
_HEADER_KEYS = {label: key for key, label in HEADER_LABELS.items()}
# Findings at one cell that may be mended at another: the first that takes the value is it.
_ELSEWHERE: Mapping[str, tuple[str, ...]] = {
    "basis_none_not_cat1": ("need", "categories", "reason"),
    "basis_below_law": ("categories", "basis"),
    "basis_contradicts_cat1": ("categories", "basis"),
    "stop_without_need": ("need", "result"),
    "need_but_kept": ("result", "need", "note"),
    "reason_without_need": ("need", "reason"),
    "reason_category_unclear": ("categories", "reason"),
    "reason_missing": ("need", "categories", "reason"),
}
_ITEMS = re.compile(r"(?:第)?([1-7](?:[、,，和]第?[1-7])*)项?")
_COUNT = re.compile(r"(\d{1,7})(?:台|套|台（套）)?")
_MONEY = re.compile(r"(\d[\d,，]*(?:\.\d+)?)(万元|万|元)?")


def correct(reading: Reading, finding: Finding, value: str) -> Reading | None:
    """Return a reading in which the cell of a finding means a value, None if it cannot mean it.

    What reading itself had found there is answered by it.
    """
    left = tuple(other for other in reading.findings if other != finding)
    corrected = _correct(reading, finding, value)
    return replace(corrected, findings=left) if corrected else None


def _correct(reading: Reading, finding: Finding, value: str) -> Reading | None:
    row, field = finding.place.row, finding.place.field
    if row == TOTAL:
        return _correct_total(reading, _KEYS.get(field, ""), value)
    if row is None:
        return _correct_header(reading, _HEADER_KEYS.get(field, ""), value)
    for key in _ELSEWHERE.get(finding.code, (_KEYS.get(field, ""),)):
        rows = [_corrected(item, key, value, row) for item in reading.rows]
        if None not in rows:
            return replace(reading, rows=tuple(item for item in rows if item))
    return None


def _corrected(item: RowReading, key: str, value: str, row: int | str) -> RowReading | None:
    """Return a row with another value, itself if it is another row, None if the value is none."""
    if item.row.n != row:
        return item
    understood = _PARSERS.get(key, _text)(value)
    if understood is None or not key:
        return None
    update = item.row.model_dump() | {ROW_FIELDS.get(key, key): understood}
    column = "reason" if key == "categories" else key
    cells = dict(item.cells)
    if key != "categories":
        cells[column] = cells.get(column, Cell())._replace(text=value)
    slips = {name: slip for name, slip in item.slips.items() if name != column}
    return RowReading(DeviceRow.model_validate(update), cells, slips)


def _correct_total(reading: Reading, key: str, value: str) -> Reading | None:
    total = reading.total or TotalReading()
    cells = {**total.cells, key: total.cells.get(key, Cell())._replace(text=value)}
    count, amount = _count(value), _amount(value)
    if key == "count" and count is not None:
        return replace(reading, total=replace(total, count=count, cells=cells))
    if key == "amount" and amount is not None:
        return replace(reading, total=replace(total, amount_yuan=amount, cells=cells))
    return None


def _correct_header(reading: Reading, key: str, value: str) -> Reading | None:
    if not key or not value:
        return None
    header = {**reading.header, key: reading.header.get(key, Cell())._replace(text=value)}
    slips = {name: slip for name, slip in reading.slips.items() if name != key}
    if key != "date":
        return replace(reading, header=header, slips=slips)
    day = parse_date(value).value
    return replace(reading, header=header, slips=slips, date=day) if day else None


def _text(value: str) -> str | None:
    return value or None


def _count(value: str) -> int | None:
    found = _COUNT.fullmatch(value)
    number = int(found[1]) if found else 0
    return number if 1 <= number <= MOST_SETS else None


def _amount(value: str) -> Decimal | None:
    """Return yuan; a bare number in a decision is in yuan, for whoever decides can say so."""
    found = _MONEY.fullmatch(value.replace(" ", ""))
    if found is None:
        return None
    number = Decimal(re.sub("[,，]", "", found[1]))
    yuan = number * WAN if (found[2] or "").startswith("万") else number
    return yuan if yuan <= MOST_YUAN else None


def _result(value: str) -> Result | None:
    return next((result for result in Result if result == value), None)


def _categories(value: str) -> tuple[int, ...] | None:
    found = _ITEMS.fullmatch(value.replace(" ", ""))
    return tuple(int(digit) for digit in re.findall("[1-7]", found[1])) if found else None


_PARSERS: Mapping[str, Callable[[str], object]] = {
    "count": _count,
    "amount": _amount,
    "need": parse_flag,
    "result": _result,
    "categories": _categories,
}
