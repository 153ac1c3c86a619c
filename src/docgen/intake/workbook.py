"""A sheet of a workbook (.xlsx) as rows of plain values: whole, or refused as too large."""

import io
import warnings
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from docgen.archive import read_package
from docgen.errors import DataError
from docgen.intake.document import Data

Filled = TypeVar("Filled")
ROWS, COLUMNS = 150_000, 50  # with anything in them; as many units as a list in text may hold
_LAST_ROW = 1_048_576  # of any sheet; a broken file may claim a row beyond
# What openpyxl raises on a package that is sound ZIP but no sound workbook.
_BROKEN = (
    OSError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    SyntaxError,
)


def read_first_sheet(path: Path) -> list[list[Data]]:
    """Return the rows of the first sheet; formulas give the value that Excel saved."""
    return read_sheet(path, None) or []


def read_sheet(path: Path, name: str | None) -> list[list[Data]] | None:
    """Return the rows of a sheet (None: the first), or None if there is no such sheet."""
    package = read_package(path)  # refuses what is damaged, locked or would not fit in memory
    if not any(part.startswith("xl/") for part in package):
        message = f"“{path.name}”不是 Excel 工作簿（里面没有工作表）：请核对是不是选错了文件。"
        raise DataError(message)
    try:
        return _rows(path, name)
    except (*_BROKEN, IndexError) as error:
        message = f"工作簿“{path.name}”读不出来，可能已损坏：请用 Excel 或 WPS 打开后另存为 .xlsx。"
        raise DataError(message) from error


def _rows(path: Path, name: str | None) -> list[list[Data]] | None:
    from openpyxl import load_workbook  # noqa: PLC0415 - most rosters are no workbooks

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl speaks of features that a roster does not need
        book = load_workbook(io.BytesIO(path.read_bytes()), read_only=True, data_only=True)
        if name is not None and name not in book.sheetnames:
            return None
        sheet = book.worksheets[0] if name is None else book[name]
        sheet.reset_dimensions()  # what a file says of its size may be less than it holds
        rows: list[list[Data]] = []
        filled = 0
        for number, values in enumerate(sheet.iter_rows(max_row=_LAST_ROW, values_only=True), 1):
            row = _trimmed([_value(cell) for cell in values])
            filled += bool(row)
            if filled > ROWS or len(row) > COLUMNS:
                raise _too_large(path.name, number, len(row))
            rows.append(row)
        return _trimmed(rows)


def _too_large(file: str, number: int, columns: int) -> DataError:
    if columns > COLUMNS:
        message = (
            f"工作簿“{file}”第{number}行的内容排到了第{columns}列，最多读{COLUMNS}列："
            "请删去右边多余的内容，保存后再用。"
        )
    else:
        message = f"工作簿“{file}”到第{number}行已超过{ROWS}行内容：请删去多余的行，保存后再用。"
    return DataError(message)


def _trimmed(values: list[Filled]) -> list[Filled]:
    """Leave out what is empty at the end; a sheet may be a million blank rows long."""
    while values and values[-1] in (None, "", []):
        values.pop()
    return values


def _value(cell: object) -> Data:
    if cell is None or isinstance(cell, bool | int):
        return cell
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, float):
        # Excel keeps a telephone number as 13800000000.0.
        return int(cell) if cell.is_integer() else Decimal(repr(cell))
    return str(cell).strip()
