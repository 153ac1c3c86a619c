"""Issue (签发): a draft becomes the final paper, with its number, its date and its signatory.

The paper is composed in full before a number is taken, so that what cannot be issued takes none;
and the number is entered as issued only after the paper lies on its shelf, so that a run that was
cut off can be run again: the same paper keeps its number.
"""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.chinese.dates import format_date
from docgen.chinese.lists import parted
from docgen.errors import DataError, UsageError
from docgen.findings import Finding, Place, Severity
from docgen.fit import Side
from docgen.intake.paper_data import PaperData
from docgen.model.kind import Kind
from docgen.model.standing import UnitStanding
from docgen.pipeline.briefs import PAPERS, Briefs
from docgen.pipeline.collecting import collect
from docgen.pipeline.edited_drafts import Draft, sign_draft
from docgen.pipeline.finishing import Finish, finish_papers
from docgen.pipeline.library import open_library
from docgen.pipeline.numbering import Numbering
from docgen.pipeline.one_final import OneFinal
from docgen.pipeline.places import output_of, paper_path, place_of
from docgen.pipeline.press import DOCX, Composed, Press, Ready, Rendered
from docgen.pipeline.reasons import missing_fact
from docgen.pipeline.shelf import Shelf
from docgen.pipeline.slips import Signing, put_slip, slip_press
from docgen.publish.folder import Folder
from docgen.registry import Key, Particulars, Register, open_register
from docgen.standard import Profile, in_profile

if TYPE_CHECKING:
    from docgen.intake.field_values import FieldValue

NOTICE = "notice"


@dataclass(frozen=True)
class IssueOrder:
    """Which paper of a campaign is issued, by whom, on which day, numbered from which register."""

    campaign: Path
    kind: str
    signatory: str
    issued: date
    today: date
    database: str
    unit: str = ""
    number: str = ""
    output: Path | None = None
    templates: Path | None = None
    pdf: bool = False
    colophon: Side = Side.EVEN
    profile: Profile = Profile.NOMINAL


@dataclass(frozen=True)
class Issued:
    """The final paper, its number if it bears one, and the sheet of signatures (发文稿纸)."""

    paper: Rendered
    number: str = ""
    slip: Rendered | None = None


def issue_paper(order: IssueOrder) -> Issued:
    """Issue one paper; what cannot be issued takes no number and is told by its findings.

    A paper tells nothing that came about after its own day, however much later it is entered.
    """
    collected = collect(order.campaign, min(order.today, order.issued))
    library = open_library(order.templates)
    kind = library.kind(order.kind)
    _refuse_kind(kind, order)
    briefs = Briefs(order.campaign, collected, library)
    unit = _unit(kind, order, briefs)
    data = briefs.data(kind, unit)
    if data is None:
        raise DataError(missing_fact(kind, briefs, (unit.unit.id,) if unit else ()).message)
    folder = output_of(collected.campaign, order.output)
    with (
        in_profile(order.profile),
        open_register(order.database, create=True) as register,
        Shelf(folder, collected.day) as shelf,
    ):
        return _Issuing(order, briefs, kind, unit, shelf, register).issue(data)


@dataclass(frozen=True)
class _Issuing:
    order: IssueOrder
    briefs: Briefs
    kind: Kind
    unit: UnitStanding | None
    shelf: Shelf
    register: Register

    def issue(self, data: PaperData) -> Issued:
        key = self._key()
        press = self._press(final=True, round_=key.round)
        _refuse_signatories(data, self.order.signatory)
        draft, signed = self._draft(data, key.round), self._signed(data)
        trial = self._ready(press, signed, draft, self._numbering.trial(key))
        if isinstance(trial, Rendered):
            return Issued(trial)
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
        """Tell after the campaign's notice what `campaign.yaml` has to say of it."""
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
        """Return the draft as it would be untouched, and whether a person edited it."""
        press = self._press(final=False, round_=round_)
        composed = press.compose(data)
        if isinstance(composed, Rendered):
            return Draft()
        name = self._path(composed.stem)
        return Draft(name, press.stamp(composed), edited=self.shelf.is_edited(name))

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
        return paper_path(place_of(self.kind, self.briefs.collected.campaign, unit), stem, DOCX)


def _particulars(composed: Composed) -> Particulars:
    paper = composed.paper
    return Particulars(str(paper["title_text"]), str(paper.get("recipients") or ""))


def _refuse_kind(kind: Kind, order: IssueOrder) -> None:
    if kind.internal:
        raise UsageError(f"“{kind.name}”随别的文书一起生成，不单独签发。")
    if kind.issuer == "unit" and kind.applies_to:
        raise UsageError(
            f"“{kind.name}”由单位签发：docgen unit 填报工作簿.xlsx --final --date 日期"
        )
    if not order.signatory.strip():
        raise UsageError("--signatory 请写签发人的姓名。")


def _refuse_signatories(data: PaperData, signatory: str) -> None:
    """Refuse signatories who are neither the lead's alone nor one for each issuer."""
    given, issuers = parted(signatory), data.fields.get("issuers")
    issuing = len(issuers) if isinstance(issuers, tuple) else 1
    if len(given) not in (1, issuing):
        raise UsageError(
            f"发文机关有{issuing}个，--signatory 写了{len(given)}位；请写主办机关的一位，"
            "或者按机关先后每个机关写一位。"
        )


def _unit(kind: Kind, order: IssueOrder, briefs: Briefs) -> UnitStanding | None:
    if kind.scope == "campaign":
        if order.unit:
            raise UsageError(f"“{kind.name}”是全区的文书，不用写 --unit。")
        return None
    if not order.unit:
        raise UsageError(f"“{kind.name}”一家一份，请用 --unit 写明单位。")
    known = briefs.unit(order.unit)
    return briefs.collected.standing_of[known.id]
