"""The value of every field of a kind: what was given, its default, or what stands for nothing.

Templates are strict (a missing name is an error), so every field of `kind.yaml` gets a value.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from docgen.chinese.dates import format_date
from docgen.model.kind import KindField
from docgen.model.pending import pending
from docgen.model.stage import Stage
from docgen.model.text import Block, BlockStyle

EMPTY: dict[str, object] = {
    "lines": (),
    "files": (),
    "blocks": (),
    "records": (),
    "flag": False,
}


def field_values(
    fields: Sequence[KindField],
    given: Mapping[str, object],
    stage: Stage,
    reported: Collection[str] = (),
) -> dict[str, object]:
    """Return a value for every field; what only a person knows is pending in a draft.

    `reported` are the groups of devices (`KindField.when`) that the unit has.
    """
    return {field.name: _value(field, given.get(field.name), stage, reported) for field in fields}


def _value(field: KindField, given: object, stage: Stage, reported: Collection[str]) -> object:
    if isinstance(given, str) and given:
        return given
    if given is None or given == "":
        return _absent(field, stage, reported)
    if field.type == "records" and isinstance(given, Sequence):
        records = [record for record in given if isinstance(record, Mapping)]
        return tuple(field_values(field.fields, record, stage, reported) for record in records)
    if isinstance(given, date):
        return format_date(given)
    return given


def _absent(field: KindField, stage: Stage, reported: Collection[str]) -> object:
    if field.default is not None:
        return field.default
    needed = field.required and (field.when is None or field.when in reported)
    # A copy leaves blank what its original lacks; anything else names what is still to be known.
    if field.by == "person" and needed and stage is not Stage.COPY:
        missing = pending(field.label)
        return (Block(BlockStyle.TEXT, text=missing),) if field.type == "blocks" else missing
    return EMPTY.get(field.type, "")
