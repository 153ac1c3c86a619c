"""Rules on the answers of 报告要素: complete, possible, and not against the table."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from docgen.chinese.dates import format_date, parse_date
from docgen.findings import Finding, Place, Severity
from docgen.form import QUESTIONS, Question, said
from docgen.model.readings import Cell
from docgen.model.returns import Result, ReturnKind
from docgen.rules.returns.case import Case, Rule
from docgen.rules.returns.past_use import told_past_use
from docgen.rules.unfilled import is_blank

# What only a unit that has or had devices can answer.
_OF_DEVICES = ("disposal", "stop_by", "measures", "upkeep")
# What the other devices must not be used for; evidence on the spot is not taken from afar.
_EVIDENCE = re.compile("抓拍|处罚|罚款|非现场|违停|违章|(?<!现场)(?<!现场执法)取证")
_DENIED = re.compile("(?:不|未|没有|无|非)[^，。；、（）,;()]{0,8}$")
_DOUBTS = {
    "mixed": "又说没有设备或者没有有关情形，分不清有没有设备",
    "asked": "只是询问，不是反馈",
    "vague": "只说没有其中一些设备或者没有问题，看不出是不是一台也没有",
}
_DENY = "有设备的请填写汇总表，没有的请写明未设置、未使用此类设备后重新报送。"
# Who has said already that there are none can only say what the doubtful words are about.
_REMEDIES = {
    "mixed": "说的是这次清理的设备，请填写汇总表；不是的，请在这一句写明不用于执法取证后重新报送。",
    "asked": _DENY,
    "vague": _DENY,
}


def answers_are_complete(case: Case) -> Iterator[Finding]:
    """Whoever is asked answers; what stays open is marked as pending in the papers."""
    if not case.reading.answers:
        return
    for question in QUESTIONS:
        if question.required and _ASKED[question.asked](case) and not _answer(case, question.key):
            given = case.reading.answers.get(question.key, Cell()).text
            told = f"“{question.text}”填的“{given}”不算回答"
            message = f"{told if given else f'没有回答“{question.text}”'}，请补上。"
            yield _at(case, "answer_missing", Severity.WARNING, question, message)


def choices_are_kept_to(case: Case) -> Iterator[Finding]:
    """A question with choices is answered by one of them."""
    for question in _answered(case, "choice"):
        given = _answer(case, question.key)
        if given not in question.choices:
            choices = "或".join(f"“{choice}”" for choice in question.choices)
            message = f"“{question.text}”填的是“{given}”，只能填{choices}。"
            yield _at(case, "answer_invalid", Severity.ERROR, question, message)


def days_exist(case: Case) -> Iterator[Finding]:
    """An answer that is a day is one of the calendar, with its year: papers print it so."""
    for question in _answered(case, "date"):
        given = _answer(case, question.key)
        if parse_date(given).value is None:
            meant = _day(case, question.key)
            slip = "没有年份" if meant else "不是日期或不存在"
            sample = meant.isoformat() if meant else "2024-11-01"
            message = f"“{question.text}”填的“{given}”{slip}，请写成 {sample} 的样子。"
            yield _at(case, "answer_invalid", Severity.ERROR, question, message)


def checking_ends_after_it_starts(case: Case) -> Iterator[Finding]:
    """The period of the unit's own check runs forward."""
    start, end = _day(case, "start"), _day(case, "end")
    if start and end and end < start:
        message = "自查结束日期早于开始日期，请核对。"
        yield _at(case, "period_reversed", Severity.ERROR, _question("end"), message)


def what_is_still_to_be_done_lies_ahead(case: Case) -> Iterator[Finding]:
    """A day by which devices will be gone is not over when the unit reports it."""
    day = _day(case, "stop_by")
    reported = case.setting.written or case.setting.received or case.reading.date
    if day and reported and day < reported:
        question = _question("stop_by")
        message = (
            f"“{question.text}”填的{format_date(day)}已经过去，报告却要写成今后的措施。"
            "请核对日期；确已处理完的，请在送审稿里把这一句改成完成情况。"
        )
        yield _at(case, "stop_by_past", Severity.WARNING, question, message)


def a_denial_has_no_rows(case: Case) -> Iterator[Finding]:
    """A unit that had no devices reports none."""
    if says_none(case) and case.rows:
        message = "回答“没有”使用过设备，同时又填了汇总表，请确认有没有设备。"
        yield _at(case, "return_conflict", Severity.ERROR, _question("used"), message)


def devices_come_with_a_table(case: Case) -> Iterator[Finding]:
    """A unit that had devices fills the table; one in which nothing stands is no answer."""
    if case.rows:
        return
    if _answer(case, "used") == "有":
        message = "回答“有”设备，还缺汇总表，请逐行填写。"
    elif case.reading.kind is ReturnKind.TABLE and is_blank(case.reading):
        message = "汇总表里一行也没有填，不算报送；有设备的请逐行填写，没有设备的请书面反馈。"
    else:
        return
    yield _at(case, "table_missing", Severity.ERROR, _question("used"), message)


def past_use_is_reported_in_the_table(case: Case) -> Iterator[Finding]:
    """Devices used within the window belong in the table, even if they are switched off."""
    letter = case.reading.kind is ReturnKind.LETTER and _answer(case, "used") != "有"
    if not letter and (case.rows or not says_none(case)):
        return
    told = next((key for key in _OF_DEVICES if _answer(case, key)), "used")
    words = told_past_use(case.reading.text)
    if told != "used" or case.rows or words:
        message = "近三年用过设备的，应按清理前情形填写汇总表，不能只作书面反馈。"
        if words and told == "used" and not case.rows:
            message = (
                f"来文写有“{words}”。{message}"
                "确与执法类电子技术监控设备无关的，请在这一句写明（如罚款均为现场执法查处、设备从未用于执法取证）后重新报送。"
            )
        question = _question(told)
        yield _at(case, "no_device_but_past_use", Severity.ERROR, question, message)


def other_devices_take_no_evidence(case: Case) -> Iterator[Finding]:
    """Devices beside those of the form are none that catch offences: the reply says so of them."""
    given = _answer(case, "other_devices")
    if any(not _DENIED.search(given, 0, use.start()) for use in _EVIDENCE.finditer(given)):
        message = (
            f"其他设备填的“{given}”用于抓拍、取证或者处罚，属于这次清理的设备，"
            "应填入汇总表；确实不用于非现场执法取证的，请改写这一格。"
        )
        yield _at(case, "other_device_used", Severity.ERROR, _question("other_devices"), message)


def a_denial_is_clear(case: Case) -> Iterator[Finding]:
    """A letter without devices tells of none, asks nothing, and denies the devices themselves."""
    doubt = case.reading.slips.get("denial")
    past = any(True for _ in past_use_is_reported_in_the_table(case))
    if doubt is None or past or case.reading.kind is not ReturnKind.LETTER:
        return
    message = (
        f"来文写有“{doubt.detail}”，{_DOUBTS[doubt.kind]}，没有登记为无设备反馈；"
        f"{_REMEDIES[doubt.kind]}"
    )
    yield Finding("denial_unclear", Severity.ERROR, message, Place(case.reading.file))


def says_none(case: Case) -> bool:
    """Tell whether the unit answered that it had no devices."""
    return _answer(case, "used") == "没有"


def _has_devices(case: Case) -> bool:
    return bool(case.rows) or _answer(case, "used") == "有"


def _keeps(case: Case) -> bool:
    return any(item.row.result is Result.KEEP for item in case.rows)


def _corrected(case: Case) -> bool:
    return any(item.row.need and item.row.result is Result.KEEP for item in case.rows)


_ASKED: Mapping[str, Callable[[Case], bool]] = {
    "all": lambda _: True,
    "devices": _has_devices,
    "no_devices": lambda case: not _has_devices(case),
    "stopped": lambda case: any(item.row.result is Result.STOP for item in case.rows),
    "corrected": _corrected,
    "kept": _keeps,
}


def _answer(case: Case, key: str) -> str:
    """Return an answer; who filled the form and how to reach them its head may say, too."""
    reading = case.reading
    told = (said(key, part.get(key, Cell()).text) for part in (reading.answers, reading.header))
    return next(filter(None, told), "")


def _answered(case: Case, kind: str) -> Iterator[Question]:
    return (item for item in QUESTIONS if item.type == kind and _answer(case, item.key))


def _day(case: Case, key: str) -> date | None:
    on = case.setting.on
    return parse_date(_answer(case, key), on.year if on else None).value


def _question(key: str) -> Question:
    return next(question for question in QUESTIONS if question.key == key)


def _at(case: Case, code: str, severity: Severity, question: Question, message: str) -> Finding:
    """Return a finding at an answer; a file without answers is meant as a whole."""
    file, cell = case.reading.file, case.reading.answers.get(question.key, Cell())
    place = Place(file, question.text, where=cell.where) if case.reading.answers else Place(file)
    return Finding(code, severity, message, place)


RULES: tuple[Rule, ...] = (
    answers_are_complete,
    choices_are_kept_to,
    days_exist,
    checking_ends_after_it_starts,
    what_is_still_to_be_done_lies_ahead,
    a_denial_has_no_rows,
    devices_come_with_a_table,
    past_use_is_reported_in_the_table,
    a_denial_is_clear,
    other_devices_take_no_evidence,
)
