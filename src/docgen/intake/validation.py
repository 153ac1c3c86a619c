"""Data against a model: everything that does not fit, at once, in Chinese, with file and line."""

import difflib
import re
from collections.abc import Iterable, Mapping
from typing import TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from docgen.findings import Finding, Severity
from docgen.intake.document import Data, Document, Where
from docgen.model.scalars import DAY_HINT, FLAG_HINT

Model = TypeVar("Model", bound=BaseModel)

_QUOTED = re.compile("'([^']*)'")
_LONGEST = 30  # characters of a wrong value that a message repeats
# What the models accept, by the first word of pydantic's error type.
_ACCEPTED = {
    "string": "文字",
    "day": DAY_HINT,
    "date": DAY_HINT,
    "flag": FLAG_HINT,
    "bool": FLAG_HINT,
    "decimal": "数字",
    "finite": "数字",
    "int": "整数",
    "tuple": "列表，每行以“- ”开头写一项",
    "dict": "下一级的“字段名: 内容”，每行一项",
    "model": "下一级的“字段名: 内容”，每行一项",
}
_SIZES = {
    "too_short": ("min_length", "至少{}项"),
    "too_long": ("max_length", "最多{}项"),
    "string_too_short": ("min_length", "不能为空"),
    "string_too_long": ("max_length", "最多{}个字"),
    "greater_than": ("gt", "大于{}的数字"),
    "greater_than_equal": ("ge", "不小于{}的数字"),
    "less_than_equal": ("le", "不大于{:,}的数字"),
}
_OWN_WORDS = ("window", "parts", "total", "repeated")


def validate(
    model: type[Model], document: Document, value: Data, where: Where
) -> tuple[Model | None, tuple[Finding, ...]]:
    """Return the model's value, or else everything that keeps the data from being one."""
    try:
        return model.model_validate(value if document.plain else without_blanks(value)), ()
    except ValidationError as error:
        errors = error.errors(include_url=False)
        found = (_finding(model, document, where, details) for details in errors if _own(details))
        return None, tuple(dict.fromkeys(found))


def without_blanks(value: Data) -> Data:
    """Leave out the fields that were left blank, so that their defaults count."""
    if isinstance(value, dict):
        return {key: without_blanks(child) for key, child in value.items() if child is not None}
    return [without_blanks(child) for child in value] if isinstance(value, list) else value


def unknown_field(name: str, known: Iterable[tuple[str, str]]) -> str:
    """Say that there is no such field, and which of the known (name, label) may be meant."""
    labels = dict(known)
    if not name.isascii():
        return _chinese_field(name, labels)
    near = difflib.get_close_matches(name, labels, n=1, cutoff=0.5)
    if near:
        return f"没有字段“{name}”，是不是“{near[0]}”（{labels[near[0]]}）？"
    return f"没有字段“{name}”，请删去。可以写的字段：{'、'.join(labels)}。"


def _chinese_field(name: str, labels: Mapping[str, str]) -> str:
    """Say which field is meant by a label, or by a part of one."""
    same = [known for known, label in labels.items() if label == name]
    meant = same or [known for known, label in labels.items() if name in label or label in name]
    if len(meant) == 1:
        return f"字段名要用英文：请把“{name}”改为“{meant[0]}”。"
    if meant:
        told = "、".join(f"“{known}”（{labels[known]}）" for known in meant)
        return f"字段名要用英文：“{name}”是指哪一个，请改为{told}之一。"
    told = "、".join(f"{known}（{label}）" for known, label in labels.items())
    return f"没有字段“{name}”，请删去。可以写的字段：{told}。"


def shown(value: object) -> str:
    """Return a wrong value as a message repeats it."""
    if isinstance(value, dict | list | tuple):
        return "好几项内容"
    text = str(value).replace("\n", " ")
    return f"“{text[:_LONGEST]}…”" if len(text) > _LONGEST else f"“{text}”"


def wrong_value(label: str, name: str, value: object, accepted: str) -> str:
    """Say what was found in a field and what it takes."""
    slip = ""
    if isinstance(value, str) and "：" in value and "下一级" in accepted:
        slip = "；冒号要用半角“:”，后面空一格"
    return f"{_named(label, name)}填的是{shown(value)}，应填{accepted}{slip}。"


def missing_value(label: str, name: str) -> str:
    """Say that a field is to be filled in."""
    return f"缺少{_named(label, name)}，请补上。"


def _named(label: str, name: str) -> str:
    return f"{label}（{name}）" if label != name else name


def _finding(
    model: type[BaseModel], document: Document, top: Where, details: ErrorDetails
) -> Finding:
    owner, field, steps = _walk(model, details["loc"])
    where = (*top, *steps)
    name = next((str(step) for step in reversed(where) if isinstance(step, str)), "内容")
    label = (field.title or name) if field else name
    if document.heads:
        label = name = document.heads.get(name, label)
    code, message = _said(details, owner, label, name)
    return Finding(code, Severity.ERROR, message, document.place(where))


def _own(details: ErrorDetails) -> bool:
    """Tell whether an error stands for itself: a list with bad items counts as short, too."""
    return details["type"] != "too_short" or not details["input"]


def _said(details: ErrorDetails, owner: type[BaseModel], label: str, name: str) -> tuple[str, str]:
    kind, found = details["type"], details["input"]
    if kind == "extra_forbidden":
        known = ((key, info.title or key) for key, info in owner.model_fields.items())
        return "field_unknown", unknown_field(name, known)
    if kind == "missing" or found in (None, ""):
        return "field_missing", missing_value(label, name)
    if kind in _OWN_WORDS:
        return "value_invalid", f"{details['msg']}。"
    return "value_invalid", wrong_value(label, name, found, _accepted(details))


def _accepted(details: ErrorDetails) -> str:
    kind, context = details["type"], details.get("ctx", {})
    if kind in ("literal_error", "enum"):
        return "或".join(f"“{choice}”" for choice in _QUOTED.findall(str(context["expected"])))
    if kind == "choice":
        return str(details["msg"])
    if kind == "string_pattern_mismatch":
        return "英文字母开头的字母、数字、连字符或下划线"
    if kind in _SIZES:
        limit, words = _SIZES[kind]
        return words.format(context[limit])
    return _ACCEPTED.get(kind.partition("_")[0], "这里要求的内容")


def _walk(model: type[BaseModel], steps: Where) -> tuple[type[BaseModel], FieldInfo | None, Where]:
    """Follow a path through the models: the last model, its field, and the path that is data."""
    owner, field = model, None
    below: type[BaseModel] | None = model
    for index, step in enumerate(steps):
        if isinstance(step, str) and below is not None:
            owner, field = below, below.model_fields.get(step)
            below = _model_of(field.annotation) if field else None
        elif isinstance(step, str) and field is not None and _is_tag(field):
            return owner, field, steps[:index]  # pydantic names the branch of a union, too
    return owner, field, steps


def _model_of(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_of(part))), None)


def _is_tag(field: FieldInfo) -> bool:
    return not any(part is dict for part in (field.annotation, *get_args(field.annotation))) and (
        getattr(field.annotation, "__origin__", None) is not dict
    )
