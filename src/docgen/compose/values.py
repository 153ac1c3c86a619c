"""The value of every field of a kind: what was given, its default, or what stands for nothing.

Templates are strict (a missing name is an error), so every field of `kind.yaml` gets a value.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from docgen.chinese.dates import format_date
from docgen.model.kind import KindField
from docgen.model.pending import pending
from docgen.model.stage import Stage

EMPTY: dict[str, object] = {
    "lines": (),
    "blocks": (),
    "records": (),
    "flag": False,
}


def field_values(
    fields: Sequence[KindField], given: Mapping[str, object], stage: Stage
) -> dict[str, object]:
    """Return a value for every field; what only a person knows is pending in a draft."""
    return {field.name: _value(field, given.get(field.name), stage) for field in fields}


def _value(field: KindField, given: object, stage: Stage) -> object:
    if given is None or given == "":
        return _absent(field, stage)
    if field.type == "records" and isinstance(given, Sequence):
        records = [record for record in given if isinstance(record, Mapping)]
        return tuple(field_values(field.fields, record, stage) for record in records)
    if isinstance(given, date):
        return format_date(given)
    return given


def _absent(field: KindField, stage: Stage) -> object:
    if field.default is not None:
        return field.default
    if field.by == "person" and field.required and stage is Stage.DRAFT:
        return pending(field.label)
    return EMPTY.get(field.type, "")
