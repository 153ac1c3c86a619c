"""Rows of the tables as values, and the statements that read and add them."""

import json
from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import Connection, RowMapping, Select, func, insert, select, update

from docgen.chinese.document_number import DocumentNumber
from docgen.registry.tables import COUNTERS, ENTRIES, EVENTS
from docgen.registry.values import Act, Entry, Event, Gap, Key, Particulars, Selection, Status

NUMBER = (ENTRIES.c.series, ENTRIES.c.year, ENTRIES.c.number)


def find_number(connection: Connection, number: DocumentNumber) -> Entry | None:
    """Return the entry of a number and keep others from changing it until the end."""
    return _find(
        connection,
        select(ENTRIES).where(
            ENTRIES.c.series == number.issuer_code,
            ENTRIES.c.year == number.year,
            ENTRIES.c.number == number.serial,
        ),
    )


def find_holder(connection: Connection, key: Key) -> Entry | None:
    """Return the entry that a paper holds now, and keep others from changing it."""
    return _find(connection, select(ENTRIES).where(ENTRIES.c.holder == _holder(key)))


def take_number(connection: Connection, series: str, year: int) -> DocumentNumber:
    """Return the next number; until the end of the transaction no other process takes one.

    The highest entry is asked for, too: a database restored from two sides gives none twice.
    """
    counter = (COUNTERS.c.series == series) & (COUNTERS.c.year == year)
    raised = update(COUNTERS).where(counter).values(last=COUNTERS.c.last + 1)
    if not connection.execute(raised).rowcount:
        connection.execute(insert(COUNTERS).values(series=series, year=year, last=1))
    following = connection.execute(select(COUNTERS.c.last).where(counter)).scalar_one()
    highest = connection.execute(
        select(func.max(ENTRIES.c.number)).where(ENTRIES.c.series == series, ENTRIES.c.year == year)
    ).scalar()
    serial = max(following, (highest or 0) + 1)
    if serial != following:
        connection.execute(update(COUNTERS).where(counter).values(last=serial))
    return DocumentNumber(series, year, serial)


def add_entry(connection: Connection, entry: Entry) -> None:
    """Enter a number that the register does not know."""
    number, key, told = entry.number, entry.key, entry.particulars
    connection.execute(
        insert(ENTRIES).values(
            series=number.issuer_code,
            year=number.year,
            number=number.serial,
            status=entry.status.value,
            holder=_holder(key) if key else None,
            campaign=key.campaign if key else None,
            kind=key.kind if key else None,
            unit=key.unit if key else None,
            round=key.round if key else None,
            title=told.title,
            recipients=told.recipients,
            handler=told.handler,
            entered=entry.entered,
            by_hand=entry.by_hand,
            signatory=entry.signatory,
            issued=entry.issued,
            voided=entry.voided,
            reason=entry.reason,
        )
    )


def change_entry(connection: Connection, number: DocumentNumber, **values: object) -> None:
    """Change columns of one entry."""
    changed = update(ENTRIES).where(
        ENTRIES.c.series == number.issuer_code,
        ENTRIES.c.year == number.year,
        ENTRIES.c.number == number.serial,
    )
    connection.execute(changed.values(**values))


def add_event(
    connection: Connection, act: Act, number: DocumentNumber, day: date, note: str
) -> None:
    """Write down what happened to a number."""
    connection.execute(
        insert(EVENTS).values(
            day=day,
            act=act.value,
            series=number.issuer_code,
            year=number.year,
            number=number.serial,
            note=note,
        )
    )


def read_entries(connection: Connection, chosen: Selection) -> tuple[Entry, ...]:
    """Return the entries that are meant, in the order of their numbers."""
    found = select(ENTRIES).order_by(*NUMBER)
    for column, value in (
        (ENTRIES.c.series, chosen.series),
        (ENTRIES.c.year, chosen.year),
        (ENTRIES.c.status, chosen.status and chosen.status.value),
    ):
        if value is not None:
            found = found.where(column == value)
    rows = [_entry(row) for row in connection.execute(found).mappings()]
    return tuple(sorted(rows, key=lambda entry: entry.number))


def read_events(connection: Connection, number: DocumentNumber | None) -> tuple[Event, ...]:
    """Return what happened, to one number or to all, in the order it was entered."""
    found = select(EVENTS).order_by(EVENTS.c.id)
    if number is not None:
        found = found.where(
            EVENTS.c.series == number.issuer_code,
            EVENTS.c.year == number.year,
            EVENTS.c.number == number.serial,
        )
    return tuple(
        Event(
            day=row["day"],
            act=Act(row["act"]),
            number=DocumentNumber(row["series"], row["year"], row["number"]),
            note=row["note"],
        )
        for row in connection.execute(found).mappings()
    )


def gaps_between(entries: Sequence[Entry]) -> Iterator[Gap]:
    """Yield what is missing before, and between, entries in the order of their numbers."""
    before: DocumentNumber | None = None
    for entry in entries:
        number = entry.number
        same = before is not None and before.issuer_code == number.issuer_code
        last = before.serial if before is not None and same and before.year == number.year else 0
        if number.serial > last + 1:
            yield Gap(number.issuer_code, number.year, last + 1, number.serial - 1)
        before = number


def _find(connection: Connection, wanted: Select[tuple[object, ...]]) -> Entry | None:
    # SQLite knows no row locks and leaves FOR UPDATE out: there the writer is alone anyway.
    row = connection.execute(wanted.with_for_update()).mappings().one_or_none()
    return _entry(row) if row is not None else None


def _entry(row: RowMapping) -> Entry:
    key = None
    if row["campaign"] is not None:
        key = Key(row["campaign"], row["kind"], row["unit"], row["round"])
    return Entry(
        number=DocumentNumber(row["series"], row["year"], row["number"]),
        status=Status(row["status"]),
        entered=row["entered"],
        particulars=Particulars(row["title"], row["recipients"], row["handler"]),
        key=key,
        by_hand=row["by_hand"],
        signatory=row["signatory"],
        issued=row["issued"],
        voided=row["voided"],
        reason=row["reason"],
    )


def _holder(key: Key) -> str:
    """Return a key as one text that no other key gives."""
    return json.dumps([key.campaign, key.kind, key.unit, key.round], ensure_ascii=False)
