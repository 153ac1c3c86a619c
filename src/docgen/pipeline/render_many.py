"""Rendering many (批量生成): every record of a .jsonl becomes a paper, by several workers.

The parent process names the papers, enters the receipts and writes the manifest; it alone does.
Whatever stops it, the same command goes on where it was.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import partial

from docgen import __version__
from docgen.batch.choosing import choose_pool
from docgen.batch.failures import Failures
from docgen.batch.pools import Pool
from docgen.batch.protocol import Answer, Receipt
from docgen.batch.running import Progress, Runner, Stop, Watch, unwatched
from docgen.errors import DataError, DocgenError
from docgen.findings import Finding, Place, Severity
from docgen.intake.json_lines import RecordFile, open_records
from docgen.intake.paper_data import PaperReader
from docgen.pipeline.chunk_work import lost_record, make_chunk
from docgen.pipeline.job import Job, digest_of
from docgen.pipeline.planning import Planner
from docgen.publish.address import UnansweredError
from docgen.publish.ledger import Ledger
from docgen.publish.manifest import Edition
from docgen.publish.problems import WriteError
from docgen.publish.store import Store
from docgen.standard import in_profile

CHUNK = 100  # records: a tenth of a second of work, so that handing out costs nothing
TOLD = 20  # papers, or failures, that are told one by one


@dataclass
class Batch:
    """What became of a batch; `stopped` is why it did not come to its end.

    `failures` is the name of the list of failures, if there is one. `first` says where each of the
    notes was found first.
    """

    store: Store
    counts: Counter[str] = field(default_factory=Counter)
    told: list[Receipt] = field(default_factory=list)
    failed: list[Receipt] = field(default_factory=list)
    notes: Counter[tuple[Severity, str]] = field(default_factory=Counter)
    first: dict[tuple[Severity, str], Place] = field(default_factory=dict)
    failures: str = ""
    interrupted: bool = False
    stopped: DocgenError | None = None

    @property
    def done(self) -> int:
        """How many records have been dealt with."""
        return self.counts.total()

    def take(self, receipt: Receipt) -> None:
        """Count a receipt; a few are kept to be told one by one."""
        self.counts[receipt.outcome] += 1
        kept = self.failed if receipt.outcome == "failed" else self.told
        if len(kept) < TOLD:
            kept.append(receipt)
        for finding in receipt.findings:
            note = (finding.severity, finding.message)
            is_kept = note in self.notes or len(self.notes) < TOLD * TOLD
            if finding.severity is not Severity.ERROR and is_kept:
                self.notes[note] += 1
                self.first.setdefault(note, finding.place)


def render_many(
    job: Job,
    workers: int | str | None = None,
    stop: Stop | None = None,
    watch: Watch | None = None,
) -> Batch:
    """Render each record of the job's file; what has not changed since is left as it is.

    `workers` is how many processes of this machine, or the address of a cluster's scheduler.
    """
    source = open_records(job.data)
    with in_profile(job.profile), job.store.hold() as held:
        job = replace(job, store=held, digest=digest_of(job)).for_any_machine()
        run = _Run(job, source, stop or Stop(), watch or unwatched)
        pool = choose_pool(workers, job.store, papers=source.lines, printed=job.pdf)
        return run.run(pool)


class _Run:
    """One run of a job."""

    def __init__(self, job: Job, source: RecordFile, stop: Stop, watch: Watch) -> None:
        self._job, self._lines, self._stop, self._watch = job, source.lines, stop, watch
        self._ledger = Ledger(job.store.lines())
        self._planner = Planner(job, source, PaperReader(job.setting()), self._ledger)
        self._batch = Batch(job.store)

    def run(self, pool: Pool) -> Batch:
        """Make everything, then write the manifest and the list of failures."""
        work, lost = partial(make_chunk, self._job), partial(lost_record, self._job)
        runner = Runner(pool, work, lost, self._stop)
        self._watch(Progress(self._lines, 0, 0))
        with Failures(self._job.store, self._job.data.name) as failures:
            try:
                self._ledger.fold()  # what a killed run has left
                for answer in runner.run(self._planner.chunks(CHUNK)):
                    self._take(answer, failures)
                self._ledger.fold()
                self._batch.failures = failures.lay_down()
            except WriteError as error:  # what is in the journal is not lost
                self._batch.stopped = self._batch.stopped or error
            finally:
                pool.close()
        if not self._planner.read and self._batch.stopped is None:
            raise DataError(f"“{self._job.data.name}”里没有数据。")
        self._batch.counts["unchanged"] += self._planner.unchanged
        self._batch.interrupted = self._stop.wanted and self._batch.stopped is None
        return self._batch

    def _take(self, answer: Answer[Receipt], failures: Failures) -> None:
        """Enter what was made; then tell who is watching."""
        if isinstance(answer.stopped, UnansweredError):
            raise answer.stopped  # there is no use in writing the rest to the same place
        made = [receipt.entered for receipt in answer.receipts if receipt.entered]
        if made:
            edition = Edition(self._planner.campaign, self._job.today, __version__)
            self._ledger.enter(edition, made)
        for receipt in answer.receipts:
            self._batch.take(receipt)
            if receipt.outcome == "failed":
                failures.add(receipt)
        self._batch.stopped = self._batch.stopped or answer.stopped
        done = self._batch.done + self._planner.unchanged
        self._watch(Progress(self._lines, done, self._batch.counts["failed"]))


def errors_of(receipts: Iterable[Receipt]) -> list[Finding]:
    """Return the errors of some records."""
    found = (finding for receipt in receipts for finding in receipt.findings)
    return [finding for finding in found if finding.severity is Severity.ERROR]
