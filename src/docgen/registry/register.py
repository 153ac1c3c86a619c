"""The register: reserve, issue, void and record numbers, and read what became of them.

Every act is one transaction with its event, so the history never tells less than the numbers.
"""

from collections.abc import Sequence
from dataclasses import astuple, replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from docgen.chinese.dates import format_date
from docgen.chinese.document_number import RUNNING, DocumentNumber
from docgen.registry import rows
from docgen.registry.asking import (
    HIGHEST,
    check_issue,
    check_void,
    check_year,
    checked_recording,
    checked_reservation,
    one_line,
)
from docgen.registry.database import PATIENCE, Database
from docgen.registry.errors import NumberRefusedError
from docgen.registry.values import (
    STATUS_NAMES,
    Act,
    Entry,
    Event,
    Gap,
    Key,
    Particulars,
    Recording,
    Reservation,
    Selection,
    Status,
)

ALL = Selection()


def open_register(
    place: str | Path, *, create: bool = False, patience: float = PATIENCE
) -> "Register":
    """Open the register at a path or URL; `create` makes one where there is none."""
    return Register(Database(place, create=create, patience=patience))


class Register:
    """An open register; as a context manager it lets go of its database at the end."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __enter__(self) -> Self:
        """Return the register itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let go of the database."""
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

    def reserve(self, wanted: Reservation, day: date) -> Entry:
        """Return the number that a paper holds, or give it the next one of the series and year.

        Words of a number that is only reserved follow the paper's.
        """
        return self.reserve_all([wanted], day)[0]

    def reserve_all(self, wanted: Sequence[Reservation], day: date) -> tuple[Entry, ...]:
        """Reserve several numbers, all or none."""
        checked = [checked_reservation(each) for each in wanted]
        return self._database.write(
            lambda connection: tuple(_reserve(connection, each, day) for each in checked)
        )

    def issue(self, number: DocumentNumber, signatory: str, issued: date, day: date) -> Entry:
        """Enter who signed a number's paper and on which day; saying the same twice is no harm."""
        signer = one_line(signatory)

        def work(connection: Connection) -> Entry:
            entry = _known(connection, number)
            check_issue(entry, signer, issued)
            if entry.status is Status.ISSUED:
                return entry
            rows.change_entry(
                connection, number, status=Status.ISSUED.value, signatory=signer, issued=issued
            )
            note = f"{signer}于{format_date(issued)}签发"
            rows.add_event(connection, Act.ISSUE, number, day, note)
            return replace(entry, status=Status.ISSUED, signatory=signer, issued=issued)

        return self._database.write(work)

    def check_issue(self, number: DocumentNumber, signatory: str, issued: date) -> None:
        """Refuse what `issue` would refuse, before anything rests on it; nothing is entered."""
        signer = one_line(signatory)
        self._database.read(
            lambda connection: check_issue(_known(connection, number), signer, issued)
        )

    def void(self, number: DocumentNumber, reason: str, day: date) -> Entry:
        """Take a number out of use for good; its paper may then be given another."""
        why = one_line(reason)

        def work(connection: Connection) -> Entry:
            entry = _known(connection, number)
            check_void(entry, why)
            rows.change_entry(
                connection, number, status=Status.VOID.value, voided=day, reason=why, holder=None
            )
            rows.add_event(connection, Act.VOID, number, day, why)
            return replace(entry, status=Status.VOID, voided=day, reason=why)

        return self._database.write(work)

    def record(self, recorded: Recording, day: date) -> Entry:
        """Enter a number that was given by hand; later numbers come after it."""
        checked = checked_recording(recorded)
        return self._database.write(lambda connection: _record(connection, checked, day))

    def entries(self, chosen: Selection = ALL) -> tuple[Entry, ...]:
        """Return the entries by series, year and number; a year that cannot be is refused."""
        if chosen.year not in (None, RUNNING):
            check_year(chosen.year, "")
        return self._database.read(lambda connection: rows.read_entries(connection, chosen))

    def find(self, key: Key) -> Entry | None:
        """Return the number that a paper holds, if it has one."""
        return self._database.read(lambda connection: rows.find_holder(connection, key))

    def gaps(self, chosen: Selection = ALL) -> tuple[Gap, ...]:
        """Return the numbers that were passed over: given by hand, perhaps, and not yet entered.

        A status makes no gaps: all entries of the series and years that are meant count.
        """
        return tuple(rows.gaps_between(self.entries(replace(chosen, status=None))))

    def history(self, number: DocumentNumber | None = None) -> tuple[Event, ...]:
        """Return what happened, to one number or to all, the oldest first."""
        return self._database.read(lambda connection: rows.read_events(connection, number))


def _reserve(connection: Connection, wanted: Reservation, day: date) -> Entry:
    held = rows.find_holder(connection, wanted.key) if wanted.key else None
    if held is not None:
        return _kept(connection, held, wanted, day)
    number = rows.take_number(connection, wanted.series, wanted.year)
    if number.serial > HIGHEST:
        raise NumberRefusedError(f"{wanted.series}{wanted.year}年的号已经用完（{HIGHEST}个）。")
    entry = Entry(number, Status.RESERVED, day, wanted.particulars, wanted.key)
    rows.add_entry(connection, entry)
    rows.add_event(connection, Act.RESERVE, number, day, wanted.particulars.title)
    return entry


def _kept(connection: Connection, held: Entry, wanted: Reservation, day: date) -> Entry:
    """Return the number that a paper holds already, its words brought up to date."""
    if held.number.issuer_code != wanted.series:
        raise NumberRefusedError(
            f"这件公文已有文号{held.number}，不能再按“{wanted.series}”编号；"
            "要换机关代字，请先作废原号（docgen number void）。"
        )
    told = Particulars(
        *(
            new or old
            for new, old in zip(astuple(wanted.particulars), astuple(held.particulars), strict=True)
        )
    )
    if held.status is not Status.RESERVED or told == held.particulars:
        return held
    rows.change_entry(
        connection,
        held.number,
        title=told.title,
        recipients=told.recipients,
        handler=told.handler,
    )
    rows.add_event(connection, Act.AMEND, held.number, day, told.title)
    return replace(held, particulars=told)


def _record(connection: Connection, recorded: Recording, day: date) -> Entry:
    number = recorded.number
    known = rows.find_number(connection, number)
    if known is not None:
        title = f"（{known.particulars.title}）" if known.particulars.title else ""
        raise NumberRefusedError(
            f"{number}登记簿里已经有了，是{STATUS_NAMES[known.status]}的号{title}，不能重复补登；"
            "请核对文号。"
        )
    held = rows.find_holder(connection, recorded.key) if recorded.key else None
    if held is not None:
        raise NumberRefusedError(
            f"这件公文已有文号{held.number}，不能再补登{number}；请先作废原号。"
        )
    status = Status.ISSUED if recorded.issued else Status.RESERVED
    entry = Entry(
        number,
        status,
        day,
        recorded.particulars,
        recorded.key,
        by_hand=True,
        signatory=recorded.signatory,
        issued=recorded.issued,
    )
    rows.add_entry(connection, entry)
    rows.add_event(connection, Act.RECORD, number, day, recorded.particulars.title)
    return entry


def _known(connection: Connection, number: DocumentNumber) -> Entry:
    entry = rows.find_number(connection, number)
    if entry is None:
        raise NumberRefusedError(
            f"登记簿里没有{number}，请核对文号；纸上已经用了的号，先补登（docgen number record）。"
        )
    return entry
