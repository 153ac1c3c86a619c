"""What a paper is made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from docgen.model.campaign import Campaign, Unit
from docgen.model.kind import Kind
from docgen.model.returns import Return
from docgen.model.stage import Stage
from docgen.model.standing import Standing


@dataclass(frozen=True)
class Facts:
    """A paper's kind, whose it is, its fields, what was reported, and where it stands.

    `round` is the day of a paper that is issued again (第二次催报), empty for the first.
    """

    kind: Kind
    campaign: Campaign
    unit: Unit | None
    fields: Mapping[str, object]
    stage: Stage
    today: date
    returned: Return | None = None
    standing: Standing | None = None
    round: str = ""
