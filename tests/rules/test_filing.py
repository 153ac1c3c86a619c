"""A yearly filing says that nothing is new only where that was confirmed and nothing is listed."""

from dataclasses import replace
from datetime import date

import pytest

from docgen.findings import Finding, Severity
from docgen.model.stage import Stage
from docgen.rules.filing import RULES
from tests.rules.test_paper import paper

DEVICES = ({"serial": "1"},)


def told(values: dict[str, object], stage: Stage = Stage.FINAL, year: int = 2025) -> list[Finding]:
    """Return what is told of a filing of 8 November 2025."""
    sound = paper(stage)
    filing = replace(
        sound,
        values={**sound.values, **values},
        day=date(2025, 11, 8),
        given={"filing_year": year},
    )
    return [finding for rule in RULES for finding in rule(filing)]


@pytest.mark.parametrize("listed", [{"devices": DEVICES}, {"coming_count": 4}])
def test_nothing_new_is_not_confirmed_beside_devices(listed: dict[str, object]) -> None:
    nothing: dict[str, object] = {"devices": (), "coming_count": 0}
    assert told({"no_new": True, **nothing}) == told({"no_new": False, **nothing, **listed}) == []

    (finding,) = told({"no_new": True, **nothing, **listed}, Stage.DRAFT)

    assert (finding.code, finding.severity) == ("no_new_contradicted", Severity.ERROR)
    assert finding.place.field == "paper.no_new"


def test_no_year_is_filed_before_it_begins() -> None:
    assert told({}) == told({}, Stage.DRAFT, 2026) == []
    (finding,) = told({}, year=2026)
    assert finding.place.field == "paper.filing_year"
    assert "2026年，成文日期2025年11月8日时还没有到" in finding.message
