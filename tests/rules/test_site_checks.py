"""What a team finds is held against what the unit reported, and against its own conclusion."""

from datetime import date

import pytest

from docgen.findings import Finding, Severity
from docgen.model.returns import DeviceRow, Result
from docgen.model.verifications import Verification
from docgen.rules.site_checks import check_record, find_differences

KEPT = DeviceRow(n=1, situation="违停抓拍", count=12, need=False, result=Result.KEEP)
STOPPED = DeviceRow(n=2, situation="称重检测", count=3, need=True, result=Result.STOP)
DAY = date(2024, 12, 9)


def check(row: int = 2, **changes: object) -> Verification:
    sound = {"id": "V01", "unit": "D01", "row": row, "date": "2024-12-05", "checked_count": 3}
    return Verification.model_validate(sound | changes)


def objected(verification: Verification, row: DeviceRow | None = STOPPED) -> list[Finding]:
    return list(check_record(verification, row, DAY))


def test_what_agrees_gives_no_finding() -> None:
    for agreeing in (check(found_in_use=0), check(found_in_use="否"), check(conclusion="属实")):
        assert not list(find_differences(agreeing, STOPPED))
        assert not objected(agreeing)
    assert not list(find_differences(check(1, checked_count=12, found_in_use=12), KEPT))


@pytest.mark.parametrize(
    ("code", "message", "verification"),
    [
        ("count_differs", "现场2台，填报3台，请核实。", check(checked_count=2)),
        (
            "stopped_but_in_use",
            "已报停用，现场仍有1台在使用，请责成立即停用。",
            check(found_in_use=1),
        ),
        (
            "stopped_but_in_use",
            "已报停用，现场仍在使用，请责成立即停用。",
            check(found_in_use="是"),
        ),
    ],
)
def test_what_differs_is_told(code: str, message: str, verification: Verification) -> None:
    (finding,) = find_differences(verification, STOPPED)
    assert (finding.code, finding.message) == (code, message)
    assert (finding.place.where, finding.place.row) == ("V01", verification.row)


@pytest.mark.parametrize(
    ("told", "verification"),
    [
        ("现场2台，填报3台", check(checked_count=2, conclusion="属实")),
        ("已报停用，现场仍在使用", check(found_in_use="是", conclusion="属实")),
    ],
)
def test_what_differs_is_not_as_reported(told: str, verification: Verification) -> None:
    (finding,) = objected(verification)
    assert (finding.code, finding.severity) == ("conclusion_contradicted", Severity.ERROR)
    assert finding.message == f"结论填“属实”，但是{told}，请核对 conclusion（属实或者不一致）。"


def test_a_difference_may_have_no_number() -> None:
    assert not objected(check(conclusion="不一致"))


def test_a_row_that_was_not_reported_is_no_finding_on_the_unit() -> None:
    (finding,) = objected(check(9), None)
    assert finding.code == "row_unknown"
    assert finding.message == "第9行不在该单位填报的汇总表中，请核对 unit（单位）和 row（序号）。"


def test_a_check_says_how_many_devices_there_were() -> None:
    (finding,) = objected(check(checked_count=None))
    assert finding.code == "checked_count_missing"


def test_no_more_devices_are_in_use_than_there_were() -> None:
    assert not objected(check(found_in_use=3))
    (finding,) = objected(check(found_in_use=4))
    assert (finding.code, finding.severity) == ("in_use_exceeds_count", Severity.ERROR)
    assert "现场仍在使用4台，多于现场台数3台" in finding.message


def test_a_check_that_is_still_to_come_is_noted_and_nothing_more() -> None:
    (finding,) = objected(check(9, date="2024-12-10"), None)
    assert (finding.code, finding.severity) == ("date_later", Severity.WARNING)
    assert "2024年12月10日晚于统计日期2024年12月9日" in finding.message
