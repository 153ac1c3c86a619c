"""Editing in LibreOffice for tests: hands a document to `office_edit.py` and waits."""

import subprocess
from pathlib import Path

_SCRIPT = Path(__file__).with_name("office_edit.py")
_SYSTEM_PYTHON = "/usr/bin/python3"  # Debian's uno belongs to it
_TIME_OUT = 180


def edit_in_office(
    source: Path, target: Path, *, old: str = "", new: str = "", times: int = 1
) -> Path:
    """Replace `old` by `new` in LibreOffice, save as .docx `times` times, and return `target`."""
    subprocess.run(
        [_SYSTEM_PYTHON, str(_SCRIPT), str(source), str(target), old, new, str(times)],
        check=True,
        timeout=_TIME_OUT,
        capture_output=True,
    )
    return target
