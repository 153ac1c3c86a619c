"""The papers that are due (应有文书): which apply to the campaign on a day, in their order."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from docgen.chinese.dates import format_date
from docgen.errors import UsageError
from docgen.findings import Finding
from docgen.fit import Side
from docgen.model.campaign import Unit
from docgen.model.kind import Kind
from docgen.model.readings import Reading
from docgen.model.standing import UnitStanding
from docgen.pipeline.answers import Reported, answer_of, data_from_answers, reported_return
from docgen.pipeline.briefs import PAPERS, Briefs, missing_fact
from docgen.pipeline.collecting import Collected, collect
from docgen.pipeline.library import open_library
from docgen.pipeline.places import paper_path, place_of
from docgen.pipeline.press import DOCX, XLSX, Composed, Press, Ready, Rendered
from docgen.pipeline.shelf import Shelf
from docgen.publish.names import safe_name
from docgen.sheets.checks import write_working_sheet
from docgen.sheets.form import write_form
from docgen.sheets.summary import write_summary
from docgen.standard import Profile

INTERNAL, WORKING_SHEET = "内部资料", "核查工作底表"


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


def ready_papers(order: MakeOrder) -> Iterator[Ready]:
    """Yield the papers that apply, none put; the workbooks beside them go into the output."""
    collected = collect(order.campaign, order.today)
    briefs = Briefs(order.campaign, collected, open_library(order.templates))
    folder = order.output or Path("output") / collected.campaign.id
    papers = Maker(order, briefs, Shelf(folder, collected.day)).papers()
    yield from (paper for paper in papers if isinstance(paper, Ready))


@dataclass(frozen=True)
class Maker:
    """Makes a campaign's papers ready, one after another; puts the workbooks that go with them."""

    order: MakeOrder
    briefs: Briefs
    shelf: Shelf
    not_due: list[Finding] = field(default_factory=list)

    @property
    def collected(self) -> Collected:
        """What came, and where each unit stands."""
        return self.briefs.collected

    def papers(self) -> Iterator[Ready | Rendered]:
        """Yield each paper that applies, ready to be put, or why it could not be made."""
        for kind in self._kinds():
            press = Press(
                self.briefs.library,
                kind,
                self.shelf,
                self.collected.day,
                folder=self.order.campaign / PAPERS,
            )
            if kind.scope == "campaign":
                if not self.order.units:
                    yield from self._of_campaign(press)
            elif kind.issuer == "unit" and kind.applies_to:
                wanted = self._wanted()
                for unit in self.collected.standing.units:
                    reading = answer_of(self.collected, unit, kind)
                    if reading and (not wanted or unit.unit.id in wanted):
                        yield from self._of_unit(press, unit, reading)
            else:
                yield from self._about_units(press)

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

    def _of_campaign(self, press: Press) -> Iterator[Ready | Rendered]:
        """Make a paper of the whole campaign, if its data are there."""
        kind, standing = press.kind, self.collected.standing
        counts = kind.uses_standing and not kind.optional
        if counts and not any(unit.reported for unit in standing.units):
            return
        if not kind.uses_standing and not self.briefs.sheet(kind):
            if self.order.kinds:
                raise UsageError(f"做“{kind.name}”要先填写 {PAPERS}/{kind.id}.yaml。")
            return
        if self._is_issued(kind, None):
            return
        press = self._in_round(press, None)
        data = self.briefs.data(kind)
        if data is None:
            self._note_not_due(kind)
            return
        composed = press.compose(data)
        issuer = self.collected.campaign.issuer
        yield from self._put(press, composed, issuer, issuer)
        if isinstance(composed, Composed) and kind.id == "summary":
            title = str(composed.paper["title_text"])
            content = write_summary(standing, self.collected.campaign, title)
            yield self._put_workbook(press, composed, content, issuer)

    def _about_units(self, press: Press) -> Iterator[Ready | Rendered]:
        """Make a paper about each unit to which its facts apply."""
        kind, any_ = press.kind, False
        wanted = self._wanted()
        for unit in self.collected.standing.owing:
            applies = not kind.applies_to or unit.status in kind.applies_to
            if not applies or (wanted and unit.unit.id not in wanted):
                continue
            if self._is_issued(kind, unit.unit):
                any_ = True
                continue
            data = self.briefs.data(kind, unit)
            if data is not None:
                any_ = True
                press = self._in_round(press, unit.unit)
                place = place_of(kind, self.collected.campaign, unit.unit)
                yield from self._put(press, press.compose(data), place, unit.unit.name)
        if not any_:
            self._note_not_due(kind)

    def _is_issued(self, kind: Kind, unit: Unit | None) -> bool:
        """Tell whether a paper is out; one that repeats may go again when its time has run out."""
        last = self.shelf.last_issued(kind.id, unit.id if unit else None)
        if last is None or last.issued is None:
            return False
        return not kind.repeats or max(last.issued, last.answer_by or last.issued) >= self._day

    def _in_round(self, press: Press, unit: Unit | None) -> Press:
        """Return the press of a paper's next round, named by its day, if one went out before."""
        last = self.shelf.last_issued(press.kind.id, unit.id if unit else None)
        day = format_date(self._day) if last else ""
        return press if press.round == day else replace(press, round=day)

    @property
    def _day(self) -> date:
        return self.collected.day

    def _note_not_due(self, kind: Kind) -> None:
        if self.order.kinds:
            self.not_due.append(missing_fact(kind))

    def put_working_sheet(self) -> None:
        """Put the internal sheet from which site checks are chosen, once there are devices."""
        campaign, standing = self.collected.campaign, self.collected.standing
        if standing.reported:
            name = f"{safe_name(campaign.issuer, '')}/{INTERNAL}/{WORKING_SHEET}{XLSX}"
            content = write_working_sheet(standing, campaign)
            self.shelf.put_table(name, content, WORKING_SHEET, campaign.id)

    def _wanted(self) -> set[str]:
        return {self.briefs.unit(name).id for name in self.order.units}

    def _of_unit(
        self, press: Press, unit: UnitStanding, reading: Reading
    ) -> Iterator[Ready | Rendered]:
        returned = reported_return(reading, unit.unit, unit.reported)
        reported = Reported(self.collected.campaign, unit.unit, returned, reading.file)
        composed = press.compose(data_from_answers(press.kind, reported, {}))
        yield from self._put(press, composed, unit.unit.name, unit.unit.name)
        if isinstance(composed, Composed) and press.kind.id == "form":
            content = write_form(returned, self.collected.campaign, unit.unit)
            yield self._put_workbook(press, composed, content, unit.unit.name)

    def _put(
        self, press: Press, composed: Composed | Rendered, place: str, whose: str
    ) -> Iterator[Ready | Rendered]:
        if isinstance(composed, Rendered):
            yield replace(composed, title=f"{whose} {press.kind.name}")
            return
        yield press.prepare(composed, paper_path(place, composed.stem, DOCX))

    def _put_workbook(
        self, press: Press, composed: Composed, content: bytes, place: str
    ) -> Rendered:
        return press.put_workbook(composed, paper_path(place, composed.stem, XLSX), content)


def _asks_office(kind: Kind) -> bool:
    """Tell whether something must be settled before a kind can be made at all."""
    return any(f.by == "config" and f.required for f in kind.fields)
