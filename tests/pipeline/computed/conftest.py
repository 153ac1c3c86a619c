"""The sample campaign as the facts of papers see it."""

from collections.abc import Callable
from datetime import date

import pytest

from docgen import carried
from docgen.intake.records import read_records
from docgen.model.new_devices import NewDevice
from docgen.model.verifications import Verification
from docgen.pipeline.collecting import Collected, collect
from docgen.pipeline.computed import Matter

SAMPLE = carried.sample_data() / "wangchao-2024"
MatterOf = Callable[..., Matter]


@pytest.fixture(scope="session")
def collected() -> Collected:
    """Return the sample, collected once."""
    return collect(SAMPLE, date(2024, 11, 25))


@pytest.fixture
def about(collected: Collected) -> MatterOf:
    """Return a way to take up the matter of a unit, or of the whole campaign.

    What is given stands in every sheet.
    """

    def take_up(unit_id: str = "", **given: object) -> Matter:
        units = {unit.unit.id: unit for unit in collected.standing.units}
        return Matter(
            collected,
            units.get(unit_id),
            given,  # type: ignore[arg-type]
            lambda _kind, _unit: given,  # type: ignore[arg-type, return-value]
            read_records(SAMPLE / "new_devices.yaml", NewDevice).items,
            read_records(SAMPLE / "verifications.yaml", Verification).items,
        )

    return take_up
