"""The LibreOffices that work in a folder, seen and stopped from outside (Linux)."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

_LONGEST = 60


def office_processes(folder: Path) -> list[int]:
    """Return the processes of LibreOffice whose profile lies in `folder`."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            command = (entry / "cmdline").read_bytes()
        except (OSError, NotADirectoryError):
            continue
        if b"soffice.bin" in command and str(folder).encode() in command:
            found.append(int(entry.name))
    return found


def wait_for(condition: Callable[[], bool]) -> None:
    """Wait until something is so; a minute at most."""
    end = time.monotonic() + _LONGEST
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)


def results_in(folder: Path) -> int:
    """Return how many results lie in the workplaces under `folder`."""
    return len(list(folder.glob("docgen-*/*/out/*.pdf")))


class Saboteur:
    """Sends a signal to one LibreOffice of `folder` as soon as there are `after` results."""

    def __init__(self, folder: Path, sent: signal.Signals, after: int) -> None:
        self.hit = 0
        self._thread = Thread(target=self._work, args=(folder, sent, after))
        self._thread.start()

    def _work(self, folder: Path, sent: signal.Signals, after: int) -> None:
        wait_for(lambda: results_in(folder) >= after)
        for process in office_processes(folder)[:1]:
            os.kill(process, sent)
            self.hit = process

    def wait(self) -> bool:
        """Tell whether a LibreOffice was hit."""
        self._thread.join()
        return self.hit > 0
