"""What a unit reported as the data of its papers: answers become fields, days are read as days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from docgen.chinese.dates import parse_date
from docgen.findings import Finding, Place, has_errors
from docgen.form import QUESTIONS, said
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


def answer_of(collected: Collected, unit: UnitStanding, kind: Kind) -> Reading | None:
    """Return the file by which a kind applies to a unit, None if it does not.

    What a unit has to mend, or never answered, is in no paper: the bureau states nothing in a
    unit's place.
    """
    if unit.status not in kind.applies_to:
        return None
    decided = collected.collection.answer_of(unit.unit.id)
    if decided is None or has_errors(decided.open) or not _tells(decided, kind):
        return None
    return decided.reading


def _tells(decided: Decided, kind: Kind) -> bool:
    """Tell whether a file answers what only its unit knows, if a kind asks that."""
    asks = any(field.by == "person" and field.required for field in kind.fields)
    return not asks or bool(said("used", decided.reading.answers.get("used", Cell()).text))


def reported_return(reading: Reading, unit: Unit, rows: Sequence[DeviceRow]) -> Return:
    """Return what a file says as papers need it; `rows` are those that count."""
    told = {key: said(key, cell.text) for key, cell in reading.answers.items()}
    answers = {key: text for key, text in told.items() if text}
    header = {key: said(key, cell.text) for key, cell in reading.header.items()}
    return Return(
        kind=ReturnKind.TABLE if rows else ReturnKind.LETTER,
        unit=unit.name,
        filler=answers.get("filler") or header.get("filler") or unit.contact,
        phone=answers.get("phone") or header.get("phone") or unit.phone,
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


def at_cell(finding: Finding, reading: Reading) -> Finding:
    """Return what is said of a paper's field with the cell that was printed there."""
    key = finding.place.field.removeprefix("paper.")
    question = next((question for question in QUESTIONS if question.key == key), None)
    if question is None or key not in reading.answers:
        return finding
    place = Place(reading.file, question.text, where=reading.answers[key].where)
    return replace(finding, place=place)


def _day(text: str) -> str:
    """Return a day as data files write it; one that is none is left for the reader to refuse."""
    day = parse_date(text).value
    return day.isoformat() if day else text
