"""Whoever ends docgen from outside is heard as if Ctrl+C had been pressed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.check.papers import make_base
from tests.office.office_processes import office_processes, wait_for

# Whoever runs the tests under nohup has the end of a terminal ignored, here as well.
DOCGEN = """
import signal
signal.signal(signal.SIGHUP, signal.SIG_DFL)
from docgen.cli import main
main()
"""
PARENT = """
import multiprocessing, time
from docgen.cli.endings import hear_endings
hear_endings()
fork = multiprocessing.get_context("fork")
begun = fork.Event()
child = fork.Process(target=lambda: (begun.set(), time.sleep(60)))
child.start()
begun.wait()
child.terminate()
child.join(30)
print(child.exitcode)
"""


@pytest.mark.office
@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP])
def test_temporary_files_and_programs_are_gone(ending: signal.Signals, tmp_path: Path) -> None:
    place = tmp_path / "tmp"
    place.mkdir()
    paper = make_base("notice", tmp_path)
    process = subprocess.Popen(
        [sys.executable, "-c", DOCGEN, "check", paper, "--proof", tmp_path / "校样.html"],
        env=os.environ | {"TMPDIR": str(place), "PYTHONIOENCODING": "utf-8"},
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    wait_for(lambda: bool(office_processes(place)))
    process.send_signal(ending)
    told = process.communicate(timeout=60)[1]

    assert (process.returncode, told.strip()) == (1, "错误：已中止。")
    assert list(place.iterdir()) == []
    assert office_processes(place) == []
    assert not (tmp_path / "校样.html").exists()


def test_a_forked_worker_can_be_ended_as_ever() -> None:
    said = subprocess.run([sys.executable, "-c", PARENT], capture_output=True, check=True)

    assert int(said.stdout) == -signal.SIGTERM
