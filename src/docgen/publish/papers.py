"""Publishing a paper: what a person finished or edited is never overwritten.

docgen overwrites a file only if the manifest says that docgen wrote exactly this content as a
draft or a copy. Any other file is kept, and the new paper goes beside it as （新数据稿）.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path, PurePosixPath
from typing import Literal, Protocol

from docgen.archive import content_digest
from docgen.publish.names import inside, safe_name
from docgen.publish.problems import write_error
from docgen.publish.writer import write_file

Status = Literal["made", "unchanged", "kept"]
MARK = "新数据稿"
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True)
class Published:
    """What became of one paper.

    `path` is where its content now lies; `name` is that path relative to the folder, as the
    manifest writes it; `kept` is the file that was left alone, if any.
    """

    status: Status
    path: Path
    name: str
    sha256: str
    kept: Path | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """What docgen wrote into a file: its digest, at which stage, of what (`Document.made_of`)."""

    sha256: str
    stage: str
    made_of: str | None = None


class Records(Protocol):
    """What knows of each path of a folder what docgen wrote there."""

    def find(self, path: str) -> Written | None:
        """Return what docgen wrote under a path, if it wrote there."""


def publish(
    folder: Path,
    name: str,
    data: bytes,
    records: Records | None,
    write: Callable[[Path, bytes], Path] = write_file,
) -> Published:
    """Write a paper under a name (`/` parts folders) inside the folder, or beside what is there."""
    target = inside(folder, name)
    status: Status
    for candidate in chain([name], names_beside(name)):
        path = target if candidate == name else inside(folder, candidate)
        held = _held(path)
        if held is None or held == data or _is_own_draft(held, candidate, records):
            break
    if held != data:
        write(path, data)
    kept = None if path == target else target
    status = "kept" if kept else "unchanged" if held == data else "made"
    return Published(status, path, candidate, digest(data), kept)


def digest(data: bytes) -> str:
    """Return the sha256 of a file's bytes."""
    return hashlib.sha256(data).hexdigest()


def digest_within(data: bytes) -> str:
    """Return the digest of what a package holds, whatever packed it; any other file has its own.

    It unpacks the file: who filled a package knows this without.
    """
    return content_digest(data) if data.startswith(_ZIP) else digest(data)


def names_beside(name: str) -> Iterator[str]:
    """Yield the names that a new paper takes beside it: （新数据稿）, （新数据稿2）, …."""
    path = PurePosixPath(name)
    for number in count(1):
        mark = f"（{MARK}{number if number > 1 else ''}）{path.suffix}"
        yield str(path.with_name(safe_name(path.stem, mark)))


def _held(path: Path) -> bytes | None:
    """Return what a file holds that must not be lost; an empty one holds nothing.

    A folder in the way is no paper to go beside: writing will say what is wrong.
    """
    try:
        return path.read_bytes() or None
    except FileNotFoundError:
        return None
    except (IsADirectoryError, PermissionError) as error:
        if path.is_dir():
            return None
        raise write_error(path, error) from error
    except OSError as error:
        raise write_error(path, error) from error


def _is_own_draft(held: bytes, name: str, records: Records | None) -> bool:
    """Tell whether docgen wrote this content as a draft or a copy."""
    written = records.find(name) if records else None
    return written is not None and written.stage != "final" and digest(held) == written.sha256
