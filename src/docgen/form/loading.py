"""Load the form's columns, the seven items of the work plan, and the questions of the report."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Literal

import yaml
from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True)
class Column:
    """A column of 附件1: its key, its name on the form, its width in a workbook (characters)."""

    key: str
    label: str
    width: int
    hint: str
    other_names: tuple[str, ...] = ()
    whole_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Category:
    """One of the seven items (七种情形): its words in a sentence, and patterns that bear it out."""

    number: int
    gist: str
    reason: str
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question of 报告要素: which field of the papers it fills, and who has to answer it.

    `asked` says of whom: all, those with devices, or those that stopped or corrected some.
    `also` are other words for a choice. `lead` and `tail` are patterns of what people write around
    an answer although the paper's sentence says it anyway; `none` is what 无 says, if it answers.
    """

    key: str
    text: str
    hint: str
    type: Literal["text", "choice", "date", "list", "phone"]
    asked: Literal["all", "devices", "no_devices", "stopped", "corrected", "kept"]
    required: bool
    choices: tuple[str, ...] = ()
    also: Mapping[str, str] = field(default_factory=dict)
    lead: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()
    none: str = ""


@dataclass(frozen=True, slots=True)
class Blank:
    """What a blank form prints beside its heads; `caption` is a pattern of the campaign's facts."""

    caption: str
    header: tuple[str, ...]
    rows: int
    total_label: str
    notes_heading: str
    notes: tuple[str, ...]


_Form = tuple[tuple[Column, ...], Blank, tuple[Category, ...], tuple[Question, ...]]


def _load() -> _Form:
    data = yaml.safe_load(files("docgen.form").joinpath("form.yaml").read_text(encoding="utf-8"))
    return (
        TypeAdapter(tuple[Column, ...]).validate_python(data["columns"]),
        TypeAdapter(Blank).validate_python(data["blank"]),
        TypeAdapter(tuple[Category, ...]).validate_python(data["categories"]),
        TypeAdapter(tuple[Question, ...]).validate_python(data["questions"]),
    )


COLUMNS, BLANK, CATEGORIES, QUESTIONS = _load()
