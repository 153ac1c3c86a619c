"""docgen beside the other libraries that fill Word templates: the same work, in turns.

Run by `benchmarks/run.sh`, which makes the environment; then also by itself, with the Python of
that environment: `python -m benchmarks.peers.fill_docx [ROUNDS]`. Each contestant is one process.
First it writes every paper once, whose words, table, header and footer are compared with what
docxtpl wrote; warm by then, it takes turns with the others, half a second each, always into a new
folder. Prints one Markdown table for each size of the work. No paper is deleted before the end:
for minutes after, ext4 passes over the inode of every file deleted, each time that it makes a new
file, which tells of the disk and of the fastest contestant nothing true. So wait five minutes
between two runs.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median

from benchmarks.peers.contest import (
    CACHE,
    Clock,
    Contestant,
    Stage,
    Turn,
    by_cpu,
    by_wall,
    ratios,
    spread,
    take_turns,
)
from benchmarks.peers.contestants import EVERYONE, MODEL, OTHERS, OURS
from benchmarks.peers.texts import compare
from benchmarks.work import make_data, make_template

ROUNDS = 9
_HEAD = """
| | 毫秒/份（最小–最大） | CPU 毫秒/份 | docxtpl 的几倍 | 按 CPU | 内存 MB | KB/份 | 文字 |
|---|---|---|---|---|---|---|---|"""


@dataclass(frozen=True)
class Size:
    """How many papers of how many rows."""

    papers: int
    rows: int


SIZES = (Size(200, 10), Size(50, 100))


@dataclass(frozen=True)
class Check:
    """What the first papers of a contestant look like: their words beside docxtpl's, and KB."""

    words: str
    weight: float


def main() -> None:
    """Print a table for each size."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory(dir=CACHE) as scratch:
        for size in SIZES:
            _tell(size, rounds, Path(scratch) / f"{size.rows}rows")


def _tell(size: Size, rounds: int, scratch: Path) -> None:
    """Let everyone compete in a new folder, and print the table."""
    scratch.mkdir()
    checks, turns = _compete(size, rounds, scratch)
    print(f"\n## 填写 {size.papers} 份，每份表格 {size.rows} 行（{rounds} 轮的中位数）")
    print(_HEAD)
    for contestant in EVERYONE:
        print(_row(contestant, turns, checks[contestant.title]))
    print("\n".join(_verdict(turns)))
    print(f"\n机器此刻的负载：{os.getloadavg()[0]:.1f}", flush=True)


def _compete(
    size: Size, rounds: int, scratch: Path
) -> tuple[Mapping[str, Check], Mapping[str, Sequence[Turn]]]:
    """Check everyone's papers, which also warms everyone, and let all take turns."""
    papers = scratch / "papers.json"
    papers.write_text(json.dumps([make_data(n, size.rows) for n in range(size.papers)]), "utf-8")
    with ExitStack() as opened:
        stages = [
            opened.enter_context(closing(Stage(one, _template(one, scratch), papers)))
            for one in EVERYONE
        ]
        return dict(_checked(stages, scratch)), take_turns(stages, rounds, scratch)


def _template(contestant: Contestant, scratch: Path) -> Path:
    """Write the template in the contestant's dialect."""
    path = scratch / f"{contestant.filler}.docx"
    path.write_bytes(make_template(contestant.dialect))
    return path


def _checked(stages: Sequence[Stage], scratch: Path) -> Iterator[tuple[str, Check]]:
    """Yield for each contestant how its first papers compare with docxtpl's."""
    for place, stage in enumerate(stages):
        folder = scratch / f"first{place}"
        stage.perform(folder)
        weight = mean(path.stat().st_size for path in folder.iterdir()) / 1024
        yield stage.contestant.title, Check(compare(folder, scratch / "first0"), weight)


def _row(contestant: Contestant, turns: Mapping[str, Sequence[Turn]], check: Check) -> str:
    own = turns[contestant.title]
    wall, cpu = [turn.wall for turn in own], median(turn.cpu for turn in own)
    times = [median(ratios(turns[MODEL.title], own, clock)) for clock in (by_wall, by_cpu)]
    cells = (
        contestant.title,
        spread(wall, 3),
        f"{cpu:.3f}",
        *(f"{ratio:.1f}" for ratio in times),
        f"{max(turn.held for turn in own):.0f}",
        f"{check.weight:.1f}",
        check.words,
    )
    return f"| {' | '.join(cells)} |"


def _verdict(turns: Mapping[str, Sequence[Turn]]) -> Iterator[str]:
    """Yield how docgen compares with docxtpl and with whoever else was fastest, by each clock."""
    ours = turns[OURS.title]
    for clock, name in ((by_wall, "历时"), (by_cpu, "CPU")):
        best = min(OTHERS, key=_median_of(turns, clock))
        model = spread(ratios(turns[MODEL.title], ours, clock), 0)
        other = spread(ratios(turns[best.title], ours, clock), 0)
        yield f"\n按{name}，docgen 是 docxtpl 的{model}倍，是其余最快者 {best.title} 的{other}倍。"


def _median_of(turns: Mapping[str, Sequence[Turn]], clock: Clock) -> Callable[[Contestant], float]:
    return lambda one: median(map(clock, turns[one.title]))


if __name__ == "__main__":
    main()
