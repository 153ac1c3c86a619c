"""The ledger (台账) of a folder: by it docgen knows its own files again.

It reads the manifest together with the journal beside it, enters each paper in the journal as it
is made, and folds both into one manifest at the end. In memory it keeps of each paper only what
tells it from a person's.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from docgen.errors import DataError
from docgen.publish.lines import JOURNAL, NAME, FolderLines, Lines, Manuscript
from docgen.publish.manifest import Document, Edition, Manifest, edition_of, head_of, line_of
from docgen.publish.papers import Written


class Entered(NamedTuple):
    """A paper as it goes into the journal: what is asked of it, and its line."""

    path: str
    written: Written
    line: bytes


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the ledger remembers of a paper: what docgen wrote, and where its line lies."""

    written: Written
    in_journal: bool
    offset: int
    length: int


def entered(document: Document) -> Entered:
    """Return a paper as the journal takes it."""
    return Entered(document.path, _written(document), line_of(document))


def _written(document: Document) -> Written:
    return Written(document.sha256, document.stage, document.made_of)


class Ledger:
    """The papers that docgen wrote into one place; another process may write there between."""

    def __init__(self, files: Lines) -> None:
        self._files = files
        self._seen: object = None
        self._edition: Edition | None = None
        self._forget()

    def find(self, path: str) -> Written | None:
        """Return what docgen wrote under a path, if it wrote there."""
        return self.find_all([path])[0]

    def find_all(self, paths: Iterable[str]) -> list[Written | None]:
        """Return of each path what docgen wrote under it."""
        self._look()
        kept = map(self._kept.get, paths)
        return [one.written if one else None for one in kept]

    def paths(self) -> Iterator[str]:
        """Yield the paths of all papers, in no order."""
        self._look()
        yield from self._kept

    @property
    def edition(self) -> Edition | None:
        """Who and what made the last papers."""
        self._look()
        return self._edition

    def documents(self) -> Iterator[Document]:
        """Yield the entries of all papers, by path."""
        self._look()
        yield from map(Document.model_validate_json, self._lines(sorted(self._kept)))

    def finals(self, kind: str, unit: str | None) -> list[Document]:
        """Return the final papers of a kind that went out to or from a unit."""
        self._look()
        paths = sorted(self._finals[kind, unit])
        return [Document.model_validate_json(line) for line in self._lines(paths)]

    def enter(self, edition: Edition, papers: Iterable[Entered]) -> None:
        """Enter papers, each in place of an earlier one of its path."""
        given = list(papers)
        if self._news(edition, given):
            with self._files.alone():
                self._append(edition, given)

    def _news(self, edition: Edition, papers: Iterable[Entered]) -> list[Entered]:
        """Return what the ledger does not say yet."""
        self._look()
        return [paper for paper in papers if self._edition != edition or not self._says(paper)]

    def _append(self, edition: Edition, papers: Iterable[Entered]) -> None:
        self._look()  # another process may have written until now
        if self._edition != edition and self._has_journal():
            self._fold()
        new = self._news(edition, papers)
        if not new:
            return
        offset = self._files.append(head_of(edition), (paper.line for paper in new))
        for paper in new:
            self._kept[paper.path] = _Kept(paper.written, True, offset, len(paper.line))
            offset += len(paper.line) + 1
            if paper.written.stage == "final":
                self._note_final(Document.model_validate_json(paper.line))
        journal = self._files.journal()
        if journal is not None:
            self._sources[True] = journal
        self._edition = edition
        self._seen = self._files.sight()

    def _says(self, paper: Entered) -> bool:
        """Tell whether this very line stands in the ledger: what is said already is not touched."""
        kept = self._kept.get(paper.path)
        same = kept is not None and kept.length == len(paper.line)
        return same and list(self._lines([paper.path])) == [paper.line]

    def fold(self) -> None:
        """Write the manifest anew with what the journal adds to it, and drop the journal."""
        self._look()
        if self._has_journal():
            with self._files.alone():
                self._fold()

    def _fold(self) -> None:
        self._look()
        if self._edition is not None and self._has_journal():
            self._files.fold(head_of(self._edition), self._lines(sorted(self._kept)))
            self._seen = None

    def _has_journal(self) -> bool:
        _, journal = self._files.sight()
        return journal is not None

    def _note_final(self, document: Document) -> None:
        if document.stage == "final":
            self._finals[document.kind, document.unit].add(document.path)

    def _lines(self, paths: Iterable[str]) -> Iterator[bytes]:
        """Yield the lines of papers, each from the file in which it lies."""
        with ExitStack() as opened:
            streams = {
                in_journal: opened.enter_context(source.open())
                for in_journal, source in self._sources.items()
            }
            for path in paths:
                kept = self._kept[path]
                streams[kept.in_journal].seek(kept.offset)
                yield streams[kept.in_journal].read(kept.length)

    def _look(self) -> None:
        """Read the files again if they are not those that were read, as they are in one moment."""
        while self._seen is None or self._seen != self._files.sight():
            self._forget()
            seen = self._files.sight()
            try:
                self._read()
            except (OSError, ValueError) as error:
                if seen == self._files.sight():  # else another process took them away meanwhile
                    raise DataError(_damaged(self._files)) from error
            self._seen = seen

    def _read(self) -> None:
        sources = {False: self._files.manifest(), True: self._files.journal()}
        for in_journal, source in sources.items():
            if source is not None:
                self._sources[in_journal] = source
                self._edition = edition_of(source.head)
                for line in source.lines():
                    document = Document.model_validate_json(line.text)
                    kept = _Kept(_written(document), in_journal, line.offset, len(line.text))
                    self._kept[document.path] = kept
                    self._note_final(document)

    def _forget(self) -> None:
        self._edition = None
        self._sources: dict[bool, Manuscript] = {}
        self._kept: dict[str, _Kept] = {}
        self._finals: dict[tuple[str, str | None], set[str]] = defaultdict(set)


def _damaged(files: Lines) -> str:
    there = zip((NAME, JOURNAL), files.sight(), strict=True)
    told = "、".join(f"“{files.told(name)}”" for name, sight in there if sight is not None)
    return f"清单{told}读不了或已损坏：请把它改名后重试，已有文书都会保留，新稿另存。"


def read_manifest(folder: Path) -> Manifest | None:
    """Return all that docgen wrote into a folder; a damaged manifest stops, lest papers be lost."""
    ledger = Ledger(FolderLines(folder))
    edition = ledger.edition
    if edition is None:
        return None
    return Manifest(
        campaign=edition.campaign,
        as_of=edition.as_of,
        docgen=edition.docgen,
        documents=tuple(ledger.documents()),
    )
