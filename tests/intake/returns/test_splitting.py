"""A row of several items is taken apart; a quantity that only one of them has is never doubled."""

from pathlib import Path

import pytest

from docgen.intake.returns.grid import GridCell
from docgen.intake.returns.splitting import split_row
from docgen.model.decisions import Decision
from docgen.rules.decisions import decide
from tests.intake.returns.forms import Line, Value, codes, read, saved, with_line, workbook
from tests.rules.returns.forms import SETTING

CASES = "1.闯红灯抓拍\n2.压实线抓拍"
BASES = "1.《道路交通安全法》第九十条\n2.《道路交通安全法》第一百一十四条"
KEPT = "保留并继续使用"


def both(count: Value, amount: Value) -> Line:
    """Return a line of two items with a count and fines."""
    return (1, CASES, BASES, count, amount, "否", None, KEPT, None)


@pytest.mark.parametrize(("count", "amount"), [(12, 35000), ("12台", "35000元"), (12, "3.5万元")])
def test_one_count_and_one_amount_are_not_doubled(
    count: Value, amount: Value, tmp_path: Path
) -> None:
    reading = read(saved(workbook(with_line(both(count, amount))), tmp_path))
    assert [item.row.situation for item in reading.rows] == ["闯红灯抓拍", "压实线抓拍"]
    assert [item.row.count for item in reading.rows] == [12, None]
    yuan = [item.row.amount_yuan for item in reading.rows]
    assert (str(yuan[0]), yuan[1]) == ("35000.00", None)
    for key in ("count", "amount"):
        assert [item.slips[key].kind for item in reading.rows] == ["merged", "merged"]
    assert codes(reading) == ["multi_value_cell"]


def test_one_amount_is_not_doubled_where_the_counts_are_parted(tmp_path: Path) -> None:
    reading = read(saved(workbook(with_line(both("8台\n4台", "35000元"))), tmp_path))
    assert [item.row.count for item in reading.rows] == [8, 4]
    assert [str(item.row.amount_yuan) for item in reading.rows] == ["35000.00", "None"]
    assert all("count" not in item.slips for item in reading.rows)
    assert [item.slips["amount"].kind for item in reading.rows] == ["merged", "merged"]


def test_more_counts_than_items_belong_to_none_of_them(tmp_path: Path) -> None:
    reading = read(saved(workbook(with_line(both("8\n4\n2", 0))), tmp_path))
    assert [item.row.count for item in reading.rows] == [None, None]
    assert {item.slips["count"].kind for item in reading.rows} == {"merged"}


@pytest.mark.parametrize("nothing", [0, "0", "0元", "0.00万元", "无", "/", "—"])
def test_of_no_fines_each_item_has_none(nothing: Value, tmp_path: Path) -> None:
    reading = read(saved(workbook(with_line(both("8台\n4台", nothing))), tmp_path))
    assert [str(item.row.amount_yuan) for item in reading.rows] == ["0.00", "0.00"]
    assert all("amount" not in item.slips for item in reading.rows)


def test_a_blank_quantity_is_missing_and_not_shared(tmp_path: Path) -> None:
    reading = read(saved(workbook(with_line(both(None, None))), tmp_path))
    assert [item.slips["count"].kind for item in reading.rows] == ["missing", "missing"]
    assert [item.slips["amount"].kind for item in reading.rows] == ["missing", "missing"]


def test_numbers_under_each_other_are_no_long_number(tmp_path: Path) -> None:
    counts: Line = (1, "违停抓拍", "《公路法》", "8\n4", 100, "否", None, KEPT, None)
    row = read(saved(workbook(with_line(counts)), tmp_path)).rows[0]
    assert (row.row.count, row.slips["count"].kind) == (None, "mixed")
    fines: Line = (1, "违停抓拍", "《公路法》", 12, "100\n200", "否", None, KEPT, None)
    row = read(saved(workbook(with_line(fines)), tmp_path)).rows[0]
    assert (row.row.amount_yuan, row.slips["amount"].kind) == (None, "invalid")


def test_shared_quantities_count_when_decisions_tell_them_apart(tmp_path: Path) -> None:
    reading = read(saved(workbook(with_line(both(12, "35000元"))), tmp_path))
    assert not decide(reading, SETTING).accepted
    told = [(1, "8"), (1, "20000元"), (2, "4"), (2, "1.5万元")]
    decided = decide(reading, SETTING, [_told(row, value) for row, value in told])
    assert [(row.count, str(row.amount_yuan)) for row in decided.accepted] == [
        (8, "20000"),
        (4, "15000.0"),
    ]


def _told(row: int, value: str) -> Decision:
    return Decision.model_validate(
        {
            "file": "附件1.xlsx",
            "row": row,
            "code": "merged_quantity",
            "decision": "correct",
            "value": value,
            "who": "李示例",
            "when": "2024-11-22",
            "why": "电话核实",
        }
    )


def test_a_row_of_one_item_stays_as_it_is() -> None:
    cells = {"situation": GridCell("违停抓拍"), "count": GridCell("12")}
    assert split_row(cells).rows == (cells,)
