"""What came from a unit, and when: a file as read, with what `received.csv` says of it."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from docgen.model.readings import Reading


@dataclass(frozen=True, slots=True)
class Submission:
    """One file that came.

    `unit` is the id of the unit, empty if nobody knows whose it is. A flag is None where nobody
    said anything: what the file itself shows counts then. `has_denial` says that it is the reply
    of a unit without devices (无设备反馈). `unfilled` says that it is a template still to be filled
    in, which is no answer; `doubted` that what it says against having devices may be no denial.
    """

    reading: Reading
    unit: str = ""
    received: date | None = None
    version: int = 1
    has_table: bool | None = None
    has_report: bool | None = None
    has_scan: bool | None = None
    has_denial: bool | None = None
    unfilled: bool = False
    doubted: bool = False

    @classmethod
    def of(cls, reading: Reading) -> Self:
        """Return a file with what it says of itself, if it is a data file."""
        sent = reading.sent
        if sent is None:
            return cls(reading)
        return cls(
            reading,
            received=sent.received,
            version=sent.version,
            has_table=sent.has_table,
            has_report=sent.has_report,
            has_scan=sent.has_scan,
        )

    @property
    def arrived(self) -> date | None:
        """The day it came; where nobody wrote it down, the day on the form."""
        return self.received or self.reading.date

    @property
    def turn(self) -> tuple[int, date, str]:
        """What came later in this order replaces what came before: by version, day and name."""
        return self.version, self.arrived or date.min, self.reading.file
