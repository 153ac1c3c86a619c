"""Readings pass between processes as they are."""

from copy import deepcopy

from docgen.model.readings import Cell, RowReading, Slip
from docgen.model.returns import DeviceRow


def test_a_row_that_passed_between_processes_is_the_same() -> None:
    cells = {"count": Cell("约20", "附件1!D8"), "note": Cell("", "附件1!I8")}
    row = RowReading(DeviceRow(n=1), cells, {"count": Slip("approximate", "约")})

    for one in (row, RowReading(DeviceRow(n=2))):
        assert deepcopy(one) == one
