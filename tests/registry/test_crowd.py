"""Many processes at once, killed at random: no number twice, and every one accounted for."""

import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from docgen.registry import open_register

CLERK = Path(__file__).with_name("clerk.py")
CLERKS, PAPERS, KILLS = 8, 1000, 24
LONGEST = 240


@dataclass
class Desk:
    """One clerk's work: what was said so far lies in a file, whoever wrote it."""

    name: str
    database: str
    said: Path
    process: subprocess.Popen[bytes]

    @classmethod
    def open(cls, name: str, database: str, folder: Path) -> "Desk":
        said = folder / f"{name}.txt"
        said.touch()
        return cls(name, database, said, cls._start(name, database, said))

    @staticmethod
    def _start(name: str, database: str, said: Path) -> subprocess.Popen[bytes]:
        first = len(said.read_text("utf-8").splitlines())
        # A clerk that begins again first asks for the last paper that it knows of once more.
        arguments = [database, name, str(max(first - 1, 0)), str(PAPERS)]
        with said.open("ab") as stream:
            return subprocess.Popen(
                [sys.executable, str(CLERK), *arguments],
                stdout=stream,
                env=os.environ | {"PYTHONUTF8": "1"},
            )

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        whole = self.said.read_text("utf-8").rpartition("\n")[0]
        self.said.write_text(f"{whole}\n" if whole else "", "utf-8")

    def begin_again(self) -> None:
        self.process = self._start(self.name, self.database, self.said)

    def told(self) -> list[tuple[int, int]]:
        lines = self.said.read_text("utf-8").splitlines()
        return [(int(paper), int(number)) for paper, number in (line.split() for line in lines)]


def test_eight_clerks_who_are_killed_at_random_never_get_one_number_twice(
    database: str, tmp_path: Path
) -> None:
    chance = random.Random(17)  # noqa: S311 - repeatable, not secret
    desks = [Desk.open(f"U{n}", database, tmp_path) for n in range(CLERKS)]
    for _ in range(KILLS):
        time.sleep(chance.uniform(0.1, 0.5))
        desk = chance.choice(desks)
        desk.kill()
        desk.begin_again()
    codes = [desk.process.wait(LONGEST) for desk in desks]

    assert codes == [0] * CLERKS
    given = _given(desks)
    with open_register(database) as register:
        entries, gaps, events = register.entries(), register.gaps(), register.history()
    kept = {(e.key.unit, e.key.round): e.number.serial for e in entries if e.key}
    assert len(entries) == len(kept) == len(given) == CLERKS * PAPERS
    assert kept == given
    assert sorted(given.values()) == list(range(1, CLERKS * PAPERS + 1))
    assert gaps == ()
    assert len(events) == CLERKS * PAPERS


def _given(desks: list[Desk]) -> dict[tuple[str, str], int]:
    """Return the number that each paper was told; one that was told twice was told the same."""
    given: dict[tuple[str, str], int] = {}
    for desk in desks:
        for paper, number in desk.told():
            assert given.setdefault((desk.name, str(paper)), number) == number
    return given
