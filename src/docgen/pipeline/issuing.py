"""Issue (签发): a draft becomes the final paper, with its number, its date and its signatory.

The paper is composed in full before a number is taken, so that what cannot be issued takes none;
and the number is entered as issued only after the paper lies on its shelf, so that a run that was
cut off can be run again: the same paper keeps its number.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from docgen.chinese.dates import format_date
from docgen.errors import DataError
from docgen.findings import Finding, Place, Severity
from docgen.intake.campaign import PAPERS
from docgen.intake.paper_data import PaperData
from docgen.model.kind import Kind
from docgen.model.standing import UnitStanding
from docgen.pipeline.briefs import Briefs
from docgen.pipeline.collecting import collect
from docgen.pipeline.earlier import earlier_of, with_earlier
from docgen.pipeline.edited_drafts import Draft, draft_of, sign_draft
from docgen.pipeline.finishing import Finish, finish_papers
from docgen.pipeline.issue_order import (
    NOTICE,
    IssueOrder,
    refuse_day,
    refuse_kind,
    refuse_signatories,
    unit_of,
)
from docgen.pipeline.library import open_library
from docgen.pipeline.numbering import Numbering
from docgen.pipeline.one_final import OneFinal
from docgen.pipeline.places import Places, output_of
from docgen.pipeline.press import DOCX, Composed, Press, Ready, Rendered
from docgen.pipeline.reasons import missing_fact
from docgen.pipeline.sent_drafts import changed_since, sent_draft
from docgen.pipeline.shelf import Shelf
from docgen.pipeline.slips import Signing, put_slip, slip_press
from docgen.pipeline.unsettled import still_open
from docgen.publish.folder import Folder
from docgen.publish.manifest import Document
from docgen.registry import Key, Particulars, Register, open_register
from docgen.standard import in_profile

__all__ = ["IssueOrder", "Issued", "issue_paper"]

if TYPE_CHECKING:
    from docgen.intake.field_values import FieldValue


@dataclass(frozen=True)
class Issued:
    """The final paper, its number if it bears one, and the sheet of signatures (发文稿纸)."""

    paper: Rendered
    number: str = ""
    slip: Rendered | None = None


def issue_paper(order: IssueOrder) -> Issued:
    """Issue one paper; what cannot be issued takes no number and is told by its findings.

    A paper tells nothing that came about after the day of its draft, or after its own, however
    much later it is entered.
    """
    library = open_library(order.templates)
    kind = library.kind(order.kind)
    refuse_kind(kind, order)
    briefs = Briefs(order.campaign, collect(order.campaign, order.day), library)
    refuse_day(kind, order, briefs.collected.campaign)
    folder = output_of(briefs.collected.campaign, order.output)
    unit = unit_of(order, kind, briefs)
    sent = sent_draft(folder, kind.id, unit.id if unit else "")
    if sent is not None and sent.drafted is not None and sent.drafted < briefs.collected.day:
        briefs = Briefs(order.campaign, collect(order.campaign, sent.drafted), library)
    standing = briefs.collected.standing_of[unit.id] if unit else None
    data = briefs.data(kind, standing)
    if data is None:
        raise DataError(missing_fact(kind, briefs, (unit.id,) if unit else ()).message)
    with (
        in_profile(order.profile),
        open_register(order.database, create=True) as register,
        Shelf(folder, briefs.collected.day) as shelf,
    ):
        last = shelf.last_issued(kind.id, unit.id if unit else None, before=order.issued)
        told = with_earlier(kind, data, earlier_of(last))
        return _Issuing(order, briefs, kind, standing, shelf, register, sent).issue(told)


@dataclass(frozen=True)
class _Issuing:
    order: IssueOrder
    briefs: Briefs
    kind: Kind
    unit: UnitStanding | None
    shelf: Shelf
    register: Register
    sent: Document | None

    def issue(self, data: PaperData) -> Issued:
        key = self._key()
        press = self._press(final=True, round_=key.round)
        refuse_signatories(data, self.order.signatory)
        draft, signed = self._draft(data, key.round), self._signed(data)
        trial = self._ready(press, signed, draft, self._numbering.trial(key))
        if isinstance(trial, Rendered):
            return Issued(trial)
        if changed := self._changed(draft):
            return Issued(Rendered(None, "failed", (*trial.sheet.findings, changed)))
        mark = str(trial.composed.paper["mark"])
        number = self._numbering.take(key, _particulars(trial.composed), mark)
        self._numbering.check_issue(number, self.order.signatory)
        ready = self._ready(press, signed, draft, number)
        if isinstance(ready, Rendered):
            return Issued(ready)
        finish = Finish(Folder(self.shelf.folder), self.order.pdf, self.order.colophon)
        (paper,) = finish_papers([ready], finish)
        self._numbering.issued(number, self.order.signatory)
        self.shelf.retire([draft.name])
        return Issued(self._with_hint(paper, number), number, self._slip(ready.composed))

    def _with_hint(self, paper: Rendered, number: str) -> Rendered:
        """Tell what a report upward leaves out, and what `campaign.yaml` has to say of a notice."""
        if self.kind.uses_standing and self.kind.direction == "upward":
            left_out = still_open(self.briefs.collected)
            return replace(paper, findings=(*paper.findings, *([left_out] if left_out else [])))
        notice = self.briefs.collected.campaign.notice
        if self.kind.id != NOTICE or (notice.number, notice.issued) == (number, self.order.issued):
            return paper
        message = (
            "其他文书要引用这份通知，请把 campaign.yaml 的 notice 填成："
            f"title: {paper.title}；number: {number}；issued: {self.order.issued}"
        )
        hint = Finding("notice_not_noted", Severity.WARNING, message, Place("campaign.yaml"))
        return replace(paper, findings=(*paper.findings, hint))

    @property
    def _numbering(self) -> Numbering:
        order, campaign = self.order, self.briefs.collected.campaign
        return Numbering(
            self.register, self.kind, campaign.series, order.issued, order.today, order.number
        )

    def _key(self) -> Key:
        """Return the paper's key: a kind that repeats begins a new round on another day."""
        unit = self.unit.unit.id if self.unit else ""
        key = Key(self.briefs.collected.campaign.id, self.kind.id, unit)
        same = self.shelf.round_of(self.kind.id, unit or None, self.order.issued)
        if same is not None:
            return replace(key, round=same)
        last = self.shelf.last_issued(self.kind.id, unit or None)
        if last is None:
            return key
        if not self.kind.repeats:
            day = format_date(last.issued) if last.issued else ""
            raise DataError(
                f"“{self.kind.name}”已于{day}签发。确需重发，"
                "请先用 docgen number void 作废原文号，再把原正式文件移走。"
            )
        return replace(key, round=format_date(self.order.issued))

    def _signed(self, data: PaperData) -> PaperData:
        """Add what signing gives: the day, and on a paper to a superior the signatory."""
        asked = {field.name for field in self.kind.fields}
        given: dict[str, FieldValue] = {"date_of_issue": self.order.issued}
        given["print_date"] = self.order.issued
        if self.kind.direction == "upward":
            given["signatory"] = self.order.signatory
        known = {name: value for name, value in given.items() if name in asked}
        return replace(data, fields={**data.fields, **known})

    def _ready(self, press: Press, data: PaperData, draft: Draft, number: str) -> Ready | Rendered:
        fields = {**data.fields, "number": number} if number else data.fields
        composed = press.compose(replace(data, fields=fields))
        if isinstance(composed, Rendered):
            return composed
        name = self._path(composed.stem)
        if draft.edited:
            return sign_draft(press, composed, draft, self.shelf.folder, name)
        return press.prepare(composed, name)

    def _draft(self, data: PaperData, round_: str) -> Draft:
        press = self._press(final=False, round_=round_)
        return draft_of(press, data, self._path, self.shelf)

    def _changed(self, draft: Draft) -> Finding | None:
        """Tell what has changed since the draft was sent to be signed."""
        if self.sent is None or self.sent.path != draft.name:
            return None
        return changed_since(self.sent, self.shelf.folder, draft.content)

    def _slip(self, composed: Composed) -> Rendered | None:
        """Put the sheet of signatures beside a paper of the bureau's own."""
        if self.kind.issuer != "bureau":
            return None
        day = self.briefs.collected.day
        press = slip_press(self.briefs.library, self.shelf, day)
        name = self._path(f"{composed.stem}-{press.kind.name}")
        return put_slip(press, composed, Signing(self.order.signatory, self.order.issued), name)

    def _press(self, *, final: bool, round_: str) -> Press:
        day = self.briefs.collected.day
        sources = self.order.campaign / PAPERS
        shelf = OneFinal(self.shelf, self.order.issued)
        return Press(
            self.briefs.library, self.kind, shelf, day, final, round=round_, folder=sources
        )

    def _path(self, stem: str) -> str:
        unit = self.unit.unit if self.unit else None
        places = Places(self.briefs.collected.campaign, self.briefs.collected.units)
        return places.path(self.kind, unit, stem, DOCX)


def _particulars(composed: Composed) -> Particulars:
    paper = composed.paper
    return Particulars(str(paper["title_text"]), str(paper.get("recipients") or ""))
