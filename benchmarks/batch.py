"""How a batch grows: papers a second beside the engine's own rate, memory, and the second run.

Run: `python -m benchmarks.batch [PAPERS…] [--jobs N]` from the project's root. For each number of
invented reports a folder is made, made again without a change, and verified. Beside it stand two
rates of as many processes at once, taken before and after, each paper written to a hidden file and
renamed: a template filled with data in which nothing is left to be worked out (填写), and papers
made of records that are read and judged already (成文: sums, measures, the filling). Last comes
the district's workbook with as many rows. A line that costs more than the one before it, for the
same number, is a curve to be mended. Nothing is deleted before the end (see `peers.fill_docx`).
"""

import argparse
import os
import resource
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import islice
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path
from statistics import mean

from benchmarks.work import write_whole
from tests.many_reports import write_reports

from docgen.compose.namespace import namespace
from docgen.intake.json_lines import open_records
from docgen.intake.paper_data import PaperReader
from docgen.model.campaign import Campaign, Unit
from docgen.model.returns import BasisLevel, DeviceRow, Result
from docgen.model.standing import Standing, UnitStanding
from docgen.pipeline.job import Job
from docgen.pipeline.press import Composed, Press
from docgen.pipeline.render_many import render_many
from docgen.pipeline.shelf import Shelf
from docgen.publish.folder import Folder
from docgen.publish.verifying import verify
from docgen.sheets.summary import write_summary
from docgen.typeset.dressing import dress

SIZES = (1_000, 10_000, 110_000)
DAY = date(2025, 11, 20)
OF_ENGINE = 500  # papers by which the engine's own rate is taken, each made again and again:
ROUNDS = 20  # what lasts a moment only runs at a speed that processors do not keep up
ROWS_OF_A_UNIT = 5


def main() -> None:
    """Print a line for each number of papers."""
    parser = argparse.ArgumentParser()
    parser.add_argument("papers", nargs="*", type=int, default=SIZES)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--folder", type=Path, help="where to work, if not in the system's place")
    wanted = parser.parse_args()
    print(
        "件数  件/秒  填写（件/秒）  占比  成文（件/秒）  占比  "
        "再次运行(秒)  核对(秒)  峰值内存(MB) 主/工"
    )
    with tempfile.TemporaryDirectory(dir=wanted.folder) as folder:
        for place, count in enumerate(wanted.papers):
            print_line(count, wanted.jobs, Path(folder) / str(place))
        for count in dict.fromkeys(wanted.papers):
            print_table(count)


def print_line(count: int, jobs: int, folder: Path) -> None:
    """Make a batch, and print what it took."""
    folder.mkdir()
    data = write_reports(folder / "各单位.jsonl", count)
    results = folder / "报告"
    job = Job("report", data, Folder(results), DAY)
    before = engine_rates(job, folder / "before", jobs)
    took = timed(lambda: render_many(job, jobs))
    after = engine_rates(job, folder / "after", jobs)
    again = timed(lambda: render_many(job, jobs))
    peaks = "/".join(str(peak) for peak in (peak_of(OWN), peak_of(CHILDREN)))
    verified = timed(lambda: verify(Folder(results)))
    rate = count / took
    figures = [f"{rate:.0f}"]
    for engine in map(mean, zip(before, after, strict=True)):
        figures += (f"{engine:.0f}", f"{rate / engine:.0%}")
    print(count, *figures, f"{again:.1f}", f"{verified:.1f}", peaks, sep="  ", flush=True)


def print_table(rows: int) -> None:
    """Write the district's workbook, and print what it took."""
    district = standing(rows)
    took = timed(lambda: write_summary(district, CAMPAIGN, "汇总表"))
    print(f"汇总表 {rows} 行：{took:.1f} 秒", flush=True)


OWN, CHILDREN = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN


def peak_of(whose: int) -> int:
    """Return the most memory that a process has taken, in MB."""
    return resource.getrusage(whose).ru_maxrss // 1024


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def engine_rates(job: Job, folder: Path, jobs: int) -> tuple[float, float]:
    """Return how many papers a second some processes fill in together, and how many they make."""
    folder.mkdir()
    context = get_context("spawn")
    meet = context.Barrier(jobs)
    with ProcessPoolExecutor(jobs, context, _meet_at, (meet,)) as pool:
        rates = list(pool.map(partial(engine_rate, job), [folder / str(n) for n in range(jobs)]))
    filling, making = map(sum, zip(*rates, strict=True))
    return filling, making


_meeting: list[Barrier] = []


def _meet_at(barrier: Barrier) -> None:
    _meeting[:] = [barrier]


def engine_rate(job: Job, folder: Path) -> tuple[float, float]:
    """Return the rates of this process, which begins when all others have come as far."""
    folder.mkdir()
    setting = job.setting()
    press = Press(job.library(), setting.kind, Shelf(folder, DAY), DAY)
    reader = PaperReader(setting)
    records = islice(open_records(job.data).records(), OF_ENGINE + 1)
    read = (press.compose(reader.read(record.document(job.data.name))) for record in records)
    first, *papers = (paper for paper in read if isinstance(paper, Composed))
    press.stamp(first)
    contexts = [namespace(paper.facts, dress(paper.paper, setting.kind.layout)) for paper in papers]
    (meeting,) = _meeting
    meeting.wait()
    all_contexts, all_papers = contexts * ROUNDS, papers * ROUNDS
    filling = timed(lambda: lay_down(map(press.template.render, all_contexts), folder / "filled"))
    meeting.wait()
    making = timed(lambda: lay_down(map(press.stamp, all_papers), folder / "made"))
    return len(all_papers) / filling, len(all_papers) / making


def lay_down(packages: Iterable[bytes], folder: Path) -> None:
    """Write papers whole."""
    folder.mkdir()
    for number, package in enumerate(packages):
        write_whole(folder / f"{number}.docx", package)


CAMPAIGN = Campaign(id="benchmark", title="清理规范", issuer="海州市望潮区司法局")


def standing(rows: int) -> Standing:
    """Return a district whose units reported so many rows."""
    units = (_unit(number) for number in range(rows // ROWS_OF_A_UNIT))
    return Standing(DAY, tuple(units))


def _unit(number: int) -> UnitStanding:
    unit = Unit(id=f"S{number:06}", name=f"海州市望潮区第{number}社区综合执法队", kind="街道")
    rows = tuple(
        DeviceRow(
            n=n,
            situation="人行道违法停车抓拍",
            basis="《中华人民共和国道路交通安全法》第五十六条",
            basis_level=BasisLevel.LAW,
            count=number % 40 + 1,
            amount_yuan=Decimal(number * n),
            need=False,
            result=Result.KEEP,
        )
        for n in range(1, ROWS_OF_A_UNIT + 1)
    )
    return UnitStanding(unit, "devices", rows, rows)


if __name__ == "__main__":
    main()
