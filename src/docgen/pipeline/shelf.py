"""The shelf: a folder of papers with the manifest by which docgen knows its own files again."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal, Protocol, Self

from docgen import __version__
from docgen.compose.facts import Facts
from docgen.findings import Finding
from docgen.model.stage import Stage
from docgen.pipeline.addressees import addressees
from docgen.publish.ledger import Entered, Ledger, entered
from docgen.publish.lines import FolderLines
from docgen.publish.manifest import Document, Edition, Fit, noted
from docgen.publish.papers import Laid, Published, digest, digest_within, publish

# What the office keeps beside the papers: lists and texts, and what was packed of them.
TABLE, PACKAGE = "table", "package"
LIVING = ("made", "unchanged", "kept")
STAGES: dict[Stage, Literal["draft", "final", "copy"]] = {
    Stage.DRAFT: "draft",
    Stage.FINAL: "final",
    Stage.COPY: "copy",
}


@dataclass(frozen=True)
class Sheet:
    """A finished paper before it lies anywhere: its file name, its bytes, how it was made.

    `known_digest` is what the engine says of the content; `holding` gives a sheet other content.
    `stamped` is the digest of what the engine filled, whatever the sheet holds since.
    """

    name: str
    content: bytes
    engine: Literal["fast", "docxtpl"]
    findings: tuple[Finding, ...]
    fit: Fit | None = None
    known_digest: str = ""
    stamped: str = ""

    def holding(self, content: bytes) -> "Sheet":
        """Return the sheet with this content; what the engine knew of another does not hold."""
        known = self.known_digest if content == self.content else ""
        return replace(self, content=content, known_digest=known)

    @property
    def content_digest(self) -> str:
        """The digest of what the package holds; one that the engine filled is not opened."""
        return self.known_digest or digest_within(self.content)


class Outlet(Protocol):
    """Where finished papers go: onto a shelf, or into the hands of who writes the manifest."""

    def put(self, sheet: Sheet, facts: Facts, paper: Mapping[str, object]) -> Laid:
        """Write a paper, and see to it that it will be known again."""


@dataclass(frozen=True)
class Shelf:
    """A folder that papers are put into on a day.

    What is put is noted at once beside the manifest; when the shelf is left (`with`), the
    manifest takes it in.
    """

    folder: Path
    today: date

    @cached_property
    def ledger(self) -> Ledger:
        """What docgen wrote into the folder."""
        return Ledger(FolderLines(self.folder))

    def __enter__(self) -> Self:
        """Come to the shelf to put papers on it."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the shelf: whatever was put is in the manifest."""
        self.ledger.fold()

    def put(self, sheet: Sheet, facts: Facts, paper: Mapping[str, object]) -> Published:
        """Write a paper and enter it in the folder's manifest; what a person edited stays."""
        published = publish(self.folder, sheet.name, sheet.content, self.ledger.find)
        self._enter(facts.campaign.id, [entry_of(sheet, facts, paper, published)])
        return published

    def take(self, campaign: str, papers: Sequence[Entered]) -> None:
        """Enter papers that others have put into the folder."""
        if papers:
            self.ledger.enter(Edition(campaign, self.today, __version__), papers)

    def put_table(
        self, name: str, content: bytes, title: str, campaign: str, kind: str = TABLE
    ) -> Published:
        """Write a table of the office's own and enter it; what a person wrote into one stays."""
        published = publish(self.folder, name, content, self.ledger.find)
        entry = Document(
            kind=kind,
            title=title,
            stage="draft",
            path=published.name,
            sha256=published.sha256,
            content_digest=digest_within(content),
            engine="fast",
            status="kept" if published.status == "kept" else "made",
        )
        self._enter(campaign, [entry])
        return published

    def supersede(self, made: Collection[str], spared: Collection[str]) -> tuple[str, ...]:
        """Mark the drafts of earlier runs that no longer apply; their files stay where they are.

        Nothing is said of the kinds that are spared.
        """
        drafts = self._other_drafts(made)
        gone = [one for one in drafts if one.status in LIVING and one.kind not in spared]
        self._change(gone, {"status": "superseded"})
        return tuple(entry.path for entry in gone)

    def outdated(self, made: Collection[str]) -> tuple[str, ...]:
        """Return the drafts that were marked so before and still lie there."""
        marked = [one.path for one in self._other_drafts(made) if one.status == "superseded"]
        return tuple(path for path in marked if (self.folder / path).is_file())

    def _other_drafts(self, made: Collection[str]) -> list[Document]:
        """Return the drafts that lie there beside those that were made."""
        return [
            entry
            for entry in self.ledger.documents()
            if entry.kind not in (TABLE, PACKAGE)
            and entry.path not in made
            and entry.stage == "draft"
        ]

    def retire(self, paths: Collection[str]) -> None:
        """Mark papers as superseded; their files stay where they are."""
        self._change(self._entries(paths), {"status": "superseded"})

    def mark_packed(self, paths: Collection[str]) -> None:
        """Note of papers that they were packed for their recipients on the shelf's day."""
        self._change(self._entries(paths), {"packed": self.today})

    def last_issued(self, kind: str, unit: str | None, before: date = date.max) -> Document | None:
        """Return the last paper of a kind that was issued to or by a unit, before a day."""
        finals = self._finals(kind, unit)
        issued = [entry for entry in finals if entry.issued and entry.issued < before]
        return max(issued, key=lambda entry: entry.issued or date.min, default=None)

    def round_of(self, kind: str, unit: str | None, issued: date) -> str | None:
        """Return the round of the paper issued on a day (empty: the first), None if none was."""
        rounds = [entry.round or "" for entry in self.issued_on(kind, unit, issued)]
        return next(iter(rounds), None)

    def issued_on(self, kind: str, unit: str | None, issued: date) -> list[Document]:
        """Return the papers of a kind that were issued to or by a unit on a day."""
        return [entry for entry in self._finals(kind, unit) if entry.issued == issued]

    def is_edited(self, name: str) -> bool:
        """Tell whether a file is not what docgen wrote there, if it wrote it at all."""
        path = self.folder / name
        if not path.is_file():
            return False
        written = self.ledger.find(name)
        return written is None or written.sha256 != digest(path.read_bytes())

    def _finals(self, kind: str, unit: str | None) -> list[Document]:
        entries = self.ledger.finals(kind, unit)
        return [entry for entry in entries if (self.folder / entry.path).is_file()]

    def _entries(self, paths: Collection[str]) -> list[Document]:
        return [entry for entry in self.ledger.documents() if entry.path in paths]

    def _change(self, entries: Sequence[Document], update: Mapping[str, object]) -> None:
        """Enter papers anew, with other facts about them; who made them stays the same."""
        edition = self.ledger.edition
        if edition is not None and entries:
            changed = [entry.model_copy(update=update) for entry in entries]
            self.ledger.enter(edition, map(entered, changed))

    def _enter(self, campaign: str, entries: Iterable[Document]) -> None:
        self.take(campaign, [entered(entry) for entry in entries])


def entry_of(
    sheet: Sheet,
    facts: Facts,
    paper: Mapping[str, object],
    published: Laid,
    made_of: str | None = None,
) -> Document:
    """Return what the manifest says of a paper."""
    number = str(paper["number"]) if facts.stage is not Stage.DRAFT else ""
    issued = facts.fields.get("date_of_issue")
    answer_by = facts.fields.get(facts.kind.answer_by)
    return Document(
        kind=facts.kind.id,
        unit=facts.unit.id if facts.unit else None,
        round=facts.round or None,
        title=str(paper["title_text"]),
        stage=STAGES[facts.stage],
        number=number or None,
        issued=issued if facts.stage is Stage.FINAL and isinstance(issued, date) else None,
        answer_by=answer_by if facts.stage is Stage.FINAL and isinstance(answer_by, date) else None,
        recipients=addressees(facts, paper) if facts.stage is Stage.FINAL else (),
        path=published.name,
        sha256=published.sha256,
        content_digest=sheet.content_digest,
        engine=sheet.engine,
        # Whether this run changed the file is said at the terminal; here it would change the
        # manifest from run to run.
        status="kept" if published.status == "kept" else "made",
        fit=sheet.fit,
        made_of=made_of,
        findings=noted(sheet.findings),
    )


def sent_entry(entry: Document, sheet: Sheet, facts: Facts) -> Document:
    """Return the entry of a draft with what issuing asks of it: its day, and what was stamped."""
    if facts.stage is not Stage.DRAFT or not sheet.stamped:
        return entry
    return entry.model_copy(update={"drafted": facts.today, "stamped": sheet.stamped})
