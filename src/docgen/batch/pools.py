"""Pools: what chunks are handed to, and what is made anew when a worker is lost.

Here are this process itself and processes of this machine; `cluster` has those of others.
"""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from multiprocessing.connection import wait
from typing import Protocol

from docgen.batch.protocol import Answer, Chunk, Given, Told, Work

# Where Python itself lets go of a broken executor; Windows has other pipes.
_LETS_GO = sys.platform == "win32" or sys.version_info >= (3, 11, 5)


class Pool(Protocol):
    """Makes chunks, several at a time; futures of a broken pool raise `BrokenExecutor`."""

    @property
    def workers(self) -> int:
        """How many chunks are made at a time."""

    def submit(self, work: Work[Given, Told], chunk: Chunk[Given]) -> "Future[Answer[Told]]":
        """Hand out a chunk."""

    def renew(self) -> None:
        """Begin anew after a worker was lost; what it had in hand is not made."""

    def close(self) -> None:
        """End all workers; what was not begun is dropped."""


class Serial:
    """The process that asks, one chunk after the other."""

    workers = 1

    def submit(self, work: Work[Given, Told], chunk: Chunk[Given]) -> "Future[Answer[Told]]":
        """Make the chunk now."""
        future: Future[Answer[Told]] = Future()
        future.set_result(work(chunk))
        return future

    def renew(self) -> None:
        """Do nothing: whoever could lose this process is gone with it."""

    def close(self) -> None:
        """Do nothing."""


class Renewable:
    """An executor that is made anew whenever it breaks."""

    def __init__(self, make: Callable[[], Executor], workers: int) -> None:
        self._make = make
        self._executor: Executor | None = None
        self.workers = workers

    def submit(self, work: Work[Given, Told], chunk: Chunk[Given]) -> "Future[Answer[Told]]":
        """Hand out a chunk; the first one starts the workers."""
        if self._executor is None:
            self._executor = self._make()
        return self._executor.submit(work, chunk)

    def renew(self) -> None:
        """Let go of the broken executor; the next chunk starts another."""
        self.close()

    def close(self) -> None:
        """End all workers."""
        if self._executor is not None:
            _unblock(self._executor)
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None


def processes(workers: int) -> Renewable:
    """Return a pool of processes of this machine; they start as they do on Windows."""
    context = multiprocessing.get_context("spawn")
    return Renewable(
        lambda: ProcessPoolExecutor(workers, mp_context=context, initializer=_settle), workers
    )


def _unblock(executor: Executor) -> None:
    """Read what is written to the workers of a broken executor, which are gone.

    Python before 3.11.5 waits for the thread that writes it for ever (CPython gh-94777): a chunk
    is longer than what a pipe takes in at a time, and this process itself keeps the pipe open.
    """
    manager = getattr(executor, "_executor_manager_thread", None)
    tasks = getattr(executor, "_call_queue", None)
    if not (getattr(executor, "_broken", False) and manager and tasks) or _LETS_GO:
        return
    try:
        end = os.dup(tasks._reader.fileno())  # its own, which no other thread closes
    except OSError:  # closed already: nobody writes any more
        return
    try:
        while manager.is_alive():
            if wait([end], 0.05) and not os.read(end, 1 << 16):
                break
    finally:
        os.close(end)


def _settle() -> None:
    """Settle a new worker: an interrupt is for its parent, and without a parent it ends.

    A worker that is not told of its parent's end would wait for work for ever.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
