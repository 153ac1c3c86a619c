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
from docgen.chinese.document_number import DocumentNumber, parse_document_number
from docgen.errors import DataError, UsageError
from docgen.findings import has_errors
from docgen.intake.paper_data import PaperData
from docgen.model.kind import Kind
from docgen.model.standing import UnitStanding
from docgen.pipeline.briefs import PAPERS, Briefs, missing_fact
from docgen.pipeline.collecting import collect
from docgen.pipeline.library import open_library
from docgen.pipeline.places import paper_path, place_of
from docgen.pipeline.press import DOCX, Composed, Press, Ready, Rendered
from docgen.pipeline.shelf import Shelf
from docgen.pipeline.slips import Signing, put_slip, slip_press
from docgen.registry import (
    Entry,
    Key,
    Particulars,
    Recording,
    Register,
    Reservation,
    open_register,
)

if TYPE_CHECKING:
    from docgen.intake.field_values import FieldValue


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


@dataclass(frozen=True)
class Issued:
    """The final paper, its number if it bears one, and the sheet of signatures (发文稿纸)."""

    paper: Rendered
    number: str = ""
    slip: Rendered | None = None


def issue_paper(order: IssueOrder) -> Issued:
    """Issue one paper; what cannot be issued takes no number and is told by its findings."""
    collected = collect(order.campaign, order.today)
    library = open_library(order.templates)
    kind = library.kind(order.kind)
    _refuse_kind(kind, order)
    briefs = Briefs(order.campaign, collected, library)
    unit = _unit(kind, order, briefs)
    data = briefs.data(kind, unit)
    if data is None:
        raise DataError(missing_fact(kind).message)
    folder = order.output or Path("output") / collected.campaign.id
    shelf = Shelf(folder, collected.day)
    with open_register(order.database, create=True) as register:
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
        held = self.register.find(key) if self._is_numbered else None
        press = self._press(final=True, round_=key.round)
        signed = self._signed(data)
        trial = self._ready(press, signed, str(held.number) if held else self._sample_number())
        if isinstance(trial, Rendered):
            return Issued(trial)
        draft = self._draft(data, key.round)
        number = self._number(key, trial.composed) if self._is_numbered else None
        ready = self._ready(press, signed, str(number.number) if number else "")
        if isinstance(ready, Rendered):
            return Issued(ready)
        paper = ready.put()
        if number is not None:
            self.register.issue(
                number.number, self.order.signatory, self.order.issued, self.order.today
            )
        self.shelf.retire([draft])
        return Issued(paper, str(number.number) if number else "", self._slip(ready.composed))

    @property
    def _is_numbered(self) -> bool:
        return any(field.name == "number" for field in self.kind.fields)

    def _key(self) -> Key:
        """Return the paper's key: a kind that repeats begins a new round on another day."""
        unit = self.unit.unit.id if self.unit else ""
        key = Key(self.briefs.collected.campaign.id, self.kind.id, unit)
        last = self.shelf.last_issued(self.kind.id, unit or None)
        if last is None or last == self.order.issued:
            return replace(key, round=self.shelf.round_of(self.kind.id, unit or None, last))
        if not self.kind.repeats:
            raise DataError(
                f"“{self.kind.name}”已于{format_date(last)}签发。确需重发，"
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

    def _ready(self, press: Press, data: PaperData, number: str) -> Ready | Rendered:
        fields = {**data.fields, "number": number} if number else data.fields
        composed = press.compose(replace(data, fields=fields))
        if isinstance(composed, Rendered):
            return composed
        return press.prepare(composed, self._path(composed.stem))

    def _number(self, key: Key, composed: Composed) -> Entry:
        """Take the paper's number, or enter the one that its own office gave."""
        told = Particulars(
            str(composed.paper["title_text"]), str(composed.paper.get("recipients") or "")
        )
        held = self.register.find(key)
        if not self.order.number:
            wanted = Reservation(self._series(), self.order.issued.year, told, key)
            return held or self.register.reserve(wanted, self.order.today)
        number = _told_number(self.order.number)
        if held is not None:
            if held.number != number:
                raise DataError(f"这件公文已有文号{held.number}，与 --number 写的{number}不同。")
            return held
        return self.register.record(Recording(number, told, key), self.order.today)

    def _series(self) -> str:
        code = self.briefs.collected.campaign.series.get(self.kind.document_type, "")
        if self.kind.issuer == "unit":
            raise UsageError(f"“{self.kind.name}”由发文单位自己编号，请用 --number 写明文号。")
        if not code:
            raise DataError(
                f"campaign.yaml 的 series 里没有“{self.kind.document_type}”的机关代字，请补上。"
            )
        return code

    def _sample_number(self) -> str:
        """Return a number to try the paper with before one is taken."""
        if not self._is_numbered:
            return ""
        if self.order.number:
            return str(_told_number(self.order.number))
        return str(DocumentNumber(self._series(), self.order.issued.year, 1))

    def _draft(self, data: PaperData, round_: str) -> str:
        """Return where the draft lies; one that a person edited is not passed over."""
        composed = self._press(final=False, round_=round_).compose(data)
        if isinstance(composed, Rendered):
            return ""
        name = self._path(composed.stem)
        if self.shelf.is_edited(name):
            raise DataError(
                f"送审稿“{self.shelf.folder / name}”被人改过，按资料签发会丢掉这些改动。"
                f"请把改动写进 {PAPERS}/{self.kind.id}.yaml 后重新生成；"
                "或者用 docgen number reserve 取号，在改过的稿子里填上文号和日期。"
            )
        return name

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
        return Press(
            self.briefs.library, self.kind, self.shelf, day, final, round=round_, folder=sources
        )

    def _path(self, stem: str) -> str:
        unit = self.unit.unit if self.unit else None
        return paper_path(place_of(self.kind, self.briefs.collected.campaign, unit), stem, DOCX)


def _refuse_kind(kind: Kind, order: IssueOrder) -> None:
    if kind.internal:
        raise UsageError(f"“{kind.name}”随别的文书一起生成，不单独签发。")
    if kind.issuer == "unit" and kind.applies_to:
        raise UsageError(
            f"“{kind.name}”由单位签发：docgen unit 填报工作簿.xlsx --final --date 日期"
        )
    if not order.signatory.strip():
        raise UsageError("--signatory 请写签发人的姓名。")


def _unit(kind: Kind, order: IssueOrder, briefs: Briefs) -> UnitStanding | None:
    if kind.scope == "campaign":
        if order.unit:
            raise UsageError(f"“{kind.name}”是全区的文书，不用写 --unit。")
        return None
    if not order.unit:
        raise UsageError(f"“{kind.name}”一家一份，请用 --unit 写明单位。")
    known = briefs.unit(order.unit)
    return next(unit for unit in briefs.collected.standing.units if unit.unit.id == known.id)


def _told_number(text: str) -> DocumentNumber:
    parsed = parse_document_number(text)
    if parsed.value is None or has_errors(parsed.findings):
        raise UsageError(" ".join(finding.message for finding in parsed.findings))
    return parsed.value
