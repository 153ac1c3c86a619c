"""What papers are made from: a list that cannot be read through is denied by no paper."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docgen import carried
from docgen.pipeline.issuing import IssueOrder, issue_paper
from docgen.pipeline.make import Made, MakeOrder, make_papers
from tests.paper_text import paper_paragraphs

SILENT = "D06"  # nothing ever came from this unit


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """Return a copy of the sample campaign that a test may change."""
    return Path(shutil.copytree(carried.sample_data() / "wangchao-2024", tmp_path / "专项"))


def make(campaign: Path, kind: str, *units: str) -> Made:
    day = date(2024, 11, 25)
    return make_papers(MakeOrder(campaign, campaign.parent / "文书", day, (kind,), units))


def change(campaign: Path, name: str, *changes: tuple[str, str]) -> None:
    file = campaign / name
    text = file.read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    file.write_text(text, encoding="utf-8")


def text_of(made: Made) -> str:
    """Return what the one paper that was made says."""
    (paper,) = made.papers
    assert paper.path is not None
    return "\n".join(paper_paragraphs(paper.path))


def test_a_new_device_is_filed_whatever_its_unit_is_called(campaign: Path) -> None:
    change(campaign, "new_devices.yaml", ("unit: D01", "unit: 区交通运输局"))
    assert "我局新增执法类电子技术监控设备2台（套）" in text_of(make(campaign, "filing", "D01"))


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("unit: D01", "unit: 区交通运输居", "unit_unknown"),
        ("  enabled: 2024-07-01\n", "", "enabled_missing"),
        ("enabled: 2024-07-01", "enabled: 7月1日", "value_invalid"),
        ("  count: 2\n", "", "count_missing"),
        ("sign: 是", "sign: 否", "sign_missing"),
    ],
)
def test_no_filing_denies_a_device_that_cannot_be_counted(
    campaign: Path, before: str, after: str, code: str
) -> None:
    change(campaign, "new_devices.yaml", (before, after))

    (paper,) = make(campaign, "filing", "D01").papers

    assert paper.path is None
    assert [(one.code, one.place.line is not None) for one in paper.findings] == [(code, True)]


def test_a_device_that_is_used_later_in_the_year_is_not_denied(campaign: Path) -> None:
    text = text_of(make(campaign, "filing", "Z01"))
    assert "尚未启用新增执法类电子技术监控设备，计划于年内启用4台（套）" in text
    assert "没有新增" not in text


NOTHING_NEW = "没有新增执法类电子技术监控设备"
FILINGS = pytest.mark.parametrize("kind", ["filing", "filing_letter"])


@FILINGS
def test_that_nothing_is_new_is_said_once_somebody_confirmed_it(campaign: Path, kind: str) -> None:
    text = text_of(make(campaign, kind, SILENT))
    assert NOTHING_NEW in text
    assert "核对" not in text


@FILINGS
@pytest.mark.parametrize("word", ["", "  no_new: 否\n"])
def test_no_filing_states_what_nobody_reported(campaign: Path, kind: str, word: str) -> None:
    change(campaign, f"papers/{kind}.yaml", ("  no_new: 是\n", word))
    asked = "是否确认本年没有新增设备"
    text = text_of(make(campaign, kind, SILENT))
    assert NOTHING_NEW not in text
    assert f"〔待补：{asked}〕" in text

    day, database = date(2024, 11, 25), str(campaign.parent / "登记簿.db")
    order = IssueOrder(campaign, kind, "示例主任", day, day, database, SILENT, "望应报〔2024〕8号")
    issued = issue_paper(replace(order, output=campaign.parent / "文书"))

    assert issued.paper.path is None
    (pending,) = [one for one in issued.paper.findings if one.code == "pending_fact"]
    assert f"“{asked}”" in pending.message
    assert f"填在 papers/{kind}.yaml 的 no_new" in pending.message


@pytest.mark.parametrize(
    ("unit", "told"), [("D01", "新增执法类电子技术监控设备2台"), ("Z01", "计划于年内启用4台")]
)
def test_a_unit_with_new_devices_cannot_say_that_it_has_none(
    campaign: Path, unit: str, told: str
) -> None:
    # What the sheet for all says is of those of which nothing is listed.
    assert told in text_of(make(campaign, "filing", unit))
    (campaign / "papers" / "filing").mkdir()
    own = campaign / "papers" / "filing" / f"{unit}.yaml"
    own.write_text("filing_year: 2024\nno_new: 是\n", encoding="utf-8")

    (paper,) = make(campaign, "filing", unit).papers

    assert paper.path is None
    assert [(one.code, one.place.line) for one in paper.findings] == [("no_new_contradicted", 2)]


CHECKS = "verifications.yaml"


def test_a_check_counts_whatever_its_unit_is_called(campaign: Path) -> None:
    change(campaign, CHECKS, ("unit: S01", "unit: 听潮街道"))
    assert "已报停用，现场仍在使用" in text_of(make(campaign, "rectification"))


@pytest.mark.parametrize(
    ("before", "after", "code", "line"),
    [
        ("checked_count: 5", "checked: 5", "field_unknown", 15),
        ("unit: S01", "unit: 听涛街道", "unit_unknown", 12),
        ("unit: S01\n  row: 1", "unit: S01\n  row: 7", "row_unknown", 13),
        ("conclusion: 不一致", "conclusion: 属实", "conclusion_contradicted", 17),
        ("  checked_count: 5\n", "", "checked_count_missing", 11),
    ],
)
def test_no_report_passes_over_a_check_that_cannot_count(
    campaign: Path, before: str, after: str, code: str, line: int
) -> None:
    change(campaign, CHECKS, (before, after))

    for kind in ("overview", "rectification"):
        papers = make(campaign, kind).papers
        assert [paper.path for paper in papers] == [None]
        told = {(one.code, one.place.line) for paper in papers for one in paper.findings}
        assert told == {(code, line)}


def test_of_several_checks_of_a_row_the_last_counts(campaign: Path) -> None:
    again = (
        "{id: H03, unit: 听潮街道, row: 1, date: 2024-11-24, checked_count: 5, conclusion: 属实}"
    )
    with (campaign / CHECKS).open("a", encoding="utf-8") as file:
        file.write(f"- {again}\n")

    assert make(campaign, "rectification").papers == ()
    assert "对2家单位9台（套）进行了实地核查，属实9台（套）。" in text_of(
        make(campaign, "overview")
    )


def test_two_checks_of_a_row_on_one_day_have_to_say_the_same(campaign: Path) -> None:
    again = (
        "{id: H03, unit: 听潮街道, row: 1, date: 2024-11-22, checked_count: 5, found_in_use: 0, "
        "conclusion: 属实}"
    )
    with (campaign / CHECKS).open("a", encoding="utf-8") as file:
        file.write(f"- {again}\n")

    for kind in ("overview", "rectification"):
        (paper,) = make(campaign, kind).papers
        (finding,) = paper.findings
        assert paper.path is None
        assert (finding.code, finding.place.line) == ("checks_contradict", 20)
        assert "“H02”现场5台、仍在使用、不一致，“H03”现场5台、没有在用、属实；" in finding.message


def test_a_check_that_was_entered_twice_counts_once(campaign: Path) -> None:
    again = (
        "{id: H03, unit: S01, row: 1, date: 2024-11-22, checked_count: 5, found_in_use: 是, "
        "conclusion: 不一致}"
    )
    with (campaign / CHECKS).open("a", encoding="utf-8") as file:
        file.write(f"- {again}\n")

    assert "对2家单位9台（套）进行了实地核查" in text_of(make(campaign, "overview"))


def test_a_check_that_is_still_to_come_is_counted_by_no_report(campaign: Path) -> None:
    change(campaign, CHECKS, ("date: 2024-11-22", "date: 2024-12-22"))

    made = make(campaign, "overview")

    assert "date_later" in {finding.code for finding in made.findings}
    assert "对1家单位5台（套）进行了实地核查，发现与填报不一致1处，涉及5台（套）。" in text_of(made)


def test_a_check_without_a_conclusion_is_neither(campaign: Path) -> None:
    change(campaign, CHECKS, ("  conclusion: 属实\n", ""))
    told = "不一致1处，涉及5台（套）；尚未作出结论4台（套）。"
    assert told in text_of(make(campaign, "overview"))


def test_the_report_upward_sets_the_deadline_of_the_letters(campaign: Path) -> None:
    text = text_of(make(campaign, "overview"))
    assert "书面反馈有关单位，要求自收到反馈之日起10个工作日内完成整改。" in text
    assert "已书面反馈" not in text

    write_sheet(campaign, "rectification", "mend_by: 2024-12-09")

    told = "要求2024年12月9日前完成整改"
    assert told in text_of(make(campaign, "overview"))
    assert "请于2024年12月9日前核实原因、完成整改" in text_of(make(campaign, "rectification"))


def test_two_deadlines_that_differ_are_told(campaign: Path) -> None:
    write_sheet(campaign, "overview", "mend_by: 2024-12-09")
    assert "deadlines_differ" in found_in(make(campaign, "overview"))

    write_sheet(campaign, "rectification", "mend_by: 2024-12-09")
    assert "deadlines_differ" not in found_in(make(campaign, "overview"))


def test_a_letter_that_gives_other_days_than_the_notice_promised_is_told(campaign: Path) -> None:
    assert "deadlines_differ" not in found_in(make(campaign, "rectification"))

    change(campaign, "papers/inspection.yaml", ("  start:", "  mend_days: 15\n  start:"))
    assert "deadlines_differ" in found_in(make(campaign, "rectification"))

    write_sheet(campaign, "rectification", "mend_days: 15")
    assert "deadlines_differ" not in found_in(make(campaign, "rectification"))


def write_sheet(campaign: Path, kind: str, line: str) -> None:
    sheet = campaign / "papers" / f"{kind}.yaml"
    sheet.write_text(f"paper:\n  {line}\n", encoding="utf-8")


def found_in(made: Made) -> set[str]:
    return {finding.code for paper in made.papers for finding in paper.findings}
