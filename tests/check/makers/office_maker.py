"""A maker by hand: LibreOffice Writer, with its own styles, drawn lines and fields."""

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from docgen.office.fontconfig import write_fontconfig
from tests.check.makers.plan import Plan

_SCRIPT = Path(__file__).with_name("office_hand.py")
_SYSTEM_PYTHON = "/usr/bin/python3"  # Debian's uno belongs to it
_TIME_OUT = 300


def write_in_office(plans: Mapping[Path, Plan]) -> None:
    """Set every plan as the .docx it is named after, and as a PDF beside it."""
    tasks = [(str(path), plan.as_data()) for path, plan in plans.items()]
    with TemporaryDirectory(prefix="docgen-fonts-") as folder:
        subprocess.run(
            [_SYSTEM_PYTHON, str(_SCRIPT)],
            input=json.dumps(tasks),
            encoding="utf-8",
            env=os.environ | {"FONTCONFIG_FILE": str(write_fontconfig(Path(folder)))},
            stdout=subprocess.PIPE,
            check=True,
            timeout=_TIME_OUT,
        )
