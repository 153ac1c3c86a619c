"""The press: the data of one paper become a file on the shelf, or findings that say why not."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal, NamedTuple

from docgen.compose.facts import Facts
from docgen.compose.namespace import namespace
from docgen.compose.paper import compose, file_stem
from docgen.findings import Finding, Place, has_errors
from docgen.intake.paper_data import MODE, PaperData
from docgen.model.kind import Kind
from docgen.model.stage import Stage
from docgen.pipeline.library import TEMPLATE, Library
from docgen.pipeline.pending_facts import pending_in, still_pending
from docgen.pipeline.profiles import template_of
from docgen.pipeline.sealing import with_seals
from docgen.pipeline.shelf import Outlet, Sheet
from docgen.pipeline.texts import COPY_MODE, read_texts
from docgen.rules.composed import Paper
from docgen.rules.paper import check_paper
from docgen.rules.waivers import waive, waivers_of
from docgen.stamp import Engine, Filled, Template
from docgen.typeset.dressing import dress
from docgen.typeset.finishing import finish

DOCX, XLSX = ".docx", ".xlsx"


@dataclass(frozen=True)
class Rendered:
    """What became of one paper; without a path it was not made.

    `kept` is the file of a person's that was left alone, `name` the path as the manifest has it.
    """

    path: Path | None
    status: str
    findings: tuple[Finding, ...]
    pdf: Path | None = None
    title: str = ""
    kept: Path | None = None
    name: str = ""


@dataclass(frozen=True)
class Composed:
    """One paper before it is written."""

    facts: Facts
    paper: dict[str, object]
    findings: tuple[Finding, ...]
    file: str

    @property
    def stem(self) -> str:
        """The paper's file name without its ending."""
        return file_stem(self.facts)


class Dressed(NamedTuple):
    """A composed paper with its values as they were measured."""

    composed: Composed
    values: Mapping[str, object]


class Printable(NamedTuple):
    """A composed paper with all that its template may name."""

    composed: Composed
    names: Mapping[str, object]


@dataclass(frozen=True)
class Ready:
    """A paper that is stamped and has its name, before it lies on its shelf."""

    shelf: Outlet
    composed: Composed
    sheet: Sheet

    @property
    def pending(self) -> tuple[str, ...]:
        """Return the facts that the paper prints as pending."""
        return pending_in(self.sheet.content)

    def put(self) -> Rendered:
        """Put the paper on its shelf."""
        composed, sheet = self.composed, self.sheet
        published = self.shelf.put(sheet, composed.facts, composed.paper)
        return Rendered(
            published.path,
            published.status,
            sheet.findings,
            title=str(composed.paper["title_text"]),
            kept=published.kept,
            name=published.name,
        )


@dataclass(frozen=True)
class Press:
    """Makes papers of one kind, all at one stage and of one day.

    `folder` is where files lie that their data name: the campaign's, or that of the data.
    """

    library: Library
    kind: Kind
    shelf: Outlet
    today: date
    final: bool = False
    round: str = ""
    folder: Path | None = None

    @cached_property
    def template(self) -> Template:
        """The kind's template, read once."""
        name = f"{self.kind.name}模板（{TEMPLATE}）"
        return Template(template_of(self.library, self.kind), name=name, finish=finish)

    def compose(self, data: PaperData) -> Composed | Rendered:
        """Bring the data into the form in which it is printed, or say why that cannot be."""
        if data.campaign is None or has_errors(data.findings):
            return Rendered(None, "failed", data.findings)
        fields, repairs = read_texts(self.kind, data)
        facts = Facts(
            kind=self.kind,
            campaign=data.campaign,
            unit=data.unit,
            fields=fields,
            stage=stage_of(fields.get(MODE), final=self.final),
            today=self.today,
            returned=data.returned,
            standing=data.standing,
            round=self.round,
        )
        paper = compose(facts)
        findings = (*data.findings, *repairs, *_judged(facts, paper, data))
        if has_errors(findings):
            return Rendered(None, "failed", findings)
        return Composed(facts, paper, findings, data.document.file)

    def stamp(self, composed: Composed) -> bytes:
        """Return the bytes of a paper that goes on no shelf."""
        return self._fill(composed).package

    def dress(self, composed: Composed) -> Dressed:
        """Measure what depends on widths."""
        return Dressed(composed, dress(composed.paper, self.kind.layout))

    def name(self, dressed: Dressed) -> Printable:
        """Give everything the name by which the template knows it."""
        return Printable(dressed.composed, namespace(dressed.composed.facts, dressed.values))

    def _fill(self, composed: Composed) -> Filled:
        return self.template.fill(self.name(self.dress(composed)).names)

    def prepare(self, composed: Composed, name: str) -> Ready | Rendered:
        """Stamp a paper that will go on the shelf; a final one with a pending fact is refused."""
        return self.prepare_named(self.name(self.dress(composed)), name)

    def prepare_named(self, printable: Printable, name: str) -> Ready | Rendered:
        """Do the same with a paper that is dressed and whose values have their names."""
        composed, names = printable
        return self._finished(composed, self._sheet(composed, name, self.template.fill(names)))

    def prepare_edited(self, composed: Composed, name: str, package: bytes) -> Ready | Rendered:
        """Prepare a final paper that came about by hand; the same is asked of it."""
        sheet = self._sheet(composed, name, self._fill(composed))
        return self._finished(composed, sheet.holding(package))

    def _sheet(self, composed: Composed, name: str, filled: Filled) -> Sheet:
        engine: Literal["fast", "docxtpl"]
        engine = "fast" if filled.route.engine is Engine.FAST else "docxtpl"
        digest = filled.content_digest
        return Sheet(name, filled.package, engine, composed.findings, "unverified", digest, digest)

    def _finished(self, composed: Composed, sheet: Sheet) -> Ready | Rendered:
        if not self.final:
            return Ready(self.shelf, composed, sheet)
        pending = still_pending(sheet.content, composed.file, composed.facts)
        if pending:
            return Rendered(None, "failed", (*composed.findings, *pending))
        package = with_seals(sheet.content, composed.paper, self.folder, composed.file)
        if isinstance(package, Finding):
            return Rendered(None, "failed", (*composed.findings, package))
        return Ready(self.shelf, composed, sheet.holding(package))

    def put_workbook(self, composed: Composed, name: str, content: bytes) -> Rendered:
        """Put the workbook that goes with a paper on the same shelf."""
        published = self.shelf.put(Sheet(name, content, "fast", ()), composed.facts, composed.paper)
        return Rendered(
            published.path, published.status, (), kept=published.kept, name=published.name
        )


def stage_of(mode: object, *, final: bool) -> Stage:
    """Return the stage of a paper that says whether it is a copy."""
    if final:
        return Stage.FINAL
    return Stage.COPY if mode == COPY_MODE else Stage.DRAFT


def _judged(facts: Facts, paper: dict[str, object], data: PaperData) -> list[Finding]:
    """Return what the rules find, known departures with their reason."""
    file = data.document.file
    judged = Paper(
        facts.kind,
        facts.stage,
        paper,
        file,
        day=_day(facts.fields.get("date_of_issue")) or facts.today,
        answer_by=_day(facts.fields.get(facts.kind.answer_by)),
        campaign=facts.campaign,
        given=facts.fields,
    )
    found = waive(check_paper(judged), waivers_of(paper), file)
    return [replace(finding, place=_place(finding, data)) for finding in found]


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def _place(finding: Finding, data: PaperData) -> Place:
    """Return a finding's place with the line on which its field, or the paper, stands."""
    name = finding.place.field.removeprefix("paper.").partition(".")[0]
    return replace(finding.place, line=data.place_of(name).line)
