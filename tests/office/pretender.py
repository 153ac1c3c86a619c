"""A program that stands for LibreOffice and does as its file says, so that it can be made to fail.

A file that begins with `crash` or `hang` makes it do so; `refuse` makes it leave the file out; with
`once` behind the word it happens the first time only. What it began with is kept in a log.
"""

import os
import stat
import sys
from pathlib import Path

import pytest

_SCRIPT = """#!{python}
import os, sys, time
from pathlib import Path
arguments = sys.argv[1:]
out = Path(arguments[arguments.index("--outdir") + 1])
files = [Path(argument) for argument in arguments[arguments.index("--outdir") + 2:]]
folder = Path({folder!r})
with (folder / "log").open("a") as lines:
    lines.write(" ".join(file.name for file in files) + "\\n")
for file in files:
    content = file.read_bytes()
    word, _, rest = content.decode("utf-8", "replace").partition(" ")
    seen = folder / f"seen-{{file.stem}}"
    again = rest.startswith("once") and seen.exists()
    if word in ("crash", "hang", "refuse") and not again:
        seen.touch()
        if word == "refuse":
            continue
        (out / file.stem).with_suffix(".pdf").write_bytes(b"half")
        if word == "crash":
            os.abort()
        time.sleep(600)
    (out / file.stem).with_suffix(".pdf").write_bytes(b"made " + content)
"""
_DEAD = """#!{python}
import os
os.abort()
"""


def pretend(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put the pretender on PATH; return its log, one line a start."""
    _install(folder, monkeypatch, _SCRIPT)
    return folder / "log"


def pretend_to_be_broken(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a program on PATH that dies as soon as it starts."""
    _install(folder, monkeypatch, _DEAD)


def _install(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    program = folder / "soffice"
    program.write_text(script.format(python=sys.executable, folder=str(folder)))
    program.chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)


def write_files(folder: Path, *contents: str) -> list[Path]:
    """Write a file for each content: 1.docx, 2.docx and so on."""
    files = [folder / f"{number}.docx" for number in range(1, len(contents) + 1)]
    for file, content in zip(files, contents, strict=True):
        file.write_text(content, encoding="utf-8")
    return files
