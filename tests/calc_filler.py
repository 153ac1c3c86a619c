"""Filling in a workbook in LibreOffice Calc for tests: hands it to `calc_fill.py` and waits."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

_SCRIPT = Path(__file__).with_name("calc_fill.py")
_SYSTEM_PYTHON = "/usr/bin/python3"  # Debian's uno belongs to it
_TIME_OUT = 180
Told = Mapping[str, Mapping[str, Mapping[str, str]]]


def fill_in_calc(
    source: Path,
    target: Path,
    fill: Mapping[str, Mapping[str, str]],
    tell: Mapping[str, Sequence[str]],
) -> Told:
    """Fill cells, save as .xlsx, and return what the cells to tell show and how each is checked."""
    task = json.dumps({"fill": fill, "tell": tell})
    done = subprocess.run(
        [_SYSTEM_PYTHON, str(_SCRIPT), str(source), str(target), task],
        check=True,
        timeout=_TIME_OUT,
        capture_output=True,
        encoding="utf-8",
    )
    told: Told = json.loads(done.stdout)
    return told
