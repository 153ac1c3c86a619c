"""The names that a template of a kind may print, as the schema that the linter reads.

The namespace is the same for all kinds: `campaign unit return totals paper today`. What compose
and dressing add to the fields of `kind.yaml` is listed here; a test holds it against real papers.
"""

from collections.abc import Sequence
from types import UnionType
from typing import Literal, Union, get_args, get_origin

from pydantic import BaseModel

from docgen.model.campaign import Campaign, Unit
from docgen.model.kind import Kind, KindField

Schema = dict[str, object]

TEXT: Schema = {"type": "string"}
FLAG: Schema = {"type": "boolean"}
# What dressing gives as finished elements, and the letter of the only tag that takes it.
FORMED = {
    "paper.issuer_mark": "r",
    "paper.joint_mark": "p",
    "paper.joint_signatories": "p",
    "paper.mark_space": "p",
    "paper.signature": "p",
}
_COMPOSED = (
    "issuer",
    "issuer_mark",
    "mark_space",
    "mark",
    "joint_mark",
    "joint_signatories",
    "signatory",
    "colophon_recipients",
    "title",
    "title_text",
    "recipients",
    "number",
    "classification",
    "signature",
    "signed_by",
    "date_of_issue",
    "print_date",
    "note",
    "copy_to",
    "property_title",
    "property_author",
)
_CAMPAIGN = (
    "addressee",
    "self_name",
    "polite_name",
    "citation",
    "due",
    "grounds",
    "window",
    "sample_note",
)
_ROW = ("n", "situation", "basis", "count", "amount", "need", "reason", "result", "note")
_TOTAL = ("count", "amount", "result")
_SUM = ("rows", "count", "fined", "yuan")
_SUMS = ("need", "stop", "keep", "corrected", "clean")
_ANSWERS = (
    "owing",
    "answered",
    "late",
    "devices",
    "no_device",
    "unanswered",
    "accepted",
    "accepted_unanswered",
    "kinds",
)
_SCALARS: dict[str, Literal["boolean", "integer"]] = {"flag": "boolean", "integer": "integer"}


def known_names(kind: Kind) -> Schema:
    """Return the schema of a kind's namespace; what is not in it does not exist."""
    return _object(
        {
            "campaign": _extended(Campaign, _CAMPAIGN),
            "unit": _extended(Unit, ("self_name",)),
            "return": _returned(),
            "totals": _object(_standing() if kind.uses_standing else _totals()),
            "today": TEXT,
            "paper": _paper(kind),
        }
    )


def _returned() -> Schema:
    """Return the names of what a unit reported."""
    texts = dict.fromkeys(("unit", "filler", "phone", "date"), TEXT)
    return _object({**texts, "rows": _list(_texts(*_ROW)), "total": _texts(*_TOTAL)})


def _totals() -> dict[str, Schema]:
    """Return the names of the sums of some rows."""
    flags = dict.fromkeys(("categorised", "overlapping", "rounded"), FLAG)
    return {
        **dict.fromkeys(_SUM, TEXT),
        **{name: _texts(*_SUM) for name in _SUMS},
        "situations": _list(_texts("name", "bases", *_SUM)),
        "categories": _list(_texts("number", "gist", *_SUM)),
        "levels": _list(_texts("name", "none", *_SUM)),
        **flags,
    }


def _standing() -> dict[str, Schema]:
    """Return the names of where a campaign stands."""
    row = _texts("serial", "unit", "subtotal", *_ROW)
    return {
        **_totals(),
        "reported": _object(_totals()),
        "pending": _texts(*_SUM),
        **dict.fromkeys(("pending_rows", "pending_unknown", "pending_units", "day"), TEXT),
        "units": _texts(*_ANSWERS),
        "groups": _list(_texts("name", *_SUM)),
        "table": _list(row),
        "total": _texts(*_TOTAL),
        "reported_total": _texts(*_TOTAL),
        "lists": _list(_texts("name", "count", "units")),
    }


def _texts(*names: str) -> Schema:
    return _object(dict.fromkeys(names, TEXT))


def _extended(model: type[BaseModel], names: Sequence[str]) -> Schema:
    """Return the names of a model and those that composing adds."""
    fields = {name: _type(info.annotation) for name, info in model.model_fields.items()}
    return _object(fields | dict.fromkeys(names, TEXT))


def _paper(kind: Kind) -> Schema:
    notes = _list(_object({"number": TEXT, "title": TEXT}))
    composed: dict[str, Schema] = {
        **dict.fromkeys(_COMPOSED, TEXT),
        "attachments": _list(_object({})),
        "enclosures": _list(_object({})),
        "attachment_note": notes,
        "annexes": _list(TEXT),
        "attendance": _list(_texts("label", "names")),
        "issuers": _list(TEXT),
        "signatories": _list(TEXT),
        "colophon_rows": _list({"type": "integer"}),
    }
    return _object(composed | _fields(kind.fields, notes) | {"attachment_note": notes})


def _fields(fields: Sequence[KindField], notes: Schema) -> dict[str, Schema]:
    return {
        field.name: _listed(field, notes) if field.fields else _field(field) for field in fields
    }


def _listed(field: KindField, notes: Schema) -> Schema:
    """Return a list of records; an attachment note in them has been numbered by compose."""
    names = _fields(field.fields, notes)
    if "attachment_note" in names:
        names["attachment_note"] = notes
    return _list(_object(names))


def _field(field: KindField) -> Schema:
    match field.type:
        case "lines" | "files":
            return _list(TEXT)
        case "blocks":
            return _list(_object({"style": TEXT, "head": TEXT, "text": TEXT, "kept": FLAG}))
        case kind:
            return {"type": _SCALARS.get(kind, "string")}


def _model(model: type[BaseModel]) -> Schema:
    return _object({name: _type(info.annotation) for name, info in model.model_fields.items()})


def _type(annotation: object) -> Schema:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _model(annotation)
    origin = get_origin(annotation)
    if origin is tuple:
        return _list(TEXT)
    if origin in (Union, UnionType):
        found = (_type(option) for option in get_args(annotation))
        return next((schema for schema in found if schema != TEXT), TEXT)
    return TEXT


def _object(properties: dict[str, Schema]) -> Schema:
    return {"type": "object", "properties": properties}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}
