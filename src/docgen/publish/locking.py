"""One process at a time: who holds a file keeps the others out until it ends, however it ends."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from docgen.publish.problems import write_error

LOCK = ".docgen-lock"


class HeldError(Exception):
    """Another process holds the file."""


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Hold a file until the work is done; the system lets go of it with a killed process."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        stream = path.open("ab")
    except OSError as error:
        raise write_error(path, error) from error
    with stream:
        try:
            _hold(stream)
        except OSError as error:
            raise HeldError from error
        yield
    with suppress(OSError):  # another may hold it already
        path.unlink()


if sys.platform == "win32":
    import msvcrt

    def _hold(stream: BinaryIO) -> None:
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _hold(stream: BinaryIO) -> None:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
