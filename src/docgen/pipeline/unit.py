"""A unit's whole answer (单位答复) from its one workbook: papers, form, and what to do next."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from docgen.compose.bodies import printed_campaign, printed_unit
from docgen.findings import Finding, Place, Severity, has_errors
from docgen.form import QUESTIONS, said
from docgen.intake.paper_data import PaperData
from docgen.intake.returns import ReadSetting, read_return
from docgen.intake.unit_book import read_book_facts
from docgen.model.campaign import Campaign, Unit
from docgen.model.kind import Kind
from docgen.model.readings import Cell, Reading
from docgen.model.returns import Return
from docgen.pipeline.answers import Reported, at_cell, data_from_answers, reported_return
from docgen.pipeline.command_line import command
from docgen.pipeline.edited_drafts import draft_of, prepare_final
from docgen.pipeline.finishing import Finish, finish_papers
from docgen.pipeline.library import Library, open_library
from docgen.pipeline.messages import message
from docgen.pipeline.press import DOCX, XLSX, Composed, Press, Ready, Rendered
from docgen.pipeline.shelf import Shelf
from docgen.publish.folder import Folder
from docgen.publish.names import safe_name
from docgen.rules.outward import for_unit
from docgen.rules.returns import Setting, check_return, understood
from docgen.sheets.form import write_form

FORM = "form"
WITH_DEVICES, WITHOUT = ("report", FORM), ("reply",)
LETTERS = {"report": "report_letter", "reply": "reply_letter"}
SEALS = {FORM: "“填报单位（公章）”处"}
SEAL = "落款处"
_FORM_EDITED = (
    "汇总表的送审稿被人改过，而电子表格和报告里的合计都按工作簿算，会对不上："
    "请把改动写进工作簿，把这份送审稿改名或者移走，再生成一次。"
)
REPLIES = "报送材料"  # the folder into which papers go unless another is told


@dataclass(frozen=True)
class UnitOrder:
    """What to make of a workbook: where to, at which stage, with a letter before it or not."""

    book: Path
    output: Path
    today: date
    issued: date | None = None
    letter: bool = False
    number: str = ""
    pdf: bool = False
    templates: Path | None = None


@dataclass(frozen=True)
class UnitPapers:
    """What became of a workbook: its papers, what is to be mended or filled in, what to do."""

    papers: tuple[Rendered, ...]
    findings: tuple[Finding, ...]
    pending: tuple[str, ...] = ()
    to_do: Path | None = None


def answer_for_unit(order: UnitOrder) -> UnitPapers:
    """Make the unit's papers; with errors in the workbook none is made."""
    facts = read_book_facts(order.book)
    if facts.campaign is None or facts.unit is None:
        return UnitPapers((), facts.findings)
    campaign, unit = facts.campaign, facts.unit
    year = campaign.deadline.year if campaign.deadline else order.today.year
    setting = ReadSetting(campaign.money_unit, year, campaign.fine_window)
    reading = read_return(order.book, setting)
    found = (*facts.findings, *reading.findings, *_judged(reading, _setting(order, campaign, unit)))
    if has_errors(found):
        return UnitPapers((), found)
    returned = reported_return(reading, unit, understood(reading))
    with Shelf(order.output, order.today) as shelf:
        made = _Answer(order, campaign, unit, returned, shelf).make()
    told = (at_cell(finding, reading) for finding in made.findings)
    return replace(made, findings=(*found, *told))


def _setting(order: UnitOrder, campaign: Campaign, unit: Unit) -> Setting:
    written = order.issued or campaign.as_of or order.today
    return Setting(campaign, (unit,), sender=unit, written=written)


def _judged(reading: Reading, setting: Setting) -> tuple[Finding, ...]:
    """Return what is wrong with the answers; that question 1 is open stops everything."""
    # A unit without devices leaves the form empty, as it should.
    findings = tuple(
        finding
        for finding in for_unit(check_return(reading, setting))
        if finding.code != "zero_return_needs_letter"
    )
    first = QUESTIONS[0]
    used = reading.answers.get(first.key, Cell())
    if said(first.key, used.text):
        return findings
    text = f"请先回答第1题“{first.text}”，选“有”或者“没有”。"
    place = Place(reading.file, where=used.where)
    others = (finding for finding in findings if finding.place.where != used.where)
    return (Finding("answer_missing", Severity.ERROR, text, place), *others)


@dataclass(frozen=True)
class _Answer:
    """The making of one unit's papers."""

    order: UnitOrder
    campaign: Campaign
    unit: Unit
    returned: Return
    shelf: Shelf

    def make(self) -> UnitPapers:
        library = open_library(self.order.templates)
        presses = [self._press(library, kind_id) for kind_id in self._kinds()]
        composed = [(press, press.compose(self._data(press.kind))) for press in presses]
        failed = [paper for _, paper in composed if isinstance(paper, Rendered)]
        if failed:
            return UnitPapers(tuple(failed), _told(failed))
        good = [(press, paper) for press, paper in composed if isinstance(paper, Composed)]
        ready = [self._ready(press, paper) for press, paper in good]
        refused = tuple(paper for paper in ready if isinstance(paper, Rendered))
        if refused:  # all papers are signed together, or none
            return UnitPapers(refused, _told(refused))
        papers = finish_papers(ready, Finish(Folder(self.order.output), self.order.pdf))
        if any(paper.path is None for paper in papers):
            return UnitPapers(papers, _told(papers))
        stamped = [paper for paper in ready if isinstance(paper, Ready)]
        pending = tuple(dict.fromkeys(fact for paper in stamped for fact in paper.pending))
        sheets = [self._workbook(press, paper) for press, paper in good if press.kind.id == FORM]
        to_do = self._to_do([press.kind for press, _ in good], papers, sheets, pending)
        return UnitPapers((*papers, *sheets), _told(papers), pending, to_do)

    def _kinds(self) -> list[str]:
        kinds = WITH_DEVICES if self.returned.answers.get("used") == "有" else WITHOUT
        chosen = list(kinds)
        if self.order.letter:
            chosen.insert(1, LETTERS[kinds[0]])
        return chosen

    def _press(self, library: Library, kind_id: str) -> Press:
        order = self.order
        final = order.issued is not None
        day = order.issued or order.today
        return Press(library, library.kind(kind_id), self.shelf, day, final)

    def _ready(self, press: Press, composed: Composed) -> Ready | Rendered:
        """Stamp a paper; a final one keeps what a person wrote into its draft."""
        name = _path_of(composed.stem)
        if self.order.issued is None:
            return press.prepare(composed, name)
        data = self._data(press.kind, signed=False)
        draft = draft_of(replace(press, final=False), data, _path_of, self.shelf)
        if draft.edited and press.kind.id == FORM:
            found = Finding("form_edited", Severity.ERROR, _FORM_EDITED, Place(draft.name))
            return Rendered(None, "failed", (*composed.findings, found))
        return prepare_final(press, composed, draft, self.order.output, name)

    def _data(self, kind: Kind, *, signed: bool = True) -> PaperData:
        """Return the data of a paper: what was answered, and what the signing gives."""
        issued = self.order.issued.isoformat() if self.order.issued else ""
        given = {"date_of_issue": issued, "number": self.order.number} if signed else {}
        reported = Reported(self.campaign, self.unit, self.returned, self.order.book.name)
        return data_from_answers(kind, reported, given)

    def _workbook(self, press: Press, composed: Composed) -> Rendered:
        """Write the form as a workbook, too: the bureau reads it by machine."""
        content = write_form(self.returned, self.campaign, self.unit)
        return press.put_workbook(composed, safe_name(composed.stem, XLSX), content)

    def _to_do(
        self,
        kinds: Sequence[Kind],
        papers: Sequence[Rendered],
        sheets: Sequence[Rendered],
        pending: Sequence[str],
    ) -> Path:
        """Write the list of what to print, where to seal it, and what to send."""
        listed = [
            {"title": kind.name, "seal": SEALS.get(kind.id, SEAL), "file": paper.path.name}
            for kind, paper in zip(kinds, papers, strict=True)
            if paper.path
        ]
        text = message(
            "unit_answer",
            {
                "campaign": printed_campaign(self.campaign),
                # A unit need not know whom the bureau names: what it does not know is left out.
                "contact": self.campaign.contact,
                "unit": printed_unit(self.unit),
                "papers": listed,
                "files": [paper.path.name for paper in (*papers, *sheets) if paper.path],
                "pending": pending,
                "final": self.order.issued is not None,
                "command": self._command(),
                "letter": self.order.letter,
                "today": self.order.today.isoformat(),
            },
        )
        title = "报送清单"
        return self.shelf.put_table(f"{title}.txt", text.encode(), title, self.campaign.id).path

    def _command(self) -> str:
        """Return the command that makes the final papers of this very workbook, in this place."""
        order = self.order
        where = () if order.output == Path(REPLIES) else ("-o", order.output)
        own = ("--templates", order.templates) if order.templates else ()
        letter = ("--letter", "--number", "文号") if order.letter else ()
        pdf = ("--pdf",) if order.pdf else ()
        final = ("--final", "--date", "日期")
        return command("unit", order.book, *where, *own, *letter, *pdf, *final)


def _path_of(stem: str) -> str:
    return safe_name(stem, DOCX)


def _told(papers: Sequence[Rendered]) -> tuple[Finding, ...]:
    return tuple(dict.fromkeys(finding for paper in papers for finding in paper.findings))
