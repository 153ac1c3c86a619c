"""A data file as read: its values, and the line on which each of them stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from docgen.findings import Finding, Place

Data: TypeAlias = "bool | int | Decimal | date | str | list[Data] | dict[str, Data] | None"
DEEPEST = 20  # levels of lists and mappings; the deepest paper has 6

Where: TypeAlias = tuple[str | int, ...]  # the way from the top to a value: keys and indexes


@dataclass(frozen=True)
class Document:
    """The content of one data file.

    `plain` is known to hold nothing that is to be taken out: no control character, no blank field.
    `written` keeps the characters of bare numbers, days and flags: a field that wants text takes
    them, so that 000001 or 1.10 loses nothing. `heads` are a table's own names of its fields: who
    keeps a table sees the line and the column, not the path.
    """

    file: str
    value: Data
    lines: Mapping[Where, int] = field(default_factory=dict)
    written: Mapping[Where, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    plain: bool = False
    heads: Mapping[str, str] = field(default_factory=dict)

    def place(self, where: Where) -> Place:
        """Return where a value stands; one that is missing stands where its parent does."""
        return Place(self.file, self._field(where), self._line(where))

    def _field(self, where: Where) -> str:
        if not self.heads:
            return path_text(where)
        return next((self.heads.get(step, step) for step in where if isinstance(step, str)), "")

    def _line(self, where: Where) -> int | None:
        for length in range(len(where), -1, -1):
            if where[:length] in self.lines:
                return self.lines[where[:length]]
        return None

    def text(self, where: Where, value: Data) -> str:
        """Return a bare value as it was written."""
        return self.written.get(where, str(value))


def path_text(where: Where) -> str:
    """Return a path as a clerk reads it: `paper.attachments[第2项].title`, `第2项.unit`."""
    text = ""
    for step in where:
        if isinstance(step, int):
            text += f"[第{step + 1}项]" if text else f"第{step + 1}项"
        else:
            text += f".{step}" if text else step
    return text
