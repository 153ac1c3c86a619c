"""A sheet of a workbook (.xlsx) as rows of plain values, bounded."""

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
ROWS, COLUMNS = 5000, 50
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
    """Return the first rows of the first sheet; formulas give the value that Excel saved."""
    return read_sheet(path, None) or []


def read_sheet(path: Path, name: str | None) -> list[list[Data]] | None:
    """Return the first rows of a sheet (None: the first), or None if there is no such sheet."""
    package = read_package(path)  # refuses what is damaged, locked or would not fit in memory
    if not any(part.startswith("xl/") for part in package):
        message = f"“{path.name}”不是 Excel 工作簿（里面没有工作表）：请核对是不是选错了文件。"
        raise DataError(message)
    try:
        return _rows(path.read_bytes(), name)
    except (*_BROKEN, IndexError) as error:
        message = f"工作簿“{path.name}”读不出来，可能已损坏：请用 Excel 或 WPS 打开后另存为 .xlsx。"
        raise DataError(message) from error


def _rows(data: bytes, name: str | None) -> list[list[Data]] | None:
    from openpyxl import load_workbook  # noqa: PLC0415 - most rosters are no workbooks

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl speaks of features that a roster does not need
        workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        if name is not None and name not in workbook.sheetnames:
            return None
        sheet = workbook.worksheets[0] if name is None else workbook[name]
        rows = sheet.iter_rows(max_row=ROWS, max_col=COLUMNS, values_only=True)
        return _trimmed([_trimmed([_value(cell) for cell in row]) for row in rows])


def _trimmed(values: list[Filled]) -> list[Filled]:
    """Leave out what is empty at the end; a sheet may be a million blank rows long."""
    while values and values[-1] in (None, []):
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
