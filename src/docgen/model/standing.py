"""Where a campaign stands on a day (填报情况): each unit's status and rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from docgen.model.campaign import Unit
from docgen.model.returns import ANSWERED, DeviceRow, Status

# The groups of units, in the order in which tables list them, and what a subtotal calls them.
GROUPS = {"区直": "区直单位", "街道": "街道", "驻区": "驻区单位"}
# What sentences call them.
GROUPS_IN_WORDS = {"区直": "区直行政执法部门", "街道": "街道办事处", "驻区": "驻区有关单位"}
NOT_COUNTED = "正在核实，未计入合计"
WITH_DEVICES: frozenset[Status] = frozenset({"devices", "devices_late"})
WITHOUT_DEVICES: frozenset[Status] = frozenset({"no_device", "no_device_late"})
LATE: frozenset[Status] = frozenset({"devices_late", "no_device_late"})


@dataclass(frozen=True, slots=True)
class UnitStanding:
    """One unit: its status, its rows as reported, and those of them that count (核收)."""

    unit: Unit
    status: Status
    reported: tuple[DeviceRow, ...] = ()
    accepted: tuple[DeviceRow, ...] = ()

    @property
    def pending(self) -> tuple[DeviceRow, ...]:
        """Return the rows that are still to be checked (正在核实)."""
        counted = {row.n for row in self.accepted}
        return tuple(row for row in self.reported if row.n not in counted)


@dataclass(frozen=True, slots=True)
class Standing:
    """All units of the roster, in its order, on the day of counting."""

    day: date
    units: tuple[UnitStanding, ...]

    def with_status(self, statuses: Iterable[Status]) -> tuple[UnitStanding, ...]:
        """Return the units that have one of the statuses."""
        wanted = frozenset(statuses)
        return tuple(standing for standing in self.units if standing.status in wanted)

    @property
    def owing(self) -> tuple[UnitStanding, ...]:
        """Return the units that owe an answer at all (应报): all but the exempt."""
        return tuple(standing for standing in self.units if standing.status != "exempt")

    @property
    def unanswered(self) -> tuple[UnitStanding, ...]:
        """Return the units that are to be reminded."""
        return tuple(standing for standing in self.units if standing.status not in ANSWERED)

    def of_kind(self, kind: str) -> tuple[UnitStanding, ...]:
        """Return the units of a group (区直, 街道, 驻区)."""
        return tuple(standing for standing in self.units if standing.unit.kind == kind)

    @property
    def accepted(self) -> tuple[DeviceRow, ...]:
        """Return all rows that count."""
        return tuple(row for standing in self.units for row in standing.accepted)

    @property
    def reported(self) -> tuple[DeviceRow, ...]:
        """Return all rows that were reported."""
        return tuple(row for standing in self.units for row in standing.reported)
