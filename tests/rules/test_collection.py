"""What came is judged file by file and unit by unit; every decision finds its file or is told."""

import pickle
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model.decisions import Decision
from docgen.model.readings import Cell, Reading, Slip
from docgen.model.returns import ReturnKind
from docgen.model.submissions import Submission
from docgen.rules.collection import Collection, gather, judge_file
from docgen.rules.decisions import by_file
from tests.rules.returns.forms import CAMPAIGN, HEADER, UNITS, first, form, second

EARLY, LATER = date(2024, 11, 14), date(2024, 11, 18)


def decision(code: str, row: object = 1, value: object = "", file: str = "") -> Decision:
    return Decision.model_validate(
        {
            "file": file or "望潮区城市管理局.xlsx",
            "row": row,
            "code": code,
            "decision": "correct" if value else "accept",
            "value": value,
            "who": "李示例",
            "when": "2024-11-22",
            "why": "电话核实",
        }
    )


def collected(
    *came: Submission, decisions: tuple[Decision, ...] = (), as_of: date = date(2024, 12, 1)
) -> Collection:
    filed = by_file(decisions, (item.reading.file for item in came))
    files = tuple(judge_file(item, CAMPAIGN, UNITS, filed.on) for item in came)
    return gather(files, CAMPAIGN, UNITS, filed.findings, as_of)


def in_order(*came: Submission) -> list[Submission]:
    """Return files as they are collected: by name."""
    return sorted(came, key=lambda item: item.reading.file)


def answered(collection: Collection) -> str | None:
    answer = collection.answer_of("D01")
    return answer.reading.file if answer else None


def sent(reading: Reading, **changes: object) -> Submission:
    sound = Submission(reading, received=EARLY, has_report=True)
    return replace(sound, **changes)  # type: ignore[arg-type]


def test_a_file_belongs_to_the_unit_that_its_header_names() -> None:
    collection = collected(sent(form()))
    assert [unit.status for unit in collection.units] == ["devices", "outstanding", "outstanding"]
    counted = collection.counted(collection.units[0])
    assert counted is not None
    assert sum(row.count or 0 for row in counted.accepted) == 15
    assert collection.counted(collection.units[1]) is None


def test_another_process_is_told_which_tables_count() -> None:
    here = collected(sent(form()))
    assert here.counted(here.units[0]) is not None

    there = pickle.loads(pickle.dumps(here))  # noqa: S301 - its own pickle

    assert there == here
    assert there.counted(there.units[0]) == here.counted(here.units[0])


def test_an_answer_is_the_table_that_counts_or_what_was_sent_last() -> None:
    letter = Reading("说明.docx", ReturnKind.LETTER, header=HEADER)
    collection = collected(sent(letter), sent(replace(letter, file="说明2.docx")))

    assert answered(collection) == "说明2.docx"
    assert collection.answer_of("D02") is None


@given(st.permutations(["甲.docx", "乙.docx", "丙.docx", "丁.docx"]))
def test_the_last_answer_is_last_by_version_and_day_whatever_its_file_is_called(
    names: list[str],
) -> None:
    first, corrected, last, _ = names
    letter = Reading("说明.docx", ReturnKind.LETTER, header=HEADER)
    withdrawn = sent(replace(letter, file=first), received=LATER)
    second = sent(replace(letter, file=corrected), version=2)
    third = sent(replace(letter, file=last), version=2, received=LATER)

    assert answered(collected(*in_order(withdrawn, second))) == corrected
    assert answered(collected(*in_order(withdrawn, second, third))) == last


def test_a_stamped_copy_that_came_after_the_letter_leaves_it_the_answer() -> None:
    letter = Reading("说明.docx", ReturnKind.LETTER, header=HEADER)
    copy = sent(Reading("说明.pdf", ReturnKind.SCAN), unit="D01", received=LATER)

    assert answered(collected(sent(letter), copy)) == "说明.docx"
    assert answered(collected(sent(letter), replace(copy, version=2))) == "说明.pdf"


def test_what_came_later_than_the_day_has_not_come_and_is_told() -> None:
    letter = Reading("说明.docx", ReturnKind.LETTER, header=HEADER)
    table = sent(replace(form(), file="更正.xlsx"), version=2, received=LATER)
    collection = collected(sent(letter), table, as_of=EARLY)

    assert [unit.status for unit in collection.units[:1]] == ["no_device"]
    assert answered(collection) == "说明.docx"
    assert [file.submission.version for file in collection.last_from("D01")] == [1]
    assert [file.decided.open[0].code for file in collection.later] == ["received_later"]
    (finding,) = collection.findings
    assert finding.message == (
        "有1个文件的收到日期晚于统计日期2024年11月14日，这次没有计入：更正.xlsx。"
        "收到日期写错了的，请在 received.csv 或者数据文件的 received 中改正。"
    )


@pytest.mark.parametrize("received", [None, EARLY])
def test_what_came_on_the_day_or_on_no_known_day_has_come(received: date | None) -> None:
    collection = collected(sent(form(), received=received), as_of=EARLY)

    assert (collection.units[0].status, collection.later) == ("devices", ())


def test_what_is_known_from_elsewhere_goes_before_the_header() -> None:
    assert collected(sent(form(), unit="D02")).units[1].status == "devices"


def test_a_decision_may_say_whose_a_file_is() -> None:
    nobody = form(header=HEADER | {"unit": Cell("城管队", "附件1!A4")})
    assert collected(sent(nobody)).units[0].status == "outstanding"
    told = decision("unit_unknown", None, "区城管局")
    assert collected(sent(nobody), decisions=(told,)).units[0].status == "devices"


def test_rows_with_errors_wait_until_they_are_decided() -> None:
    vague = form(first({"count": Slip("approximate")}, {"count": None}, count="约12"), second())
    collection = collected(sent(vague))
    counted = collection.counted(collection.units[0])
    assert counted is not None
    assert ([row.n for row in counted.accepted], [row.n for row in counted.pending]) == ([2], [1])
    decided = collected(sent(vague), decisions=(decision("count_approximate", 1, 12),))
    counted = decided.counted(decided.units[0])
    assert counted is not None
    assert len(counted.accepted) == 2


def test_a_conflict_counts_nothing() -> None:
    letter = Reading("复函.docx", ReturnKind.LETTER, header=HEADER)
    collection = collected(sent(form()), sent(letter))
    assert collection.units[0].status == "conflict"
    assert collection.counted(collection.units[0]) is None
    told = [finding.code for file in collection.files for finding in file.decided.open]
    assert told.count("return_conflict") == 1


def test_a_decision_on_one_units_file_leaves_anothers_of_the_same_name_alone() -> None:
    vague = form(first({"count": Slip("approximate")}, {"count": None}, count="约12"), second())
    water, housing = (replace(vague, file=f"{unit}/汇总表.xlsx") for unit in ("水务局", "住建局"))
    settling = decision("count_approximate", 1, 12, file="水务局/汇总表.xlsx")

    collection = collected(sent(water), sent(housing, unit="D02"), decisions=(settling,))

    settled, waiting = (file.decided for file in collection.files)
    assert ([row.count for row in settled.accepted], settled.open) == ([12, 3], ())
    assert [row.n for row in waiting.pending] == [1]
    assert collection.findings == ()


def test_a_decision_on_a_file_that_did_not_come_is_told() -> None:
    stray = decision("count_missing", file="别的.xlsx")
    collection = collected(sent(form()), decisions=(stray,))
    assert collection.files[0].decided.open == ()
    (finding,) = collection.findings
    assert finding.message == (
        "decisions.yaml 中的文件“别的.xlsx”没有收到，这条决定没有用上，请核对。"
    )
