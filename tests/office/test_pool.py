"""Several LibreOffices at once: the same PDFs, whoever is killed, and nothing left behind."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest
from docx import Document

from docgen.errors import MissingProgramError
from docgen.office import convert
from docgen.office.pool import work_through
from docgen.office.tasks import plan_tasks
from tests import measure
from tests.office.office_processes import Saboteur, office_processes, results_in, wait_for
from tests.office.pretender import pretend, pretend_to_be_broken, write_files

# A test run in the background ignores the key, and so would all that it starts.
_CONVERT = """
import signal
import sys
from pathlib import Path
from docgen.office import convert
signal.signal(signal.SIGINT, signal.default_int_handler)
folder = Path(sys.argv[1])
convert(sorted(folder.glob("*.docx")), folder / "PDF", processes=2)
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let temporary folders lie in a folder of the test's own."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    return tmp_path / "tmp"


def _documents(folder: Path, count: int) -> list[Path]:
    files = []
    for number in range(count):
        document = Document()
        for line in range(100):
            document.add_paragraph(f"第{number}件第{line}行，核查情况已经报送。")
        files.append(folder / f"{number:02}.docx")
        document.save(str(files[-1]))
    return files


def _pages(pdf: Path) -> list[tuple[str, bytes]]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [
            (page.get_textpage().get_text_bounded(), bytes(page.render(scale=0.4).buffer))
            for page in document
        ]


def _said(results: Sequence[Path]) -> list[bool]:
    texts = [measure.text(result) for result in results]
    return [f"第{number}件第99行" in text.replace(" ", "") for number, text in enumerate(texts)]


@pytest.mark.office
def test_one_and_two_libreoffices_make_the_same_pages(tmp_path: Path, place: Path) -> None:
    files = _documents(tmp_path, 15)

    alone = convert(files, tmp_path / "1", processes=1)
    together = convert(files, tmp_path / "2", processes=2)

    assert [path.name for path in alone] == [path.name for path in together]
    assert [_pages(path) for path in alone] == [_pages(path) for path in together]
    assert list(place.iterdir()) == []


@pytest.mark.office
def test_a_libreoffice_that_is_killed_costs_no_file(tmp_path: Path, place: Path) -> None:
    files = _documents(tmp_path, 16)
    saboteur = Saboteur(place, signal.SIGKILL, after=2)

    results = convert(files, tmp_path / "PDF", processes=2)

    assert saboteur.wait()
    assert _said(results) == [True] * 16
    assert list(place.iterdir()) == []


@pytest.mark.office
def test_a_libreoffice_that_stands_still_is_ended_and_costs_no_file(
    tmp_path: Path, place: Path
) -> None:
    files = _documents(tmp_path, 8)
    saboteur = Saboteur(place, signal.SIGSTOP, after=2)

    results = convert(files, tmp_path / "PDF", patience=12)

    assert saboteur.wait()
    assert _said(results) == [True] * 8
    assert office_processes(place) == []


@pytest.mark.office
def test_the_interrupt_key_ends_every_libreoffice(tmp_path: Path, place: Path) -> None:
    _documents(tmp_path, 30)
    process = subprocess.Popen(
        [sys.executable, "-c", _CONVERT, str(tmp_path)],
        stderr=subprocess.PIPE,
        env=os.environ | {"TMPDIR": str(place)},
    )
    wait_for(lambda: results_in(place) >= 2)
    assert len(office_processes(place)) >= 1
    process.send_signal(signal.SIGINT)
    told = process.communicate(timeout=60)[1]

    assert told.endswith(b"KeyboardInterrupt\n")
    assert office_processes(place) == []
    assert list(place.iterdir()) == []
    assert not list(tmp_path.glob("PDF/.docgen*"))


def test_results_are_in_their_places_as_they_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(tmp_path, monkeypatch)
    tasks = plan_tasks(write_files(tmp_path, *"abcd"), tmp_path / "out", "pdf")

    for count, one in enumerate(work_through(tasks, 4, 60), 1):
        assert one.target.is_file()
        assert len(list((tmp_path / "out").glob("*.pdf"))) >= count


def test_a_reader_who_turns_away_leaves_nothing_behind(
    tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(tmp_path, monkeypatch)
    tasks = plan_tasks(write_files(tmp_path, "a", "hang"), tmp_path / "out", "pdf")

    results = work_through(tasks, 2, 600)
    assert next(results).target.name == "1.pdf"
    results.close()

    assert list(place.iterdir()) == []


def test_a_broken_libreoffice_stops_all_at_once(
    tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend_to_be_broken(tmp_path, monkeypatch)

    with pytest.raises(MissingProgramError, match="重新安装"):
        convert(write_files(tmp_path, *["a"] * 60), tmp_path / "out", processes=4)

    assert list(place.iterdir()) == []
