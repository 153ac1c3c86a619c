"""One process at a time: real processes that all want the same file, some of them killed."""

import errno
import fcntl
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from docgen.errors import UsageError
from docgen.publish import locking
from docgen.publish.lines import TURN, FolderLines
from docgen.publish.locking import HeldError, in_turn, only_one

# Each adds one to the number in a file, over and over: a step that two take at once is lost.
COUNTING = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from docgen.publish.locking import in_turn
    folder, times = Path(sys.argv[1]), int(sys.argv[2])
    for _ in range(times):
        with in_turn(folder / ".turn"):
            number = int((folder / "number").read_text())
            (folder / "number").write_text(str(number + 1))
    """
)
HOLDING = textwrap.dedent(
    """
    import sys, time
    from pathlib import Path
    from docgen.publish.locking import only_one
    with only_one(Path(sys.argv[1])):
        print("held", flush=True)
        time.sleep(600)
    """
)


def start(code: str, *arguments: object) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_a_second_one_is_refused_and_the_file_goes_with_the_first(tmp_path: Path) -> None:
    lock = tmp_path / "sub" / ".lock"
    with only_one(lock), pytest.raises(HeldError), only_one(lock):
        pass
    assert not lock.exists()
    with only_one(lock):
        assert lock.exists()


def test_work_that_fails_lets_go_too(tmp_path: Path) -> None:
    lock = tmp_path / ".lock"
    with pytest.raises(ZeroDivisionError), only_one(lock):
        _ = 1 / 0
    assert not lock.exists()
    with only_one(lock):
        pass


def test_a_killed_process_lets_go(tmp_path: Path) -> None:
    lock = tmp_path / ".lock"
    with start(HOLDING, lock) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(HeldError), only_one(lock):
            pass
        holder.kill()
    with only_one(lock):
        pass


def test_a_file_that_was_removed_meanwhile_is_no_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between opening the file and holding it, its holder ends and takes it away."""
    lock = tmp_path / ".lock"
    held = fcntl.flock
    removed: list[Path] = []

    def hold_late(stream: object, how: int) -> None:
        if not removed:
            lock.unlink()
            removed.append(lock)
        held(stream, how)  # type: ignore[arg-type]

    monkeypatch.setattr(fcntl, "flock", hold_late)
    with only_one(lock):
        assert lock.exists()
        with pytest.raises(HeldError), only_one(lock):
            pass


def test_processes_that_wait_lose_no_step(tmp_path: Path) -> None:
    (tmp_path / "number").write_text("0")
    counting = [start(COUNTING, tmp_path, 60) for _ in range(4)]
    with in_turn(tmp_path / ".turn"):
        pass
    for process in counting:
        process.communicate()
        assert process.returncode == 0
    assert (tmp_path / "number").read_text() == "240"
    assert not (tmp_path / ".turn").exists()


def test_a_disk_that_knows_of_no_holding_keeps_nobody_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(fcntl, "flock", refuse)
    lock = tmp_path / ".lock"
    with only_one(lock), in_turn(tmp_path / ".turn"):
        assert lock.exists()
    assert list(tmp_path.iterdir()) == []


def test_who_waits_in_vain_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "_TIMES", 3)
    lines = FolderLines(tmp_path)
    with only_one(tmp_path / TURN), pytest.raises(UsageError, match="一直在写"), lines.alone():
        pass
