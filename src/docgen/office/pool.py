"""A pool of workers: shares of the work go to several LibreOffices at once, each on its own.

However it ends, no program runs on and no folder stays.
"""

import tempfile
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from threading import Event

from docgen.office.fontconfig import write_fontconfig
from docgen.office.program import find_office
from docgen.office.shares import share_out
from docgen.office.tasks import Converted, Task
from docgen.office.worker import Worker
from docgen.office.workplace import Workplace

# Waiting without an end cannot be interrupted at the keyboard on Windows.
_TICK = 0.5


def work_through(
    tasks: Sequence[Task], processes: int, patience: float
) -> Generator[Converted, None, None]:
    """Yield what came of each task, in the order in which they are done."""
    stop = Event()
    shares = list(share_out(tasks, processes))
    with (
        _workers(min(processes, len(shares)), patience, stop) as idle,
        ThreadPoolExecutor(max_workers=idle.qsize(), thread_name_prefix="office") as threads,
    ):

        def convert(share: Sequence[Task]) -> list[Converted]:
            worker = idle.get()
            try:
                return worker.convert(share)
            finally:
                idle.put(worker)

        pending = {threads.submit(convert, share) for share in shares}
        try:
            yield from _as_they_come(pending)
        finally:
            stop.set()
            threads.shutdown(cancel_futures=True)


@contextmanager
def _workers(count: int, patience: float, stop: Event) -> Iterator[SimpleQueue[Worker]]:
    """Employ workers, each in a folder of its own, for as long as the work lasts."""
    program = find_office()
    with tempfile.TemporaryDirectory(prefix="docgen-", ignore_cleanup_errors=True) as place:
        fonts = write_fontconfig(Path(place))
        idle = SimpleQueue[Worker]()
        for number in range(1, count + 1):
            workplace = Workplace(Path(place) / str(number), program, fonts)
            workplace.furnish()
            idle.put(Worker(workplace, patience, stop))
        yield idle


def _as_they_come(pending: set[Future[list[Converted]]]) -> Iterator[Converted]:
    while pending:
        done, pending = wait(pending, _TICK, FIRST_COMPLETED)
        for future in done:
            yield from future.result()
