"""The manifest (清单, manifest.json): what docgen wrote into a folder, and with what content.

By it docgen knows its own files again: one that differs has been edited by a person.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from docgen.findings import Finding, Severity

# Only what was signed has the first four, only what came out of a batch the fifth, only what is
# still to be signed the last two.
_SELDOM = ("issued", "answer_by", "recipients", "packed", "made_of", "drafted", "stamped")
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
    which it was `packed` for them. `made_of` is the digest of all that a paper of a batch was made
    of (record, template, docgen): what is made of the same again is not made again. A draft of a
    campaign says as of which day it was `drafted`, and has the digest of what was `stamped`, before
    pages were measured and people edited it: by these issuing knows whether its facts still hold.
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
    made_of: str | None = None
    drafted: date | None = None
    stamped: str | None = None
    findings: tuple[NotedFinding, ...] = ()


class Manifest(_Frozen):
    """All papers of a folder."""

    campaign: str
    as_of: date
    docgen: str
    documents: tuple[Document, ...] = ()


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


def line_of(document: Document) -> bytes:
    """Return a paper's entry as one line of JSON; what it has not got is left out."""
    absent = {name for name in _SELDOM if not getattr(document, name)}
    return document.model_dump_json(exclude=absent).encode()


def head_of(edition: Edition) -> bytes:
    """Return who and what made a set of papers as JSON."""
    return json.dumps(
        {"campaign": edition.campaign, "as_of": str(edition.as_of), "docgen": edition.docgen},
        ensure_ascii=False,
    ).encode()


def edition_of(head: bytes) -> Edition:
    """Read the head back; ValueError if it is none."""
    known = Manifest.model_validate_json(head)
    return Edition(known.campaign, known.as_of, known.docgen)
