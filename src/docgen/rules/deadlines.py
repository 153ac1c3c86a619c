"""When an answer is late (逾期): the campaign's deadline, or the unit's own extension."""

from datetime import date

from docgen.model.campaign import Campaign, Unit


def due_day(campaign: Campaign, unit: Unit | None) -> date | None:
    """Return the day that a unit was given, None if none was set."""
    return (unit.extension if unit else None) or campaign.deadline


def is_late(day: date, campaign: Campaign, unit: Unit | None) -> bool:
    """Tell whether a day is past the one given; the day itself counts unless the campaign says."""
    due = due_day(campaign, unit)
    if due is None:
        return False
    return day > due or (day == due and not campaign.deadline_inclusive)
