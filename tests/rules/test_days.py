"""The days that a paper names follow each other, its own among them once it is signed."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docgen.findings import Finding, Severity
from docgen.model.kind import KindField
from docgen.model.stage import Stage
from docgen.rules import days
from tests.examples import render_example
from tests.rules.test_paper import kind, paper


@pytest.mark.parametrize(
    ("changes", "field", "told"),
    [
        ({"end": date(2025, 11, 30)}, "end", "“结束日期”2025年11月30日早于“开始日期”2025年12月1日"),
        ({"prepare": date(2025, 12, 2)}, "start", "“开始日期”2025年12月1日早于“备齐日期”"),
    ],
)
def test_days_follow_each_other(changes: dict[str, date], field: str, told: str) -> None:
    names = {"prepare": "备齐日期", "start": "开始日期", "end": "结束日期"}
    fields = tuple(KindField(name=name, label=label, type="date") for name, label in names.items())
    visiting = kind().model_copy(update={"fields": fields, "in_order": tuple(names)})
    sound = dict.fromkeys(names, date(2025, 12, 1))
    visit = replace(paper(), kind=visiting, given=sound)
    assert list(days.days_follow_each_other(visit)) == []

    (finding,) = days.days_follow_each_other(replace(visit, given={**sound, **changes}))

    assert (finding.code, finding.place.field) == ("days_out_of_order", f"paper.{field}")
    assert told in finding.message


DAYS = {"date_of_issue": "成文日期", "print_date": "印发日期", "end": "结束日期"}


def dated(in_order: tuple[str, ...], stage: Stage = Stage.FINAL, **given: date) -> list[Finding]:
    """Return what is told of a paper that was signed on 8 November."""
    fields = tuple(KindField(name=name, label=label, type="date") for name, label in DAYS.items())
    signed = kind().model_copy(update={"fields": fields, "in_order": in_order})
    told = {"date_of_issue": date(2025, 11, 8), **given}
    return list(days.days_follow_each_other(replace(paper(stage), kind=signed, given=told)))


def test_a_final_paper_is_not_signed_before_what_it_tells_of_is_over() -> None:
    order = ("end", "date_of_issue")
    later = date(2025, 11, 9)
    assert dated(order, end=date(2025, 11, 8)) == []
    assert dated(order, Stage.DRAFT, end=later) == dated(order, Stage.COPY, end=later) == []

    (finding,) = dated(order, end=later)

    assert finding.place.field == "paper.end"
    assert finding.message == (
        "“成文日期”2025年11月8日早于“结束日期”2025年11月9日，"
        "请改正 end 或者 date_of_issue（签发时用 --date 写的日期）。"
    )


def test_a_final_paper_is_signed_before_what_it_announces() -> None:
    (finding,) = dated(("date_of_issue", "end"), end=date(2025, 11, 7))
    assert (finding.code, finding.place.field) == ("days_out_of_order", "paper.end")


def test_no_paper_is_printed_before_it_is_signed() -> None:
    assert dated((), print_date=date(2025, 11, 8)) == []
    (finding,) = dated((), print_date=date(2025, 11, 7))
    assert finding.place.field == "paper.print_date"


def test_a_deadline_that_is_over_is_told_once() -> None:
    chasing = kind().model_copy(update={"answer_by": "end", "in_order": ("date_of_issue", "end")})
    told = {"date_of_issue": date(2025, 11, 8), "end": date(2025, 11, 7)}
    assert list(days.days_follow_each_other(replace(paper(), kind=chasing, given=told))) == []


@pytest.mark.parametrize(
    ("kind_id", "changes"),
    [
        ("inspection", {"prepare_by": "2025-11-23"}),
        ("reminder", {"call_by": "2025-11-23"}),
        ("reply", {"end": "2025-11-25"}),
        ("minutes", {"held_on": "2025-11-25"}),
    ],
)
def test_no_official_final_is_dated_on_the_wrong_side_of_its_days(
    tmp_path: Path, kind_id: str, changes: dict[str, str]
) -> None:
    number = {} if kind_id == "reply" else {"number": "望司函〔2025〕3号"}
    assert render_example(kind_id, tmp_path, around={"paper": number}).path is not None

    made = render_example(kind_id, tmp_path, around={"paper": number | changes})

    assert made.path is None
    errors = [one for one in made.findings if one.severity is Severity.ERROR]
    assert [finding.code for finding in errors] == ["days_out_of_order"]


def test_nobody_is_asked_to_answer_by_a_day_that_is_over() -> None:
    chasing = kind().model_copy(update={"answer_by": "date_of_issue"})
    day = date(2025, 11, 8)
    asked = replace(paper(), kind=chasing, day=day)

    assert list(days.answer_is_due_later(replace(asked, answer_by=day))) == []
    (finding,) = days.answer_is_due_later(replace(asked, answer_by=date(2025, 11, 7)))
    assert finding.severity is Severity.ERROR
    assert "2025年11月7日已经过了" in finding.message
