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


def test_checks_are_counted_by_what_they_found(about: MatterOf) -> None:
    matter = about()

    assert FACTS["checked_units"](matter) == 2
    assert FACTS["checked_devices"](matter) == 9
    assert FACTS["agreed_devices"](matter) == 4
    assert FACTS["different_devices"](matter) == 5
