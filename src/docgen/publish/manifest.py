"""The manifest (清单, manifest.json): what docgen wrote into a folder, and with what content.

By it docgen knows its own files again: one that differs has been edited by a person.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from docgen.errors import DataError
from docgen.findings import Finding, Severity
from docgen.publish.writer import write_file

NAME = "manifest.json"
_OF_FINALS = ("issued", "answer_by", "recipients", "packed")  # only what was signed has them
Fit = Literal["fitted", "unverified"]
Status = Literal["made", "unchanged", "kept", "failed", "superseded"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class NotedFinding(_Frozen):
    """A finding as the manifest keeps it."""

    code: str
    severity: Severity
    where: str
    message: str


class Document(_Frozen):
    """One paper in a folder; `path` is relative to the folder, with `/`.

    `fit` tells whether its pages were measured; what has no pages (a workbook) has none. A final
    paper names its `recipients` (收件单位), the day by which they are to answer, and the day on
    which it was `packed` for them.
    """

    kind: str
    unit: str | None = None
    round: str | None = None
    title: str
    stage: Literal["draft", "final", "copy"]
    number: str | None = None
    issued: date | None = None
    answer_by: date | None = None
    recipients: tuple[str, ...] = ()
    packed: date | None = None
    path: str
    sha256: str
    content_digest: str
    engine: Literal["fast", "docxtpl"]
    status: Status
    fit: Fit | None = None
    findings: tuple[NotedFinding, ...] = ()


class Manifest(_Frozen):
    """All papers of a folder."""

    campaign: str
    as_of: date
    docgen: str
    documents: tuple[Document, ...] = ()

    def find(self, path: str) -> Document | None:
        """Return the entry of a file, if docgen wrote it."""
        return next((entry for entry in self.documents if entry.path == path), None)


@dataclass(frozen=True)
class Edition:
    """Who and what made a set of papers: the head of their manifest."""

    campaign: str
    as_of: date
    docgen: str


def noted(findings: Iterable[Finding]) -> tuple[NotedFinding, ...]:
    """Return findings as a manifest keeps them."""
    return tuple(
        NotedFinding(
            code=finding.code,
            severity=finding.severity,
            where=str(finding.place),
            message=finding.message,
        )
        for finding in findings
    )


def updated(previous: Manifest | None, edition: Edition, documents: Iterable[Document]) -> Manifest:
    """Return the manifest after a run: entries of the same path are replaced, others stay."""
    entries = {entry.path: entry for entry in previous.documents} if previous else {}
    entries |= {entry.path: entry for entry in documents}
    return Manifest(
        campaign=edition.campaign,
        as_of=edition.as_of,
        docgen=edition.docgen,
        documents=tuple(entries[path] for path in sorted(entries)),
    )


def read_manifest(folder: Path) -> Manifest | None:
    """Return a folder's manifest; a damaged one stops, because papers might be lost without it."""
    path = folder / NAME
    if not path.exists():
        return None
    try:
        return Manifest.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        message = f"清单“{path}”读不了或已损坏：请把它改名后重试，已有文书都会保留，新稿另存"
        raise DataError(f"{message}。") from error


def write_manifest(folder: Path, manifest: Manifest) -> Path:
    """Write a folder's manifest: the same manifest gives the same bytes."""
    content = manifest.model_dump(mode="json")
    for entry in content["documents"]:
        for name in _OF_FINALS:
            if not entry[name]:
                del entry[name]
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    return write_file(folder / NAME, text.encode())
