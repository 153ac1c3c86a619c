"""Packages for the units (填报材料): workbook, blank form, reply to complete, guide, mail text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from docgen.archive import assemble, deflated
from docgen.compose.bodies import printed_campaign, printed_unit
from docgen.errors import DataError, UsageError
from docgen.findings import Finding, Place, Severity, has_errors
from docgen.form import BLANK as FORM
from docgen.intake.campaign import read_campaign
from docgen.intake.document import Document
from docgen.intake.field_values import Values
from docgen.intake.paper_data import PaperData
from docgen.model.campaign import Campaign, Unit
from docgen.model.returns import DeviceRow, Return
from docgen.pipeline.library import open_library
from docgen.pipeline.messages import message
from docgen.pipeline.pending_facts import campaign_places, pending_in
from docgen.pipeline.press import Composed, Press
from docgen.pipeline.shelf import PACKAGE, TABLE, Shelf
from docgen.publish.names import Names, safe_name
from docgen.publish.papers import Published
from docgen.rules.paper import pending_facts
from docgen.sheets.unit_book import write_unit_book

BOOK, REPLY = "填报工作簿.xlsx", "情况说明.docx"
BLANK, GUIDE = "附件1（空白）.docx", "填报须知.docx"
KINDS = ("form", "guide", "reply")
PENDING = "pending_fact"


@dataclass(frozen=True)
class FormsOrder:
    """Which campaign's packages go where."""

    campaign: Path
    output: Path
    today: date
    templates: Path | None = None


@dataclass(frozen=True)
class Package:
    """One unit's package, and the text to send it with."""

    unit: Unit
    archive: Published
    text: Published


@dataclass(frozen=True)
class Packages:
    """All packages of a campaign, and what was found in its folder."""

    made: tuple[Package, ...]
    findings: tuple[Finding, ...]

    @property
    def ready(self) -> bool:
        """Tell whether they can be sent: nothing of the campaign's own facts is left open."""
        return all(finding.code != PENDING for finding in self.findings)


def make_packages(order: FormsOrder) -> Packages:
    """Make a package for every unit that owes an answer."""
    folder = read_campaign(order.campaign)
    if folder.campaign is None or has_errors(folder.findings):
        return Packages((), folder.findings)
    units = [unit for unit in folder.units if not unit.exempt]
    if not units:
        raise DataError(f"“{order.campaign}”的应报单位名单是空的，请先填写 units.yaml。")
    library = open_library(order.templates)
    with Shelf(order.output, order.today) as shelf:
        presses = {name: Press(library, library.kind(name), shelf, order.today) for name in KINDS}
        maker = _Maker(folder.campaign, shelf, presses)
        made = tuple(maker.package(unit) for unit in units)
    return Packages(made, (*folder.findings, *maker.left_open(units[0])))


@dataclass(frozen=True)
class _Maker:
    campaign: Campaign
    shelf: Shelf
    presses: Mapping[str, Press]
    names: Names = field(default_factory=Names)

    def package(self, unit: Unit) -> Package:
        files = {BOOK: write_unit_book(self.campaign, unit), **self._papers(unit)}
        archive = assemble([deflated(name, data) for name, data in files.items()])
        text = self._mail(unit).encode()
        mark = self.names.mark(unit.name)
        return Package(
            unit,
            self._put(f"{unit.name}-填报材料", f"{mark}.zip", archive, PACKAGE),
            self._put(f"{unit.name}-邮件和短信", f"{mark}.txt", text, TABLE),
        )

    def _put(self, title: str, suffix: str, content: bytes, kind: str) -> Published:
        name = safe_name(title, suffix)
        return self.shelf.put_table(name, content, title, self.campaign.id, kind)

    def left_open(self, unit: Unit) -> Iterator[Finding]:
        """Yield what packages print as pending and no unit can know: the campaign's own facts."""
        printed = {fact for _, fact in pending_facts(self._mail(unit))}
        printed.update(*map(pending_in, self._papers(unit).values()))
        for fact, asked in campaign_places(self.campaign).items():
            if fact in printed:
                text = f"发给各单位的材料里还有〔待补：{fact}〕，请先补上，再做一次，然后发出。"
                yield Finding(PENDING, Severity.WARNING, text, Place("campaign.yaml", asked))

    def _mail(self, unit: Unit) -> str:
        values = {"campaign": printed_campaign(self.campaign), "unit": printed_unit(unit)}
        return message("forms_mail", values)

    def _papers(self, unit: Unit) -> dict[str, bytes]:
        return {
            REPLY: self._paper("reply", unit, _known(unit)),
            BLANK: self._paper("form", unit, {"notes": FORM.notes}, _blank()),
            GUIDE: self._paper("guide", unit, {}),
        }

    def _paper(
        self, kind_id: str, unit: Unit, fields: Values, returned: Return | None = None
    ) -> bytes:
        """Return one paper of the package."""
        press = self.presses[kind_id]
        document = Document("units.yaml", {})
        asked = {field.name for field in press.kind.fields}
        known = {name: text for name, text in fields.items() if name in asked}
        composed = press.compose(PaperData(self.campaign, unit, known, (), document, returned))
        if not isinstance(composed, Composed):
            raise UsageError("\n".join(str(finding) for finding in composed.findings))
        return press.stamp(composed)


def _known(unit: Unit) -> Values:
    """Return what the roster knows of whom to ask."""
    return {name: text for name, text in (("filler", unit.contact), ("phone", unit.phone)) if text}


def _blank() -> Return:
    """Return a form whose rows are numbered and nothing else."""
    rows: Sequence[DeviceRow] = [DeviceRow(n=number) for number in range(1, FORM.rows + 1)]
    return Return(rows=tuple(rows))
