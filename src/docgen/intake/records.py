"""Lists beside a campaign: `decisions.yaml`, `new_devices.yaml`, `verifications.yaml`.

Each entry stands for itself: one that cannot be read is told, and the others count.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from docgen.findings import Finding, Severity
from docgen.intake.cleaning import cleaned
from docgen.intake.validation import validate
from docgen.intake.yaml_file import read_document

Record = TypeVar("Record", bound=BaseModel)


@dataclass(frozen=True)
class Records(Generic[Record]):
    """The entries that could be read, and what is wrong with the rest."""

    items: tuple[Record, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_records(path: Path, model: type[Record]) -> Records[Record]:
    """Read a list of entries; a file that is not there is an empty list."""
    if not path.is_file():
        return Records()
    document = cleaned(read_document(path))
    if document.value is None:
        return Records((), document.findings)
    if not isinstance(document.value, list):
        message = "应逐条以“- ”开头写，每条的各项写在下面。"
        finding = Finding("value_invalid", Severity.ERROR, message, document.place(()))
        return Records((), (*document.findings, finding))
    read = [validate(model, document, item, (index,)) for index, item in enumerate(document.value)]
    items = tuple(item for item, _ in read if item is not None)
    return Records(items, (*document.findings, *(each for _, found in read for each in found)))
