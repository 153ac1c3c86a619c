"""Decisions settle findings and correct values; the unit's own words stay where they are."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.findings import Finding, Place, Severity
from docgen.model.decisions import Decision
from docgen.model.readings import Reading, Slip
from docgen.model.returns import Result
from docgen.rules.decisions import Decided, by_file, decide
from tests.rules.returns.forms import HEADER, SETTING, TOTAL, first, form, second, shared

FILE = "望潮区城市管理局.xlsx"
APPROXIMATE = form(
    first({"count": Slip("approximate", "约12")}, {"count": None}, count="约12"), second()
)
SHARED = shared()


def decision(
    code: str, choice: str, row: object = 1, value: object = "", file: str = f"returns/{FILE}"
) -> Decision:
    return Decision.model_validate(
        {
            "file": file,
            "row": row,
            "code": code,
            "decision": choice,
            "value": value,
            "who": "李示例",
            "when": "2024-11-22",
            "why": "电话核实",
        }
    )


def numbers(decided: Decided) -> tuple[list[int], list[int]]:
    return [row.n for row in decided.accepted], [row.n for row in decided.pending]


def test_rows_without_errors_count_without_any_decision() -> None:
    assert numbers(decide(form(), SETTING)) == ([1, 2], [])


def test_a_row_with_an_open_error_is_pending() -> None:
    decided = decide(APPROXIMATE, SETTING)
    assert numbers(decided) == ([2], [1])
    assert [item.code for item in decided.open] == ["count_approximate"]


def test_a_corrected_row_counts_with_the_decided_value() -> None:
    decided = decide(APPROXIMATE, SETTING, [decision("count_approximate", "correct", value=12)])
    assert numbers(decided) == ([1, 2], [])
    assert (decided.accepted[0].count, decided.open) == (12, ())
    assert [(item.code, who.who) for item, who in decided.settled] == [
        ("count_approximate", "李示例")
    ]
    assert APPROXIMATE.rows[0].cells["count"].text == "约12"


def test_a_correction_that_breaks_the_total_says_so() -> None:
    decided = decide(APPROXIMATE, SETTING, [decision("count_approximate", "correct", value=13)])
    codes = [item.code for item in decided.open]
    assert codes == ["total_count_mismatch", "total_result_mismatch"]
    assert numbers(decided) == ([1, 2], [])


def test_an_accepted_finding_no_longer_blocks() -> None:
    kept = form(
        first(),
        second(read={"categories": (6,)}, result="保留并继续使用", note="合同已终止"),
        total=replace(TOTAL, stop=0, keep=15),
    )
    assert numbers(decide(kept, SETTING)) == ([1], [2])
    decided = decide(kept, SETTING, [decision("forbidden_keep", "accept", 2)])
    assert (numbers(decided), decided.open) == (([1, 2], []), ())


def test_a_returned_row_waits_for_the_unit_even_if_it_was_only_flagged() -> None:
    unclear = form(first({"amount": Slip("unit_missing", "36000")}, amount="36000"), second())
    decided = decide(unclear, SETTING, [decision("amount_unit_missing", "return")])
    assert numbers(decided) == ([2], [1])
    assert [item.code for item in decided.open] == ["amount_unit_missing"]


def test_a_merged_quantity_blocks_its_rows_until_each_is_told() -> None:
    assert numbers(decide(SHARED, SETTING)) == ([], [1, 2])
    both = [decision("merged_quantity", "correct", row, value) for row, value in ((1, 12), (2, 3))]
    decided = decide(SHARED, SETTING, both)
    assert (numbers(decided), decided.open) == (([1, 2], []), ())
    assert numbers(decide(SHARED, SETTING, both[:1]))[1] == [2]


UNPAID = form(first({"amount": Slip("missing")}, {"amount_yuan": None}))
WRONG = replace(TOTAL, amount_yuan=Decimal(1))
CORRECTIONS: list[tuple[str, Reading, object, object]] = [
    (
        "amount_missing",
        form(first({"amount": Slip("missing")}, {"amount_yuan": None})),
        "3.6万元",
        1,
    ),
    ("need_missing", form(first(need="")), "否", 1),
    ("result_missing", form(first(result="")), "保留并继续使用", 1),
    ("situation_missing", form(first(situation="")), "违停抓拍", 1),
    ("basis_missing", form(first(basis="")), "《道路交通安全法》第一百一十四条", 1),
    ("stop_without_need", form(first(), second(need="否", reason="4.未检定")), "是", 2),
    ("reason_category_unclear", form(first(), second(read={"categories": ()})), [4], 2),
    ("total_count_mismatch", form(total=replace(TOTAL, count=16)), 15, "总计"),
    (
        "total_amount_mismatch",
        form(total=replace(TOTAL, amount_yuan=Decimal(1))),
        "36000元",
        "总计",
    ),
    (
        "unit_missing",
        form(header=HEADER | {"unit": HEADER["unit"]._replace(text="")}),
        "区城管局",
        None,
    ),
    (
        "date_invalid",
        form(header=HEADER | {"date": HEADER["date"]._replace(text="11月31日")}, date=None),
        "2024-11-13",
        None,
    ),
]


@pytest.mark.parametrize(("code", "reading", "value", "row"), CORRECTIONS)
def test_every_kind_of_value_can_be_corrected(
    code: str, reading: Reading, value: object, row: object
) -> None:
    assert code in {item.code for item in decide(reading, SETTING).open}
    decided = decide(reading, SETTING, [decision(code, "correct", row, value)])
    assert code not in {item.code for item in decided.open}
    assert [item.code for item, _ in decided.settled] == [code]


def test_corrected_values_are_of_their_type() -> None:
    unread = form(first({"amount": Slip("missing")}, {"amount_yuan": None}, result=""))
    decided = decide(
        unread,
        SETTING,
        [
            decision("amount_missing", "correct", value="1,246.38万元"),
            decision("result_missing", "correct", value="停止使用"),
        ],
    )
    row = decided.reading.rows[0].row
    assert (row.amount_yuan, row.result) == (Decimal("12463800"), Result.STOP)


def test_a_value_that_does_not_fit_is_told() -> None:
    decided = decide(
        APPROXIMATE, SETTING, [decision("count_approximate", "correct", value="十来台")]
    )
    assert [item.code for item in decided.open] == ["count_approximate", "decision_invalid"]


@pytest.mark.parametrize("value", ["，", "元", ",万元", "9" * 29, "1000000001万元"])
@pytest.mark.parametrize(
    ("code", "row"), [("amount_missing", 1), ("total_amount_mismatch", "总计")]
)
def test_an_amount_that_is_none_or_that_no_unit_has_is_told(
    code: str, row: object, value: str
) -> None:
    unpaid = replace(UNPAID, total=WRONG)
    decided = decide(unpaid, SETTING, [decision(code, "correct", row, value)])

    assert {code, "decision_invalid"} <= {item.code for item in decided.open}
    assert decided.settled == ()


@given(
    st.sampled_from(CORRECTIONS),
    st.text(alphabet="0123456789,，.万元台 是否第项、停止使用-年", max_size=40).filter(str.strip),
)
def test_whatever_somebody_decides_is_understood_or_told(
    case: tuple[str, Reading, object, object], value: str
) -> None:
    code, reading, _, row = case
    decided = decide(reading, SETTING, [decision(code, "correct", row, value)])

    told = {item.code for item in decided.open}
    assert decided.settled or told & {"decision_invalid", code}


def test_a_decision_on_nothing_is_told() -> None:
    decided = decide(form(), SETTING, [decision("count_missing", "accept", 7)])
    (finding,) = decided.open
    assert (finding.code, finding.severity) == ("decision_unmatched", Severity.WARNING)
    assert "第7行" in finding.message


def on(file: str) -> Decision:
    return decision("count_missing", "accept", file=file)


def test_a_decision_means_the_file_at_its_path() -> None:
    filed = by_file([on("水务局/汇总表.xlsx")], ["住建局/汇总表.xlsx", "水务局/汇总表.xlsx"])

    assert (list(filed.on), filed.findings) == (["水务局/汇总表.xlsx"], ())


def test_a_bare_name_is_enough_for_the_only_file_that_bears_it() -> None:
    both = [on("汇总表.xlsx"), on("returns/汇总表.xlsx")]

    assert by_file(both, ["水务局/汇总表.xlsx"]).on == {"水务局/汇总表.xlsx": both}


def test_a_bare_name_means_first_the_file_that_lies_in_no_folder() -> None:
    filed = by_file([on("汇总表.xlsx")], ["汇总表.xlsx", "水务局/汇总表.xlsx"])

    assert (list(filed.on), filed.findings) == (["汇总表.xlsx"], ())


def test_a_bare_name_that_several_files_bear_asks_for_the_folder() -> None:
    filed = by_file([on("汇总表.xlsx")], ["住建局/汇总表.xlsx", "水务局/汇总表.xlsx"])

    (finding,) = filed.findings
    assert (filed.on, finding.code) == ({}, "decision_unmatched")
    assert str(finding) == (
        "汇总表.xlsx：收到的文件中有2个都叫“汇总表.xlsx”，分不清是哪一个，decisions.yaml 的这条决定"
        "没有用上，请在 file 里连文件夹一起写，如“住建局/汇总表.xlsx”、“水务局/汇总表.xlsx”。"
    )


def test_a_decision_on_another_folder_is_not_taken_for_the_only_file_of_that_name() -> None:
    filed = by_file([on("水务局/汇总表.xlsx")], ["住建局/汇总表.xlsx"])

    assert filed.on == {}
    assert [finding.message for finding in filed.findings] == [
        "decisions.yaml 中的文件“水务局/汇总表.xlsx”没有收到（收到的同名文件是"
        "“住建局/汇总表.xlsx”），这条决定没有用上，请核对。"
    ]


def test_what_reading_found_can_be_decided_too() -> None:
    hidden = Finding(
        "hidden_row", Severity.ERROR, "第2行被隐藏。", Place(FILE, "备注", where="附件1!I7", row=2)
    )
    reading = form(findings=(hidden,))
    assert numbers(decide(reading, SETTING)) == ([1], [2])
    assert decide(reading, SETTING, [decision("hidden_row", "accept", 2)]).open == ()
    noted = decide(reading, SETTING, [decision("hidden_row", "correct", 2, "见附页")])
    assert (noted.open, noted.accepted[1].note) == ((), "见附页")
