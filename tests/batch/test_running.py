"""Chunks go out and answers come back in order, whatever becomes of the workers."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from docgen.batch.pools import Pool, Serial, processes
from docgen.batch.protocol import Answer, Chunk, Receipt, Task
from docgen.batch.running import Runner, Stop
from docgen.publish.problems import WriteError


def chunks(count: int, size: int = 3) -> Iterator[Chunk[Task]]:
    for first in range(1, count + 1, size):
        numbers = range(first, min(first + size, count + 1))
        yield Chunk(tuple(Task(number, "", (), f"{number}.docx", "") for number in numbers))


def make(chunk: Chunk[Task]) -> Answer[Receipt]:
    return Answer(tuple(Receipt(task.number, "made", task.path) for task in chunk.tasks))


def lost(task: Task) -> Receipt:
    return Receipt(task.number, "failed", task.path)


def make_unless_seven(chunk: Chunk[Task]) -> Answer[Receipt]:
    """Make a chunk; the seventh record takes its worker with it."""
    if any(task.number == 7 for task in chunk.tasks):
        os._exit(1)
    return make(chunk)


def make_until_full(chunk: Chunk[Task]) -> Answer[Receipt]:
    """Make a chunk on a disk that has room for four papers."""
    room = tuple(receipt for receipt in make(chunk).receipts if receipt.number <= 4)
    return Answer(room, None if len(room) == len(chunk.tasks) else WriteError("磁盘已满"))


@pytest.fixture(params=["serial", "processes"])
def pool(request: pytest.FixtureRequest) -> Iterator[Pool]:
    pool = Serial() if request.param == "serial" else processes(2)
    yield pool
    pool.close()


def test_answers_come_in_the_order_of_the_chunks(pool: Pool) -> None:
    answers = Runner(pool, make, lost).run(chunks(20))

    assert [one.number for answer in answers for one in answer.receipts] == list(range(1, 21))


def test_a_chunk_without_tasks_is_answered_without_a_worker() -> None:
    def refuse(_: Chunk[Task]) -> Answer[Receipt]:
        raise AssertionError

    nothing: Chunk[Task] = Chunk(())

    assert list(Runner(Serial(), refuse, lost).run(iter([nothing]))) == [Answer(())]


def test_a_record_that_no_worker_survives_fails_alone() -> None:
    with closing(processes(2)) as pool:
        answers = Runner(pool, make_unless_seven, lost).run(chunks(10, size=2))
        receipts = [receipt for answer in answers for receipt in answer.receipts]

    assert [one.number for one in receipts] == list(range(1, 11))
    assert [one.number for one in receipts if one.outcome == "failed"] == [7]


def test_a_worker_that_an_outsider_kills_loses_no_record(tmp_path: Path) -> None:
    with closing(processes(2)) as pool:
        work = KilledOnce(tmp_path / "killed")
        answers = Runner(pool, work, lost).run(chunks(20))
        receipts = [receipt for answer in answers for receipt in answer.receipts]

    assert [(one.number, one.outcome) for one in receipts] == [(n, "made") for n in range(1, 21)]


def test_a_worker_that_is_lost_while_long_chunks_wait_loses_no_record(tmp_path: Path) -> None:
    """More waits to be handed out than a pipe takes in: whoever writes to it must not wait."""
    long = [
        Chunk(tuple(task._replace(text="字" * 300_000) for task in chunk.tasks))
        for chunk in chunks(20)
    ]
    with closing(processes(2)) as pool:
        work = KilledOnce(tmp_path / "killed")
        answers = Runner(pool, work, lost).run(iter(long))
        receipts = [receipt for answer in answers for receipt in answer.receipts]

    assert [(one.number, one.outcome) for one in receipts] == [(n, "made") for n in range(1, 21)]


class KilledOnce:
    """Makes chunks; the first worker that comes to the fourth record is killed."""

    def __init__(self, mark: Path) -> None:
        self._mark = mark

    def __call__(self, chunk: Chunk[Task]) -> Answer[Receipt]:
        if any(task.number == 4 for task in chunk.tasks) and not self._mark.exists():
            self._mark.touch()
            os.kill(os.getpid(), 9)
        return make(chunk)


def test_a_wish_to_stop_is_met_when_what_is_in_hand_is_done(pool: Pool) -> None:
    stop = Stop()
    answers = Runner(pool, make, lost, stop).run(chunks(300))

    numbers = []
    for answer in answers:
        numbers += [receipt.number for receipt in answer.receipts]
        stop.ask()

    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) < 300


def test_what_keeps_one_worker_from_writing_stops_all(pool: Pool) -> None:
    answers = list(Runner(pool, make_until_full, lost).run(chunks(300)))

    assert str(answers[1].stopped) == "磁盘已满"
    assert [receipt.number for answer in answers for receipt in answer.receipts] == [1, 2, 3, 4]
