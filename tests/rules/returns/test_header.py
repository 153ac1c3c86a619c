"""A header without who, how or when, or with an impossible date, is told at its cell."""

from dataclasses import replace
from datetime import date

import pytest

from docgen.findings import Severity
from docgen.model.readings import Cell, Reading, Slip
from docgen.model.returns import ReturnKind
from docgen.rules.returns import Setting
from tests.rules.returns.forms import (
    CAMPAIGN,
    HEADER,
    SETTING,
    UNITS,
    answers,
    form,
    found,
    only_fault,
)

E, W = Severity.ERROR, Severity.WARNING


def header(key: str, text: str) -> dict[str, Cell]:
    return HEADER | {key: Cell(text, HEADER[key].where)}


FAULTS: list[tuple[str, Severity, Reading, str]] = [
    ("unit_missing", E, form(header=header("unit", "（公章）")), "附件1!A4"),
    ("unit_unknown", E, form(header=header("unit", "望潮区观潮局")), "附件1!A4"),
    ("filler_missing", W, form(header=header("filler", "")), "附件1!C4"),
    ("contact_missing", W, form(header=header("phone", "/")), "附件1!E4"),
    ("date_missing", W, form(header=header("date", ""), date=None), "附件1!G4"),
    ("date_invalid", E, form(header=header("date", "2024年11月31日"), date=None), "附件1!G4"),
    ("date_year_missing", W, form(slips={"date": Slip("year_missing")}), "附件1!G4"),
    ("date_out_of_range", W, form(date=date(2023, 11, 13)), "附件1!G4"),
    ("date_late", W, form(date=date(2024, 11, 21)), "附件1!G4"),
]


@pytest.mark.parametrize(("code", "severity", "reading", "where"), FAULTS)
def test_a_fault_is_found_at_its_cell(
    code: str, severity: Severity, reading: Reading, where: str
) -> None:
    assert only_fault(reading) == (code, severity, where)


def test_the_deadline_may_be_extended_or_exclusive() -> None:
    late = form(date=date(2024, 11, 25), header=header("unit", "听潮街道办事处"))
    setting = replace(SETTING, received=None)
    assert found(late, setting) == []
    strict = CAMPAIGN.model_copy(update={"deadline_inclusive": False})
    assert [item.code for item in found(late, Setting(strict, UNITS))] == ["date_late"]


def test_a_date_after_receipt_is_a_slip_and_not_late() -> None:
    (finding,) = found(form(date=date(2024, 11, 29)))
    assert finding.message == "填报日期2024年11月29日晚于收到日期，可能写错年份。"


def test_without_the_day_of_the_notice_the_deadline_tells_a_wrong_year() -> None:
    notice = CAMPAIGN.notice.model_copy(update={"issued": None})
    setting = Setting(CAMPAIGN.model_copy(update={"notice": notice}), UNITS)
    (finding,) = found(form(date=date(2023, 11, 13)), setting)
    assert finding.message == "填报日期2023年11月13日比截止日期早半年以上，可能写错年份。"
    assert found(form(date=date(2024, 10, 1)), setting) == []


def test_a_unit_without_devices_need_not_date_the_form_that_it_leaves_alone() -> None:
    undated = form(kind=ReturnKind.ZERO, rows=(), total=None, date=None)
    undated = replace(undated, header=header("date", ""), answers=answers(used="没有"))

    assert "date_missing" not in [item.code for item in found(undated)]


def test_a_letter_says_when_it_was_signed() -> None:
    blank = header("date", "2024年　月　日")
    letter = form(kind=ReturnKind.LETTER, rows=(), total=None, date=None, header=blank)
    letter = replace(letter, slips={"date": Slip("missing", "2024年　月　日")})
    impossible = replace(letter, header=header("date", "2024年11月31日"), slips={})

    (missing,), (invalid,) = found(letter), found(impossible)

    assert (missing.code, missing.severity) == ("date_missing", W)
    assert missing.message.startswith("没有填写落款日期")
    assert (invalid.code, invalid.severity) == ("date_invalid", E)
    assert invalid.message == "落款日期“2024年11月31日”不存在，请改正。"


def test_an_unknown_name_says_where_the_unit_is_told() -> None:
    (finding,) = found(form(header=header("unit", "望潮区观潮局")))

    assert "没有计入" in finding.message
    assert "received.csv 的“单位”" in finding.message


def test_whose_a_return_is_need_not_stand_on_it_in_words_of_the_roster() -> None:
    named_else = form(header=header("unit", "望潮区观潮局"))

    assert found(named_else, replace(SETTING, sender=UNITS[0])) == []


def test_an_error_in_the_header_is_told() -> None:
    failed = replace(form(header=header("filler", "#N/A")), slips={"filler": Slip("error", "#N/A")})
    (finding,) = found(failed)
    assert (finding.code, finding.severity) == ("cell_error", E)
    assert finding.message == "“填报人”是公式错误“#N/A”，请改成实际内容。"
