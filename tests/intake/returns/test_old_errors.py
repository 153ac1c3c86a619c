"""A formula that fails is one in every kind of workbook, and no blank cell."""

import struct
from pathlib import Path

import pytest

from docgen.intake.returns.grid import MOST_COLUMNS
from docgen.intake.returns.old_errors import failed_cells
from docgen.office import convert
from tests.intake.returns.forms import FORM, read, saved, workbook

_BOOLEAN_OR_ERROR, _FORMULA = 0x0205, 0x0006
_FAILED = struct.pack("<3H8B", 4, 3, 0, 2, 0, 0x07, 0, 0, 0, 0xFF, 0xFF)


def test_errors_are_told_from_booleans_and_other_results() -> None:
    assert failed_cells(_BOOLEAN_OR_ERROR, struct.pack("<3H2B", 4, 3, 0, 0x2A, 1)) == {
        (5, 4): "#N/A"
    }
    assert failed_cells(_BOOLEAN_OR_ERROR, struct.pack("<3H2B", 4, 3, 0, 1, 0)) == {}
    assert failed_cells(_FORMULA, _FAILED) == {(5, 4): "#DIV/0!"}
    assert failed_cells(_FORMULA, struct.pack("<3Hd", 4, 3, 0, 12.0)) == {}


def test_an_unknown_error_is_one_too() -> None:
    assert failed_cells(_BOOLEAN_OR_ERROR, struct.pack("<3H2B", 0, 0, 0, 0x77, 1)) == {
        (1, 1): "#VALUE!"
    }


def test_cut_off_and_far_records_give_nothing() -> None:
    far = struct.pack("<3H2B", 4, MOST_COLUMNS, 0, 0x2A, 1)
    assert failed_cells(_BOOLEAN_OR_ERROR, far) == {}
    for kind, least in ((_BOOLEAN_OR_ERROR, 8), (_FORMULA, 14)):
        assert not any(failed_cells(kind, _FAILED[:length]) for length in range(least))


@pytest.mark.office
@pytest.mark.parametrize("through", ["xls", "ods", "xlsx"])
def test_a_failing_formula_is_read_alike_in_every_workbook(tmp_path: Path, through: str) -> None:
    book = workbook(FORM)
    sheet = book.worksheets[0]
    sheet["D4"], sheet["E4"], sheet["I4"] = "=NA()", "=1/0", "=1/0"
    (tmp_path / "made").mkdir()
    (path,) = convert([saved(book, tmp_path)], tmp_path / "made", to=through)
    if through == "ods":
        (path,) = convert([path], tmp_path, to="xlsx")
    row = read(path).rows[0]
    assert (row.row.count, row.row.amount_yuan, row.row.note) == (None, None, "")
    assert {key: tuple(slip) for key, slip in row.slips.items()} == {
        "count": ("invalid", "#N/A"),
        "amount": ("invalid", "#DIV/0!"),
        "note": ("error", "#DIV/0!"),
    }
