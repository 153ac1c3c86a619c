"""Where a campaign stands, as papers print it: nobody is counted without a word."""

from datetime import date
from decimal import Decimal

from docgen.compose.standing import printed_standing
from docgen.model.campaign import Unit
from docgen.model.returns import DeviceRow, Status
from docgen.model.standing import Standing, UnitStanding

ROW = DeviceRow(n=1, situation="违停抓拍", count=3, amount_yuan=Decimal(0), need=False)
UNKNOWN = ROW.model_copy(update={"n": 2, "count": None})


def printed(*units: UnitStanding) -> dict[str, object]:
    return printed_standing(Standing(date(2024, 11, 25), units), "元")


def unit(
    kind: str, status: Status, *rows: DeviceRow, accepted: tuple[DeviceRow, ...] = ()
) -> UnitStanding:
    body = Unit.model_validate({"id": kind, "name": f"示例{kind}单位", "kind": kind})
    return UnitStanding(body, status, rows, accepted)


def test_units_that_count_without_having_answered_in_full_are_told() -> None:
    told = printed(
        unit("区直", "devices", ROW, accepted=(ROW,)),
        unit("街道", "incomplete_no_report", ROW, accepted=(ROW,)),
    )["units"]
    assert isinstance(told, dict)
    assert (told["answered"], told["accepted"], told["accepted_unanswered"]) == (1, 2, 1)


def test_the_kinds_of_units_are_those_of_the_roster_that_owe_an_answer() -> None:
    stationed, exempt = unit("驻区", "outstanding"), unit("街道", "exempt")
    told = printed(unit("区直", "no_device"), exempt, stationed)["units"]
    assert isinstance(told, dict)
    assert told["kinds"] == "区直行政执法部门和驻区有关单位"


def test_of_a_row_that_is_pending_an_unknown_count_is_said_to_be_unknown() -> None:
    told = printed(unit("区直", "devices", ROW, UNKNOWN, accepted=(ROW,)))
    assert (told["pending_rows"], told["pending_unknown"]) == (1, "1行数量不明")


def test_a_fine_that_is_pending_names_the_unit_that_left_it_blank() -> None:
    blank = ROW.model_copy(update={"amount_yuan": None})
    other = blank.model_copy(update={"n": 3, "situation": "实线抓拍"})
    told = printed(
        unit("区直", "devices", ROW, accepted=(ROW,)),
        unit("街道", "devices", blank, other, accepted=(blank, other)),
        unit("驻区", "devices", blank, accepted=(blank,)),
    )

    whole = "罚款〔待补：示例街道单位第1、3行罚款金额，示例驻区单位第1行罚款金额〕"
    assert told["fined"] == whole
    situations = told["situations"]
    assert isinstance(situations, list)
    assert [part["fined"] for part in situations] == [
        "罚款〔待补：示例街道单位第1行罚款金额，示例驻区单位第1行罚款金额〕",
        "罚款〔待补：示例街道单位第3行罚款金额〕",
    ]


def test_units_of_one_short_name_are_all_counted() -> None:
    same = unit("区直", "devices", ROW, accepted=(ROW,))
    assert printed(same, same)["count"] == 6


def test_every_row_of_a_unit_bears_its_number_and_its_name() -> None:
    table = printed(unit("区直", "devices", ROW, UNKNOWN, accepted=(ROW,)))["table"]
    assert isinstance(table, tuple)
    named = [(row["serial"], row["unit"]) for row in table]
    assert named == [("1", "示例区直单位"), ("1", "示例区直单位"), ("", "区直单位小计")]
