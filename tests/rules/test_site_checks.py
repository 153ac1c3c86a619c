"""What a team finds is held against what the unit reported."""

import pytest

from docgen.model.returns import DeviceRow, Result
from docgen.model.verifications import Verification
from docgen.rules.site_checks import check_verifications

ROWS = {
    "D01": (
        DeviceRow(n=1, situation="违停抓拍", count=12, need=False, result=Result.KEEP),
        DeviceRow(n=2, situation="称重检测", count=3, need=True, result=Result.STOP),
    )
}


def check(row: int = 2, unit: str = "D01", **changes: object) -> Verification:
    sound = {"id": "V01", "unit": unit, "row": row, "date": "2024-12-05", "checked_count": 3}
    return Verification.model_validate(sound | changes)


def test_what_agrees_gives_no_finding() -> None:
    agreeing = [check(found_in_use=0), check(found_in_use="否"), check(checked_count=None)]
    assert check_verifications(agreeing, ROWS) == ()
    assert check_verifications([check(1, checked_count=12, found_in_use=12)], ROWS) == ()


@pytest.mark.parametrize(
    ("code", "message", "verification"),
    [
        ("count_differs", "现场2台，填报3台，请核实。", check(checked_count=2)),
        ("stopped_but_in_use", "已报停用，现场仍在使用，请责成立即停用。", check(found_in_use=1)),
        (
            "stopped_but_in_use",
            "已报停用，现场仍在使用，请责成立即停用。",
            check(found_in_use="是"),
        ),
        (
            "row_unknown",
            "核查的第9行不在该单位填报的汇总表中，请核对单位编号和序号。",
            check(9),
        ),
    ],
)
def test_what_differs_is_told(code: str, message: str, verification: Verification) -> None:
    (finding,) = check_verifications([verification], ROWS)
    assert (finding.code, finding.message) == (code, message)
    assert (finding.place.where, finding.place.row) == ("V01", verification.row)


def test_another_units_row_is_not_meant() -> None:
    (finding,) = check_verifications([check(unit="S01")], ROWS)
    assert finding.code == "row_unknown"
