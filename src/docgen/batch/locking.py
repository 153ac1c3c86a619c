"""One batch at a time in a folder: a second one would number and write the same papers."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from docgen.errors import UsageError
from docgen.publish.problems import write_error

LOCK = ".docgen-lock"


@contextmanager
def only_here(folder: Path) -> Iterator[None]:
    """Hold a folder until the work is done; the system lets go of it with a killed process."""
    path = folder / LOCK
    try:
        folder.mkdir(parents=True, exist_ok=True)
        stream = path.open("ab")
    except OSError as error:
        raise write_error(path, error) from error
    with stream:
        try:
            _hold(stream)
        except OSError as error:
            message = f"另一个 docgen 正在“{folder}”里生成文书，请等它做完，或者换一个文件夹。"
            raise UsageError(message) from error
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
