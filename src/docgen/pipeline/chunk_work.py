"""The work on a chunk: its records become papers in their place; receipts go back.

It runs in any process: what a job's papers share is opened once in each, then kept.
"""

import gc
import multiprocessing
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import TypeVar

from docgen.batch.protocol import Answer, Chunk, Receipt, Task
from docgen.compose.facts import Facts
from docgen.errors import DocgenError, MissingProgramError, bug_in_words
from docgen.findings import Finding, Place, Severity, has_errors
from docgen.intake.alike import Alike
from docgen.intake.json_file import alike_records
from docgen.intake.json_lines import RecordLine
from docgen.intake.paper_data import PaperReader
from docgen.pipeline.computed import complete
from docgen.pipeline.job import Job
from docgen.pipeline.press import Composed, Press, Ready, Rendered
from docgen.pipeline.putting import needs_pages, put_each
from docgen.pipeline.shelf import Sheet, entry_of
from docgen.publish.ledger import entered
from docgen.publish.papers import Laid, lay
from docgen.publish.problems import WriteError
from docgen.standard import in_profile

# Objects made since the last search for cycles, of which papers leave hardly any: with Python's
# own 700, searching takes a thirtieth of the time.
YOUNG = 10_000
_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


def make_chunk(job: Job, chunk: Chunk[Task]) -> Answer[Receipt]:
    """Make the papers of a chunk; what keeps files from being written stops the batch."""
    with in_profile(job.profile):
        bench = _bench(job)
        tray = bench.tray
        tray.lay_out(chunk)
        results = bench.prepare(chunk.tasks)
        stopped = bench.finish([one for one in results if isinstance(one, Ready)])
    receipts = [
        tray.receipts.get(task.path) if isinstance(one, Ready) else _failed(task, one)
        for task, one in zip(chunk.tasks, results, strict=True)
    ]
    return Answer(tuple(receipt for receipt in receipts if receipt), stopped)


def lost_record(job: Job, task: Task) -> Receipt:
    """Return what is told of a record that no worker survives."""
    message = "做这一件时程序两次意外中断，没有生成；请把这一行数据交给维护人员。"
    finding = Finding("worker_lost", Severity.ERROR, message, Place(job.data.name, "", task.number))
    return Receipt(task.number, "failed", task.path, (finding,))


class Tray:
    """Takes a worker's papers: writes each, and keeps the receipts for who writes the manifest."""

    def __init__(self, job: Job) -> None:
        self._store = job.store
        self._tasks: dict[str, Task] = {}
        self.receipts: dict[str, Receipt] = {}

    def lay_out(self, chunk: Chunk[Task]) -> None:
        """Make room for the papers of a chunk."""
        self._tasks = {task.path: task for task in chunk.tasks}
        self.receipts = {}

    def put(self, sheet: Sheet, facts: Facts, paper: Mapping[str, object]) -> Laid:
        """Write a paper, beside what is there if that is a person's."""
        task = self._tasks[sheet.name]
        find, write = dict(task.known).get, self._store.write_one_of_many
        laid = lay(self._store, sheet.name, sheet.content, find, write)
        # A picture that the record only names may change by itself: such a paper is made again.
        made_of = None if paper.get("seal_image") else task.made_of
        entry = entry_of(sheet, facts, paper, laid, made_of)
        self.receipts[sheet.name] = Receipt(
            task.number,
            laid.status,
            laid.name,
            sheet.findings,
            entered(entry),
            sheet.name if laid.status == "kept" else "",
        )
        return laid

    def tell(self, name: str, findings: tuple[Finding, ...]) -> None:
        """Tell what was found when a paper lay there; errors say that not all asked for does."""
        receipt = self.receipts[name]
        outcome = "failed" if has_errors(findings) else receipt.outcome
        self.receipts[name] = receipt._replace(outcome=outcome, findings=findings)


@dataclass(frozen=True)
class _Bench:
    """All that a worker needs for any record of a job."""

    job: Job
    tray: Tray
    press: Press
    reader: PaperReader
    alike: Alike

    def prepare(self, tasks: Sequence[Task]) -> list[Ready | Rendered]:
        """Make papers ready, each step of all of them before the next.

        One after the other through all steps, each would push the other's code out of the
        processor's cache: that takes a fifth longer.
        """
        press = self.press
        composed = self._each(tasks, tasks, self._compose)
        dressed = self._each(tasks, composed, lambda _, one: press.dress(one))
        named = self._each(tasks, dressed, lambda _, one: press.name(one))
        return self._each(tasks, named, lambda task, one: press.prepare_named(one, task.path))

    def _compose(self, task: Task, _: Task) -> Composed | Rendered:
        record = RecordLine(task.number, task.text, task.findings)
        document = record.document(self.job.data.name, self.alike)
        data = self.reader.read(document)
        return self.press.compose(complete(self.press.kind, data))

    def _each(
        self,
        tasks: Sequence[Task],
        given: Sequence[_Given | Rendered],
        step: Callable[[Task, _Given], _Made | Rendered],
    ) -> list[_Made | Rendered]:
        """Take a step for each record that has come so far."""
        return [
            one if isinstance(one, Rendered) else self._attempt(task, partial(step, task, one))
            for task, one in zip(tasks, given, strict=True)
        ]

    def _attempt(self, task: Task, step: Callable[[], _Made]) -> _Made | Rendered:
        """Take a step for one record; whatever goes wrong is told of this record alone."""
        try:
            return step()
        except DocgenError as error:
            return Rendered(None, "failed", (self._finding("paper_failed", str(error), task),))
        except Exception as error:  # noqa: BLE001 - a bug costs this one record, not all others
            message = f"{bug_in_words(error)}，请把这一行交给维护人员。"
            return Rendered(None, "failed", (self._finding("internal_error", message, task),))

    def finish(self, papers: list[Ready]) -> DocgenError | None:
        """Put papers, printed if that is asked for; return why no more can be made, if so."""
        try:
            put = self._put(papers)
        except (WriteError, MissingProgramError) as error:
            return error
        for paper, rendered in zip(papers, put, strict=True):
            if rendered.findings:
                self.tray.tell(paper.sheet.name, rendered.findings)
        return None

    def _put(self, papers: list[Ready]) -> tuple[Rendered, ...]:
        job = self.job
        if not needs_pages(job.store, pdf=job.pdf):
            return put_each(papers, job.store)
        from docgen.pipeline.finishing import Finish, finish_papers  # noqa: PLC0415 - see `putting`

        return finish_papers(papers, Finish(job.store, job.pdf, job.colophon, judged=False))

    def _finding(self, code: str, message: str, task: Task) -> Finding:
        return Finding(code, Severity.ERROR, message, Place(self.job.data.name, "", task.number))


@lru_cache(1)
def _bench(job: Job) -> _Bench:
    library, setting = job.library(), job.setting()
    tray = Tray(job)
    press = Press(library, setting.kind, tray, job.today, job.final, folder=job.sources)
    if multiprocessing.parent_process() is not None:
        gc.freeze()  # a worker keeps what it has by now: no search for cycles need look there
        gc.set_threshold(YOUNG)
    return _Bench(job, tray, press, PaperReader(setting), alike_records())


def _failed(task: Task, result: Rendered | Ready) -> Receipt:
    told = task.path.rpartition("/")[2] or f"第{task.number}行"
    findings = result.findings if isinstance(result, Rendered) else ()
    return Receipt(task.number, "failed", told, tuple(_placed(findings, task)))


def _placed(findings: tuple[Finding, ...], task: Task) -> Iterator[Finding]:
    """Yield findings, each with the line of its record."""
    for finding in findings:
        place = finding.place
        yield finding if place.line else replace(finding, place=replace(place, line=task.number))
