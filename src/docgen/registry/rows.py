"""Rows of the tables as values, and the statements that read and add them."""

import json
from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import Connection, RowMapping, bindparam, case, func, insert, select, update

from docgen.chinese.document_number import DocumentNumber
from docgen.registry.tables import COUNTERS, ENTRIES, EVENTS
from docgen.registry.values import Act, Entry, Event, Gap, Key, Particulars, Selection, Status

ORDER = (ENTRIES.c.series, ENTRIES.c.year, ENTRIES.c.number)
# Statements are built once, with names for their values: reserving is done while others wait.
# SQLite knows no row locks and leaves FOR UPDATE out: there the writer is alone anyway.
_THIS_NUMBER = (
    (ENTRIES.c.series == bindparam("of_series"))
    & (ENTRIES.c.year == bindparam("of_year"))
    & (ENTRIES.c.number == bindparam("of_number"))
)
_BY_NUMBER = select(ENTRIES).where(_THIS_NUMBER).with_for_update()
_BY_HOLDER = select(ENTRIES).where(ENTRIES.c.holder == bindparam("of_holder")).with_for_update()
_CHANGE = update(ENTRIES).where(_THIS_NUMBER)
_ADD_ENTRY, _ADD_EVENT, _ADD_COUNTER = insert(ENTRIES), insert(EVENTS), insert(COUNTERS)
# The highest entry counts, too: numbers recorded by hand, a counter that was restored.
_HIGHEST = select(func.coalesce(func.max(ENTRIES.c.number), 0)).where(
    ENTRIES.c.series == bindparam("of_series"), ENTRIES.c.year == bindparam("of_year")
)
_highest = _HIGHEST.scalar_subquery()
_COUNT_ON = (
    update(COUNTERS)
    .where(COUNTERS.c.series == bindparam("of_series"), COUNTERS.c.year == bindparam("of_year"))
    .values(last=case((COUNTERS.c.last >= _highest, COUNTERS.c.last), else_=_highest) + 1)
    .returning(COUNTERS.c.last)
)


def find_number(connection: Connection, number: DocumentNumber) -> Entry | None:
    """Return the entry of a number and keep others from changing it until the end."""
    row = connection.execute(_BY_NUMBER, _place(number)).mappings().one_or_none()
    return _entry(row) if row is not None else None


def find_holder(connection: Connection, key: Key) -> Entry | None:
    """Return the entry that a paper holds now, and keep others from changing it."""
    row = connection.execute(_BY_HOLDER, {"of_holder": _holder(key)}).mappings().one_or_none()
    return _entry(row) if row is not None else None


def take_number(connection: Connection, series: str, year: int) -> DocumentNumber:
    """Return the next number; until the end of the transaction no other process takes one."""
    place = {"of_series": series, "of_year": year}
    serial = connection.execute(_COUNT_ON, place).scalar()
    if serial is None:
        serial = connection.execute(_HIGHEST, place).scalar_one() + 1
        connection.execute(_ADD_COUNTER, {"series": series, "year": year, "last": serial})
    return DocumentNumber(series, year, serial)


def add_entry(connection: Connection, entry: Entry) -> None:
    """Enter a number that the register does not know."""
    number, key, told = entry.number, entry.key, entry.particulars
    connection.execute(
        _ADD_ENTRY,
        {
            "series": number.issuer_code,
            "year": number.year,
            "number": number.serial,
            "status": entry.status.value,
            "holder": _holder(key) if key else None,
            "campaign": key.campaign if key else None,
            "kind": key.kind if key else None,
            "unit": key.unit if key else None,
            "round": key.round if key else None,
            "title": told.title,
            "recipients": told.recipients,
            "handler": told.handler,
            "entered": entry.entered,
            "by_hand": entry.by_hand,
            "signatory": entry.signatory,
            "issued": entry.issued,
            "voided": entry.voided,
            "reason": entry.reason,
        },
    )


def change_entry(connection: Connection, number: DocumentNumber, **values: object) -> None:
    """Change columns of one entry."""
    connection.execute(_CHANGE, _place(number) | values)


def add_event(
    connection: Connection, act: Act, number: DocumentNumber, day: date, note: str
) -> None:
    """Write down what happened to a number."""
    connection.execute(
        _ADD_EVENT,
        {
            "day": day,
            "act": act.value,
            "series": number.issuer_code,
            "year": number.year,
            "number": number.serial,
            "note": note,
        },
    )


def read_entries(connection: Connection, chosen: Selection) -> tuple[Entry, ...]:
    """Return the entries that are meant, in the order of their numbers."""
    found = select(ENTRIES).order_by(*ORDER)
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


def _place(number: DocumentNumber) -> dict[str, object]:
    return {"of_series": number.issuer_code, "of_year": number.year, "of_number": number.serial}


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
