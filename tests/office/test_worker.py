"""A file that fells LibreOffice is tried alone, then blamed; the others never notice."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from docgen.errors import MissingProgramError
from docgen.office.program import find_office
from docgen.office.tasks import Fault, plan_tasks
from docgen.office.worker import Worker
from docgen.office.workplace import Workplace
from tests.office.pretender import pretend, pretend_to_be_broken, write_files

Convert = Callable[..., list[Fault | None]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "work").mkdir()
    return tmp_path


@pytest.fixture
def convert(folder: Path) -> Convert:
    """Convert files of such contents; return the fault of each, in order."""

    def work(*contents: str, patience: float = 60) -> list[Fault | None]:
        workplace = Workplace(folder / "work", find_office(), folder / "fonts.conf")
        workplace.furnish()
        files = write_files(folder, *contents)
        tasks = plan_tasks(files, folder / "out", "pdf")
        converted = {one.source: one for one in Worker(workplace, patience, Event()).convert(tasks)}
        assert [path.name for path in (folder / "work" / "in").iterdir()] == []
        for file, content in zip(files, contents, strict=True):
            one = converted[file]
            made = one.target.read_bytes() if one.target.exists() else None
            assert made == (None if one.fault else b"made " + content.encode())
        return [converted[file].fault for file in files]

    return work


def starts(log: Path) -> list[list[int]]:
    """Return which files, by number, each start was given; 0 is the page of our own."""
    lines = log.read_text().splitlines()
    return [[int(name[:6]) if name[0] == "0" else 0 for name in line.split()] for line in lines]


def test_what_fells_it_once_is_done_alone(
    folder: Path, convert: Convert, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = pretend(folder, monkeypatch)

    assert convert("a", "b", "crash once", "d", "e") == [None] * 5
    # The third may have been whole: then the fourth would have been to blame.
    assert starts(log) == [[1, 2, 3, 4, 5], [5], [3], [4]]


def test_what_fells_it_twice_is_blamed_and_the_others_are_done(
    folder: Path, convert: Convert, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = pretend(folder, monkeypatch)

    faults = convert("crash", "b", "c", "crash", "refuse", "f")

    assert faults == [Fault.CRASHED, None, None, Fault.CRASHED, Fault.REFUSED, None]
    assert starts(log).count([0]) == 2  # before each blame a page of our own


def test_what_hangs_is_blamed_and_the_others_are_done(
    folder: Path, convert: Convert, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(folder, monkeypatch)

    assert convert("a", "hang", "c", "d", patience=1) == [None, Fault.HUNG, None, None]


def test_what_hung_only_once_is_done(
    folder: Path, convert: Convert, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(folder, monkeypatch)

    assert convert("hang once", patience=1) == [None]


def test_a_libreoffice_that_can_do_nothing_is_told_instead_of_a_file(
    folder: Path, convert: Convert, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend_to_be_broken(folder, monkeypatch)

    with pytest.raises(MissingProgramError, match="重新安装 LibreOffice"):
        convert("a", "b", "c")


def test_a_program_that_cannot_be_run_is_told(
    folder: Path, convert: Convert, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(folder, monkeypatch)
    (folder / "soffice").write_text("#!/没有/这个程序\n")

    with pytest.raises(MissingProgramError, match="不能运行"):
        convert("a")
