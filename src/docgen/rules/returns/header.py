"""Rules on the header of a return (填报单位、填报人、联系方式、填报日期)."""

from collections.abc import Iterator
from datetime import timedelta

from docgen.chinese.dates import format_date
from docgen.findings import Finding, Severity
from docgen.model.readings import Slip
from docgen.model.returns import ReturnKind
from docgen.rules.deadlines import due_day, is_late
from docgen.rules.returns.answers import says_none
from docgen.rules.returns.case import HEADER_LABELS, Case, Rule
from docgen.rules.units import plain_name, suggest_unit

_LONGEST_CAMPAIGN = timedelta(days=183)


def unit_is_named(case: Case) -> Iterator[Finding]:
    """A return says whose it is; the name of the file is only a hint."""
    if plain_name(case.header("unit")):
        return
    hint = suggest_unit(case.reading.file, "", case.setting.units)
    remedy = f"文件名像是“{hint.name}”，请确认。" if hint else "请填写单位全称。"
    message = f"没有填写“填报单位”。{remedy}"
    yield case.at_header("unit_missing", Severity.ERROR, "unit", message)


def unit_is_on_the_roster(case: Case) -> Iterator[Finding]:
    """The unit is one of those that owe an answer; what nobody knows to be theirs cannot count."""
    name = plain_name(case.header("unit"))
    if not name or case.unit:
        return
    hint = suggest_unit(case.reading.file, name, case.setting.units)
    near = f"（是不是“{hint.name}”？）" if hint else ""
    message = (
        f"“{name}”不在应报单位名单中{near}，这份材料没有计入。"
        "请在 received.csv 的“单位”写明是名单中的哪一家，或者在名单里给那一家加上这个别名。"
    )
    yield case.at_header("unit_unknown", Severity.ERROR, "unit", message)


def header_is_complete(case: Case) -> Iterator[Finding]:
    """A form says who filled it, how to reach them, and when.

    A workbook asks a unit without devices to leave the form, and so the day on it, alone.
    """
    if not case.is_form:
        return
    codes = {"filler": "filler_missing", "phone": "contact_missing", "date": "date_missing"}
    if says_none(case) and not case.rows:
        del codes["date"]
    for key, code in codes.items():
        known = key in case.reading.answers or (key == "date" and case.reading.date is not None)
        if not known and (not case.header(key) or _slip(case, key).kind == "missing"):
            message = f"没有填写“{HEADER_LABELS[key]}”。"
            yield case.at_header(code, Severity.WARNING, key, message)


def a_letter_is_dated(case: Case) -> Iterator[Finding]:
    """A letter says on which day it was signed."""
    if case.reading.kind is not ReturnKind.LETTER or case.reading.date is not None:
        return
    if not case.header("date") or _slip(case, "date").kind == "missing":
        message = "没有填写落款日期，请补上后盖章重新报送。"
        yield case.at_header("date_missing", Severity.WARNING, "date", message)


def date_exists(case: Case) -> Iterator[Finding]:
    """The date of a form is one of the calendar."""
    unread = case.reading.date is None and _slip(case, "date").kind != "missing"
    if unread and case.header("date"):
        label = "填报日期" if case.is_form else "落款日期"
        message = f"{label}“{case.header('date')}”不存在，请改正。"
        yield case.at_header("date_invalid", Severity.ERROR, "date", message)


def date_has_its_year(case: Case) -> Iterator[Finding]:
    """A year that had to be added is told."""
    day = case.reading.date
    if day and _slip(case, "date").kind == "year_missing":
        message = f"填报日期没有年份，已按{day.year}年理解，请确认。"
        yield case.at_header("date_year_missing", Severity.WARNING, "date", message)


def date_is_of_this_campaign(case: Case) -> Iterator[Finding]:
    """A form is filled after the notice and before it is received.

    Where nobody says when the notice was issued, a form is not much older than its deadline.
    """
    day = case.reading.date
    issued, deadline = case.setting.campaign.notice.issued, case.setting.campaign.deadline
    if day is None:
        return
    if issued and day < issued:
        slip = "早于通知印发日期"
    elif not issued and deadline and day < deadline - _LONGEST_CAMPAIGN:
        slip = "比截止日期早半年以上"
    elif case.setting.received and day > case.setting.received:
        slip = "晚于收到日期"
    else:
        return
    message = f"填报日期{format_date(day)}{slip}，可能写错年份。"
    yield case.at_header("date_out_of_range", Severity.WARNING, "date", message)


def date_is_in_time(case: Case) -> Iterator[Finding]:
    """A form that is dated past the deadline is registered as late, unless it came before that."""
    day, received, campaign = case.reading.date, case.setting.received, case.setting.campaign
    due = due_day(campaign, case.unit)
    if day is None or due is None or (received and received < day):
        return
    if is_late(day, campaign, case.unit):
        late = f"填报日期{format_date(day)}晚于截止日期{format_date(due)}，按逾期登记。"
        yield case.at_header("date_late", Severity.WARNING, "date", late)


def _slip(case: Case, key: str) -> Slip:
    return case.reading.slips.get(key, Slip(""))


RULES: tuple[Rule, ...] = (
    unit_is_named,
    unit_is_on_the_roster,
    header_is_complete,
    a_letter_is_dated,
    date_exists,
    date_has_its_year,
    date_is_of_this_campaign,
    date_is_in_time,
)
