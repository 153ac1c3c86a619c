"""Publishing a paper: what a person finished or edited is never overwritten.

docgen overwrites a file only if the manifest says that docgen wrote exactly this content as a
draft or a copy. Any other file is kept, and the new paper goes beside it as （新数据稿）.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path, PurePosixPath
from typing import Literal

from docgen.archive import content_digest
from docgen.publish.manifest import Manifest
from docgen.publish.names import inside, safe_name
from docgen.publish.problems import write_error
from docgen.publish.writer import holds, write_file

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
    content_digest: str
    kept: Path | None = None


def publish(folder: Path, name: str, data: bytes, previous: Manifest | None) -> Published:
    """Write a paper under a name (`/` parts folders) inside the folder, or beside what is there."""
    target = inside(folder, name)
    places = ((candidate, inside(folder, candidate)) for candidate in _candidates(name))
    try:
        candidate, path = next(
            place
            for place in places
            if holds(place[1], data) or _may_write(place[1], place[0], previous)
        )
        new = not holds(path, data)
    except OSError as error:
        raise write_error(target, error) from error
    write_file(path, data)
    kept = None if path == target else target
    content = content_digest(data) if data.startswith(_ZIP) else digest(data)
    status: Status = "kept" if kept else "made" if new else "unchanged"
    return Published(status, path, candidate, digest(data), content, kept)


def digest(data: bytes) -> str:
    """Return the sha256 of a file's bytes."""
    return hashlib.sha256(data).hexdigest()


def _candidates(name: str) -> Iterator[str]:
    """Yield the name, then the names beside it: （新数据稿）, （新数据稿2）, …."""
    yield name
    path = PurePosixPath(name)
    for number in count(1):
        mark = f"（{MARK}{number if number > 1 else ''}）{path.suffix}"
        yield str(path.with_name(safe_name(path.stem, mark)))


def _may_write(path: Path, name: str, previous: Manifest | None) -> bool:
    """Tell whether nothing is there that a person finished or edited.

    A folder in the way is no paper to go beside: writing will say what is wrong.
    """
    if path.is_dir() or not path.exists():
        return True
    entry = previous.find(name) if previous else None
    if entry is None or entry.stage == "final":
        return False
    return digest(path.read_bytes()) == entry.sha256
