"""Where results lie (存放处): a folder, or whatever else takes whole files and gives them back.

Names are relative to it, with `/`. A file is there whole or not at all, whatever happens between.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol, Self, TypeVar

from docgen.publish.lines import Lines

Item = TypeVar("Item")
Result = TypeVar("Result")


class Store(Protocol):
    """Takes files, tells what it has, and is held by one batch at a time.

    What cannot be written is a `WriteError`. A store goes to workers in other processes, so it is
    picklable and opens what it needs where it is used.
    """

    @property
    def unseen(self) -> str:
        """What to do if another machine does not see the store."""

    @property
    def caution(self) -> str:
        """Which promise the store cannot keep, as far as it is known; empty if it keeps all."""

    def told(self, name: str = "") -> str:
        """Return how a person calls a file of the store, or the store itself."""

    def path(self, name: str) -> Path | None:
        """Return the path of a file, if the store is a folder."""

    def anywhere(self) -> Self:
        """Return the store by an address that means the same in every process."""

    def hold(self) -> AbstractContextManager["Store"]:
        """Keep other batches out until the work is done; give the store to work with."""

    def read(self, name: str) -> bytes | None:
        """Return what a file holds, None if it is not there; a name may not lead out."""

    def size(self, name: str) -> int:
        """Return how many bytes a file holds, 0 if it is not there."""

    def sizes(self) -> Callable[[str], int]:
        """Return what answers `size` for many files, as it is from now on or was just now."""

    def names(self) -> Iterable[str]:
        """Return the names of all files."""

    def add(self, name: str, data: bytes) -> bool:
        """Write a file where there is none; False if there is one, or it cannot be told so."""

    def write(self, name: str, data: bytes) -> None:
        """Write a file for good; one that holds the data already need not be touched."""

    def write_one_of_many(self, name: str, data: bytes) -> None:
        """Write a file of a batch, which may be asked for again after a power cut."""

    def write_pieces(self, name: str, pieces: Iterable[bytes]) -> None:
        """Write a file piece by piece."""

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""

    def lines(self) -> Lines:
        """Return the manifest of the store and its journal."""

    def each(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Do work on the files of each item, in order or side by side, whatever is quicker."""
