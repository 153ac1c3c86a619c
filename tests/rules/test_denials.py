"""A denial that its own words belie settles nothing until somebody looks at it."""

from dataclasses import replace
from datetime import date

import pytest

from docgen.model.decisions import Decision
from docgen.model.readings import Cell, Reading, Slip
from docgen.model.returns import ReturnKind
from docgen.model.submissions import Submission
from docgen.rules.collection import Collection, gather, judge_file
from tests.rules.returns.forms import CAMPAIGN, HEADER, UNITS, form

DAY = date(2024, 11, 14)
HONEST = Reading("说明.docx", ReturnKind.LETTER, header=HEADER, date=DAY)
DOUBTED = replace(HONEST, slips={"denial": Slip("mixed", "设有设备5台")})
ASKED = replace(HONEST, slips={"denial": Slip("asked", "请问")})
VAGUE = replace(HONEST, slips={"denial": Slip("vague", "不存在上述情形")})
PAST = replace(HONEST, text="我局抓拍设备已于2024年10月停用。")
ANSWERED = replace(HONEST, kind=ReturnKind.TABLE, answers={"used": Cell("没有")}, text=PAST.text)


def collected(*came: Submission, decisions: tuple[Decision, ...] = ()) -> Collection:
    on = {decision.file: (decision,) for decision in decisions}
    files = tuple(judge_file(item, CAMPAIGN, UNITS, on) for item in came)
    return gather(files, CAMPAIGN, UNITS, as_of=date(2024, 12, 1))


def sent(reading: Reading) -> Submission:
    return Submission(reading, "D01", DAY)


@pytest.mark.parametrize(
    ("reading", "status"),
    [
        (HONEST, "no_device"),
        (DOUBTED, "incomplete_no_table"),
        (PAST, "incomplete_no_table"),
        (ANSWERED, "incomplete_no_table"),
        (ASKED, "outstanding"),
        (VAGUE, "outstanding"),
    ],
)
def test_a_doubted_denial_does_not_settle_whether_there_are_devices(
    reading: Reading, status: str
) -> None:
    assert collected(sent(reading)).units[0].status == status


@pytest.mark.parametrize("reading", [DOUBTED, PAST])
def test_a_doubted_denial_does_not_take_a_table_out_of_the_totals(reading: Reading) -> None:
    table = replace(sent(form()), has_report=True)
    assert collected(table, sent(HONEST)).units[0].status == "conflict"

    collection = collected(table, sent(reading))

    assert collection.units[0].status == "devices"
    assert collection.counted(collection.units[0]) is not None
    assert collection.files[1].decided.open != ()


@pytest.mark.parametrize(
    ("reading", "code"), [(DOUBTED, "denial_unclear"), (PAST, "no_device_but_past_use")]
)
def test_whoever_asked_the_unit_may_settle_it(reading: Reading, code: str) -> None:
    accepted = Decision.model_validate(
        {
            "file": reading.file,
            "code": code,
            "decision": "accept",
            "who": "李示例",
            "when": "2024-11-22",
            "why": "电话核实",
        }
    )
    assert collected(sent(reading), decisions=(accepted,)).units[0].status == "no_device"
    registered = replace(sent(reading), has_denial=True)
    assert collected(registered).units[0].status == "no_device"


def test_a_form_that_denies_its_own_rows_contradicts_itself() -> None:
    against = replace(form(), answers={"used": Cell("没有")}, text=PAST.text)
    assert collected(sent(against)).units[0].status == "conflict"
