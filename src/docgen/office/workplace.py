"""A folder that one LibreOffice lives in: profile, fonts, copies under safe names, results.

Nothing in it survives, and nothing outside it is written by LibreOffice.
"""

import os
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from docgen.errors import DataError
from docgen.office.fontconfig import write_fontconfig
from docgen.office.program import profile_option

# Papers are data from others: run no macros, fetch nothing, refresh no links.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="\
DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="\
BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" \
oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" \
oor:op="fuse"><value>1</value></prop></item>
</oor:items>
"""
_ODD_IN_SUFFIX = re.compile(r"[^a-z0-9]")


@dataclass(frozen=True, slots=True)
class Job:
    """One file to convert: the person's file, its copy here, and what comes of it."""

    source: Path
    copy: Path
    result: Path


@dataclass(frozen=True, slots=True)
class Workplace:
    """The folder, furnished, and the program that works in it."""

    folder: Path
    program: Path

    def furnish(self) -> None:
        """Lay out the folders, LibreOffice's settings and the fonts' stand-ins."""
        for name in ("in", "out", "profile/user"):
            (self.folder / name).mkdir(parents=True)
        settings = self.folder / "profile" / "user" / "registrymodifications.xcu"
        settings.write_text(_SETTINGS, encoding="utf-8")
        write_fontconfig(self.folder)

    def take_in(self, files: Sequence[Path], to: str) -> tuple[Job, ...]:
        """Copy `files` here under names that no program can misread."""
        return tuple(self._take(number, file, to) for number, file in enumerate(files, 1))

    def command(self, jobs: Sequence[Job], option: str) -> tuple[str, ...]:
        """Return the command that converts `jobs` in one process."""
        return (
            str(self.program),
            profile_option(self.folder / "profile"),
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--nodefault",
            "--nologo",
            "--convert-to",
            option,
            "--outdir",
            str(self.folder / "out"),
            *(str(job.copy) for job in jobs),
        )

    def environment(self) -> dict[str, str]:
        """Return the environment of that command: the same locale and fonts for everyone."""
        own = {
            "FONTCONFIG_FILE": str(self.folder / "fonts.conf"),
            "SAL_USE_VCLPLUGIN": "svp",
            "LC_ALL": "C.UTF-8",
        }
        return dict(os.environ) | own

    def _take(self, number: int, file: Path, to: str) -> Job:
        suffix = _ODD_IN_SUFFIX.sub("", file.suffix.lower())
        copy = self.folder / "in" / f"{number:05}.{suffix}"
        try:
            shutil.copyfile(file, copy)
        except OSError as error:
            raise DataError(f"{file}：打不开，无法转换，请检查文件是否还在、能否读取。") from error
        return Job(file, copy, self.folder / "out" / f"{copy.stem}.{to}")
