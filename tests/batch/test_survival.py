"""Real runs, really killed: the same command goes on, no paper is lost, half, or there twice."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from docgen.publish.folder import Folder
from tests.batch.runs import assert_whole, papers, run, start, wait_for_papers, workers_of
from tests.many_reports import write_reports

COUNT = 240


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_reports(tmp_path_factory.mktemp("data") / "各单位.jsonl", COUNT)


@pytest.fixture(scope="module")
def whole(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a run that nothing has disturbed, by one process."""
    folder = tmp_path_factory.mktemp("whole") / "报告"
    done = run(data, folder, "--jobs", "1")
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def test_two_workers_write_the_same_bytes_as_one(data: Path, whole: Path, tmp_path: Path) -> None:
    done = run(data, tmp_path, "--jobs", "2")

    assert done.returncode == 0
    assert papers(tmp_path) == papers(whole)
    assert (tmp_path / "manifest.json").read_bytes() == (whole / "manifest.json").read_bytes()
    assert_whole(tmp_path, COUNT)


def test_a_killed_run_is_gone_on_with(data: Path, whole: Path, tmp_path: Path) -> None:
    for _ in range(2):
        before = len(papers(tmp_path))
        process = start(data, tmp_path, "--jobs", "2")
        wait_for_papers(tmp_path, before + 1, process)
        workers = workers_of(process)
        process.kill()
        process.communicate()
        assert workers
        _wait_until_gone(workers)
    (tmp_path / ".docgen-0123.tmp").write_bytes(b"half a paper, left by a killed worker")

    done = run(data, tmp_path, "--jobs", "2")

    assert done.returncode == 0
    assert "没有变化" in done.stdout, "what was made before is not made again"
    assert papers(tmp_path) == papers(whole)
    assert_whole(tmp_path, COUNT)


def test_a_killed_worker_costs_nothing(data: Path, whole: Path, tmp_path: Path) -> None:
    process = start(data, tmp_path, "--jobs", "2")
    wait_for_papers(tmp_path, 30, process)
    os.kill(workers_of(process)[0], signal.SIGKILL)
    _, told = process.communicate()

    assert (process.returncode, told) == (0, "")
    assert papers(tmp_path) == papers(whole)
    assert_whole(tmp_path, COUNT)


def interrupt(process: "subprocess.Popen[str]") -> None:
    os.killpg(process.pid, signal.SIGINT)


def end(process: "subprocess.Popen[str]") -> None:
    process.terminate()


@pytest.mark.parametrize("stop", [interrupt, end])
def test_a_run_that_is_stopped_says_how_to_go_on(
    data: Path, tmp_path: Path, stop: Callable[["subprocess.Popen[str]"], None]
) -> None:
    process = start(data, tmp_path, "--jobs", "2")
    wait_for_papers(tmp_path, 30, process)
    stop(process)
    said, told = process.communicate()

    assert process.returncode == 1
    assert "同一条命令" in told
    assert "件" in said
    assert_whole(tmp_path, len(papers(tmp_path)))
    assert run(data, tmp_path, "--jobs", "2").returncode == 0
    assert_whole(tmp_path, COUNT)


def test_a_second_run_beside_the_first_is_refused(data: Path, tmp_path: Path) -> None:
    with Folder(tmp_path).hold():
        second = run(data, tmp_path)

    assert second.returncode == 2
    assert "另一个 docgen" in second.stderr
    assert not papers(tmp_path)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a disk of two megabytes: mounted, or what stands for one where nobody may mount."""
    place = tmp_path / "disk"
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "docgen", place], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


def test_a_full_disk_stops_the_run_and_room_lets_it_go_on(
    data: Path, whole: Path, small_disk: Path
) -> None:
    folder = small_disk / "报告"

    full = run(data, folder, "--jobs", "2")

    assert full.returncode == 1
    assert "磁盘已满" in full.stderr
    assert "同一条命令" in full.stderr
    made = papers(folder)
    assert 0 < len(made) < COUNT
    assert made == {name: papers(whole)[name] for name in made}
    assert not list(folder.glob("*.tmp"))
    subprocess.run(["mount", "-o", "remount,size=64m", small_disk], check=True)
    assert run(data, folder, "--jobs", "2").returncode == 0
    assert papers(folder) == papers(whole)
    assert_whole(folder, COUNT)


def _wait_until_gone(pids: list[int]) -> None:
    """Wait for workers whose parent was killed: they end by themselves."""
    end = time.monotonic() + 30
    while any(_is_alive(pid) for pid in pids):
        assert time.monotonic() < end, "a worker outlives its parent"
        time.sleep(0.05)


def _is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split(") ")[1][0] != "Z"
    except FileNotFoundError:
        return False
