"""Runs contestants in turns, each warm in a process of its own, and keeps what each turn took.

Turns of one round follow each other at once: what slows the machine slows all, so that ratios
within a round can be trusted where milliseconds cannot.
"""

import json
import subprocess
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import IO, cast

from benchmarks.work import Dialect

PEERS = Path(__file__).resolve().parent
ROOT = PEERS.parent.parent
CACHE = ROOT / ".cache" / "benchmarks"


@dataclass(frozen=True)
class Turn:
    """What one turn took: milliseconds of wall and processor per paper; megabytes held."""

    wall: float
    cpu: float
    held: float


Clock = Callable[[Turn], float]


@dataclass(frozen=True)
class Contestant:
    """A library: the name people know it by, its filler, its dialect, its environment.

    Distributions that install the same import name cannot share an environment; `home` is the
    folder under `.cache/benchmarks`.
    """

    title: str
    filler: str
    dialect: Dialect
    home: str = "python"

    @property
    def command(self) -> list[str]:
        """What starts its stage."""
        if self.home == "node":
            filler = PEERS / "fillers" / f"{self.filler}.mjs"
            return ["node", str(PEERS / "stage.mjs"), str(filler)]
        python = CACHE / self.home / "bin" / "python"
        return [str(python), "-m", "benchmarks.peers.stage", self.filler]


class Stage:
    """The process of one contestant; to be closed."""

    def __init__(self, contestant: Contestant, template: Path, papers: Path) -> None:
        self.contestant = contestant
        self._process = subprocess.Popen(  # noqa: S603
            [*contestant.command, str(template), str(papers)],
            cwd=CACHE / "node" if contestant.home == "node" else ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._orders = cast("IO[str]", self._process.stdin)
        self._answers = cast("IO[str]", self._process.stdout)

    def close(self) -> None:
        """End the process."""
        self._process.communicate()

    def perform(self, folder: Path) -> Turn:
        """Have papers written into a new folder: all of them at first, then for half a second."""
        self._orders.write(f"{folder}\n")
        self._orders.flush()
        answer = self._answers.readline()
        if not answer:
            message = f"{self.contestant.title}：没有跑完，见上面的错误"
            raise SystemExit(message)
        return Turn(**json.loads(answer))


def take_turns(stages: Sequence[Stage], rounds: int, scratch: Path) -> dict[str, list[Turn]]:
    """Return what each contestant's turns took; a first turn, to get warm, does not count."""
    turns: dict[str, list[Turn]] = {stage.contestant.title: [] for stage in stages}
    for number in range(rounds):
        for place, stage in enumerate(stages):
            folder = scratch / f"turn{number}-{place}"
            turns[stage.contestant.title].append(stage.perform(folder))
    return turns


def by_wall(turn: Turn) -> float:
    """Return what a turn's papers took by the wall's clock."""
    return turn.wall


def by_cpu(turn: Turn) -> float:
    """Return what a turn's papers took of the processor, whoever else was at work meanwhile."""
    return turn.cpu


def ratios(slow: Iterable[Turn], fast: Iterable[Turn], clock: Clock) -> list[float]:
    """Return, round by round, how many times as fast the second is."""
    return [clock(theirs) / clock(ours) for theirs, ours in zip(slow, fast, strict=True)]


def spread(values: Sequence[float], digits: int) -> str:
    """Return `median（least–greatest）`."""
    least, greatest = min(values), max(values)
    return f"{median(values):.{digits}f}（{least:.{digits}f}–{greatest:.{digits}f}）"
