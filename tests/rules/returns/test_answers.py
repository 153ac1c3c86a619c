"""Answers are complete, possible, and not against the table."""

from dataclasses import replace
from datetime import date

import pytest

from docgen.findings import Severity
from docgen.model.readings import Reading, Slip
from docgen.model.returns import ReturnKind
from tests.rules.returns.forms import SETTING, answers, codes_beside, form, found, only_fault

E, W = Severity.ERROR, Severity.WARNING


def told(**changes: str) -> Reading:
    return form(answers=answers(**changes))


LETTER = replace(form(kind=ReturnKind.LETTER, total=None), rows=())
FAULTS: list[tuple[str, Severity, Reading, str]] = [
    ("answer_missing", W, told(handler=""), "报告要素!C6"),
    ("answer_missing", W, told(methods="/"), "报告要素!C10"),
    ("answer_missing", W, told(upkeep="无"), "报告要素!C16"),
    ("stop_by_past", W, told(stop_by="2024-10-01"), "报告要素!C15"),
    ("answer_invalid", E, told(disposal="送人"), "报告要素!C14"),
    ("answer_invalid", E, told(start="2024-11-31"), "报告要素!C8"),
    ("answer_invalid", E, told(end="11月12日"), "报告要素!C9"),
    ("period_reversed", E, told(end="2024-10-12"), "报告要素!C9"),
    ("return_conflict", E, told(used="没有"), "报告要素!C3"),
    ("other_device_used", E, told(other_devices="无人机2架（用于违停抓拍）"), "报告要素!C17"),
]
MORE: list[tuple[set[str], Reading]] = [
    (
        {"table_missing"},
        form(kind=ReturnKind.LETTER, rows=(), total=None, answers=answers(used="有")),
    ),
    ({"table_missing"}, replace(form(total=None), rows=())),
    (
        {"no_device_but_past_use"},
        form(kind=ReturnKind.LETTER, rows=(), total=None, text="我局抓拍设备已于2024年10月停用。"),
    ),
    (
        {"no_device_but_past_use"},
        form(kind=ReturnKind.LETTER, rows=(), total=None, answers=answers(used="没有")),
    ),
    *(
        ({"denial_unclear"}, replace(LETTER, slips={"denial": Slip(kind, "设有设备5台")}))
        for kind in ("mixed", "asked", "vague")
    ),
]


@pytest.mark.parametrize(("code", "severity", "reading", "where"), FAULTS)
def test_a_fault_is_found_at_its_cell(
    code: str, severity: Severity, reading: Reading, where: str
) -> None:
    assert only_fault(reading) == (code, severity, where)


@pytest.mark.parametrize(("codes", "reading"), MORE)
def test_faults_that_need_more_changes_are_found(codes: set[str], reading: Reading) -> None:
    assert codes_beside(reading) == codes


@pytest.mark.parametrize(
    "text",
    [
        "经查，我单位未设置、未使用电子技术监控设备，不存在需要清理规范的情形，近三年无相关罚款。",
        "近三年罚款0元。",
        "近三年罚款零元。",
        "没有罚款万元以上的案件。",
    ],
)
def test_an_honest_letter_is_believed(text: str) -> None:
    letter = form(kind=ReturnKind.LETTER, rows=(), total=None, text=text)
    assert found(letter) == []


@pytest.mark.parametrize(
    "text",
    [
        "3套采砂监控设备已于去年报废，目前无此类设备。",
        "近三年罚款三万元。",
        "近三年罚款35.6万元。",
        "罚没金额共计一百二十元。",
    ],
)
def test_a_letter_that_tells_of_past_use_is_told_once(text: str) -> None:
    letter = replace(LETTER, text=text, slips={"denial": Slip("mixed", "3套")})
    assert [finding.code for finding in found(letter)] == ["no_device_but_past_use"]


def test_past_use_is_told_with_the_words_of_the_letter() -> None:
    (finding,) = found(replace(LETTER, text="我局无此类设备。近三年罚款35.6万元，已缴清。"))
    assert finding.message.startswith("来文写有“近三年罚款35.6万元”。近三年用过设备的")


def test_who_has_denied_devices_is_not_asked_to_deny_them_again() -> None:
    reading = replace(LETTER, slips={"denial": Slip("mixed", "设有设备5台")})
    (finding,) = found(reading)
    assert "“设有设备5台”" in finding.message
    assert "请写明未设置" not in finding.message


def test_a_letter_with_rows_of_devices_is_no_letter() -> None:
    (finding,) = found(form(kind=ReturnKind.LETTER, total=None))
    assert (finding.code, str(finding.place)) == ("no_device_but_past_use", "望潮区城市管理局.xlsx")


def test_a_day_is_over_or_not_on_the_day_of_the_papers() -> None:
    setting = replace(SETTING, written=date(2026, 11, 30))

    (finding,) = found(told(stop_by="2026-10-01"), setting)

    assert "填的2026年10月1日已经过去" in finding.message
    assert found(told(stop_by="2026-12-31"), setting) == []


def test_nothing_said_of_devices_is_no_word_of_past_use() -> None:
    nothing = answers(used="没有", disposal="无", stop_by="无", upkeep="/")

    letter = form(kind=ReturnKind.ZERO, rows=(), total=None, answers=nothing)

    assert "no_device_but_past_use" not in {finding.code for finding in found(letter)}


def test_a_day_without_its_year_is_told_as_it_should_be() -> None:
    (finding,) = found(told(end="11月12日"))

    assert finding.message == "“自查结束日期”填的“11月12日”没有年份，请写成 2024-11-12 的样子。"


@pytest.mark.parametrize(
    "other",
    [
        "执法记录仪",
        "执法记录仪5台、办公区安防监控",
        "无人机2架（用于违法建设巡查）",
        "无人机2架，不用于抓拍取证",
        "监控20路（未用于非现场执法）",
        "照相机（现场取证）",
        "无",
    ],
)
def test_devices_that_catch_no_offence_are_others(other: str) -> None:
    assert found(told(other_devices=other)) == []


@pytest.mark.parametrize(
    "other", ["无人机2架，用于违停抓拍", "监控20路用于非现场执法", "车载取证设备", "移动执法抓拍车"]
)
def test_devices_that_catch_offences_belong_in_the_table(other: str) -> None:
    (finding,) = found(told(other_devices=other))
    assert finding.code == "other_device_used"
    assert f"“{other}”" in finding.message
