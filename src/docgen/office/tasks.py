"""What is to be converted, where it goes, and what came of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

# Blank pages that a section break makes are sides of paper: keep them.
_WHOLE_PAGES = '{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}'
_SHEETS = frozenset({".csv", ".et", ".ods", ".xls", ".xlsm", ".xlsx"})


@dataclass(frozen=True, slots=True)
class Task:
    """One file to convert, where its result goes, and its place among all."""

    number: int
    source: Path
    target: Path

    @property
    def option(self) -> str:
        """What LibreOffice is told to make of it; files of one option can be done together."""
        to = self.target.suffix.removeprefix(".")
        if to != "pdf":
            return to
        if self.source.suffix.lower() in _SHEETS:
            return "pdf:calc_pdf_Export"
        return f"pdf:writer_pdf_Export:{_WHOLE_PAGES}"


class Fault(Enum):
    """Why a file was not converted."""

    UNREADABLE = auto()
    REFUSED = auto()
    CRASHED = auto()
    HUNG = auto()
    UNWRITABLE = auto()


@dataclass(frozen=True, slots=True)
class Converted:
    """What came of one file: its result lies at `target`, unless there is a `fault`."""

    source: Path
    target: Path
    fault: Fault | None = None


def plan_tasks(files: Sequence[Path], folder: Path, to: str) -> tuple[Task, ...]:
    """Return a task for each file; no result overwrites another, or one of the files."""
    taken = {_key(file) for file in files}
    tasks = []
    for number, file in enumerate(files, 1):
        names = _free_names(folder, file.stem, to)
        target = next(name for name in names if _key(name) not in taken)
        taken.add(_key(target))
        tasks.append(Task(number, file, target))
    return tuple(tasks)


def _free_names(folder: Path, stem: str, to: str) -> Iterator[Path]:
    yield folder / f"{stem}.{to}"
    number = 2
    while True:
        yield folder / f"{stem}（{number}）.{to}"
        number += 1


def _key(path: Path) -> str:
    return str(path.resolve()).casefold()
