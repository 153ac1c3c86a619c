"""Lists beside a campaign: `decisions.yaml`, `new_devices.yaml`, `verifications.yaml`.

Each entry stands for itself: one that cannot be read is told, and the others count.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from docgen.findings import Finding, Place, Severity
from docgen.intake.cleaning import cleaned
from docgen.intake.document import Document
from docgen.intake.validation import validate
from docgen.intake.yaml_file import read_document

Record = TypeVar("Record", bound=BaseModel)


@dataclass(frozen=True)
class Entry(Generic[Record]):
    """One entry of a list: what it says if it can be read, and what is wrong with it."""

    document: Document
    number: int
    item: Record | None
    findings: tuple[Finding, ...] = ()

    def place(self, field: str) -> Place:
        """Return where a field of the entry stands, or the entry if it does not say the field."""
        return self.document.place((self.number, field))

    def written(self, field: str) -> str:
        """Return a field as it was written, empty if it was not."""
        entries = self.document.value
        entry = entries[self.number] if isinstance(entries, list) else None
        value = entry.get(field) if isinstance(entry, dict) else None
        is_text = value is not None and not isinstance(value, list | dict)
        return self.document.text((self.number, field), value) if is_text else ""


@dataclass(frozen=True)
class Records(Generic[Record]):
    """The entries of a list, and what is wrong with the list itself."""

    entries: tuple[Entry[Record], ...] = ()
    faults: tuple[Finding, ...] = ()

    @property
    def items(self) -> tuple[Record, ...]:
        """The entries that could be read."""
        return tuple(entry.item for entry in self.entries if entry.item is not None)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that is wrong."""
        return (*self.faults, *(found for entry in self.entries for found in entry.findings))


def read_records(path: Path, model: type[Record]) -> Records[Record]:
    """Read a list of entries; a file that is not there is an empty list."""
    if not path.is_file():
        return Records()
    document = cleaned(read_document(path))
    if document.value is not None and not isinstance(document.value, list):
        message = "应逐条以“- ”开头写，每条的各项写在下面。"
        finding = Finding("value_invalid", Severity.ERROR, message, document.place(()))
        return Records((), (*document.findings, finding))
    return records_of(document, model)


def records_of(document: Document, model: type[Record]) -> Records[Record]:
    """Return the entries of a list that was read."""
    values = document.value if isinstance(document.value, list) else []
    read = (validate(model, document, value, (at,)) for at, value in enumerate(values))
    entries = (Entry(document, at, item, found) for at, (item, found) in enumerate(read))
    return Records(tuple(entries), document.findings)
