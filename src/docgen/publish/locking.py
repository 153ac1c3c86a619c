"""One process at a time: who holds a file keeps the others out until it ends, however it ends."""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from docgen.publish.problems import write_error

LOCK = ".docgen-lock"
_AGAIN, _TIMES = 0.01, 6000  # who waits for a file asks again after so many seconds, so often


_IS_HELD = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK)  # by system


class HeldError(Exception):
    """Another process holds the file."""


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Hold a file until the work is done; the system lets go of it with a killed process."""
    stream = _held(path)
    try:
        yield
    finally:
        _let_go(stream, path)


@contextmanager
def in_turn(path: Path) -> Iterator[None]:
    """Hold a file for a moment; who comes meanwhile waits, a minute at most (HeldError)."""
    stream = _waited_for(path)
    try:
        yield
    finally:
        _let_go(stream, path)


def _waited_for(path: Path) -> BinaryIO:
    for _ in range(_TIMES):
        try:
            return _held(path)
        except HeldError:
            time.sleep(_AGAIN)
    return _held(path)


def _held(path: Path) -> BinaryIO:
    """Return the file, opened and held.

    Whoever held it before may have removed it after this process opened it: then what is held is
    no longer what others find under that path. Where a disk knows of no holding (some shared ones
    do not), nobody is kept out.
    """
    while True:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            stream = path.open("ab")
        except OSError as error:
            raise write_error(path, error) from error
        try:
            _hold(stream)
        except OSError as error:
            if error.errno in _IS_HELD:
                stream.close()
                raise HeldError from error
        if _is_there(stream, path):
            return stream
        stream.close()


def _is_there(stream: BinaryIO, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(stream.fileno()), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _hold(stream: BinaryIO) -> None:
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)

    def _let_go(stream: BinaryIO, path: Path) -> None:
        """Remove the file after it is let go: Windows removes no file that anybody has open."""
        stream.close()
        with suppress(OSError):
            path.unlink()
else:
    import fcntl

    def _hold(stream: BinaryIO) -> None:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _let_go(stream: BinaryIO, path: Path) -> None:
        """Remove the file while it is held: later it may be another's already."""
        with stream, suppress(OSError):
            path.unlink()
