"""Fines are read in yuan; the unit is never guessed without telling."""

from decimal import Decimal

import pytest

from docgen.intake.returns.amounts import read_amount
from docgen.intake.returns.grid import GridCell
from docgen.model.readings import Slip


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("35000元", "35000.00"),
        ("3.5万元", "35000.00"),
        ("3.5万", "35000.00"),
        ("３．５万元", "35000.00"),
        ("1,246.38万元", "12463800.00"),
        ("3万5千元", "35000.00"),
        ("12万3456元", "123456.00"),
        ("¥35,000.00元", "35000.00"),
        ("人民币35000元整", "35000.00"),
        ("三万五千元", "35000.00"),
        ("叁万伍仟元整", "35000.00"),
        ("0.35亿元", "35000000.00"),
        ("35千元", "35000.00"),
        ("0", "0.00"),
        ("0元", "0.00"),
        ("无", "0.00"),
        ("/", "0.00"),
        ("—", "0.00"),
        ("－", "0.00"),
        ("无罚款", "0.00"),
        ("12.345元", "12.35"),
    ],
)
def test_amounts_with_their_unit_are_read(text: str, yuan: str) -> None:
    found = read_amount(GridCell(text), "", "元")
    assert (str(found.value), found.slip) == (yuan, None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "missing"),
        ("约3万元", "approximate"),
        ("3万余元", "approximate"),
        ("近3万元", "approximate"),
        ("3-5万元", "range"),
        ("-35000元", "negative"),
        ("待统计", "invalid"),
        ("#REF!", "invalid"),
        ("3千5万元", "invalid"),
        ("12台", "invalid"),
        ("99999999999999999元", "invalid"),
    ],
)
def test_what_is_no_exact_amount_says_why(text: str, kind: str) -> None:
    found = read_amount(GridCell(text), "万元", "元")
    assert found.value is None
    assert found.slip
    assert found.slip.kind == kind


def test_a_bare_number_takes_the_unit_of_its_head() -> None:
    assert read_amount(GridCell("3.5"), "万元", "元").value == Decimal(35000)


def test_the_unit_in_the_cell_beats_that_of_the_head() -> None:
    found = read_amount(GridCell("35000元"), "万元", "元")
    assert (found.value, found.slip) == (Decimal(35000), None)


def test_a_bare_number_without_any_unit_is_told() -> None:
    found = read_amount(GridCell("3.5"), "", "万元")
    assert (found.value, found.slip) == (Decimal(35000), Slip("unit_missing", "3.5"))


def test_nothing_needs_no_unit() -> None:
    assert read_amount(GridCell("0.00"), "", "元").slip is None
