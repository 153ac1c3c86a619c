"""A real Dask cluster for tests: a scheduler and workers in processes of their own, on loopback."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

_LONGEST = 60
_ROOT = Path(__file__).resolve().parents[2]
_PLAIN = ("--host", "127.0.0.1", "--no-dashboard")


class DaskCluster:
    """A scheduler, and workers that are added and killed at will."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / "scheduler.json"
        self.workers: list[subprocess.Popen[bytes]] = []
        self._scheduler = self._start("scheduler", "--port", "0")
        self._wait_for(lambda: self._read_address() != "")
        self.address = self._read_address()

    def add_worker(self, *, installed: str = "", running: str = "", **settings: str) -> None:
        """Start a worker of one thread; another docgen may be `installed` there, or `running`.

        `settings` are in its environment.
        """
        place = self._folder / f"worker-{len(self.workers)}"
        place.mkdir()
        if installed:
            told = place / f"docgen-{installed}.dist-info"
            told.mkdir()
            (told / "METADATA").write_text(f"Name: docgen\nVersion: {installed}\n", "utf-8")
        if running:
            code = f"import docgen\ndocgen.__version__ = {running!r}\n"
            (place / "sitecustomize.py").write_text(code, "utf-8")
        options = ("--nthreads", "1", "--no-nanny", "--local-directory", str(place))
        self.workers.append(self._start("worker", *options, python_path=str(place), **settings))

    def wait_for_workers(self) -> None:
        """Wait until every worker has found the scheduler."""
        log = self._folder / "scheduler.log"
        count = len(self.workers)
        self._wait_for(lambda: log.read_text("utf-8").count("Register worker") >= count)

    def stop_scheduler(self) -> None:
        """Kill the scheduler."""
        _kill(self._scheduler)

    def close(self) -> None:
        """Kill what still runs."""
        for process in (*self.workers, self._scheduler):
            _kill(process)

    def _start(
        self, part: str, *options: str, python_path: str = "", **settings: str
    ) -> subprocess.Popen[bytes]:
        own = {
            "PYTHONPATH": f"{python_path}{os.pathsep}{_ROOT}",
            "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0",  # the first death is told
        }
        command = [sys.executable, "-m", f"distributed.cli.dask_{part}", *_PLAIN]
        with (self._folder / f"{part}.log").open("ab") as log:
            return subprocess.Popen(
                [*command, "--scheduler-file", str(self._file), *options],
                cwd=self._folder,
                env=os.environ | own | settings,
                stdout=log,
                stderr=log,
            )

    def _read_address(self) -> str:
        """Return where the scheduler listens; nothing while its file is not there whole."""
        try:
            return str(json.loads(self._file.read_text("utf-8"))["address"])
        except (FileNotFoundError, json.JSONDecodeError):
            return ""

    def _wait_for(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + _LONGEST
        while not condition():
            assert time.monotonic() < end, (self._folder / "scheduler.log").read_text("utf-8")
            time.sleep(0.05)


def _kill(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait(_LONGEST)
