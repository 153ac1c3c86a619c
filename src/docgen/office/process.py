"""Run one program to its end, or end it with everything that it started."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from enum import Enum, auto

_PATIENCE = 10


class Outcome(Enum):
    """How a run ended."""

    FINE = auto()
    CRASHED = auto()
    HUNG = auto()


def run(command: Sequence[str], environment: Mapping[str, str], time_out: float) -> Outcome:
    """Run `command`; nothing that it started is left behind, however this ends."""
    process = _start(command, environment)
    try:
        code = process.wait(timeout=time_out)
    except subprocess.TimeoutExpired:
        return Outcome.HUNG
    finally:
        _end(process)
    return Outcome.FINE if code == 0 else Outcome.CRASHED


if sys.platform == "win32":

    def _start(command: Sequence[str], environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW,
        )

    def _end(process: subprocess.Popen[bytes]) -> None:
        if process.poll() is None:  # Windows knows no group to end: taskkill follows the tree
            taskkill = f"{os.environ.get('SYSTEMROOT', 'C:/Windows')}/System32/taskkill.exe"
            subprocess.run(  # noqa: S603
                [taskkill, "/F", "/T", "/PID", str(process.pid)],
                check=False,
                capture_output=True,
            )
            process.wait(timeout=_PATIENCE)

else:

    def _start(command: Sequence[str], environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def _end(process: subprocess.Popen[bytes]) -> None:
        try:  # also after a crash: the program that waits for LibreOffice may have died alone
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
        process.wait(timeout=_PATIENCE)
