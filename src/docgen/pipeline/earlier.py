"""The paper before (前次文书): what one that goes out again says of the last to the same unit."""

from dataclasses import dataclass, replace
from datetime import date

from docgen.chinese.dates import format_date
from docgen.intake.paper_data import PaperData
from docgen.model.kind import Kind
from docgen.publish.manifest import Document


@dataclass(frozen=True, slots=True)
class Earlier:
    """When the last paper of a kind was issued, its number, and by when it wanted an answer."""

    issued: date
    number: str = ""
    answer_by: date | None = None


def earlier_of(last: Document | None) -> Earlier | None:
    """Return what is told of the last paper, None if there is none."""
    if last is None or last.issued is None:
        return None
    return Earlier(last.issued, last.number or "", last.answer_by)


def with_earlier(kind: Kind, data: PaperData, earlier: Earlier | None) -> PaperData:
    """Return the data of a paper with what it says of the one before, if its kind does."""
    if earlier is None:
        return data
    due = format_date(earlier.answer_by) if earlier.answer_by else ""
    told = {
        "earlier_day": format_date(earlier.issued),
        "earlier_number": earlier.number,
        "earlier_due": due,
    }
    asked = {name: value for name, value in told.items() if name in kind.field_names}
    return replace(data, fields={**data.fields, **asked})
