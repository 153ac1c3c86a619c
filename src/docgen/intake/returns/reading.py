"""Read one file that a unit sent (识读一份来件), whatever it is; a bad file is a finding."""

from pathlib import Path

from docgen.archive import PackageError, read_package
from docgen.findings import Finding, Place, Severity
from docgen.intake.returns.content import Content
from docgen.intake.returns.refusal import RefusedError
from docgen.intake.returns.setting import ReadSetting
from docgen.intake.returns.understanding import understand
from docgen.intake.returns.xlsx_file import WORKBOOK, read_workbook
from docgen.model.readings import Reading
from docgen.model.returns import ReturnKind


def read_return(path: Path, setting: ReadSetting) -> Reading:
    """Return what a file says; never raises for a bad file."""
    try:
        return understand(_content(path), path.name, setting)
    except RefusedError as error:
        return refused(path.name, error.finding(path.name))
    except PackageError as error:
        return refused(
            path.name, Finding("file_damaged", Severity.ERROR, str(error), Place(path.name))
        )


def refused(file: str, finding: Finding) -> Reading:
    """Return the reading of a file that is not used."""
    return Reading(file, ReturnKind.REFUSED, findings=(finding,))


def _content(path: Path) -> Content:
    parts = read_package(path)
    if WORKBOOK in parts:
        return Content(read_workbook(parts))
    raise RefusedError("file_wrong_type")
