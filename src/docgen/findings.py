"""Findings: what is to be mended or known, where, and how. A user's mistake is data.

A finding is located (`place`), carries a stable `code` that is never renamed, and its Chinese
`message` says what is wrong and what to do.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding stands: a file, and inside it a field, a line, or both.

    In a form that a unit filled, `where` is the cell (附件1!E9), and `row` the number of the row
    after reading, or 总计.
    """

    file: str = ""
    field: str = ""
    line: int | None = None
    where: str = ""
    row: int | str | None = None

    def __str__(self) -> str:
        """Read as a clerk would say it: `notice.yaml 第3行 title`, `表.xlsx 附件1!E9 备注`."""
        line = f"第{self.line}行" if self.line is not None else ""
        return " ".join(part for part in (self.file, line, self.where, self.field) if part)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend (`ERROR`), to look at (`WARNING`) or to know (`INFO`)."""

    code: str
    severity: Severity
    message: str
    place: Place = Place()

    def __str__(self) -> str:
        """Place and message on one line."""
        place = str(self.place)
        return f"{place}：{self.message}" if place else self.message


def has_errors(findings: Iterable[Finding]) -> bool:
    """Tell whether any finding must be mended before the work counts."""
    return any(finding.severity is Severity.ERROR for finding in findings)
