"""Lines (清单的行): manifest.json and its journal hold one paper a line, found again by its place.

So neither is ever held in memory whole, and what a run did costs one line a paper. The journal
(流水) lies beside the manifest while papers are made; it survives a process that is killed.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from io import SEEK_END, BytesIO
from pathlib import Path
from typing import BinaryIO, Protocol

from docgen.errors import UsageError
from docgen.publish.locking import HeldError, in_turn
from docgen.publish.problems import write_error
from docgen.publish.writer import write_pieces

NAME, JOURNAL = "manifest.json", ".docgen-journal.jsonl"
TURN = ".docgen-journal.lock"
_PIECE = 64 * 1024
_OPENS, _CLOSES = b'"documents": [\n', b"]}\n"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: where it begins, and its text without what parts it from the next."""

    offset: int
    text: bytes


@dataclass(frozen=True)
class Manuscript:
    """A file of lines: its head (who made the papers), and how to open what its lines lie in."""

    head: bytes
    open: Callable[[], BinaryIO]

    def lines(self) -> Iterator[Line]:
        """Yield the lines of the papers."""
        with self.open() as stream:
            offset = 0
            for line in stream:
                is_whole = line.endswith(b"\n")  # the last may be the half of one
                if offset and is_whole and line != _CLOSES:
                    yield Line(offset, line.rstrip(b",\n"))
                offset += len(line)


class Lines(Protocol):
    """The manifest of a place and its journal, as the ledger reads and writes them."""

    def told(self, name: str) -> str:
        """Return how a person calls one of the files."""

    def sight(self) -> tuple[object, ...]:
        """Return what tells the two files from those of another time; none for a missing one."""

    def manifest(self) -> Manuscript | None:
        """Open the manifest, whoever laid it out; ValueError if it is none."""

    def journal(self) -> Manuscript | None:
        """Open what runs have added to the manifest since it was last written, if anything."""

    def alone(self) -> AbstractContextManager[None]:
        """Keep others from writing the two files until what was read of them is written back."""

    def append(self, head: bytes, lines: Iterable[bytes]) -> int:
        """Add lines to the journal, or none of them; return the place where they begin."""

    def fold(self, head: bytes, lines: Iterable[bytes]) -> None:
        """Write the manifest whole, or leave the one that is there; then drop the journal."""


@dataclass(frozen=True)
class FolderLines:
    """The manifest and the journal as two files in a folder."""

    folder: Path

    def told(self, name: str) -> str:
        """Return the path of one of the files as text."""
        return str(self.folder / name)

    def sight(self) -> tuple[object, ...]:
        """Return what tells the two files from those of another time; none for a missing one."""
        return (_sight(self.folder / NAME), _sight(self.folder / JOURNAL))

    def manifest(self) -> Manuscript | None:
        """Open the manifest, whoever laid it out; ValueError if it is none."""
        path = self.folder / NAME
        if not path.exists():
            return None
        with path.open("rb") as stream:
            first = stream.readline()
        if first.endswith(_OPENS):
            return Manuscript(_head(first), lambda: path.open("rb"))
        return _laid_out(path.read_bytes())

    def journal(self) -> Manuscript | None:
        """Open what runs have added to the manifest since it was last written, if anything."""
        path = self.folder / JOURNAL
        if not path.is_file():
            return None
        with path.open("rb") as stream:
            head = stream.readline()
        return Manuscript(head.rstrip(), lambda: path.open("rb")) if head.endswith(b"\n") else None

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let the commands that work in the folder at once write one after the other."""
        with ExitStack() as held:
            try:
                held.enter_context(in_turn(self.folder / TURN))
            except HeldError as error:
                message = f"另一个 docgen 一直在写“{self.folder}”的清单，请等它做完再试。"
                raise UsageError(message) from error
            yield

    def append(self, head: bytes, lines: Iterable[bytes]) -> int:
        """Add lines to the journal, or none of them; return the place where they begin."""
        path = self.folder / JOURNAL
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
            with path.open("rb+") as stream:
                end = _whole_end(stream)
                begun = b"" if end else head + b"\n"
                try:
                    stream.truncate(end)
                    stream.seek(end)
                    stream.write(begun + b"".join(line + b"\n" for line in lines))
                    stream.flush()
                except OSError:
                    stream.truncate(end)
                    raise
        except OSError as error:
            raise write_error(path, error) from error
        return end + len(begun)

    def fold(self, head: bytes, lines: Iterable[bytes]) -> None:
        """Write the manifest whole, or leave the one that is there; then drop the journal."""
        write_pieces(self.folder / NAME, laid_out(head, lines))
        (self.folder / JOURNAL).unlink(missing_ok=True)


def _sight(path: Path) -> object:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_ino, stat.st_size, stat.st_mtime_ns


def _head(first: bytes) -> bytes:
    return first.removesuffix(_OPENS).rstrip(b", ") + b"}"


def _laid_out(content: bytes) -> Manuscript:
    """Lay out anew a manifest that another program, or an older docgen, has written."""
    known = json.loads(content)
    if not isinstance(known, dict) or not isinstance(known.get("documents"), list):
        raise ValueError("no manifest")
    head = {name: value for name, value in known.items() if name != "documents"}
    lines = (json.dumps(entry, ensure_ascii=False).encode() for entry in known["documents"])
    text = b"".join(laid_out(json.dumps(head, ensure_ascii=False).encode(), lines))
    return Manuscript(_head(text.partition(b"\n")[0] + b"\n"), lambda: BytesIO(text))


def laid_out(head: bytes, lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the pieces of a manifest: its head without the closing brace, then a paper a line."""
    yield head.removesuffix(b"}") + b", " + _OPENS
    parted = b""
    for line in lines:
        yield parted + line
        parted = b",\n"
    yield (b"\n" if parted else b"") + _CLOSES


def _whole_end(stream: BinaryIO) -> int:
    """Return where the last whole line ends: a killed process leaves the half of one."""
    end = stream.seek(0, SEEK_END)
    while end:
        start = max(0, end - _PIECE)
        stream.seek(start)
        cut = stream.read(end - start).rfind(b"\n")
        if cut >= 0:
            return start + cut + 1
        end = start
    return 0
