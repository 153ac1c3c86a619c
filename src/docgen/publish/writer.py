"""Writing files whole: a file on disk is the old one or the new one, whatever happens between.

Data goes to a hidden file in the same folder, which then takes the name in one step.
"""

import errno
import os
from pathlib import Path
from uuid import uuid4

from docgen.publish.problems import write_error


def write_file(path: Path, data: bytes) -> Path:
    """Write a file and return its path; one that holds the data already is not touched."""
    try:
        if not holds(path, data):
            path.parent.mkdir(parents=True, exist_ok=True)
            _replace(path, data)
    except OSError as error:
        raise write_error(path, error) from error
    return path


def holds(path: Path, data: bytes) -> bool:
    """Tell whether a file is there and has exactly this content."""
    if not path.is_file() or path.stat().st_size != len(data):
        return False
    return path.read_bytes() == data


def _replace(path: Path, data: bytes) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    draft = path.with_name(f".docgen-{uuid4().hex}.tmp")
    try:
        with draft.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)
    except BaseException:  # an interrupt, too, leaves nothing behind
        draft.unlink(missing_ok=True)
        raise
