"""How the papers of a campaign grow with its units, made by one process and by several.

Run: `python -m benchmarks.make [UNITS…] [--jobs N]` from the project's root. For each number of
units an invented campaign is written, and `docgen make` is run on it from its start to its end:
alone, and with as many processes. The time of one file must not grow with the number of units; the
smallest number at which several are quicker is that from which they are worth their start.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.many_units import write_campaign

SIZES = (40, 1_000, 5_000)
_DOCGEN = (sys.executable, "-c", "from docgen.cli import main; main()")


def main() -> None:
    """Print a line for each number of units."""
    parser = argparse.ArgumentParser()
    parser.add_argument("units", nargs="*", type=int, default=SIZES)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    wanted = parser.parse_args()
    print(
        "单位  文件  一个进程（秒，处理器秒）  几个进程（秒，处理器秒）  一个进程每件（处理器毫秒）"
    )
    for count in wanted.units:
        with tempfile.TemporaryDirectory() as place:
            campaign = write_campaign(Path(place) / "专项", count)
            alone = timed(campaign, Path(place) / "一个", 1)
            shared = timed(campaign, Path(place) / "几个", wanted.jobs)
            files = sum(1 for path in (Path(place) / "一个").rglob("*.*") if path.is_file())
        each = alone[1] * 1000 / files
        took = "  ".join(f"{seconds:.1f}，{busy:.1f}" for seconds, busy in (alone, shared))
        print(f"{count}  {files}  {took}  {each:.1f}", flush=True)


def timed(campaign: Path, folder: Path, jobs: int) -> tuple[float, float]:
    """Return the seconds that a whole run takes, and those that processors were busy with it.

    The latter hardly change when others use the machine, too.
    """
    begun, busy = time.perf_counter(), _busy()
    command = [*_DOCGEN, "make", str(campaign), "-o", str(folder), "--jobs", str(jobs)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - ourselves
    return time.perf_counter() - begun, _busy() - busy


def _busy() -> float:
    """Return how long processors were busy with processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
