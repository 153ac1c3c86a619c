"""Late is judged by the first return, content by the last; unknown is never silently in time."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model.readings import Cell, Reading
from docgen.model.returns import ReturnKind, Status
from docgen.model.submissions import Submission
from docgen.rules.statuses import UnitStatus, judge_units
from tests.rules.returns.forms import CAMPAIGN, UNITS, first, form

EARLY, LATE = date(2024, 11, 14), date(2024, 11, 21)
AFTER = date(2024, 12, 1)


def sent(kind: ReturnKind, received: date | None = EARLY, version: int = 1) -> Submission:
    reading = form() if kind is ReturnKind.TABLE else Reading(f"{kind}.docx", kind)
    return Submission(replace(reading, date=None), "D01", received, version)


def stands(*came: Submission, as_of: date | None = AFTER) -> UnitStatus:
    return judge_units(came, CAMPAIGN, UNITS, as_of)[0]


TABLE, REPORT, LETTER = ReturnKind.TABLE, ReturnKind.REPORT, ReturnKind.LETTER
ZERO, SCAN = ReturnKind.ZERO, ReturnKind.SCAN
FLAGGED = replace(sent(TABLE), has_table=True, has_report=True)
BOTH = replace(sent(TABLE), reading=replace(sent(TABLE).reading, has_report=True))
CASES: list[tuple[str, tuple[Submission, ...], Status]] = [
    ("nothing", (), "outstanding"),
    ("a refused file", (sent(ReturnKind.REFUSED),), "outstanding"),
    ("table and report", (sent(TABLE), sent(REPORT)), "devices"),
    ("one file that is said to be both", (FLAGGED,), "devices"),
    ("one file that holds both", (BOTH,), "devices"),
    ("a table", (sent(TABLE),), "incomplete_no_report"),
    ("a report", (sent(REPORT),), "incomplete_no_table"),
    ("a scan of nobody knows what", (sent(SCAN),), "outstanding"),
    ("a scan of a report", (replace(sent(SCAN), has_report=True),), "incomplete_no_table"),
    ("a scan of a denial", (replace(sent(SCAN), has_denial=True),), "no_device"),
    ("a photo of a denial", (replace(sent(ReturnKind.REFUSED), has_denial=True),), "no_device"),
    (
        "a scan of a denial beside a table",
        (replace(sent(SCAN), has_denial=True), FLAGGED),
        "conflict",
    ),
    (
        "a letter that is said to be none",
        (replace(sent(LETTER), has_denial=False),),
        "incomplete_no_table",
    ),
    ("a letter", (sent(LETTER),), "no_device"),
    ("a table of nothing", (sent(ZERO),), "no_device"),
    ("a late letter", (sent(LETTER, LATE),), "no_device_late"),
    ("late files", (sent(TABLE, LATE), sent(REPORT, LATE)), "devices_late"),
    ("a late report behind a table in time", (sent(TABLE), sent(REPORT, LATE)), "devices"),
    ("a correction after the deadline", (FLAGGED, sent(TABLE, LATE, 2)), "devices"),
    ("a letter and then a table", (sent(LETTER), sent(TABLE, LATE, 2), sent(REPORT)), "devices"),
    ("a table and then a letter", (FLAGGED, sent(LETTER, LATE, 2)), "no_device"),
    ("both at once", (sent(TABLE), sent(LETTER)), "conflict"),
    ("a table and a table of nothing", (sent(TABLE), sent(ZERO)), "conflict"),
    ("a report that came after the table", (sent(TABLE), sent(REPORT, EARLY, 2)), "devices"),
    (
        "a report that is said to be without a table",
        (sent(TABLE), replace(sent(REPORT, EARLY, 2), has_table=False)),
        "incomplete_no_table",
    ),
    (
        "a last version that is said to be without a report",
        (FLAGGED, replace(sent(TABLE, EARLY, 2), has_report=False)),
        "incomplete_no_report",
    ),
]


@pytest.mark.parametrize(("name", "came", "status"), CASES, ids=[case[0] for case in CASES])
def test_what_came_gives_the_status(
    name: str, came: tuple[Submission, ...], status: Status
) -> None:
    for order in permutations(came):
        assert stands(*order).status == status, name


def test_a_workbook_that_denies_devices_is_an_answer_without_a_table() -> None:
    denied = Reading("表.xlsx", TABLE, answers={"used": Cell("没有")})
    assert stands(Submission(denied, "D01", EARLY)).status == "no_device"
    against = replace(form(), answers={"used": Cell("没有")})
    assert stands(Submission(against, "D01", EARLY)).status == "conflict"


def test_what_contradicts_itself_is_not_counted() -> None:
    assert stands(sent(TABLE), sent(LETTER)).counted is None
    assert [item.code for item in stands(sent(TABLE), sent(LETTER)).findings] == ["return_conflict"]


def test_the_last_version_counts() -> None:
    corrected = sent(TABLE, LATE, 2)
    assert stands(corrected, FLAGGED).counted == corrected


def test_what_is_missing_is_told() -> None:
    (finding,) = stands(sent(TABLE)).findings
    assert (finding.code, finding.message) == ("report_missing", "还缺总体情况报告，请补报。")
    (finding,) = stands(sent(REPORT)).findings
    assert finding.code == "table_missing"


def test_an_unknown_day_is_told_once_the_deadline_is_past() -> None:
    unknown = sent(LETTER, None)
    past = stands(unknown)
    assert past.status == "no_device"
    assert [item.code for item in past.findings] == ["received_unknown"]
    assert stands(unknown, as_of=EARLY).findings == ()


def test_the_day_on_the_form_stands_in_for_the_day_of_receipt() -> None:
    dated = Submission(replace(form(), date=LATE), "D01", has_report=True)
    assert stands(dated).status == "devices_late"
    assert stands(replace(dated, received=EARLY)).status == "devices"


def test_an_exempt_unit_owes_nothing_but_may_answer() -> None:
    units = (UNITS[0].model_copy(update={"exempt": "已撤并"}),)
    assert judge_units((), CAMPAIGN, units)[0].status == "exempt"
    assert judge_units((sent(TABLE),), CAMPAIGN, units)[0].status == "exempt"
    assert judge_units((FLAGGED,), CAMPAIGN, units)[0].status == "devices"


def test_an_extension_is_the_units_own() -> None:
    letter = replace(sent(LETTER, date(2024, 11, 25)), unit="S01")
    assert judge_units((letter,), CAMPAIGN, UNITS)[2].status == "no_device"
    late = replace(letter, received=date(2024, 11, 26))
    assert judge_units((late,), CAMPAIGN, UNITS)[2].status == "no_device_late"


def test_without_a_deadline_nobody_is_late_or_unsure() -> None:
    open_end = CAMPAIGN.model_copy(update={"deadline": None})
    standing = judge_units((sent(LETTER, None),), open_end, UNITS)[0]
    assert (standing.status, standing.findings) == ("no_device", ())


def test_two_tables_of_one_version_are_not_added_up() -> None:
    other = replace(sent(TABLE), reading=replace(form(first()), file="附件1(1).xlsx"))
    standing = stands(FLAGGED, other)
    assert standing.counted is not None
    assert [item.code for item in standing.findings] == ["version_unclear"]
    later = replace(other, received=LATE)
    assert stands(FLAGGED, later).counted == later
    assert stands(FLAGGED, later).findings == ()


def test_a_scan_is_noted_beside_the_status() -> None:
    assert stands(sent(SCAN), sent(LETTER)).has_scan
    assert stands(sent(SCAN), sent(LETTER)).status == "no_device"


SUBMISSIONS = st.builds(
    lambda kind, days, version, table, report: replace(
        sent(kind, None if days is None else EARLY + timedelta(days), version),
        has_table=table,
        has_report=report,
    ),
    st.sampled_from(ReturnKind),
    st.none() | st.integers(0, 12),
    st.integers(1, 3),
    st.none() | st.booleans(),
    st.none() | st.booleans(),
)


@given(st.lists(SUBMISSIONS, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_reading_does_not_matter(came: list[Submission], chance: object) -> None:
    shuffled = came.copy()
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert stands(*shuffled).status == stands(*came).status


@given(st.lists(SUBMISSIONS, max_size=5))
def test_late_means_that_everything_is_known_to_have_come_late(came: list[Submission]) -> None:
    standing = stands(*came)
    taken = [item for item in came if item.reading.kind is not ReturnKind.REFUSED]
    late = bool(taken) and all(
        item.received and item.received > date(2024, 11, 20) for item in taken
    )
    complete = standing.status.removesuffix("_late") in ("devices", "no_device")
    assert standing.status.endswith("_late") == (late and complete)


@given(st.lists(SUBMISSIONS, max_size=5))
def test_only_a_table_that_nobody_denies_is_counted(came: list[Submission]) -> None:
    standing = stands(*came)
    counted = standing.status in ("devices", "devices_late", "incomplete_no_report")
    assert (standing.counted is not None) == counted


@given(st.lists(SUBMISSIONS, max_size=5))
def test_nothing_that_came_in_an_unknown_way_is_in_time_without_a_word(
    came: list[Submission],
) -> None:
    days = [item.received for item in came if item.reading.kind is not ReturnKind.REFUSED]
    known = any(day is not None and day <= date(2024, 11, 20) for day in days)
    told = "received_unknown" in {item.code for item in stands(*came).findings}
    assert told == (None in days and not known)
