"""A stage: the process in which one library, warm, fills the papers when it is told to.

Run by `contest.py`: python -m benchmarks.peers.stage FILLER TEMPLATE PAPERS. Each line of standard
input names a new folder. Into the first goes every paper once; into each later one as many as half
a second allows, going on with the data where the last turn stopped. The answer is a line of JSON:
milliseconds of wall and of processor per paper, megabytes held at most.
"""

import importlib
import itertools
import json
import math
import resource
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

TURN = 0.5
"""Seconds of a turn."""

Facts = Mapping[str, object]


def main() -> None:
    """Open the template once, then fill on demand."""
    filler, template, data = sys.argv[1:]
    module = importlib.import_module(f"benchmarks.peers.fillers.{filler}")
    fill = module.open_template(Path(template))
    facts = json.loads(Path(data).read_text(encoding="utf-8"))
    endless = itertools.cycle(facts)
    for place, line in enumerate(sys.stdin):
        folder = Path(line.strip())
        folder.mkdir()
        papers = endless if place else facts
        answer = take_turn(fill, papers, folder, TURN if place else math.inf)
        print(json.dumps(answer), flush=True)


def take_turn(
    fill: Callable[[Facts, Path], None],
    papers: Iterable[Facts],
    folder: Path,
    seconds: float = TURN,
) -> Mapping[str, float]:
    """Fill papers until the time is over or none is left."""
    filled = 0
    start, spent = time.perf_counter(), time.process_time()
    for facts in papers:
        fill(facts, folder / f"{filled:05}.docx")
        filled += 1
        if time.perf_counter() - start > seconds:
            break
    wall, cpu = time.perf_counter() - start, time.process_time() - spent
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"wall": wall * 1000 / filled, "cpu": cpu * 1000 / filled, "held": held}


if __name__ == "__main__":
    main()
