"""What the report upward says beside the sums."""

from docgen.model.totals import total
from docgen.pipeline.computed.overview import FACTS, issues
from tests.pipeline.computed.conftest import MatterOf


def test_problems_are_those_of_accepted_rows(about: MatterOf) -> None:
    matter = about()
    told = issues(matter)

    by_category = total(matter.collected.standing.accepted).by_category
    counts = sorted((part.count for part in by_category.values() if part.count), reverse=True)
    assert [issue["count"] for issue in told] == counts


def test_what_is_planned_and_not_checked_yet_waits(about: MatterOf) -> None:
    checked, other = {"unit": "D01", "row": 1}, {"unit": "交警望潮大队", "row": 1}
    unknown = {"unit": "D01", "row": 99}
    matter = about(targets=(checked, other, dict(other), unknown))

    assert FACTS["waiting_objects"](matter) == 1
    assert FACTS["waiting_units"](matter) == 1
    assert FACTS["waiting_devices"](matter) == 86


def test_checks_are_counted_by_what_they_found(about: MatterOf) -> None:
    matter = about()

    assert FACTS["checked_units"](matter) == 2
    assert FACTS["checked_devices"](matter) == 9
    assert FACTS["agreed_devices"](matter) == 4
    assert FACTS["different_devices"](matter) == 5
