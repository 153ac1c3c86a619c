"""How fast a whole folder of returns is collected, beside openpyxl merely loading the files.

Run: python benchmarks/collect.py [FORMS…]. For each number of forms (15 rows each, one unit a form)
a campaign is written into a temporary folder; `docgen collect` then does all it does but the marked
copies: reads, judges, matches units, gives statuses, sums up and writes its JSON. openpyxl opens
the same files, no more. Both run in this process's own children or itself on the same machine, in
turns; the last column shows that the time per form does not grow with their number.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import yaml
from read_returns import load, write_form

from docgen.pipeline.collected_json import collected
from docgen.pipeline.collecting import RETURNS, collect

SIZES = (250, 1000, 4000)
ROUNDS = 3


def main() -> None:
    """Print for each size both times, how many times as fast, and the time of one form."""
    sizes = [int(word) for word in sys.argv[1:]] or SIZES
    print("份数  汇集（秒）  openpyxl 只打开（秒）  倍数  每份（毫秒）")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            files = write_campaign(Path(folder), size)
            ours, theirs = best_of(Path(folder), files)
        print(f"{size}  {ours:.2f}  {theirs:.2f}  {theirs / ours:.1f}  {ours * 1000 / size:.2f}")


def best_of(folder: Path, files: list[Path]) -> tuple[float, float]:
    """Return the shortest time of each; a busy machine only ever adds."""
    ours, theirs = [], []
    for _ in range(ROUNDS):
        theirs.append(timed(lambda: [load(file) for file in files]))
        ours.append(timed(lambda: collected(collect(folder, date(2024, 11, 21)))))
    return min(ours), min(theirs)


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def write_campaign(folder: Path, size: int) -> list[Path]:
    """Write a campaign in which each unit sent one form."""
    facts = {
        "id": "benchmark",
        "title": "清理规范",
        "issuer": "海州市望潮区司法局",
        "district": "望潮区",
        "notice": {"title": "关于清理规范的通知", "number": "望司发〔2024〕7号"},
        "deadline": "2024-11-20",
    }
    units = [{"id": f"U{n}", "name": f"示例单位{n}", "kind": "区直"} for n in range(size)]
    for name, data in (("campaign.yaml", facts), ("units.yaml", units)):
        (folder / name).write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    (folder / RETURNS).mkdir()
    return [write_form(folder / RETURNS / f"单位{number}.xlsx", number) for number in range(size)]


if __name__ == "__main__":
    main()
