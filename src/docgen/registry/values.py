"""The values of the register: what is asked of it, and what it keeps."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docgen.chinese.document_number import DocumentNumber


class Status(StrEnum):
    """Where a number stands; a voided one (作废) is never given again."""

    RESERVED = "reserved"
    ISSUED = "issued"
    VOID = "void"


class Act(StrEnum):
    """What can happen to a number; `AMEND` mends the particulars of a reserved one."""

    RESERVE = "reserve"
    AMEND = "amend"
    ISSUE = "issue"
    VOID = "void"
    RECORD = "record"


STATUS_NAMES = {Status.RESERVED: "预留", Status.ISSUED: "启用", Status.VOID: "作废"}
ACT_NAMES = {
    Act.RESERVE: "预留",
    Act.AMEND: "更正",
    Act.ISSUE: "启用",
    Act.VOID: "作废",
    Act.RECORD: "补登",
}


@dataclass(frozen=True, slots=True)
class Key:
    """Which paper holds a number: the same paper keeps it. `unit` and `round` may be empty."""

    campaign: str
    kind: str
    unit: str = ""
    round: str = ""


@dataclass(frozen=True, slots=True)
class Particulars:
    """What the register says of a paper: its title, whom it goes to (主送), who handles it."""

    title: str = ""
    recipients: str = ""
    handler: str = ""


@dataclass(frozen=True, slots=True)
class Reservation:
    """A number that is wanted: of which series (机关代字) and year, for which paper."""

    series: str
    year: int
    particulars: Particulars = Particulars()
    key: Key | None = None


@dataclass(frozen=True, slots=True)
class Recording:
    """A number that was given by hand; with a day of issue it is entered as issued."""

    number: DocumentNumber
    particulars: Particulars = Particulars()
    key: Key | None = None
    signatory: str = ""
    issued: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One number in the register; `entered` is the day on which it came there."""

    number: DocumentNumber
    status: Status
    entered: date
    particulars: Particulars = Particulars()
    key: Key | None = None
    by_hand: bool = False
    signatory: str = ""
    issued: date | None = None
    voided: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a number, on a day. Events are only ever added."""

    day: date
    act: Act
    number: DocumentNumber
    note: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers under the highest of a series and year that the register knows nothing of."""

    series: str
    year: int
    first: int
    last: int

    def __str__(self) -> str:
        """Return the numbers as a clerk writes them."""
        first = str(DocumentNumber(self.series, self.year, self.first))
        return first if self.first == self.last else f"{first}至{self.last}号"


@dataclass(frozen=True, slots=True)
class Selection:
    """Which numbers are meant; what is None does not matter."""

    series: str | None = None
    year: int | None = None
    status: Status | None = None
