"""How numbers are told: a line for a person, an object for a program."""

from collections.abc import Sequence

from docgen.chinese.dates import format_date
from docgen.cli.speech import print_json, say
from docgen.registry import ACT_NAMES, STATUS_NAMES, Entry, Event, Gap, Status

Json = dict[str, object]


def tell_done(done: str, entries: Sequence[Entry], *, as_json: bool) -> None:
    """Say what was done to which numbers."""
    if as_json:
        print_json({"entries": [entry_json(entry) for entry in entries]})
        return
    for entry in entries:
        say(f"{done}：{_line(entry)}")


def tell_entries(entries: Sequence[Entry], gaps: Sequence[Gap]) -> None:
    """List entries and gaps."""
    for entry in entries:
        say(_line(entry))
    for gap in gaps:
        say(f"空号：{gap}。手工用掉的，请用 docgen number record 补登。")
    say(f"共{len(entries)}个文号。")


def tell_events(events: Sequence[Event]) -> None:
    """List what happened."""
    for event in events:
        note = f"：{event.note}" if event.note else ""
        say(f"{format_date(event.day)}  {ACT_NAMES[event.act]}  {event.number}{note}")
    say(f"共{len(events)}件事。")


def entry_json(entry: Entry) -> Json:
    """Return an entry as an object."""
    key = entry.key
    return {
        "number": str(entry.number),
        "series": entry.number.issuer_code,
        "year": entry.number.year or None,
        "serial": entry.number.serial,
        "status": entry.status.value,
        "title": entry.particulars.title,
        "recipients": entry.particulars.recipients,
        "handler": entry.particulars.handler,
        "signatory": entry.signatory or None,
        "entered": entry.entered.isoformat(),
        "issued": entry.issued.isoformat() if entry.issued else None,
        "voided": entry.voided.isoformat() if entry.voided else None,
        "reason": entry.reason or None,
        "by_hand": entry.by_hand,
        "campaign": key.campaign if key else None,
        "kind": key.kind if key else None,
        "unit": key.unit or None if key else None,
        "round": key.round or None if key else None,
    }


def gap_json(gap: Gap) -> Json:
    """Return a gap as an object."""
    return {"series": gap.series, "year": gap.year or None, "first": gap.first, "last": gap.last}


def event_json(event: Event) -> Json:
    """Return an event as an object."""
    return {
        "day": event.day.isoformat(),
        "act": event.act.value,
        "number": str(event.number),
        "note": event.note,
    }


def _line(entry: Entry) -> str:
    parts = [str(entry.number), STATUS_NAMES[entry.status], entry.particulars.title]
    if entry.issued:
        parts.append(f"{format_date(entry.issued)}签发 {entry.signatory}".rstrip())
    if entry.status is Status.VOID:
        parts.append(f"作废原因：{entry.reason}")
    return "  ".join(part for part in parts if part)
