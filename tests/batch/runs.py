"""Whole runs of docgen in processes of their own, to be watched and killed."""

import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.many_reports import Record

DAY = "2025-11-20"
_DOCGEN = (sys.executable, "-c", "from docgen.cli import main; main()")


def run_docgen(*words: str, cwd: Path | None = None) -> "subprocess.CompletedProcess[str]":
    """Run a command to its end."""
    return subprocess.run(
        [*_DOCGEN, *words], capture_output=True, check=False, encoding="utf-8", env=_env(), cwd=cwd
    )


def start_docgen(*words: str, cwd: Path | None = None) -> "subprocess.Popen[str]":
    """Start a command in a session of its own, to be watched, interrupted or killed."""
    return subprocess.Popen(
        [*_DOCGEN, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=_env(),
        cwd=cwd,
        start_new_session=True,
    )


def run(data: Path, folder: Path | str, *options: str) -> "subprocess.CompletedProcess[str]":
    return run_docgen(*_report(data, folder), *options)


def start(data: Path, folder: Path | str, *options: str) -> "subprocess.Popen[str]":
    return start_docgen(*_report(data, folder), *options)


def _report(data: Path, folder: Path | str) -> tuple[str, ...]:
    return ("render", "report", str(data), "-o", str(folder), "--as-of", DAY)


def _env() -> dict[str, str]:
    return os.environ | {"PYTHONIOENCODING": "utf-8"}


def wait_for_papers(folder: Path, count: int, process: "subprocess.Popen[str]") -> None:
    """Wait until a run has written so many papers."""
    while len(papers(folder)) < count:
        assert process.poll() is None, process.communicate()
        time.sleep(0.02)


def workers_of(process: "subprocess.Popen[str]") -> list[int]:
    """Return the processes that a run has started to make papers."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    return [int(child) for child in children if "spawn_main" in _words(int(child))]


def _words(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace")
    except FileNotFoundError:
        return ""


def papers(folder: Path) -> dict[str, bytes]:
    """Return what every paper of a folder holds."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.docx")
    }


def entries(folder: Path) -> dict[str, Record]:
    """Return what the manifest of a folder says of each paper."""
    content = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    documents = {entry["path"]: entry for entry in content["documents"]}
    assert len(documents) == len(content["documents"]), "a paper stands in the manifest twice"
    return documents


def assert_whole(folder: Path, count: int) -> None:
    """Assert that each of so many papers is there once, as the manifest says, and nothing else."""
    made, told = papers(folder), entries(folder)
    assert {path: hashlib.sha256(data).hexdigest() for path, data in made.items()} == {
        path: entry["sha256"] for path, entry in told.items()
    }
    assert len(made) == count
    others = {path.name for path in _files(folder)} - {path.rpartition("/")[2] for path in made}
    assert others <= {"manifest.json", "失败清单.csv"}


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())
