"""A composed paper as the rules see it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from docgen.findings import Finding, Place, Severity
from docgen.model.campaign import Campaign
from docgen.model.kind import Kind
from docgen.model.stage import Stage
from docgen.model.text import Block


@dataclass(frozen=True)
class Paper:
    """What a paper is about to print, and what its data said (`given`).

    `day` is the day of its issue, of a draft today; `answer_by` is when an answer is due.
    """

    kind: Kind
    stage: Stage
    values: Mapping[str, object]
    file: str
    day: date | None = None
    answer_by: date | None = None
    campaign: Campaign | None = None
    given: Mapping[str, object] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return a field as text, empty when it is absent."""
        return str(self.values.get(name) or "")

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a field as a list of texts, empty when it is absent."""
        value = self.values.get(name)
        if isinstance(value, tuple):
            return tuple(map(str, value))
        return (str(value),) if value else ()

    @property
    def own_names(self) -> tuple[str, ...]:
        """The names of the office that makes the paper."""
        campaign = self.campaign
        names = (campaign.issuer, campaign.issuer_short) if campaign else ()
        return tuple(name for name in names if name)

    def finding(self, code: str, severity: Severity, field: str, message: str) -> Finding:
        """Return a finding at a field of this paper."""
        return Finding(code, severity, message, Place(self.file, f"paper.{field}"))


Rule = Callable[[Paper], Iterator[Finding]]


def texts_in(value: object, field: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text in a composed value with the field it stands in, however deep."""
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, Block):
        yield field, value.head + value.text
    elif isinstance(value, Mapping):
        for name, child in value.items():
            yield from texts_in(child, f"{field}.{name}" if field else str(name))
    elif isinstance(value, Sequence):
        for child in value:
            yield from texts_in(child, field)
