"""What a unit reported as the data of its papers: answers become fields, days are read as days."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from docgen.chinese.dates import parse_date
from docgen.findings import has_errors
from docgen.intake.document import Document
from docgen.intake.field_values import FieldReader
from docgen.intake.paper_data import PaperData
from docgen.model.campaign import Campaign, Unit
from docgen.model.kind import Kind
from docgen.model.readings import Cell, Reading
from docgen.model.returns import DeviceRow, Return, ReturnKind
from docgen.model.standing import UnitStanding
from docgen.pipeline.collecting import Collected
from docgen.rules.decisions import Decided


@dataclass(frozen=True)
class Reported:
    """A unit, what it reported, and the file that said so."""

    campaign: Campaign
    unit: Unit
    returned: Return
    file: str


def answering(collected: Collected, kind: Kind) -> Iterator[tuple[UnitStanding, Reading]]:
    """Yield the units to which a kind applies, each with the file that says so.

    What a unit has to mend, or never answered, is in no paper: the bureau states nothing in a
    unit's place.
    """
    standing = collected.standing
    for status, unit in zip(collected.collection.units, standing.units, strict=True):
        if unit.status not in kind.applies_to:
            continue
        decided = collected.collection.counted(status) or _last(collected, unit.unit)
        if decided is not None and not has_errors(decided.open) and _tells(decided, kind):
            yield unit, decided.reading


def _last(collected: Collected, unit: Unit) -> Decided | None:
    """Return the last thing that a unit without a table sent."""
    files = [file.decided for file in collected.collection.files if file.submission.unit == unit.id]
    return files[-1] if files else None


def _tells(decided: Decided, kind: Kind) -> bool:
    """Tell whether a file answers what only its unit knows, if a kind asks that."""
    asks = any(field.by == "person" and field.required for field in kind.fields)
    return not asks or bool(decided.reading.answers.get("used", Cell()).text)


def reported_return(reading: Reading, unit: Unit, rows: Sequence[DeviceRow]) -> Return:
    """Return what a file says as papers need it; `rows` are those that count."""
    answers = {key: cell.text for key, cell in reading.answers.items() if cell.text}
    header = reading.header
    return Return(
        kind=ReturnKind.TABLE if rows else ReturnKind.LETTER,
        unit=unit.name,
        filler=answers.get("filler") or header.get("filler", Cell()).text or unit.contact,
        phone=answers.get("phone") or header.get("phone", Cell()).text or unit.phone,
        date=reading.date,
        rows=tuple(rows),
        answers=answers,
    )


def data_from_answers(kind: Kind, reported: Reported, signed: Mapping[str, str]) -> PaperData:
    """Return the data of one of the unit's papers; `signed` is what the signing gave."""
    returned = reported.returned
    known = {"filler": returned.filler, "phone": returned.phone}
    given = {**known, **returned.answers, **signed}
    asked = {field.name: field.type for field in kind.fields}
    values = {
        name: _day(text) if asked[name] == "date" else text
        for name, text in given.items()
        if name in asked and text
    }
    document = Document(reported.file, {"paper": dict(values)})
    reader = FieldReader(document)
    fields = reader.fields(kind.fields, dict(values), ("paper",))
    findings = tuple(reader.findings)
    return PaperData(reported.campaign, reported.unit, fields, findings, document, returned)


def _day(text: str) -> str:
    """Return a day as data files write it; one that is none is left for the reader to refuse."""
    day = parse_date(text).value
    return day.isoformat() if day else text
