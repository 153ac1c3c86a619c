"""Cells of an old workbook (.xls) whose formula fails: calamine takes them for blank ones."""

import struct
from collections.abc import Mapping

from docgen.intake.returns.grid import MOST_COLUMNS

# Records of [MS-XLS] 2.4.24 (BoolErr) and 2.4.127 (Formula), codes of 2.5.10 (BErr).
_ERROR, _FORMULA = 0x0205, 0x0006
_IS_ERROR, _FAILED, _NO_NUMBER = 1, 2, b"\xff\xff"
_SHOWN = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_OTHER = "#VALUE!"


def failed_cells(kind: int, body: bytes) -> Mapping[tuple[int, int], str]:
    """Return what a record shows of an error, by the cell (counted from 1); mostly nothing."""
    if kind == _ERROR and len(body) >= 8 and body[7] == _IS_ERROR:
        code = body[6]
    elif kind == _FORMULA and len(body) >= 14 and body[12:14] == _NO_NUMBER and body[6] == _FAILED:
        code = body[8]
    else:
        return {}
    row, column = struct.unpack_from("<2H", body)
    return {(row + 1, column + 1): _SHOWN.get(code, _OTHER)} if column < MOST_COLUMNS else {}
