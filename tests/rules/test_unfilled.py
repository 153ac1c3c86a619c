"""A template that nobody filled in is no answer, and does not stand against one that is."""

from dataclasses import replace
from datetime import date

import pytest

from docgen.findings import Finding, Place, Severity
from docgen.model.decisions import Decision
from docgen.model.readings import Cell, Reading
from docgen.model.returns import ReturnKind
from docgen.model.submissions import Submission
from docgen.rules.collection import Collection, gather, judge_file
from docgen.rules.unfilled import is_unfilled
from tests.rules.returns.forms import CAMPAIGN, HEADER, UNITS, form

DAY = date(2024, 11, 14)
PENDING = Finding("pending_fact", Severity.ERROR, "还留着待补", Place("情况说明.docx"))
LETTER = Reading("情况说明.docx", ReturnKind.LETTER, header=HEADER, findings=(PENDING,))
REPORT = replace(LETTER, file="报告.docx", kind=ReturnKind.REPORT, has_report=True)
BLANK = replace(form(), file="附件1（空白）.docx", rows=(), total=None)


def sent(
    reading: Reading, *, has_report: bool | None = None, has_denial: bool | None = None
) -> Submission:
    return Submission(reading, "D01", DAY, has_report=has_report, has_denial=has_denial)


def collected(*came: Submission, decisions: tuple[Decision, ...] = ()) -> Collection:
    on = {decision.file: (decision,) for decision in decisions}
    files = tuple(judge_file(item, CAMPAIGN, UNITS, on) for item in came)
    return gather(files, CAMPAIGN, UNITS, as_of=date(2024, 12, 1))


def status(*came: Submission, decisions: tuple[Decision, ...] = ()) -> str:
    return collected(*came, decisions=decisions).units[0].status


@pytest.mark.parametrize("reading", [LETTER, REPORT, BLANK])
def test_a_template_as_it_was_sent_out_is_no_answer(reading: Reading) -> None:
    (unit, *_) = collected(sent(reading)).units

    assert (unit.status, unit.arrived) == ("outstanding", None)


@pytest.mark.parametrize("reading", [LETTER, BLANK])
def test_a_template_beside_a_good_return_changes_nothing(reading: Reading) -> None:
    good = sent(form(), has_report=True)
    collection = collected(sent(reading), good, sent(replace(reading, file="再一份.docx")))

    (unit, *_) = collection.units
    counted = collection.counted(unit)
    assert (unit.status, unit.findings) == ("devices", ())
    assert counted is not None
    assert counted.reading.file == form().file
    assert [file.submission.reading for file in collection.last_from("D01")] == [good.reading]


def test_a_template_does_not_take_the_place_of_the_letter_that_was_filled_in() -> None:
    filled = replace(LETTER, file="一.docx", findings=())
    collection = collected(sent(filled), sent(LETTER))

    answer = collection.answer_of("D01")
    assert collection.units[0].status == "no_device"
    assert answer is not None
    assert answer.reading.file == "一.docx"


def test_a_template_is_told_to_a_unit_that_sent_nothing_else() -> None:
    (file,) = collected(sent(LETTER)).last_from("D01")
    assert file.decided.open[0].code == "pending_fact"
    (blank,) = collected(sent(BLANK)).last_from("D01")
    assert "table_missing" in {finding.code for finding in blank.decided.open}


def test_what_somebody_looked_at_and_registered_is_no_template() -> None:
    assert status(sent(LETTER, has_denial=True)) == "no_device"
    assert status(sent(form()), sent(REPORT, has_report=True)) == "devices"


def test_a_pending_fact_that_was_settled_by_telephone_leaves_an_answer() -> None:
    accepted = Decision.model_validate(
        {
            "file": LETTER.file,
            "code": "pending_fact",
            "decision": "accept",
            "who": "李示例",
            "when": "2024-11-22",
            "why": "电话核实",
        }
    )
    assert status(sent(LETTER), decisions=(accepted,)) == "no_device"


def test_a_form_without_rows_says_something_if_its_question_is_answered() -> None:
    for used in ("有", "没有"):
        assert not is_unfilled(sent(replace(BLANK, answers={"used": Cell(used)})), ())
    assert is_unfilled(sent(replace(BLANK, answers={"used": Cell("")})), ())


def test_a_report_with_a_blank_form_in_it_still_lacks_the_form() -> None:
    both = replace(BLANK, has_report=True)
    assert status(sent(both)) == "incomplete_no_table"
