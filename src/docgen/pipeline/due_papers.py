"""The papers that are due (应有文书): which apply to the campaign on a day, in their order.

Only that is told here, of all units before the first paper is made; `drafting` makes them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from docgen.chinese.dates import format_date
from docgen.errors import DataError, UsageError
from docgen.findings import Finding
from docgen.fit import Side
from docgen.intake.campaign import PAPERS
from docgen.model.kind import Kind
from docgen.model.standing import UnitStanding
from docgen.pipeline.answers import answer_of
from docgen.pipeline.briefs import Briefs
from docgen.pipeline.earlier import Earlier, earlier_of
from docgen.pipeline.reasons import missing_fact, untold_lack
from docgen.pipeline.shelf import Shelf
from docgen.publish.manifest import Document
from docgen.standard import Profile


@dataclass(frozen=True)
class MakeOrder:
    """Which campaign's papers to make, where to, for which kinds and units, on which day."""

    campaign: Path
    output: Path | None
    today: date
    kinds: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    pdf: bool = False
    templates: Path | None = None
    colophon: Side = Side.EVEN
    profile: Profile = Profile.NOMINAL

    @property
    def is_whole(self) -> bool:
        """Tell whether all papers are asked for: a part says nothing about the others."""
        return not self.kinds and not self.units

    def for_any_machine(self) -> "MakeOrder":
        """Return the order with paths that mean the same wherever a worker runs."""
        templates = self.templates and self.templates.resolve()
        return replace(self, campaign=self.campaign.resolve(), templates=templates)


@dataclass(frozen=True, slots=True)
class Due:
    """A paper that is due: its kind, the id of its unit if it has one, its round.

    The round is the day of a paper that goes out again, empty for the first; `earlier` is the one
    that went out before.
    """

    kind: str
    unit: str = ""
    round: str = ""
    earlier: Earlier | None = None


@dataclass(frozen=True)
class Diary:
    """Knows what is due; `not_due` are the papers that were asked for and are not."""

    order: MakeOrder
    briefs: Briefs
    shelf: Shelf
    not_due: list[Finding] = field(default_factory=list)

    def papers(self) -> Iterator[Due]:
        """Yield each paper that applies; what keeps a whole kind from being made stops."""
        for kind in self._kinds():
            if kind.scope == "campaign":
                if not self.order.units:
                    yield from self._of_campaign(kind)
            elif kind.issuer == "unit" and kind.applies_to:
                yield from self._from_units(kind)
            else:
                yield from self._about_units(kind)

    def _kinds(self) -> list[Kind]:
        library = self.briefs.library
        if self.order.kinds:
            return [self._asked(kind_id) for kind_id in self.order.kinds]
        return [
            kind
            for kind in library.kinds()
            if not kind.internal and (not kind.optional or self.briefs.sheet(kind))
        ]

    def _asked(self, kind_id: str) -> Kind:
        kind = self.briefs.library.kind(kind_id)
        if kind.internal:
            raise UsageError(f"“{kind.name}”在签发时（docgen issue）随文书一起生成，不单独做。")
        missing = kind.optional and not self.briefs.sheet(kind) and _asks_office(kind)
        if missing:
            raise UsageError(f"做“{kind.name}”要先填写 {PAPERS}/{kind.id}.yaml。")
        return kind

    def _of_campaign(self, kind: Kind) -> Iterator[Due]:
        """Yield a paper of the whole campaign, if its data are there."""
        standing = self.briefs.collected.standing
        counts = kind.uses_standing and not kind.optional
        if counts and not any(unit.reported for unit in standing.units):
            return
        if not kind.uses_standing and not self.briefs.sheet(kind):
            if self.order.kinds:
                raise UsageError(f"做“{kind.name}”要先填写 {PAPERS}/{kind.id}.yaml。")
            return
        last = self.shelf.last_issued(kind.id, None)
        if self._is_out(kind, last):
            return
        if self._applies(kind):
            yield Due(kind.id, "", self._round(last), earlier_of(last))
        else:
            self._note_not_due(kind)

    def _from_units(self, kind: Kind) -> Iterator[Due]:
        """Yield a paper of each unit that answered so."""
        collected = self.briefs.collected
        for unit in collected.standing.units:
            if self._is_wanted(unit) and answer_of(collected, unit, kind) is not None:
                yield Due(kind.id, unit.unit.id)

    def _about_units(self, kind: Kind) -> Iterator[Due]:
        """Yield a paper about each unit to which its facts apply.

        Facts of which nobody knows whose they are may be any unit's: that is told once.
        """
        if not self.briefs.is_readable(kind):
            yield Due(kind.id)  # once for all units: whoever makes it tells what is wrong
            return
        any_ = False
        for unit in self.briefs.collected.standing.owing:
            applies = not kind.applies_to or unit.status in kind.applies_to
            if not applies or not self._is_wanted(unit):
                continue
            last = self.shelf.last_issued(kind.id, unit.unit.id)
            is_out = self._is_out(kind, last)
            if not is_out and not self._applies(kind, unit):
                continue
            any_ = True
            if not is_out:
                yield Due(kind.id, unit.unit.id, self._round(last), earlier_of(last))
        if any_:
            return
        if self.briefs.is_stopped(kind):
            yield Due(kind.id)
        else:
            self._note_not_due(kind)

    def _applies(self, kind: Kind, unit: UnitStanding | None = None) -> bool:
        """Tell whether a paper applies; if its data are at fault, whoever makes it tells."""
        try:
            return self.briefs.applies(kind, unit)
        except DataError:
            return True

    def _is_out(self, kind: Kind, last: Document | None) -> bool:
        """Tell whether a paper is out; one that repeats may go again when its time has run out."""
        if last is None or last.issued is None:
            return False
        return not kind.repeats or max(last.issued, last.answer_by or last.issued) >= self._day

    def _round(self, last: Document | None) -> str:
        """Return the round of the paper after the last: it is named by its day."""
        return format_date(self._day) if last else ""

    @property
    def _day(self) -> date:
        return self.briefs.collected.day

    def _note_not_due(self, kind: Kind) -> None:
        if self.order.kinds:
            self.not_due.append(missing_fact(kind, self.briefs, self._wanted))
        elif self.order.is_whole and (lack := untold_lack(kind, self.briefs)):
            self.not_due.append(lack)

    def _is_wanted(self, unit: UnitStanding) -> bool:
        return not self._wanted or unit.unit.id in self._wanted

    @cached_property
    def _wanted(self) -> frozenset[str]:
        return frozenset(self.briefs.unit(name).id for name in self.order.units)


def _asks_office(kind: Kind) -> bool:
    """Tell whether something must be settled before a kind can be made at all."""
    return any(f.by == "config" and f.required for f in kind.fields)
