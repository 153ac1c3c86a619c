"""Decisions settle findings and correct values; the unit's own words stay where they are."""

from dataclasses import replace

from docgen.findings import Finding, Place, Severity
from docgen.model.decisions import Decision
from docgen.model.readings import Slip
from docgen.rules.decisions import Decided, by_file, decide
from tests.rules.returns.forms import SETTING, TOTAL, first, form, second, shared
from tests.rules.written_decisions import FILE, decision

APPROXIMATE = form(
    first({"count": Slip("approximate", "约12")}, {"count": None}, count="约12"), second()
)
SHARED = shared()


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
