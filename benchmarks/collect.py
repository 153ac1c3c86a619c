"""How collecting a folder of returns grows with their number, beside openpyxl merely loading them.

Run: `python -m benchmarks.collect [FORMS…]` from the project's root. For each number of forms (15
rows each, one unit a form) a campaign is written into a temporary folder; in a process of its own
`docgen collect` then does all it does but the marked copies: reads, judges, matches units, gives
statuses, sums up and writes its JSON. openpyxl opens a part of the same files, no more. Where the
time of one form does not grow from line to line, collecting is linear.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from benchmarks.read_returns import load, write_form

from docgen.archive import assemble, deflated, read_package
from docgen.pipeline.collected_json import collected
from docgen.pipeline.collecting import RETURNS, collect

SIZES = (1_000, 10_000, 110_000)
OPENED = 200  # forms that openpyxl opens
PATTERN = 99_999_999  # the number that a unit's own takes the place of
_CAMPAIGN = """\
id: benchmark
title: 清理规范
issuer: 海州市望潮区司法局
district: 望潮区
notice: {title: 关于清理规范的通知, number: 望司发〔2024〕7号}
deadline: 2024-11-20
"""
_UNIT = "- {{id: U{0}, name: 示例单位{0}, kind: 区直}}\n"


def main() -> None:
    """Print for each size what collecting took, of one form too, and beside openpyxl."""
    sizes = [int(word) for word in sys.argv[1:]] or SIZES
    print("份数  汇集（秒）  每份（毫秒）  openpyxl 只打开（毫秒/份）  倍数  峰值内存（MB）")
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            files = write_campaign(folder, size)
            theirs = timed(partial(load_all, files[:OPENED])) * 1000 / OPENED
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as apart:
                took, peak = apart.submit(collect_whole, folder).result()
        ours = took * 1000 / size
        print(
            f"{size}  {took:.1f}  {ours:.2f}  {theirs:.2f}  {theirs / ours:.1f}  {peak}", flush=True
        )


def load_all(files: list[Path]) -> None:
    """Open forms with openpyxl."""
    for file in files:
        load(file)


def collect_whole(folder: Path) -> tuple[float, int]:
    """Collect a campaign; return the seconds it took, and the most memory in MB."""
    took = timed(lambda: collected(collect(folder, date(2024, 11, 21))))
    return took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def write_campaign(folder: Path, size: int) -> list[Path]:
    """Write a campaign in which each unit sent one form."""
    (folder / "campaign.yaml").write_text(_CAMPAIGN, encoding="utf-8")
    units = "".join(map(_UNIT.format, range(size)))
    (folder / "units.yaml").write_text(units, encoding="utf-8")
    (folder / RETURNS).mkdir()
    return list(_forms(folder, size))


def _forms(folder: Path, size: int) -> Iterator[Path]:
    """Write forms that differ in their number; openpyxl writes one, the others are like it."""
    parts = read_package(write_form(folder / "pattern.xlsx", PATTERN))
    words = {name: data for name, data in parts.items() if str(PATTERN).encode() in data}
    packed = {name: deflated(name, data) for name, data in parts.items()}
    for number in range(size):
        own = {
            name: deflated(name, data.replace(str(PATTERN).encode(), str(number).encode()))
            for name, data in words.items()
        }
        path = folder / RETURNS / f"单位{number}.xlsx"
        path.write_bytes(assemble([*(packed | own).values()]))
        yield path


if __name__ == "__main__":
    main()
