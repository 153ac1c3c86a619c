"""The matter of a paper (事由): a campaign on a day, the unit it is about, what its file says."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from docgen.intake.field_values import FieldValue
from docgen.model.campaign import Unit
from docgen.model.new_devices import NewDevice
from docgen.model.same import Same
from docgen.model.standing import UnitStanding
from docgen.model.verifications import Verification

if TYPE_CHECKING:  # a batch's workers collect nothing, and start sooner without all that reads
    from docgen.pipeline.collecting import Collected
    from docgen.rules.collection import JudgedFile

Record = dict[str, FieldValue]
Item = TypeVar("Item", NewDevice, Verification)


@dataclass(frozen=True)
class Matter:
    """What a paper is made about; `given` are the fields of `papers/<kind>.yaml`.

    `sheet` reads those of another kind, where targets are chosen or a deadline is set: who does not
    ask is not stopped by what is wrong there.
    """

    collected: "Collected"
    unit: UnitStanding | None
    given: Mapping[str, FieldValue]
    sheet: Callable[[str, Unit | None], Mapping[str, FieldValue]]
    new_devices: Sequence[NewDevice] = ()
    verifications: Sequence[Verification] = ()

    @property
    def files(self) -> "tuple[JudgedFile, ...]":
        """What came from the unit, the last version only."""
        return self.collected.collection.last_from(self.unit.unit.id) if self.unit else ()

    @property
    def own_devices(self) -> Sequence[NewDevice]:
        """The unit's new devices; without a unit there are none."""
        return _by_unit(Same(self.new_devices)).get(self.unit.unit.id, ()) if self.unit else ()

    @property
    def own_checks(self) -> Sequence[Verification]:
        """The checks of the unit; without a unit there are none."""
        return _by_unit(Same(self.verifications)).get(self.unit.unit.id, ()) if self.unit else ()


@lru_cache(4)
def _by_unit(items: Same[Sequence[Item]]) -> Mapping[str, Sequence[Item]]:
    """Return a list parted by units; the same list is parted once, however many units ask."""
    parts: defaultdict[str, list[Item]] = defaultdict(list)
    for item in items.value:
        parts[item.unit].append(item)
    return dict(parts)


Fact = Callable[[Matter], FieldValue]
