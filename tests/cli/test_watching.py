"""A terminal sees how far reading and making are, how fast, how long it takes; a pipe does not."""

import os
import pty
import subprocess
import sys
from pathlib import Path

from docgen import carried

SAMPLE = carried.sample_data() / "wangchao-2024"
COMMAND = (sys.executable, "-c", "from docgen.cli import main; main()", "make", str(SAMPLE))


def seen_at_a_terminal(*options: str) -> str:
    """Return what a command shows on the terminal that its messages go to."""
    ours, theirs = pty.openpty()
    with subprocess.Popen([*COMMAND, *options], stdout=subprocess.DEVNULL, stderr=theirs) as shown:
        os.close(theirs)
        pieces = []
        while piece := _read(ours):
            pieces.append(piece)
    os.close(ours)
    assert shown.returncode == 0
    return b"".join(pieces).decode("utf-8")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # nobody writes any more
        return b""


def test_a_terminal_sees_how_far_returns_and_papers_are(tmp_path: Path) -> None:
    seen = seen_at_a_terminal("-o", str(tmp_path), "--kind", "report", "--kind", "form")

    for word in ("正在识读来件", "正在生成", "件/秒", "还要"):
        assert word in seen


def test_a_pipe_sees_findings_and_no_bar(tmp_path: Path) -> None:
    options = ("-o", str(tmp_path), "--kind", "report")

    done = subprocess.run([*COMMAND, *options], capture_output=True, check=True, encoding="utf-8")

    (told,) = done.stderr.splitlines()
    assert told.startswith("错误：returns：")
