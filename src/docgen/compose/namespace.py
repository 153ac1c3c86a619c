"""The namespace that every template prints from, the same for all kinds."""

from collections.abc import Mapping

from docgen.chinese.dates import format_date
from docgen.compose.bodies import printed_campaign, printed_unit
from docgen.compose.facts import Facts
from docgen.compose.returned import printed_return
from docgen.compose.standing import printed_standing
from docgen.compose.sums import printed_totals


def namespace(facts: Facts, paper: Mapping[str, object]) -> dict[str, object]:
    """Return what a template may name; what a kind has no facts of is None."""
    returned = facts.returned
    return {
        "campaign": printed_campaign(facts.campaign),
        "unit": printed_unit(facts.unit),
        "return": printed_return(returned, facts.campaign, facts.unit) if returned else None,
        "totals": _totals(facts),
        "paper": paper,
        "today": format_date(facts.today),
    }


def _totals(facts: Facts) -> dict[str, object] | None:
    """Return the sums of the campaign, or else of the unit."""
    if facts.standing is not None:
        return printed_standing(facts.standing, facts.campaign.money_unit)
    return printed_totals(facts.returned.rows) if facts.returned else None
