"""Planning a batch (排队): records become tasks with names, and what has not changed is let go.

Papers of one name are numbered in the order of the file, whoever makes them. A folder that would
hold more files than Windows shows with ease is parted into groups, by the paper's name; a paper
that has its place already keeps it.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import PurePosixPath
from zlib import crc32

from docgen.batch.protocol import Chunk, Task
from docgen.compose.facts import Facts
from docgen.compose.paper import file_stem
from docgen.findings import Finding, Place, Severity
from docgen.intake.json_lines import RecordFile, RecordLine, glances
from docgen.intake.paper_data import Owner, PaperReader
from docgen.pipeline.job import Job
from docgen.pipeline.press import DOCX, stage_of
from docgen.publish.ledger import Ledger
from docgen.publish.names import Names, safe_name
from docgen.publish.papers import MARK, Written, new_names

CROWD = 5000  # files in one folder, before it is parted into groups
GROUPS = 100
REPEATED = (
    "前面已有同一单位的这种文书，这一份的文件名后加了编号；如果是同一份数据写了两次，请删去一行。"
)


def _grouped(name: str) -> str:
    """Return the path of a paper in its group."""
    return f"第{crc32(name.casefold().encode()) % GROUPS + 1:03}组/{name}"


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
        self._alike = glances()
        self._sizes = self.job.store.sizes()
        self._any_beside = any(MARK in path for path in self.ledger.paths())

    def chunks(self, size: int) -> Iterator[Chunk[Task]]:
        """Yield what is to be made, so many records at a time.

        A chunk without tasks tells that records were looked at and found unchanged.
        """
        waiting: list[Task] = []
        records = self.source.records()
        while some := list(islice(records, size)):
            tasks = [task for task in self._tasks(some) if not self._is_made(task)]
            self.read += len(some)
            self.unchanged += len(some) - len(tasks)
            waiting += tasks
            full = len(waiting) - len(waiting) % size
            yield Chunk(tuple(waiting[:full]))
            del waiting[:full]
        if waiting:
            yield Chunk(tuple(waiting))

    def _tasks(self, records: Sequence[RecordLine]) -> Iterator[Task]:
        """Yield the task of each record; the ledger is asked once for all of them."""
        named = [self._name(record) for record in records]
        places = {name: (name, _grouped(name)) for name, _ in named if name}
        asked = list(chain.from_iterable(places.values()))
        known = dict(zip(asked, self.ledger.find_all(asked), strict=True))
        for record, (name, is_again) in zip(records, named, strict=True):
            made_of = hashlib.sha256(f"{self.job.digest}{record.text}".encode()).hexdigest()
            path = self._path(places[name], known) if name else ""
            written = tuple(self._written(path, known.get(path)))
            findings = (
                (*record.findings, *self._told_again(record)) if is_again else record.findings
            )
            yield Task(record.number, record.text, findings, path, made_of, written)

    def _told_again(self, record: RecordLine) -> Iterator[Finding]:
        """Warn of a second paper of one unit; a campaign may well have several."""
        if self._kind.scope != "campaign":
            place = Place(self.job.data.name, "", record.number)
            yield Finding("record_repeated", Severity.WARNING, REPEATED, place)

    def _name(self, record: RecordLine) -> tuple[str, bool]:
        """Return the file name of a record's paper, and whether another record has it already.

        There is no name if the record does not say whose paper it is.
        """
        owner = self.reader.owner(
            record.glance(self.job.data.name, self.reader.of_owner, self._alike)
        )
        if owner is None:
            return "", False
        self.campaign = self.campaign or owner.campaign.id
        stem = self._stem(owner)
        mark = self._names.mark(stem, DOCX)
        return safe_name(stem, f"{mark}{DOCX}"), bool(mark)

    def _stem(self, owner: Owner) -> str:
        stage = stage_of(owner.mode, final=self.job.final)
        job = self.job
        return file_stem(Facts(self._kind, owner.campaign, owner.unit, {}, stage, job.today))

    def _path(self, places: tuple[str, str], known: Mapping[str, Written | None]) -> str:
        """Return where a paper lies, or is to lie: in the folder itself, or in a group of it."""
        in_folder, grouped = places
        is_grouped = known[grouped] is not None or self.source.lines > CROWD
        return grouped if is_grouped and known[in_folder] is None else in_folder

    def _written(self, path: str, here: Written | None) -> Iterator[tuple[str, Written]]:
        """Yield what docgen wrote under a path, and beside it."""
        if here is not None:
            yield path, here
        for name in new_names(path) if path and self._any_beside else ():
            beside = self.ledger.find(name)
            if beside is None:
                break
            yield name, beside

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
