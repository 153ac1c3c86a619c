"""What a unit reported as the data of its papers: answers become fields, days are read as days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from docgen.chinese.dates import parse_date
from docgen.intake.document import Document
from docgen.intake.field_values import FieldReader
from docgen.intake.paper_data import PaperData
from docgen.model.campaign import Campaign, Unit
from docgen.model.kind import Kind
from docgen.model.readings import Cell, Reading
from docgen.model.returns import DeviceRow, Return, ReturnKind


@dataclass(frozen=True)
class Reported:
    """A unit, what it reported, and the file that said so."""

    campaign: Campaign
    unit: Unit
    returned: Return
    file: str


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
