"""LibreOffice is found, or its absence is told with the remedy."""

import re
import sys
from pathlib import Path

import pytest

from docgen.errors import ExitCode, MissingProgramError
from docgen.office import find_office, office_version, program


@pytest.mark.office
def test_the_version_is_the_one_at_hand() -> None:
    assert re.match(r"LibreOffice \d+\.\d+", office_version())


def test_a_program_on_the_path_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = "soffice.com" if sys.platform == "win32" else "soffice"
    (tmp_path / name).write_text("#!/bin/sh\n")
    (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert find_office() == tmp_path / name


def test_absence_is_told_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "_candidates", lambda: iter(()))

    with pytest.raises(MissingProgramError, match="请安装 LibreOffice") as caught:
        find_office()

    assert caught.value.exit_code is ExitCode.MISSING
