"""Publishing a paper: what a person finished or edited is never overwritten.

docgen overwrites a file only if the manifest says that docgen wrote exactly this content as a
draft or a copy. Any other file is kept, and the new paper goes beside it as （新数据稿）.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from docgen.archive import content_digest
from docgen.publish.folder import Folder
from docgen.publish.names import names_beside
from docgen.publish.problems import write_error
from docgen.publish.store import Store

Status = Literal["made", "unchanged", "kept"]
MARK = "新数据稿"
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True)
class Laid:
    """What became of one paper, wherever papers lie.

    `name` says where its content now lies, as the manifest writes it. In a folder, `path` is that
    file, and `kept` the one that was left alone, if any.
    """

    status: Status
    name: str
    sha256: str
    path: Path | None
    kept: Path | None


@dataclass(frozen=True)
class Published(Laid):
    """What became of one paper in a folder."""

    path: Path


class Written(NamedTuple):
    """What docgen wrote into a file: its digest, at which stage, of what (`Document.made_of`)."""

    sha256: str
    stage: str
    made_of: str | None = None


# Returns what docgen wrote under a path, if it wrote there.
Find: TypeAlias = Callable[[str], Written | None]


def unknown(_: str) -> None:
    """Know of no file."""


def publish(folder: Path, name: str, data: bytes, find: Find = unknown) -> Published:
    """Write a paper under a name (`/` parts folders) inside the folder, or beside what is there."""
    home = Folder(folder)
    laid = lay(home, name, data, find, home.write)
    return Published(laid.status, laid.name, laid.sha256, home.path(laid.name), laid.kept)


def lay(
    store: Store,
    name: str,
    data: bytes,
    find: Find,
    write: Callable[[str, bytes], None],
) -> Laid:
    """Write a paper under a name, or beside what is there and is not docgen's own draft."""
    held: bytes | None = None
    for candidate in chain([name], new_names(name)):
        written = find(candidate)
        added = written is None and store.add(candidate, data)
        held = None if added else content_of(store, candidate)
        if held is None or held == data or _is_own_draft(held, written):
            break
    if held != data and not added:
        write(candidate, data)
    kept = candidate != name
    status: Status = "kept" if kept else "unchanged" if held == data else "made"
    left = store.path(name) if kept else None
    return Laid(status, candidate, digest(data), store.path(candidate), left)


def digest(data: bytes) -> str:
    """Return the sha256 of a file's bytes."""
    return hashlib.sha256(data).hexdigest()


def digest_within(data: bytes) -> str:
    """Return the digest of what a package holds, whatever packed it; any other file has its own.

    It unpacks the file: who filled a package knows this without.
    """
    return content_digest(data) if data.startswith(_ZIP) else digest(data)


def new_names(name: str) -> Iterator[str]:
    """Yield the names that a new paper takes beside it: （新数据稿）, （新数据稿2）, …."""
    return names_beside(name, MARK)


def content_of(store: Store, name: str) -> bytes | None:
    """Return what a file holds that must not be lost; an empty one holds nothing.

    A folder in the way is no paper to go beside: writing will say what is wrong.
    """
    try:
        return store.read(name) or None
    except IsADirectoryError:
        return None
    except OSError as error:
        raise write_error(store.told(name), error) from error


def _is_own_draft(held: bytes, written: Written | None) -> bool:
    """Tell whether docgen wrote this content as a draft or a copy."""
    return written is not None and written.stage != "final" and digest(held) == written.sha256
