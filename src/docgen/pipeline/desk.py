"""The desk (案头): all that papers of a campaign are made from, on which any process makes them.

It is laid once into each process; after that a paper is asked for by kind and unit alone, and a
receipt goes back.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from docgen.batch.protocol import Answer, Chunk
from docgen.compose.facts import Facts
from docgen.errors import DocgenError
from docgen.findings import Finding, Severity
from docgen.pipeline.briefs import Briefs
from docgen.pipeline.collecting import Collected
from docgen.pipeline.drafting import Drafting
from docgen.pipeline.due_papers import Due, MakeOrder
from docgen.pipeline.finishing import Finish, finish_papers
from docgen.pipeline.library import open_library
from docgen.pipeline.press import DOCX, Rendered
from docgen.pipeline.shelf import Sheet, entry_of, sent_entry
from docgen.publish.figures import changed_figures
from docgen.publish.folder import Folder
from docgen.publish.ledger import Entered, entered
from docgen.publish.papers import Laid, Written, lay
from docgen.publish.writer import write_file
from docgen.standard import in_profile


@dataclass(frozen=True, slots=True)
class Drafted:
    """What became of a paper that was due: its files, and their lines for the journal.

    Paths are relative to the folder of the results.
    """

    papers: tuple[Rendered, ...]
    entered: tuple[Entered, ...] = ()


@dataclass(frozen=True)
class Desk:
    """A campaign, what came of it, and what docgen has written into the folder so far.

    One of `many` does not wait for the disk: what a power cut takes can be asked for again.
    """

    order: MakeOrder
    store: Folder
    collected: Collected
    known: Mapping[str, Written]
    many: bool = False

    def for_many(self) -> "Desk":
        """Return one of many desks, with paths that mean the same wherever a worker runs."""
        order, store = self.order.for_any_machine(), self.store.anywhere()
        return Desk(order, store, self.collected, self.known, many=True)

    def open_templates(self, due: Iterable[Due]) -> None:
        """Open the templates of all that is due; one that nobody can use stops."""
        for kind, round_ in dict.fromkeys((one.kind, one.round) for one in due):
            self._drafting.open_template(Due(kind, round=round_))

    def make(self, chunk: Chunk[Due]) -> Answer[Drafted]:
        """Make the papers of a chunk; what keeps files from being written stops all."""
        with in_profile(self.order.profile):
            finish = Finish(self.store, self.order.pdf, self.order.colophon)
            try:
                drafted = [self._drafting.papers(due) for due in chunk.tasks]
                put = iter(finish_papers([paper for one in drafted for paper in one], finish))
                papers = [tuple(self._told(next(put)) for _ in one) for one in drafted]
            except DocgenError as error:
                return Answer((Drafted((), self._tray.emptied()),), error)
        return Answer(tuple(Drafted(one, self._tray.taken(one)) for one in papers))

    def lost(self, due: Due) -> Drafted:
        """Return what is told of a paper that no worker survives."""
        message = "做这一件时程序两次意外中断，没有生成；请把专项文件夹交给维护人员。"
        fault = Finding("worker_lost", Severity.ERROR, message)
        return Drafted((self._drafting.failed(due, fault),))

    def _told(self, made: Rendered) -> Rendered:
        """List what changed beside a paper that a person edited; tell paths within the folder."""
        if made.path is None:
            return made
        if made.kept is not None and made.path.suffix == DOCX:
            lines = changed_figures(made.kept.read_bytes(), made.path.read_bytes())
            text = "\n\n".join(lines) or "数字没有变化。"
            write_file(made.path.with_suffix(".数字变化.txt"), f"{text}\n".encode())
        return moved(made, lambda path: path.relative_to(self.store.root))

    @cached_property
    def _tray(self) -> "_Tray":
        write = self.store.write_one_of_many if self.many else self.store.write
        return _Tray(self.store, self.known, write)

    @cached_property
    def _drafting(self) -> Drafting:
        library = open_library(self.order.templates)
        return Drafting(Briefs(self.order.campaign, self.collected, library), self._tray)


class _Tray:
    """Takes papers: writes each, and keeps its line for who writes the journal."""

    def __init__(
        self, store: Folder, known: Mapping[str, Written], write: Callable[[str, bytes], None]
    ) -> None:
        self._store, self._known, self._write = store, known, write
        self._entered: dict[str, Entered] = {}

    def put(self, sheet: Sheet, facts: Facts, paper: Mapping[str, object]) -> Laid:
        """Write a paper, beside what is there if that is a person's."""
        laid = lay(self._store, sheet.name, sheet.content, self._known.get, self._write)
        entry = sent_entry(entry_of(sheet, facts, paper, laid), sheet, facts)
        self._entered[laid.name] = entered(entry)
        return laid

    def taken(self, papers: Iterable[Rendered]) -> tuple[Entered, ...]:
        """Hand over the lines of some papers."""
        names = [paper.name for paper in papers if paper.name in self._entered]
        return tuple(map(self._entered.pop, names))

    def emptied(self) -> tuple[Entered, ...]:
        """Hand over the lines of all papers that were written."""
        lines = tuple(self._entered.values())
        self._entered.clear()
        return lines


def moved(made: Rendered, move: Callable[[Path], Path]) -> Rendered:
    """Return what became of a paper with its paths seen from another folder."""
    path, pdf, kept = (one and move(one) for one in (made.path, made.pdf, made.kept))
    return replace(made, path=path, pdf=pdf, kept=kept)
