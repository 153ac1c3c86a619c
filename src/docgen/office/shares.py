"""How work is shared out: how many processes, and which files each takes at a time."""

import math
import os
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise

from docgen.office.tasks import Task

# Seconds, measured with LibreOffice 7.4 and papers of a few pages (benchmarks/print_papers.py).
_START, _FILE = 0.9, 0.13
# A process that makes more holds memory that it never gives back, and loses more when it dies.
_MOST = 100


def usable_cores() -> int:
    """Return how many cores this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def worthwhile(files: int, most: int) -> int:
    """Return how many processes, of at most `most`, convert `files` files together.

    One more is worth it if it saves at least the time that its own start takes.
    """
    processes = 1
    while processes < most:
        saved = math.ceil(files / processes) - math.ceil(files / (processes + 1))
        if saved * _FILE < _START:
            break
        processes += 1
    return processes


def share_out(tasks: Sequence[Task], processes: int) -> Iterator[tuple[Task, ...]]:
    """Yield shares of one option each, alike in size, in the order of the tasks."""
    most = min(_MOST, math.ceil(len(tasks) / processes))
    groups: dict[str, list[Task]] = {}
    for task in tasks:
        groups.setdefault(task.option, []).append(task)
    for group in groups.values():
        pieces = math.ceil(len(group) / most)
        cuts = [len(group) * piece // pieces for piece in range(pieces + 1)]
        for start, end in pairwise(cuts):
            yield tuple(group[start:end])
