"""A program is run to its end, or ended with everything that it started."""

import os
import sys
import time
from pathlib import Path
from threading import Event, Timer

import pytest

from docgen.office.process import Outcome, Watch, run

PATIENT = Watch(60)


@pytest.mark.parametrize(
    ("code", "outcome"),
    [
        ("pass", Outcome.FINE),
        ("raise SystemExit(1)", Outcome.CRASHED),
        ("import os; os.abort()", Outcome.CRASHED),
    ],
)
def test_the_end_of_a_program_is_told(code: str, outcome: Outcome) -> None:
    assert run([sys.executable, "-c", code], os.environ, PATIENT) is outcome


def test_a_program_that_shows_signs_of_life_is_given_time(tmp_path: Path) -> None:
    beats = tmp_path / "beats"
    beats.touch()
    code = f"import time\nfor _ in range(8):\n open({str(beats)!r}, 'a').write('.'); time.sleep(.5)"

    watch = Watch(2, pulse=lambda: beats.stat().st_size)

    assert run([sys.executable, "-c", code], os.environ, watch) is Outcome.FINE
    assert beats.stat().st_size == 8


def test_a_program_is_ended_when_it_is_told_to_stop() -> None:
    stop = Event()
    Timer(0.5, stop.set).start()
    code = "import time; time.sleep(600)"

    outcome = run([sys.executable, "-c", code], os.environ, Watch(60, stop=stop))

    assert outcome is Outcome.STOPPED


def test_a_program_that_hangs_is_ended_with_its_children(tmp_path: Path) -> None:
    beats = tmp_path / "beats"
    child = f"import time\nwhile 1:\n open({str(beats)!r}, 'a').write('.'); time.sleep(0.05)"
    parent = (
        "import subprocess, sys, time\n"
        f"subprocess.Popen([sys.executable, '-c', {child!r}])\n"
        "time.sleep(600)"
    )

    outcome = run([sys.executable, "-c", parent], os.environ, Watch(2))

    assert outcome is Outcome.HUNG
    beaten = beats.stat().st_size
    assert beaten > 0
    time.sleep(0.5)
    assert beats.stat().st_size == beaten


def test_a_crash_leaves_no_child_behind(tmp_path: Path) -> None:
    beats = tmp_path / "beats"
    child = f"import time\nwhile 1:\n open({str(beats)!r}, 'a').write('.'); time.sleep(0.05)"
    parent = (
        "import os, subprocess, sys, time\n"
        f"subprocess.Popen([sys.executable, '-c', {child!r}])\n"
        "time.sleep(1)\n"
        "os.abort()"
    )

    outcome = run([sys.executable, "-c", parent], os.environ, PATIENT)

    assert outcome is Outcome.CRASHED
    beaten = beats.stat().st_size
    assert beaten > 0
    time.sleep(0.5)
    assert beats.stat().st_size == beaten
