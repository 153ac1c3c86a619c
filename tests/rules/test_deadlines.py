"""The day of the deadline counts unless the campaign says otherwise; an extension is the unit's."""

from datetime import date

import pytest

from docgen.rules.deadlines import due_day, is_late
from tests.rules.returns.forms import CAMPAIGN, UNITS


@pytest.mark.parametrize(
    ("day", "inclusive", "exclusive"), [(19, False, False), (20, False, True), (21, True, True)]
)
def test_the_day_itself_is_a_setting(day: int, inclusive: bool, exclusive: bool) -> None:
    strict = CAMPAIGN.model_copy(update={"deadline_inclusive": False})
    on = date(2024, 11, day)
    assert (is_late(on, CAMPAIGN, None), is_late(on, strict, None)) == (inclusive, exclusive)


def test_an_extension_moves_the_day() -> None:
    assert due_day(CAMPAIGN, UNITS[2]) == date(2024, 11, 25)
    assert not is_late(date(2024, 11, 25), CAMPAIGN, UNITS[2])


def test_without_a_deadline_nobody_is_late() -> None:
    open_end = CAMPAIGN.model_copy(update={"deadline": None})
    assert not is_late(date(2099, 1, 1), open_end, None)
