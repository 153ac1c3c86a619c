"""The manifest and journal of a store: read from a copy on this machine, written there as well.

A store cannot append. So each addition to the journal is a file of its own, and all of them go
when the manifest has taken them in. One run adds each paper once, and begins by folding what an
earlier one has left: whichever of them a killed run leaves, they say what the manifest says.
"""

import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import cached_property
from pathlib import Path
from typing import Protocol

from docgen.publish.lines import JOURNAL, NAME, FolderLines, Manuscript
from docgen.publish.store import Result

ADDITIONS = ".docgen-journal/"


class Objects(Protocol):
    """What the lines need of a store."""

    def told(self, name: str = "") -> str:
        """Return how a person calls a file."""

    def read(self, name: str) -> bytes | None:
        """Return what a file holds."""

    def write(self, name: str, data: bytes) -> None:
        """Write a file."""

    def names_below(self, folder: str) -> list[str]:
        """Return the names of the files in a folder."""

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""

    def fetch(self, name: str, file: Path) -> None:
        """Copy a file to this machine, if it is there."""

    def send(self, file: Path, name: str) -> None:
        """Copy a file of this machine to the store, whole."""

    def each(self, work: Callable[[str], Result], items: Iterable[str]) -> Iterator[Result]:
        """Do work on the files of each item."""


class StoredLines:
    """The manifest and the journal as they were at first sight: who writes them holds the store."""

    def __init__(self, store: Objects) -> None:
        self._store = store
        self._additions: list[str] = []

    @cached_property
    def _copy(self) -> FolderLines:
        folder = Path(tempfile.mkdtemp(prefix="docgen-"))
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        copy = FolderLines(folder)
        self._store.fetch(NAME, folder / NAME)
        self._additions = sorted(self._store.names_below(ADDITIONS))
        for content in self._store.each(self._store.read, self._additions):
            head, *lines = (content or b"").splitlines() or [b""]
            if lines:
                copy.append(head, lines)
        return copy

    def told(self, name: str) -> str:
        """Return how a person calls one of the files."""
        return self._store.told(ADDITIONS if name == JOURNAL else name)

    def sight(self) -> tuple[object, ...]:
        """Return what tells the two files from those of another time; none for a missing one."""
        return self._copy.sight()

    def manifest(self) -> Manuscript | None:
        """Open the manifest, whoever laid it out; ValueError if it is none."""
        return self._copy.manifest()

    def journal(self) -> Manuscript | None:
        """Open what runs have added to the manifest since it was last written, if anything."""
        return self._copy.journal()

    def alone(self) -> AbstractContextManager[None]:
        """Wait for nobody: who writes holds the store."""
        return nullcontext()

    def append(self, head: bytes, lines: Iterable[bytes]) -> int:
        """Add lines to the journal, or none of them; return the place where they begin."""
        new = list(lines)
        number = int(self._additions[-1].rpartition(".")[2]) + 1 if self._additions else 1
        name = f"{ADDITIONS}.{number:08}"  # hidden, as all that is no paper
        self._store.write(name, b"".join(line + b"\n" for line in (head, *new)))
        self._additions.append(name)
        return self._copy.append(head, new)

    def fold(self, head: bytes, lines: Iterable[bytes]) -> None:
        """Write the manifest whole, or leave the one that is there; then drop the journal."""
        self._copy.fold(head, lines)
        self._store.send(self._copy.folder / NAME, NAME)
        for _ in self._store.each(self._store.remove, self._additions):
            pass
        self._additions.clear()
