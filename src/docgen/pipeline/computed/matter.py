"""The matter of a paper (事由): a campaign on a day, the unit it is about, what its file says."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from docgen.intake.field_values import FieldValue
from docgen.model.new_devices import NewDevice
from docgen.model.standing import UnitStanding
from docgen.model.verifications import Verification
from docgen.pipeline.collecting import Collected
from docgen.rules.collection import JudgedFile

Record = dict[str, FieldValue]


@dataclass(frozen=True)
class Matter:
    """What a paper is made about; `given` are the fields of `papers/<kind>.yaml`.

    `inspection` are those of `papers/inspection.yaml`, where targets are chosen.
    """

    collected: Collected
    unit: UnitStanding | None
    given: Mapping[str, FieldValue]
    inspection: Mapping[str, FieldValue]
    new_devices: Sequence[NewDevice] = ()
    verifications: Sequence[Verification] = ()

    @property
    def files(self) -> tuple[JudgedFile, ...]:
        """What came from the unit, the last version only."""
        if self.unit is None:
            return ()
        came = [
            file
            for file in self.collected.collection.files
            if file.submission.unit == self.unit.unit.id
        ]
        last = max((file.submission.version for file in came), default=0)
        return tuple(file for file in came if file.submission.version == last)


Fact = Callable[[Matter], FieldValue]
