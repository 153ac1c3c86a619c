"""Drafting (拟稿): a paper that is due, ready to be put, and the workbook that goes with it.

What it is drafted from is looked up by kind and unit alone, so that any process can draft it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from docgen.errors import DocgenError, bug_in_words
from docgen.findings import Finding, Severity
from docgen.intake.campaign import PAPERS
from docgen.model.kind import Kind
from docgen.model.standing import UnitStanding
from docgen.pipeline.answers import (
    Reported,
    answer_of,
    at_cell,
    data_from_answers,
    reported_return,
)
from docgen.pipeline.briefs import Briefs
from docgen.pipeline.due_papers import Due
from docgen.pipeline.earlier import Earlier, with_earlier
from docgen.pipeline.places import Places
from docgen.pipeline.press import DOCX, XLSX, Composed, Press, Ready, Rendered
from docgen.pipeline.shelf import Outlet
from docgen.publish.problems import WriteError
from docgen.sheets.form import write_form
from docgen.sheets.summary import write_summary

FORM, SUMMARY = "form", "summary"


@dataclass(frozen=True)
class Drafting:
    """Drafts the papers of a campaign for an outlet; puts the workbooks that go with them."""

    briefs: Briefs
    outlet: Outlet
    _presses: dict[tuple[str, str], Press] = field(default_factory=dict)

    def papers(self, due: Due) -> list[Ready | Rendered]:
        """Return what a due paper comes to, ready to be put, or why it could not be made.

        Whatever goes wrong is told of this one alone; only where a workbook cannot be written,
        no other file can, and a WriteError is raised.
        """
        try:
            return list(self._papers(due))
        except WriteError:
            raise
        except DocgenError as error:
            fault = Finding("paper_failed", Severity.ERROR, str(error))
        except Exception as error:  # noqa: BLE001 - a bug costs this one paper, not all others
            message = f"{bug_in_words(error)}，请把这句话和专项文件夹交给维护人员。"
            fault = Finding("internal_error", Severity.ERROR, message)
        return [self.failed(due, fault)]

    def _papers(self, due: Due) -> Iterator[Ready | Rendered]:
        press, unit = self._press(due), self._unit(due)
        if unit is not None and press.kind.issuer == "unit" and press.kind.applies_to:
            return self._from_unit(press, unit)
        return self._of_bureau(press, unit, due.earlier)

    def failed(self, due: Due, *findings: Finding) -> Rendered:
        """Return what is told of a due paper that could not be made."""
        title = self._title(self._press(due).kind, self._unit(due))
        return Rendered(None, "failed", findings, title=title)

    def open_template(self, due: Due) -> None:
        """Open the template that a due paper is made with."""
        _ = self._press(due).template

    def _press(self, due: Due) -> Press:
        """Return the press of a kind and round; its template is read once."""
        key = (due.kind, due.round)
        if key not in self._presses:
            briefs = self.briefs
            self._presses[key] = Press(
                briefs.library,
                briefs.library.kind(due.kind),
                self.outlet,
                briefs.collected.day,
                round=due.round,
                folder=briefs.folder / PAPERS,
            )
        return self._presses[key]

    def _unit(self, due: Due) -> UnitStanding | None:
        return self.briefs.collected.standing_of[due.unit] if due.unit else None

    def _of_bureau(
        self, press: Press, unit: UnitStanding | None, earlier: Earlier | None
    ) -> Iterator[Ready | Rendered]:
        """Draft a paper of the campaign, or about a unit."""
        data = self.briefs.data(press.kind, unit)
        if data is None:  # it was due when all were listed: so the data have changed meanwhile
            return
        composed = press.compose(with_earlier(press.kind, data, earlier))
        yield self._ready(press, composed, unit)
        if isinstance(composed, Composed) and press.kind.id == SUMMARY:
            collected = self.briefs.collected
            title = str(composed.paper["title_text"])
            content = write_summary(collected.standing, collected.campaign, title)
            yield self._workbook(press, composed, content, unit)

    def _from_unit(self, press: Press, unit: UnitStanding) -> Iterator[Ready | Rendered]:
        """Draft a paper of what a unit answered."""
        collected = self.briefs.collected
        reading = answer_of(collected, unit, press.kind)
        if reading is None:
            return
        returned = reported_return(reading, unit.unit, unit.reported)
        reported = Reported(collected.campaign, unit.unit, returned, reading.file)
        composed = press.compose(data_from_answers(press.kind, reported, {}))
        told = tuple(at_cell(finding, reading) for finding in composed.findings)
        composed = replace(composed, findings=told)
        yield self._ready(press, composed, unit)
        if isinstance(composed, Composed) and press.kind.id == FORM:
            content = write_form(returned, collected.campaign, unit.unit)
            yield self._workbook(press, composed, content, unit)

    def _ready(
        self, press: Press, composed: Composed | Rendered, unit: UnitStanding | None
    ) -> Ready | Rendered:
        if isinstance(composed, Rendered):
            return replace(composed, title=self._title(press.kind, unit))
        return press.prepare(composed, self._path(press.kind, unit, composed, DOCX))

    def _workbook(
        self, press: Press, composed: Composed, content: bytes, unit: UnitStanding | None
    ) -> Rendered:
        return press.put_workbook(composed, self._path(press.kind, unit, composed, XLSX), content)

    def _path(self, kind: Kind, unit: UnitStanding | None, composed: Composed, suffix: str) -> str:
        return self._places.path(kind, unit.unit if unit else None, composed.stem, suffix)

    @cached_property
    def _places(self) -> Places:
        return Places(self.briefs.collected.campaign, self.briefs.collected.units)

    def _title(self, kind: Kind, unit: UnitStanding | None) -> str:
        """Return what a paper is called that has no title yet."""
        whose = unit.unit.name if unit else self.briefs.collected.campaign.issuer
        return f"{whose} {kind.name}"
