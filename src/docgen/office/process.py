"""Run one program to its end, or end it with everything that it started."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from threading import Event

_TICK = 0.1
_PATIENCE = 10


class Outcome(Enum):
    """How a run ended."""

    FINE = auto()
    CRASHED = auto()
    HUNG = auto()
    STOPPED = auto()


def _no_pulse() -> Hashable:
    return None


@dataclass(frozen=True)
class Watch:
    """What ends a run early: `patience` seconds in which `pulse` stays the same, or `stop`."""

    patience: float
    pulse: Callable[[], Hashable] = _no_pulse
    stop: Event = field(default_factory=Event)


def run(command: Sequence[str], environment: Mapping[str, str], watch: Watch) -> Outcome:
    """Run `command`; nothing that it started is left behind, however this ends."""
    process = _start(command, environment)
    try:
        return _watched(process, watch)
    finally:
        _end(process)


def _watched(process: subprocess.Popen[bytes], watch: Watch) -> Outcome:
    pulse, since = watch.pulse(), time.monotonic()
    while not watch.stop.is_set():
        try:
            return Outcome.FINE if process.wait(timeout=_TICK) == 0 else Outcome.CRASHED
        except subprocess.TimeoutExpired:
            now = watch.pulse()
        if now != pulse:
            pulse, since = now, time.monotonic()
        elif time.monotonic() - since > watch.patience:
            return Outcome.HUNG
    return Outcome.STOPPED


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
