"""Running a batch: chunks go out, answers come back in the order of the chunks, none is lost.

A worker that is lost (killed, out of memory) takes its whole pool with it. The pool is renewed,
and the first chunk without an answer is made alone; if that one loses its worker again, it is
halved, until one record stands there that no worker survives: it fails, and the others go on.
"""

from collections import deque
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Future
from dataclasses import dataclass, field

from docgen.batch.pools import Pool
from docgen.batch.protocol import Answer, Chunk, Receipt, Task, Work, joined
from docgen.findings import Finding, Place, Severity

AHEAD = 2  # chunks in hand for each worker, so that none waits for the next
TRIES = 2  # an outsider may have killed the worker of a record once


class Stop:
    """A wish to stop: what is in hand is still finished."""

    def __init__(self) -> None:
        self.wanted = False

    def ask(self) -> None:
        """Wish to stop."""
        self.wanted = True


@dataclass
class _Flight:
    chunk: Chunk
    future: "Future[Answer]"


@dataclass
class Runner:
    """Hands chunks to a pool and gathers the answers."""

    pool: Pool
    work: Work
    file: str
    stop: Stop = field(default_factory=Stop)
    _flights: deque[_Flight] = field(default_factory=deque)

    def run(self, chunks: Iterator[Chunk]) -> Iterator[Answer]:
        """Yield the answer to each chunk, in order, until all are there or a stop is wanted."""
        for chunk in chunks:
            self._start(chunk)
            while len(self._flights) >= AHEAD * self.pool.workers:
                yield self._land()
            if self.stop.wanted:
                break
        while self._flights:
            yield self._land()

    def _start(self, chunk: Chunk) -> None:
        try:
            self._flights.append(_Flight(chunk, self.pool.submit(self.work, chunk)))
        except BrokenExecutor as error:  # told at the first flight that lands
            broken: Future[Answer] = Future()
            broken.set_exception(error)
            self._flights.append(_Flight(chunk, broken))

    def _land(self) -> Answer:
        flight = self._flights.popleft()
        try:
            answer = flight.future.result()
        except BrokenExecutor:
            answer = self._begin_anew(flight.chunk)
        if answer.stopped:
            self.stop.ask()
        return answer

    def _begin_anew(self, chunk: Chunk) -> Answer:
        """Renew the pool, make a chunk alone, and hand out again what else was in hand."""
        waiting = [flight.chunk for flight in self._flights if not _is_made(flight.future)]
        made = [flight for flight in self._flights if _is_made(flight.future)]
        order = {id(flight.chunk): place for place, flight in enumerate(self._flights)}
        self._flights = deque(made)
        self.pool.renew()
        answer = self._alone(chunk)
        for one in waiting:
            self._start(one)
        self._flights = deque(sorted(self._flights, key=lambda one: order[id(one.chunk)]))
        return answer

    def _alone(self, chunk: Chunk) -> Answer:
        for _ in range(TRIES):
            try:
                return self.pool.submit(self.work, chunk).result()
            except BrokenExecutor:
                self.pool.renew()
            if len(chunk.tasks) > 1:
                return joined([self._alone(half) for half in chunk.halves()])
        return Answer(tuple(self._lost(task) for task in chunk.tasks))

    def _lost(self, task: Task) -> Receipt:
        message = "做这一件时程序两次意外中断，没有生成；请把这一行数据交给维护人员。"
        place = Place(self.file, "", task.number)
        finding = Finding("worker_lost", Severity.ERROR, message, place)
        return Receipt(task.number, "failed", task.path, (finding,))


def _is_made(future: "Future[Answer]") -> bool:
    return future.done() and not future.cancelled() and future.exception() is None
