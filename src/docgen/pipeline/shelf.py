"""The shelf: a folder of papers with the manifest by which docgen knows its own files again."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from docgen import __version__
from docgen.compose.facts import Facts
from docgen.findings import Finding
from docgen.model.stage import Stage
from docgen.publish.manifest import (
    Document,
    Edition,
    Fit,
    noted,
    read_manifest,
    updated,
    write_manifest,
)
from docgen.publish.papers import Published, publish

TABLE = "table"
LIVING = ("made", "unchanged", "kept")
STAGES: dict[Stage, Literal["draft", "final", "copy"]] = {
    Stage.DRAFT: "draft",
    Stage.FINAL: "final",
    Stage.COPY: "copy",
}


@dataclass(frozen=True)
class Sheet:
    """A finished paper before it lies anywhere: its file name, its bytes, how it was made."""

    name: str
    content: bytes
    engine: Literal["fast", "docxtpl"]
    findings: tuple[Finding, ...]
    fit: Fit | None = None


@dataclass(frozen=True)
class Shelf:
    """A folder that papers are put into on a day."""

    folder: Path
    today: date

    def put(self, sheet: Sheet, facts: Facts, paper: Mapping[str, object]) -> Published:
        """Write a paper and enter it in the folder's manifest; what a person edited stays."""
        previous = read_manifest(self.folder)
        published = publish(self.folder, sheet.name, sheet.content, previous)
        entry = _entry(sheet, facts, paper, published)
        edition = Edition(facts.campaign.id, self.today, __version__)
        write_manifest(self.folder, updated(previous, edition, [entry]))
        return published

    def put_table(self, name: str, content: bytes, title: str, campaign: str) -> Published:
        """Write a table of the office's own and enter it; what a person wrote into one stays."""
        previous = read_manifest(self.folder)
        published = publish(self.folder, name, content, previous)
        entry = Document(
            kind=TABLE,
            title=title,
            stage="draft",
            path=published.name,
            sha256=published.sha256,
            content_digest=published.content_digest,
            engine="fast",
            status="kept" if published.status == "kept" else "made",
        )
        edition = Edition(campaign, self.today, __version__)
        write_manifest(self.folder, updated(previous, edition, [entry]))
        return published

    def supersede(self, made: Collection[str]) -> tuple[str, ...]:
        """Mark the drafts of earlier runs that no longer apply; their files stay where they are."""
        manifest = read_manifest(self.folder)
        if manifest is None:
            return ()
        gone = tuple(
            entry.path
            for entry in manifest.documents
            if entry.kind != TABLE
            and entry.path not in made
            and entry.stage == "draft"
            and entry.status in LIVING
        )
        if gone:
            documents = tuple(
                entry.model_copy(update={"status": "superseded"}) if entry.path in gone else entry
                for entry in manifest.documents
            )
            write_manifest(self.folder, manifest.model_copy(update={"documents": documents}))
        return gone


def _entry(
    sheet: Sheet, facts: Facts, paper: Mapping[str, object], published: Published
) -> Document:
    number = str(paper["number"]) if facts.stage is not Stage.DRAFT else ""
    return Document(
        kind=facts.kind.id,
        unit=facts.unit.id if facts.unit else None,
        title=str(paper["title_text"]),
        stage=STAGES[facts.stage],
        number=number or None,
        path=published.name,
        sha256=published.sha256,
        content_digest=published.content_digest,
        engine=sheet.engine,
        # Whether this run changed the file is said at the terminal; here it would change the
        # manifest from run to run.
        status="kept" if published.status == "kept" else "made",
        fit=sheet.fit,
        findings=noted(sheet.findings),
    )
