"""A later table replaces the earlier one in silence only if it may be its correction."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from docgen.model.readings import RowReading
from docgen.model.submissions import Submission
from docgen.rules.collection import gather, judge_file
from docgen.rules.versions import tell_set_aside, tell_unclear
from tests.rules.returns.forms import CAMPAIGN, UNITS, first, form, second


def table(name: str, *rows: RowReading, day: int = 14) -> Submission:
    return Submission(replace(form(*rows), file=name), "D01", date(2024, 11, day))


def told(*tables: Submission) -> list[str]:
    return [finding.place.file for finding in tell_set_aside(tables)]


MARKET = first(situation="市容违停")
WASTE = second(situation="渣土运输")


def test_a_table_of_other_devices_is_told_at_its_file() -> None:
    (finding,) = tell_set_aside((table("市容科.xlsx", MARKET), table("渣土科.xlsx", WASTE)))
    assert (finding.code, finding.place.file) == ("table_set_aside", "市容科.xlsx")
    assert "“渣土科.xlsx”" in finding.message


@pytest.mark.parametrize(
    "corrected",
    [
        (MARKET,),
        (first(read={"count": 20}, situation="市容违停"),),
        (first(situation="1.市容、违停。"),),
        (first(situation="市容违停抓拍"),),
        (first(situation="违法停车"),),
        (MARKET, WASTE),
        (WASTE, first(read={"amount_yuan": Decimal(5)}, situation="市容违停")),
    ],
)
def test_a_correction_is_silent(corrected: tuple[RowReading, ...]) -> None:
    assert told(table("一.xlsx", MARKET), table("二.xlsx", *corrected)) == []


def test_figures_of_nothing_alone_make_no_row_the_same() -> None:
    zero = {"count": 3, "amount_yuan": Decimal(0)}
    one = second(read=zero, situation="甲", basis="《水法》第39条")
    assert told(table("一.xlsx", one), table("二.xlsx", second(read=zero, situation="乙"))) != []
    same = second(read=zero, situation="乙", basis="《水法》第39条")
    assert told(table("一.xlsx", one), table("二.xlsx", same)) == []


def test_each_table_is_held_against_the_one_that_counts() -> None:
    parts = (table("甲.xlsx", MARKET), table("乙.xlsx", WASTE))
    assert told(*parts, table("合并.xlsx", MARKET, WASTE)) == []
    assert told(*parts, table("丙.xlsx", WASTE)) == ["甲.xlsx"]


def test_what_is_set_aside_is_told_with_the_file_and_changes_no_status() -> None:
    tables = (table("市容科.xlsx", MARKET), table("渣土科.xlsx", WASTE, day=15))
    came = [replace(item, has_report=True) for item in tables]
    files = tuple(judge_file(item, CAMPAIGN, UNITS, {}) for item in came)
    collection = gather(files, CAMPAIGN, UNITS, as_of=date(2024, 12, 1))
    assert collection.units[0].status == "devices"
    assert [finding.code for finding in collection.files[0].decided.open][-1] == "table_set_aside"
    versions = (came[0], replace(came[1], version=2))
    files = tuple(judge_file(item, CAMPAIGN, UNITS, {}) for item in versions)
    assert gather(files, CAMPAIGN, UNITS).units[0].findings == ()


def test_the_same_table_sent_twice_is_one_table() -> None:
    assert [*tell_unclear((table("表.docx", MARKET), table("表.xlsx", MARKET)))] == []
    twice = (table("表.docx", first(situation="1.市容 违停。")), table("表.xlsx", MARKET))
    assert [*tell_unclear(twice)] == []


@pytest.mark.parametrize(
    "other",
    [
        (WASTE,),
        (MARKET, WASTE),
        (first(read={"count": 20}, situation="市容违停"),),
        (first(read={"amount_yuan": Decimal(5)}, situation="市容违停"),),
        (first(read={"need": None}, situation="市容违停"),),
        (first(situation="市容违停", note="已整改"),),
    ],
)
def test_tables_that_differ_are_no_copies(other: tuple[RowReading, ...]) -> None:
    (finding,) = tell_unclear((table("一.xlsx", *other), table("二.xlsx", MARKET)))
    assert (finding.code, finding.place.file) == ("version_unclear", "二.xlsx")


def test_an_amount_that_nobody_can_read_is_the_same_only_in_the_same_words() -> None:
    def vague(words: str) -> RowReading:
        return first(read={"amount_yuan": None}, situation="市容违停", amount=words)

    assert [*tell_unclear((table("一", vague("约3万")), table("二", vague("约3万"))))] == []
    assert [*tell_unclear((table("一", vague("约3万")), table("二", vague("约5万"))))] != []


def test_an_earlier_tie_leaves_no_doubt_of_the_last() -> None:
    earlier = (table("一", MARKET), table("二", WASTE))
    assert [*tell_unclear((*earlier, table("三", MARKET, WASTE, day=15)))] == []
