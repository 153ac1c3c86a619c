"""How many times as fast as docxtpl a paper is filled and written: one run, no judgement.

Run: `python -m benchmarks.stamp_ratio`. docxtpl works as its documentation shows (a new object for
each paper), escaping, or most of its papers would be wrong. The two take turns within one process,
so that a busy machine slows both; every paper is written to a new file. The processor's time is
told beside the wall's, since others may be at work on the same machine.
"""

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.work import make_data, make_template, write_whole
from docxtpl import DocxTemplate

from docgen.stamp import Template

ROUNDS, PAPERS = 5, 100
Fill = Callable[[dict[str, object], Path], None]


@dataclass(frozen=True)
class Times:
    """Milliseconds of one paper, by the wall's clock and by the processor's."""

    wall: float
    processor: float


def main() -> None:
    """Print the times of both for a table of ten rows and of a hundred, and their ratio."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "template.docx"
        source.write_bytes(make_template())
        template = Template(source)

        def by_docxtpl(data: dict[str, object], path: Path) -> None:
            document = DocxTemplate(source)
            document.render(data, autoescape=True)
            document.save(path)

        def by_docgen(data: dict[str, object], path: Path) -> None:
            write_whole(path, template.render(data))

        for rows in (10, 100):
            _compare(by_docxtpl, by_docgen, folder, rows)


def _compare(by_docxtpl: Fill, by_docgen: Fill, folder: Path, rows: int) -> None:
    slow: list[Times] = []
    fast: list[Times] = []
    for number in range(ROUNDS):
        slow.append(_measure(by_docxtpl, folder / f"docxtpl-{rows}-{number}", rows))
        fast.append(_measure(by_docgen, folder / f"docgen-{rows}-{number}", rows))
    for clock in ("wall", "processor"):
        theirs = median(getattr(times, clock) for times in slow)
        ours = median(getattr(times, clock) for times in fast)
        print(
            f"{rows:3} rows, {clock:9}: docxtpl {theirs:6.2f} ms, "
            f"docgen {ours:.3f} ms per paper: {theirs / ours:.0f} times"
        )


def _measure(fill: Fill, folder: Path, rows: int) -> Times:
    """Return the time of one paper, over a batch of them written to a new folder."""
    folder.mkdir()
    papers = [(make_data(number, rows), folder / f"{number}.docx") for number in range(PAPERS)]
    wall, processor = time.perf_counter(), time.process_time()
    for data, path in papers:
        fill(data, path)
    return Times(
        (time.perf_counter() - wall) * 1000 / PAPERS,
        (time.process_time() - processor) * 1000 / PAPERS,
    )


if __name__ == "__main__":
    main()
