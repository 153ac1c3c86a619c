"""What docgen works out for a paper (`by: data` in kind.yaml): each fact by its field's name.

A kind asks for a fact by naming a field after it; nothing here knows which kinds there are. A
required fact that turns out empty means that the paper does not apply.
"""

from docgen.intake.field_values import FieldValue
from docgen.model.kind import Kind
from docgen.pipeline.computed import chasing, devices, faults, inspecting, mending, overview
from docgen.pipeline.computed.boxes import BOXES
from docgen.pipeline.computed.given_rows import complete
from docgen.pipeline.computed.matter import Fact, Matter

__all__ = ["BOXES", "FACTS", "Matter", "complete", "devices", "mending", "work_out"]

FACTS: dict[str, Fact] = {
    **chasing.FACTS,
    **faults.FACTS,
    **inspecting.FACTS,
    **mending.FACTS,
    **overview.FACTS,
    **devices.FACTS,
}


def work_out(kind: Kind, matter: Matter) -> dict[str, FieldValue] | None:
    """Return the facts that a kind asks for, None if it does not apply to the matter."""
    values: dict[str, FieldValue] = {}
    for field in kind.fields:
        fact = FACTS.get(field.name) if field.by == "data" else None
        if fact is None:
            continue
        values[field.name] = fact(matter)
        if field.required and not values[field.name]:
            return None
    return values
