"""Writing files whole: a file on disk is the old one or the new one, whatever happens between.

Data goes to a hidden file in the same folder, which then takes the name in one step.
"""

import errno
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO

from docgen.publish.problems import write_error

_DRAFT = ".docgen-"


def write_file(path: Path, data: bytes) -> Path:
    """Write a file and return its path; one that holds the data already is not touched."""
    try:
        if not holds(path, data):
            _replace(str(path), str(path.parent), (data,), os.fsync)
    except OSError as error:
        raise write_error(path, error) from error
    return path


def write_pieces(path: Path, pieces: Iterable[bytes]) -> Path:
    """Write a file piece by piece and return its path."""
    try:
        _replace(str(path), str(path.parent), pieces, os.fsync)
    except OSError as error:
        raise write_error(path, error) from error
    return path


def write_one_of_many(root: Path, name: str, data: bytes) -> None:
    """Write a file of a batch (`/` parts folders), without waiting until the disk has taken it in.

    A process that is killed loses nothing by that; a machine that loses its power may, and
    `verify` tells which.
    """
    try:
        way = f"{root}/{name}"  # a Path for each step costs more than the step itself
        _replace(way, way.rpartition("/")[0], (data,), _let_go)
    except OSError as error:
        raise write_error(root / name, error) from error


def remove_drafts(folder: Path) -> None:
    """Remove what killed processes left there: hidden files that have not got their names yet."""
    for draft in folder.rglob(f"{_DRAFT}*.tmp"):
        draft.unlink(missing_ok=True)


def holds(path: Path, data: bytes) -> bool:
    """Tell whether a file is there and has exactly this content."""
    if not path.is_file() or path.stat().st_size != len(data):
        return False
    return path.read_bytes() == data


def _replace(
    path: str, folder: str, pieces: Iterable[bytes], settle: Callable[[int], None]
) -> None:
    draft = f"{folder}{os.sep}{_DRAFT}{os.urandom(16).hex()}.tmp"
    try:
        with _begun(draft) as stream:
            stream.writelines(pieces)
            stream.flush()
            settle(stream.fileno())
        os.replace(draft, path)  # noqa: PTH105 - as in `write_one_of_many`
    except BaseException as error:  # an interrupt, too, leaves nothing behind
        Path(draft).unlink(missing_ok=True)
        if isinstance(error, OSError) and Path(path).is_dir():  # systems call that by many names
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)) from error
        raise


def _begun(draft: str) -> BinaryIO:
    """Create a draft, and the folders on its way that are not there yet."""
    try:
        return open(draft, "xb")  # noqa: PTH123 - as in `write_one_of_many`
    except FileNotFoundError:
        Path(draft).parent.mkdir(parents=True, exist_ok=True)
        return open(draft, "xb")  # noqa: PTH123 - as in `write_one_of_many`


def _let_go(_: int) -> None:
    """Leave it to the system when the disk takes a file in."""
