"""A file on disk is the old one or the new one, whatever happens."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen.errors import DocgenError, ExitCode
from docgen.publish.problems import WriteError, write_error
from docgen.publish.writer import holds, remove_drafts, write_file, write_pieces

MANY = 4 * 1024 * 1024
# Writes old and new content in turn, for as long as it lives.
WRITER = f"""
import sys
from pathlib import Path
from docgen.publish.writer import remove_drafts, write_file
path = Path(sys.argv[1])
for number in range(10**9):
    write_file(path, bytes([65 + number % 2]) * {MANY})
    print(number, flush=True)
"""


def test_a_file_is_written_into_folders_that_do_not_exist_yet(tmp_path: Path) -> None:
    path = write_file(tmp_path / "催报" / "一" / "通知.docx", b"new")
    assert path.read_bytes() == b"new"
    assert [item.name for item in path.parent.iterdir()] == ["通知.docx"]


def test_a_file_that_holds_the_data_already_is_not_touched(tmp_path: Path) -> None:
    path = write_file(tmp_path / "通知.docx", b"same")
    os.utime(path, (1, 1))
    write_file(path, b"same")
    assert path.stat().st_mtime == 1


def test_a_file_with_other_content_is_replaced(tmp_path: Path) -> None:
    path = write_file(tmp_path / "通知.docx", b"old")
    assert not holds(path, b"new")
    write_file(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_bare_name_is_written_by_way_of_the_folder_that_one_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    seen: list[Path] = []

    def pieces() -> Iterator[bytes]:
        seen.extend(tmp_path.iterdir())
        yield b"new"

    write_pieces(Path("通知.docx"), pieces())

    assert [path.suffix for path in seen] == [".tmp"]
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [
        ("通知.docx", b"new")
    ]


def test_a_folder_in_the_way_is_named_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "通知.docx").mkdir()
    with pytest.raises(WriteError, match="同名的文件夹"):
        write_file(tmp_path / "通知.docx", b"new")
    assert list(tmp_path.iterdir()) == [tmp_path / "通知.docx"]


def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "output").write_bytes(b"a file")
    with pytest.raises(WriteError, match="output") as caught:
        write_file(tmp_path / "output" / "通知.docx", b"new")
    assert caught.value.exit_code is ExitCode.MEND
    assert (tmp_path / "output").read_bytes() == b"a file"


def test_a_place_that_takes_no_files_is_named() -> None:
    with pytest.raises(WriteError, match="/proc"):
        write_file(Path("/proc/docgen/通知.docx"), b"new")


def test_a_name_that_is_too_long_is_named(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="太长"):
        write_file(tmp_path / ("局" * 100 + ".docx"), b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_old_file_and_no_rest(tmp_path: Path) -> None:
    """A process that may write 1 MB at most stands for a disk that has no more."""
    path = write_file(tmp_path / "通知.docx", b"old")
    script = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from docgen.errors import DocgenError\n"
        "from docgen.publish.writer import remove_drafts, write_file\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1024 * 1024,) * 2)\n"
        "try:\n"
        "    write_file(Path(sys.argv[1]), bytes(4 * 1024 * 1024))\n"
        "except DocgenError as error:\n"
        "    print(error)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )
    assert "不能写入" in result.stdout
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_writer_that_is_killed_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "通知.docx"
    for pause in (0.0, 0.003, 0.011):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(pause)
            process.send_signal(signal.SIGKILL)
        assert process.returncode == -signal.SIGKILL
        content = path.read_bytes()
        assert content in (b"A" * MANY, b"B" * MANY)


def test_an_unforeseen_system_error_is_told_in_its_own_words() -> None:
    error = write_error(Path("通知.docx"), OSError(5, "Input/output error"))
    assert isinstance(error, DocgenError)
    assert str(error) == "不能写入“通知.docx”：系统提示：Input/output error；请换一个位置再试。"


def test_what_killed_processes_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "第001组").mkdir()
    kept = [tmp_path / ".docgen-fit.json", tmp_path / "第001组" / "报告.docx"]
    left = [tmp_path / ".docgen-1.tmp", tmp_path / "第001组" / ".docgen-2.tmp"]
    for file in (*kept, *left):
        file.touch()

    remove_drafts(tmp_path)

    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == sorted(kept)
