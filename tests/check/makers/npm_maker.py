"""A maker on Node: the package `docx` of npm."""

import json
import shutil
import subprocess
from pathlib import Path

from docgen.errors import MissingProgramError
from tests.check.makers.plan import Plan

_SCRIPT = Path(__file__).with_name("npm_docx.mjs")


def write_with_npm(plan: Plan, path: Path) -> Path:
    """Set a plan and return the path of the .docx."""
    node = shutil.which("node")
    if node is None:
        raise MissingProgramError("没有找到 Node，请运行 make test 安装。")
    subprocess.run(
        [node, str(_SCRIPT), str(path)],
        input=json.dumps(plan.as_data()),
        encoding="utf-8",
        capture_output=True,
        check=True,
        timeout=60,
    )
    return path
