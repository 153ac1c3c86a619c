"""Running a batch: chunks go out, answers come back in the order of the chunks, none is lost.

A worker that is lost (killed, out of memory) takes its whole pool with it. The pool is renewed,
and the first chunk without an answer is made alone; if that one loses its worker again, it is
halved, until one task stands there that no worker survives: it fails, and the others go on.
"""

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Future
from dataclasses import dataclass, field
from typing import Generic

from docgen.batch.pools import Pool
from docgen.batch.protocol import Answer, Chunk, Given, Told, Work, joined

AHEAD = 2  # chunks in hand for each worker, so that none waits for the next
TRIES = 2  # an outsider may have killed the worker of a task once


@dataclass(frozen=True)
class Progress:
    """How far a batch is: of how many papers, how many are done, and how many failed."""

    papers: int
    done: int
    failed: int


Watch = Callable[[Progress], None]


def unwatched(_: Progress) -> None:
    """Watch nothing."""


class Stop:
    """A wish to stop: what is in hand is still finished."""

    def __init__(self) -> None:
        self.wanted = False

    def ask(self) -> None:
        """Wish to stop."""
        self.wanted = True


@dataclass
class _Flight(Generic[Given, Told]):
    chunk: Chunk[Given]
    future: "Future[Answer[Told]]"


@dataclass
class Runner(Generic[Given, Told]):
    """Hands chunks to a pool and gathers the answers.

    `lost` tells of a task that no worker survives.
    """

    pool: Pool
    work: Work[Given, Told]
    lost: Callable[[Given], Told]
    stop: Stop = field(default_factory=Stop)
    _flights: deque[_Flight[Given, Told]] = field(default_factory=deque)

    def run(self, chunks: Iterator[Chunk[Given]]) -> Iterator[Answer[Told]]:
        """Yield the answer to each chunk, in order, until all are there or a stop is wanted.

        A chunk without tasks is answered at once.
        """
        for chunk in chunks:
            if chunk.tasks:
                self._start(chunk)
            else:
                yield Answer(())
            while len(self._flights) >= AHEAD * self.pool.workers:
                yield self._land()
            if self.stop.wanted:
                break
        while self._flights:
            yield self._land()

    def _start(self, chunk: Chunk[Given]) -> None:
        try:
            self._flights.append(_Flight(chunk, self.pool.submit(self.work, chunk)))
        except BrokenExecutor as error:  # told at the first flight that lands
            broken: Future[Answer[Told]] = Future()
            broken.set_exception(error)
            self._flights.append(_Flight(chunk, broken))

    def _land(self) -> Answer[Told]:
        flight = self._flights.popleft()
        try:
            answer = flight.future.result()
        except BrokenExecutor:
            answer = self._begin_anew(flight.chunk)
        if answer.stopped:
            self.stop.ask()
        return answer

    def _begin_anew(self, chunk: Chunk[Given]) -> Answer[Told]:
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

    def _alone(self, chunk: Chunk[Given]) -> Answer[Told]:
        for _ in range(TRIES):
            try:
                return self.pool.submit(self.work, chunk).result()
            except BrokenExecutor:
                self.pool.renew()
            if len(chunk.tasks) > 1:
                return joined([self._alone(half) for half in chunk.halves()])
        return Answer(tuple(map(self.lost, chunk.tasks)))


def _is_made(future: "Future[Answer[Told]]") -> bool:
    return future.done() and not future.cancelled() and future.exception() is None
