"""How fast papers become PDFs: one LibreOffice, one for each core, and one for each file.

Run: python -m benchmarks.print_papers [PAPERS…]. Papers are the examples of docgen's own kinds, in
a temporary folder. For each number of papers, one process and as many as are worth their start take
turns; a process for each file is measured with a few of them. The last line gives the costs that
`docgen.office.shares` reckons with: of a start, and of one more file.
"""

import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from itertools import cycle, islice
from pathlib import Path

from docgen.carried import official_templates
from docgen.office import convert
from docgen.office.shares import usable_cores, worthwhile
from docgen.pipeline.job import Job
from docgen.pipeline.render import render_papers
from docgen.publish.folder import Folder

SIZES = (8, 40, 200)
ROUNDS = 3
FEW = 5
DAY = date(2025, 11, 3)


def main() -> None:
    """Print for each size the seconds of each way, and how many times as fast it is."""
    sizes = sorted(int(word) for word in sys.argv[1:]) or SIZES
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        papers = list(islice(cycle(example_papers(folder)), max(sizes)))
        single = sum(seconds([paper], folder, 1) for paper in papers[:FEW]) / FEW
        print(f"每个文件启动一次：每件 {single:.2f} 秒")
        print("件数  进程数  一个进程（秒）  多个进程（秒）  多个比一个快  比每件启动一次快")
        least = [compare(papers[:size], folder, single) for size in sizes]
    if len(sizes) > 1:
        more = (least[-1] - least[0]) / (sizes[-1] - sizes[0])
        print(f"启动 {least[0] - more * sizes[0]:.2f} 秒，此后每件 {more:.3f} 秒")


def compare(papers: Sequence[Path], folder: Path, single: float) -> float:
    """Print a line about some papers; return the least seconds that one process takes."""
    count = worthwhile(len(papers), usable_cores())
    alone, together = [], []
    for _ in range(ROUNDS):
        alone.append(seconds(papers, folder, 1))
        together.append(seconds(papers, folder, count))
    one, many = min(alone), min(together)
    ratios = f"{one / many:.2f}  {single * len(papers) / many:.1f}"
    print(f"{len(papers)}  {count}  {one:.2f}  {many:.2f}  {ratios}")
    return one


def seconds(papers: Sequence[Path], folder: Path, processes: int) -> float:
    """Return the seconds that papers take to become PDFs."""
    with tempfile.TemporaryDirectory(dir=folder) as target:
        start = time.perf_counter()
        convert(papers, Path(target), processes=processes)
        return time.perf_counter() - start


def example_papers(folder: Path) -> list[Path]:
    """Make the example of each kind; return the papers."""
    made = []
    for kind in sorted(path.parent for path in official_templates().glob("*/kind.yaml")):
        job = Job(kind.name, kind / "example.yaml", Folder(folder), DAY)
        made += [paper.path for paper in render_papers(job, f"{kind.name}.docx") if paper.path]
    return made


if __name__ == "__main__":
    main()
