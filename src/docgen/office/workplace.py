"""A folder that one LibreOffice lives in: profile, copies under safe names, results.

Nothing in it survives, and nothing outside it is written by LibreOffice.
"""

import os
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from docgen.office.program import profile_option
from docgen.office.tasks import Task

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
_TRIAL = Task(0, Path("trial.txt"), Path("trial.pdf"))


@dataclass(frozen=True, slots=True)
class Job:
    """One task at the workplace: the copy of its file, and what comes of it."""

    task: Task
    copy: Path
    result: Path

    @property
    def done(self) -> bool:
        """Tell whether there is a result."""
        return self.result.is_file()

    def clear(self) -> None:
        """Remove copy and result."""
        self.copy.unlink(missing_ok=True)
        self.result.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Workplace:
    """The folder, the program that works in it, and the fonts' configuration."""

    folder: Path
    program: Path
    fonts: Path

    def furnish(self) -> None:
        """Lay out the folders with LibreOffice's settings; a profile from before is thrown away."""
        shutil.rmtree(self.folder / "profile", ignore_errors=True)
        for name in ("in", "out", "tmp", "profile/user"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        settings = self.folder / "profile" / "user" / "registrymodifications.xcu"
        settings.write_text(_SETTINGS, encoding="utf-8")

    def take_in(self, task: Task) -> Job:
        """Copy a task's file here under a name that no program can misread."""
        suffix = _ODD_IN_SUFFIX.sub("", task.source.suffix.lower())
        job = self._job(task, f"{task.number:06}.{suffix}")
        shutil.copyfile(task.source, job.copy)
        return job

    def trial(self) -> Job:
        """Return a job of our own that a sound LibreOffice does."""
        job = self._job(_TRIAL, _TRIAL.source.name)
        job.copy.write_text("试印\n", encoding="utf-8")
        return job

    def pulse(self) -> tuple[tuple[str, int], ...]:
        """Return what changes while results are made."""
        with os.scandir(self.folder / "out") as entries:
            return tuple(sorted((entry.name, _size(entry)) for entry in entries))

    def command(self, jobs: Sequence[Job]) -> tuple[str, ...]:
        """Return the command that does `jobs`, which are of one option, in one process."""
        return (
            str(self.program),
            profile_option(self.folder / "profile"),
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--nodefault",
            "--nologo",
            "--convert-to",
            jobs[0].task.option,
            "--outdir",
            str(self.folder / "out"),
            *(str(job.copy) for job in jobs),
        )

    def environment(self) -> dict[str, str]:
        """Return the environment of that command: the same locale and fonts for everyone.

        What LibreOffice leaves in its folder for temporary files when it is ended goes with ours.
        """
        own = dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(self.folder / "tmp")) | {
            "FONTCONFIG_FILE": str(self.fonts),
            "SAL_USE_VCLPLUGIN": "svp",
            "LC_ALL": "C.UTF-8",
        }
        return dict(os.environ) | own

    def _job(self, task: Task, name: str) -> Job:
        copy = self.folder / "in" / name
        return Job(task, copy, self.folder / "out" / f"{copy.stem}{task.target.suffix}")


def _size(entry: os.DirEntry[str]) -> int:
    try:
        return entry.stat().st_size
    except FileNotFoundError:  # a temporary file of LibreOffice's, gone again
        return -1
