"""Make (生成): every paper of a campaign that applies, in one folder; what did not change stays.

Many papers are shared out to several processes or a cluster. Whoever makes them, this process alone
enters them, in the order in which they are due.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from docgen.batch.choosing import choose_pool
from docgen.batch.pools import Pool, Serial
from docgen.batch.protocol import Answer, Chunk, Work
from docgen.batch.running import Progress, Runner, Stop, Watch, unwatched
from docgen.errors import DocgenError, MissingProgramError
from docgen.findings import Finding
from docgen.office import find_office
from docgen.pipeline.briefs import Briefs
from docgen.pipeline.collecting import Collected, collect
from docgen.pipeline.desk import Desk, Drafted, moved
from docgen.pipeline.due_papers import Diary, Due, MakeOrder
from docgen.pipeline.internal_sheets import put_internal_sheets
from docgen.pipeline.library import open_library
from docgen.pipeline.numbering import uncoded
from docgen.pipeline.places import output_of
from docgen.pipeline.press import Rendered
from docgen.pipeline.putting import needs_pages
from docgen.pipeline.shared_desk import shared
from docgen.pipeline.shelf import Shelf
from docgen.pipeline.unsettled import unsettled
from docgen.publish.folder import Folder
from docgen.publish.papers import Written
from docgen.standard import in_profile

__all__ = ["Made", "MakeOrder", "Making", "begin_making", "make_papers"]

CHUNK = 20  # papers that a worker makes in one go: half a second of work
TOGETHER = 100  # papers whose pages are measured in one go: LibreOffice is started for them once


@dataclass(frozen=True)
class Made:
    """What became of every paper, and what was found in the campaign's folder.

    `superseded` are the drafts that no longer apply since this run, `outdated` is how many drafts
    that did not apply before still lie there. `stopped` is why not all were made, `interrupted`
    tells that somebody wished so.
    """

    folder: Path
    papers: tuple[Rendered, ...]
    findings: tuple[Finding, ...]
    superseded: tuple[str, ...] = ()
    outdated: int = 0
    stopped: DocgenError | None = None
    interrupted: bool = False


def make_papers(order: MakeOrder, workers: int | str | None = None) -> Made:
    """Make all papers that apply; those of an earlier run that no longer do are superseded."""
    return begin_making(order).run(workers)


def begin_making(order: MakeOrder, watch: Watch = unwatched) -> "Making":
    """Read all that came, and list what is due; nothing is written yet."""
    collected = collect(order.campaign, order.today, watch)
    briefs = Briefs(order.campaign, collected, open_library(order.templates))
    shelf = Shelf(output_of(collected.campaign, order.output), collected.day)
    with in_profile(order.profile):
        diary = Diary(order, briefs, shelf)
        due = tuple(diary.papers())
    kinds = [briefs.library.kind(kind_id) for kind_id in dict.fromkeys(one.kind for one in due)]
    uncoded_types = tuple(uncoded(kinds, collected.campaign.series))
    findings = (
        *collected.findings,
        *uncoded_types,
        *unsettled(collected),
        *briefs.findings,
        *diary.not_due,
    )
    return Making(order, briefs, shelf, due, findings)


@dataclass(frozen=True)
class Making:
    """The papers of a campaign, listed and not yet made."""

    order: MakeOrder
    briefs: Briefs
    shelf: Shelf
    due: tuple[Due, ...]
    findings: tuple[Finding, ...]

    @property
    def collected(self) -> Collected:
        """What came in, and how every unit stands."""
        return self.briefs.collected

    def run(
        self, workers: int | str | None = None, stop: Stop | None = None, watch: Watch = unwatched
    ) -> Made:
        """Make the papers, each as it would be made alone.

        `workers` is how many processes of this machine, or the address of a cluster's scheduler.
        What cannot be printed here for lack of LibreOffice is put all the same; then that is told.
        """
        lacking = None if isinstance(workers, str) or not self.order.pdf else _lacking()
        order = replace(self.order, pdf=self.order.pdf and lacking is None)
        store = Folder(self.shelf.folder)
        with in_profile(order.profile), store.hold() as held, self.shelf:
            made = self._run(Desk(order, held, self.collected, self._known()), workers, stop, watch)
        if lacking is not None:
            raise lacking
        return made

    def _run(self, desk: Desk, workers: int | str | None, stop: Stop | None, watch: Watch) -> Made:
        order, sources = desk.order, (desk.order.campaign.resolve(),)
        desk.open_templates(self.due)
        papers, anywhere = len(self.due), desk.store.anywhere()
        pool = choose_pool(workers, anywhere, sources, papers=papers, printed=order.pdf)
        run = _Run(self, watch)
        watch(Progress(len(self.due), 0, 0))
        try:
            with _work(pool, desk) as work:
                runner = Runner(pool, work, desk.lost, stop or Stop())
                for answer in runner.run(self._chunks(pool, desk)):
                    run.take(answer)
        finally:
            pool.close()
        return run.made()

    def _known(self) -> dict[str, Written]:
        """Return what docgen has written into the folder so far."""
        paths = list(self.shelf.ledger.paths())
        found = zip(paths, self.shelf.ledger.find_all(paths), strict=True)
        return {path: written for path, written in found if written is not None}

    def _chunks(self, pool: Pool, desk: Desk) -> Iterator[Chunk[Due]]:
        """Yield what is due, as much at a time as is best: alone, each is entered at once."""
        together = needs_pages(desk.store, pdf=desk.order.pdf)
        size = TOGETHER if together else 1 if isinstance(pool, Serial) else CHUNK
        for first in range(0, len(self.due), size):
            yield Chunk(self.due[first : first + size])


@dataclass
class _Run:
    """One run: enters what was made, and tells whoever is watching."""

    making: Making
    watch: Watch
    papers: list[Rendered] = field(default_factory=list)
    failed_kinds: set[str] = field(default_factory=set)
    done: int = 0
    failed: int = 0
    stopped: DocgenError | None = None

    def take(self, answer: Answer[Drafted]) -> None:
        """Enter the papers of a chunk."""
        shelf = self.making.shelf
        entered = [line for drafted in answer.receipts for line in drafted.entered]
        shelf.take(self.making.collected.campaign.id, entered)
        made = [paper for drafted in answer.receipts for paper in drafted.papers]
        self.papers += [moved(paper, shelf.folder.joinpath) for paper in made]
        for due, drafted in zip(self.making.due[self.done :], answer.receipts, strict=False):
            failed = sum(paper.path is None for paper in drafted.papers)
            self.failed += failed
            self.failed_kinds.update([due.kind] if failed else [])
        self.done += len(answer.receipts)
        self.stopped = self.stopped or answer.stopped
        self.watch(Progress(len(self.making.due), self.done, self.failed))

    def made(self) -> Made:
        """Return what became of all; only a run that came to its end says what is superseded.

        Of a kind that could not be made it does not: its drafts apply again once that is mended.
        """
        making, papers = self.making, tuple(self.papers)
        interrupted = self.stopped is None and self.done < len(making.due)
        superseded: tuple[str, ...] = ()
        outdated = 0
        folder = making.shelf.folder
        if making.order.is_whole and self.stopped is None and not interrupted:
            put_internal_sheets(making.shelf, making.briefs)
            standing = _standing(papers, folder)
            outdated = len(making.shelf.outdated(standing))
            superseded = making.shelf.supersede(standing, self.failed_kinds)
        return Made(
            folder, papers, making.findings, superseded, outdated, self.stopped, interrupted
        )


def _standing(papers: Sequence[Rendered], folder: Path) -> set[str]:
    """Return the paths that still apply: what was made, and what a person edited and may issue."""
    kept = (paper.kept for paper in papers if paper.kept is not None)
    return {paper.name for paper in papers} | {path.relative_to(folder).as_posix() for path in kept}


@contextmanager
def _work(pool: Pool, desk: Desk) -> Iterator[Work[Due, Drafted]]:
    """Give the work on a chunk: at this desk, or at one that is shared out."""
    if isinstance(pool, Serial):
        yield desk.make
    else:
        with shared(desk) as work:
            yield work


def _lacking() -> MissingProgramError | None:
    """Return what is missing for PDFs, if anything."""
    try:
        find_office()
    except MissingProgramError as error:
        return error
    return None
