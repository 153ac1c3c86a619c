"""Planning a batch (排队): records become tasks with names, and what has not changed is let go.

Papers of one name are numbered in the order of the file, whoever makes them. A folder that would
hold more files than Windows shows with ease is parted into groups, by the paper's name; a paper
that has its place already keeps it.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import PurePosixPath
from zlib import crc32

from docgen.batch.protocol import Chunk, Task
from docgen.compose.facts import Facts
from docgen.compose.paper import file_stem
from docgen.intake.json_lines import RecordFile, RecordLine
from docgen.intake.paper_data import Owner, PaperReader
from docgen.pipeline.job import Job
from docgen.pipeline.press import DOCX, stage_of
from docgen.publish.ledger import Ledger
from docgen.publish.names import safe_name
from docgen.publish.papers import MARK, Written, names_beside

CROWD = 5000  # files in one folder, before it is parted into groups
GROUPS = 100


@dataclass
class Names:
    """Gives each paper a name of its own, on Windows too, where case does not tell names apart."""

    _given: dict[str, int] = field(default_factory=dict)

    def name(self, stem: str) -> str:
        """Return the file name of the next paper that would like to be named so."""
        name = safe_name(stem, DOCX)
        key = name.casefold()
        number = self._given.get(key, 0)
        while name.casefold() in self._given:
            number += 1
            name = safe_name(stem, f"-{number}{DOCX}") if number > 1 else name
        self._given[key] = max(number, 1)
        self._given.setdefault(name.casefold(), 1)
        return name


@dataclass
class Planner:
    """Reads a file of records and hands out chunks of what is to be made."""

    job: Job
    source: RecordFile
    reader: PaperReader
    ledger: Ledger
    read: int = 0
    unchanged: int = 0
    campaign: str = ""
    _names: Names = field(default_factory=Names)

    def __post_init__(self) -> None:
        """Look once whether any paper lies beside one that a person edited."""
        self._kind = self.job.setting().kind
        self._sizes = self.job.store.sizes()
        self._any_beside = any(MARK in path for path in self.ledger.paths())

    def chunks(self, size: int) -> Iterator[Chunk[Task]]:
        """Yield what is to be made, so many records at a time."""
        tasks: list[Task] = []
        for record in self.source.records():
            task = self._task(record)
            self.read += 1
            if self._is_made(task):
                self.unchanged += 1
                continue
            tasks.append(task)
            if len(tasks) == size:
                yield Chunk(tuple(tasks))
                tasks = []
        if tasks:
            yield Chunk(tuple(tasks))

    def _task(self, record: RecordLine) -> Task:
        made_of = hashlib.sha256(f"{self.job.digest}{record.text}".encode()).hexdigest()
        owner = self.reader.owner(record.glance(self.job.data.name))
        if owner is None:
            return Task(record.number, record.text, record.findings, "", made_of)
        self.campaign = self.campaign or owner.campaign.id
        known = tuple(self._known(self._names.name(self._stem(owner))))
        path = known[0][0]
        written = tuple((name, one) for name, one in known if one is not None)
        return Task(record.number, record.text, record.findings, path, made_of, written)

    def _stem(self, owner: Owner) -> str:
        stage = stage_of(owner.mode, final=self.job.final)
        job = self.job
        return file_stem(Facts(self._kind, owner.campaign, owner.unit, {}, stage, job.today))

    def _known(self, name: str) -> Iterator[tuple[str, Written | None]]:
        """Yield where a paper lies, or is to lie, with what docgen wrote there, and beside it."""
        group = crc32(name.casefold().encode()) % GROUPS + 1
        grouped = f"第{group:03}组/{name}"
        in_folder, in_group = self.ledger.find_all([name, grouped])
        is_grouped = in_group is not None or self.source.lines > CROWD
        path = grouped if is_grouped and in_folder is None else name
        yield path, in_folder or in_group
        if self._any_beside:
            beside = ((one, self.ledger.find(one)) for one in names_beside(path))
            yield from takewhile(lambda pair: pair[1] is not None, beside)

    def _is_made(self, task: Task) -> bool:
        """Tell whether the very same paper was made, and still lies there."""
        return any(
            written.made_of == task.made_of and self._lies_there(path)
            for path, written in task.known
        )

    def _lies_there(self, path: str) -> bool:
        if not self._sizes(path):
            return False
        return not self.job.pdf or self._sizes(str(PurePosixPath(path).with_suffix(".pdf"))) > 0
