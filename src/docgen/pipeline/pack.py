"""Pack (打包发送): the bureau's final papers, a ZIP for each recipient, with a text to send it by.

Only what is final and unchanged since it was signed goes out, and nothing classified (涉密); what
stays in the house (drafts, working sheets, sheets of signatures) is not looked at. A paper is
packed once: on a later day only what was issued since, on the same day the same again.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path, PurePosixPath

from docgen.archive import assemble, deflated
from docgen.chinese.dates import format_date
from docgen.compose.bodies import printed_campaign
from docgen.errors import DataError
from docgen.findings import Finding, Place, Severity
from docgen.model.campaign import Unit
from docgen.pipeline.classified import classification_of
from docgen.pipeline.collecting import Collected, collect
from docgen.pipeline.finishing import printed_pdfs
from docgen.pipeline.issue_order import NOTICE
from docgen.pipeline.library import Library, open_library
from docgen.pipeline.messages import message
from docgen.pipeline.places import output_of
from docgen.pipeline.shelf import PACKAGE, TABLE, Shelf
from docgen.publish.ledger import read_manifest
from docgen.publish.manifest import Document
from docgen.publish.names import Names, inside, safe_name
from docgen.publish.papers import digest
from docgen.sheets.dispatch import NAME, Dispatch, write_dispatch

OUTBOX = "待发送"
ZIP, TEXT = ".zip", "-邮件和短信.txt"


@dataclass(frozen=True)
class PackOrder:
    """Which campaign's final papers are packed, where they lie, on which day."""

    campaign: Path
    output: Path | None
    today: date
    pdf: bool = False
    templates: Path | None = None


@dataclass(frozen=True)
class Parcel:
    """One recipient's package, and the papers in it."""

    recipient: str
    archive: Path
    papers: tuple[Document, ...]


@dataclass(frozen=True)
class Packed:
    """What was packed, the record of dispatch, and what could not go out."""

    parcels: tuple[Parcel, ...]
    record: Path | None
    findings: tuple[Finding, ...]


def pack_papers(order: PackOrder) -> Packed:
    """Pack the final papers that have not gone out; one that was changed stays, with a finding."""
    collected = collect(order.campaign, order.today)
    folder = output_of(collected.campaign, order.output)
    packer = _Packer(order, collected, folder, open_library(order.templates))
    papers, findings = packer.sorted_out()
    if not papers:
        return Packed((), None, findings)
    pdfs = printed_pdfs([paper.path for paper in papers], folder, make=order.pdf)
    with packer.shelf:
        parcels = tuple(packer.parcels(papers, pdfs))
        record = packer.put_record(parcels)
        packer.shelf.mark_packed([paper.path for paper in papers])
    return Packed(parcels, record, findings)


@dataclass(frozen=True)
class _Packer:
    order: PackOrder
    collected: Collected
    folder: Path
    library: Library

    @cached_property
    def shelf(self) -> Shelf:
        return Shelf(self.folder, self.collected.day)

    @cached_property
    def _names(self) -> Names:
        return Names()

    @cached_property
    def _units(self) -> dict[str, Unit]:
        return {unit.name: unit for unit in self.collected.units}

    def sorted_out(self) -> tuple[list[Document], tuple[Finding, ...]]:
        """Return the papers that go out, and why others that should do not."""
        manifest = read_manifest(self.folder)
        if manifest is None:
            raise DataError(f"“{self.folder}”里还没有文书；先用 docgen make、docgen issue 生成。")
        due = [paper for paper in manifest.documents if self._is_due(paper)]
        findings = {paper.path: self._fault(paper) for paper in due}
        going = [paper for paper in due if findings[paper.path] is None]
        found = (*findings.values(), *map(self._left_out, going))
        return going, tuple(finding for finding in found if finding)

    def _is_due(self, paper: Document) -> bool:
        if paper.stage != "final" or paper.kind in (TABLE, PACKAGE):
            return False
        kind = self.library.kind(paper.kind)
        is_ours = kind.issuer == "bureau" and not kind.internal
        return is_ours and paper.packed in (None, self.collected.day)

    def _fault(self, paper: Document) -> Finding | None:
        file = inside(self.folder, paper.path)
        if not file.is_file():
            message_ = "正式文件不见了，没有打包；请找回原文件。"
            return Finding("file_missing", Severity.ERROR, message_, Place(paper.path))
        content = file.read_bytes()
        if digest(content) != paper.sha256:
            message_ = "签发以后被人改过，没有打包；请换回签发时的文件，或者作废文号后重新签发。"
            return Finding("file_changed", Severity.ERROR, message_, Place(paper.path))
        if level := classification_of(content):
            message_ = (
                f"标有密级“{level}”，没有打包，也没有写进邮件和短信；"
                "请按保密规定通过机要渠道送达，不要用邮件、微信发送。"
            )
            return Finding("paper_classified", Severity.WARNING, message_, Place(paper.path))
        if not paper.recipients:
            message_ = "没有主送、抄送机关，没有打包；需要的话请自行发送。"
            return Finding("no_recipient", Severity.WARNING, message_, Place(paper.path))
        return None

    def _left_out(self, paper: Document) -> Finding | None:
        """Warn of the units that owe an answer to a notice and do not get it."""
        owing = [unit for unit in self.collected.units if not unit.exempt]
        names = [unit.short or unit.name for unit in owing if unit.name not in paper.recipients]
        if paper.kind != NOTICE or not names:
            return None
        message_ = (
            f"名单中的{'、'.join(names)}不在它的主送、抄送机关里，没有给它们打包；"
            "要发的，请另行发送，或者补进主送机关后重新签发。"
        )
        return Finding("unit_left_out", Severity.WARNING, message_, Place(paper.path))

    def parcels(self, papers: Sequence[Document], pdfs: Mapping[str, Path]) -> Iterator[Parcel]:
        """Write each recipient's package and the text beside it."""
        by_recipient: dict[str, list[Document]] = defaultdict(list)
        for paper in papers:
            for recipient in paper.recipients:
                by_recipient[recipient].append(paper)
        for recipient in self._in_order(by_recipient):
            yield self._parcel(recipient, by_recipient[recipient], pdfs)

    def _in_order(self, recipients: Mapping[str, object]) -> list[str]:
        """Return outside bodies first, then the units as the roster has them."""
        places = {name: place for place, name in enumerate(self._units)}
        return sorted(recipients, key=lambda name: places.get(name, -1))

    def _parcel(
        self, recipient: str, papers: Sequence[Document], pdfs: Mapping[str, Path]
    ) -> Parcel:
        names = Names()
        files: dict[str, bytes] = {}
        for paper in papers:
            file = inside(self.folder, paper.path)
            for one in (file, pdfs.get(paper.path)):
                if one is not None:
                    files[names.name(one.stem, one.suffix)] = one.read_bytes()
        archive = assemble([deflated(name, content) for name, content in sorted(files.items())])
        mark = self._names.mark(recipient)
        package, text = (safe_name(recipient, f"{mark}{end}") for end in (ZIP, TEXT))
        title = f"发给{recipient}的公文"
        self._put(package, archive, title, PACKAGE)
        self._put(text, self._text(recipient, papers, package), title, TABLE)
        return Parcel(recipient, self.folder / self._place / package, tuple(papers))

    def _text(self, recipient: str, papers: Sequence[Document], package: str) -> bytes:
        unit = self._units.get(recipient)
        values = {
            "campaign": printed_campaign(self.collected.campaign),
            "contact": self.collected.campaign.contact,
            "recipient": recipient,
            "short": unit.short if unit and unit.short else recipient,
            "subordinate": unit is not None,
            "package": package,
            "papers": [{"title": paper.title, "number": paper.number or ""} for paper in papers],
        }
        return message("pack_mail", values).encode()

    def put_record(self, parcels: Sequence[Parcel]) -> Path:
        """Write the record of dispatch of the day."""
        lines = [
            Dispatch(
                parcel.recipient,
                paper.title,
                paper.number or "",
                paper.issued,
                parcel.archive.name,
            )
            for parcel in parcels
            for paper in parcel.papers
        ]
        content = write_dispatch(lines, self.collected.campaign, self.collected.day)
        return self._put(f"{NAME}.xlsx", content, NAME, TABLE)

    def _put(self, name: str, content: bytes, title: str, kind: str) -> Path:
        path = f"{self._place}/{name}"
        campaign = self.collected.campaign.id
        return self.shelf.put_table(path, content, title, campaign, kind).path

    @property
    def _place(self) -> PurePosixPath:
        return PurePosixPath(OUTBOX, format_date(self.collected.day))
