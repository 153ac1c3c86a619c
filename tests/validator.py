"""Microsoft's OpenXML validator for tests: many files in one Node process, as Office 2019."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, Field, TypeAdapter

from docgen.errors import MissingProgramError

_SCRIPT = Path(__file__).with_name("validate.mjs")
_TIME_OUT = 600


class _Error(BaseModel):
    description: str | None = None
    part: str | None = Field(default=None, alias="path")
    element: str | None = Field(default=None, alias="xPath")


class _Result(BaseModel):
    file: str
    errors: list[_Error]


_RESULTS = TypeAdapter(list[_Result])


@dataclass(frozen=True, slots=True)
class OoxmlError:
    """One thing that Office would not accept, and where it stands."""

    file: str
    part: str
    element: str
    description: str


def validate_ooxml(paths: Iterable[Path]) -> list[OoxmlError]:
    """Return every error in the documents at `paths`; none means that all are valid."""
    node = shutil.which("node")
    if node is None:
        raise MissingProgramError("没有找到 Node，无法校验 OOXML，请运行 make test 安装。")
    done = subprocess.run(
        [node, str(_SCRIPT)],
        input=json.dumps([str(path) for path in paths]),
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=_TIME_OUT,
        env=os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
    )
    return [
        OoxmlError(result.file, error.part or "", error.element or "", error.description or "")
        for result in _RESULTS.validate_json(done.stdout)
        for error in result.errors
    ]
