"""Make (生成): every paper of a campaign that applies, in one folder; what did not change stays."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from docgen.errors import DataError, UsageError
from docgen.findings import Finding, has_errors
from docgen.fit import Side
from docgen.intake.document import Document
from docgen.intake.paper_data import PaperData, Setting, read_papers
from docgen.model.campaign import Unit
from docgen.model.kind import Kind
from docgen.model.readings import Cell, Reading
from docgen.model.standing import UnitStanding
from docgen.pipeline.answers import Reported, data_from_answers, reported_return
from docgen.pipeline.collecting import Collected, collect
from docgen.pipeline.finishing import Finish, finish_papers
from docgen.pipeline.library import Library, open_library
from docgen.pipeline.press import DOCX, XLSX, Composed, Press, Ready, Rendered
from docgen.pipeline.shelf import Shelf
from docgen.publish.figures import changed_figures
from docgen.publish.names import safe_name
from docgen.publish.writer import write_file
from docgen.rules.decisions import Decided
from docgen.rules.units import match_unit
from docgen.sheets.form import write_form
from docgen.sheets.summary import write_summary
from docgen.standard import Profile, in_profile

PAPERS = "papers"


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


@dataclass(frozen=True)
class Made:
    """What became of every paper, and what was found in the campaign's folder."""

    folder: Path
    papers: tuple[Rendered, ...]
    findings: tuple[Finding, ...]
    superseded: tuple[str, ...] = ()


def make_papers(order: MakeOrder) -> Made:
    """Make all papers that apply; those of an earlier run that no longer do are superseded."""
    collected = collect(order.campaign, order.today)
    library = open_library(order.templates)
    folder = order.output or Path("output") / collected.campaign.id
    maker = _Maker(order, collected, library, Shelf(folder, collected.day))
    finish = Finish(folder, order.pdf, order.colophon)
    with in_profile(order.profile):
        papers = tuple(_told(paper) for paper in finish_papers(maker.papers(), finish))
    # A part of the papers says nothing about the others.
    whole = not order.kinds and not order.units
    superseded = maker.shelf.supersede({paper.name for paper in papers}) if whole else ()
    return Made(folder, papers, collected.findings, superseded)


@dataclass(frozen=True)
class _Maker:
    order: MakeOrder
    collected: Collected
    library: Library
    shelf: Shelf

    def papers(self) -> Iterator[Ready | Rendered]:
        for kind in self._kinds():
            press = Press(self.library, kind, self.shelf, self.collected.day)
            if kind.scope == "campaign":
                if not self.order.units:
                    yield from self._of_campaign(press)
            else:
                for unit, reading in self._answers(kind):
                    yield from self._of_unit(press, unit, reading)

    def _kinds(self) -> list[Kind]:
        if self.order.kinds:
            return [self.library.kind(kind_id) for kind_id in self.order.kinds]
        return [kind for kind in self.library.kinds() if not kind.optional]

    def _of_campaign(self, press: Press) -> Iterator[Ready | Rendered]:
        """Make a paper of the whole campaign, if its data are there."""
        file = self.order.campaign / PAPERS / f"{press.kind.id}.yaml"
        standing = self.collected.standing
        if press.kind.uses_standing and not any(unit.reported for unit in standing.units):
            return
        if not file.is_file() and not press.kind.uses_standing:
            if self.order.kinds:
                raise UsageError(f"做“{press.kind.name}”要先填写 {PAPERS}/{file.name}。")
            return
        data = self._campaign_data(press.kind, file)
        composed = press.compose(replace(data, standing=standing))
        yield from self._put(press, composed, self.collected.campaign.issuer)
        if isinstance(composed, Composed) and press.kind.id == "summary":
            title = str(composed.paper["title_text"])
            content = write_summary(standing, self.collected.campaign, title)
            yield self._put_workbook(press, composed, content, self.collected.campaign.issuer)

    def _campaign_data(self, kind: Kind, file: Path) -> PaperData:
        campaign, units = self.collected.campaign, self.collected.units
        if not file.is_file():
            return PaperData(campaign, None, {}, (), Document("campaign.yaml", {}))
        setting = Setting(kind, campaign, units, standing=self.collected.standing)
        papers = list(read_papers(file, setting))
        if len(papers) != 1:
            raise DataError(f"“{file}”里有{len(papers)}份数据，这里只能有一份。")
        return papers[0]

    def _answers(self, kind: Kind) -> Iterator[tuple[UnitStanding, Reading]]:
        """Yield the units to which a kind applies, each with the file that says so.

        What a unit has to mend, or never answered, is in no paper: the bureau states nothing in
        a unit's place.
        """
        wanted = {self._unit(name).id for name in self.order.units}
        standing = self.collected.standing
        for status, unit in zip(self.collected.collection.units, standing.units, strict=True):
            if unit.status not in kind.applies_to or (wanted and unit.unit.id not in wanted):
                continue
            decided = self.collected.collection.counted(status) or self._last(unit.unit)
            if decided is not None and not has_errors(decided.open) and _tells(decided, kind):
                yield unit, decided.reading

    def _last(self, unit: Unit) -> Decided | None:
        """Return the last thing that a unit without a table sent."""
        files = [
            file.decided
            for file in self.collected.collection.files
            if file.submission.unit == unit.id
        ]
        return files[-1] if files else None

    def _unit(self, name: str) -> Unit:
        units = self.collected.units
        found = next((unit for unit in units if unit.id == name), None)
        found = found or match_unit(name, units)
        if found is None:
            raise UsageError(f"应报单位名单中没有“{name}”，--unit 请写编号或单位名称。")
        return found

    def _of_unit(
        self, press: Press, unit: UnitStanding, reading: Reading
    ) -> Iterator[Ready | Rendered]:
        returned = reported_return(reading, unit.unit, unit.reported)
        reported = Reported(self.collected.campaign, unit.unit, returned, reading.file)
        composed = press.compose(data_from_answers(press.kind, reported, {}))
        yield from self._put(press, composed, unit.unit.name)
        if isinstance(composed, Composed) and press.kind.id == "form":
            content = write_form(returned, self.collected.campaign, unit.unit)
            yield self._put_workbook(press, composed, content, unit.unit.name)

    def _put(
        self, press: Press, composed: Composed | Rendered, place: str
    ) -> Iterator[Ready | Rendered]:
        if isinstance(composed, Rendered):
            yield replace(composed, title=f"{place} {press.kind.name}")
            return
        yield press.prepare(composed, _path(place, composed.stem, DOCX))

    def _put_workbook(
        self, press: Press, composed: Composed, content: bytes, place: str
    ) -> Rendered:
        return press.put_workbook(composed, _path(place, composed.stem, XLSX), content)


def _told(made: Rendered) -> Rendered:
    """List what changed beside a paper that a person edited."""
    if made.kept is not None and made.path is not None and made.path.suffix == DOCX:
        lines = changed_figures(made.kept.read_bytes(), made.path.read_bytes())
        text = "\n\n".join(lines) or "数字没有变化。"
        write_file(made.path.with_suffix(".数字变化.txt"), f"{text}\n".encode())
    return made


def _tells(decided: Decided, kind: Kind) -> bool:
    """Tell whether a file answers what only its unit knows, if a kind asks that."""
    asks = any(field.by == "person" and field.required for field in kind.fields)
    return not asks or bool(decided.reading.answers.get("used", Cell()).text)


def _path(place: str, stem: str, suffix: str) -> str:
    """Return a file's path in the output folder: one folder for each body."""
    return f"{safe_name(place, '')}/{safe_name(stem, suffix)}"
