"""The fields of a paper as the kind asks for them: typed, or a finding for each that is not.

A field that is absent, blank, or only marked 〔待补…〕 where no text can stand has no value here:
the composer knows what stands for it. What an office settles (`config`) must be there; what only
a person knows may be filled in later.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from docgen.chinese.headings import without_label
from docgen.findings import Finding, Severity
from docgen.intake.cleaning import feeds_dropped, is_parted, one_line
from docgen.intake.document import Data, Document, Where
from docgen.intake.validation import missing_value, unknown_field, wrong_value
from docgen.model.kind import KindField
from docgen.model.scalars import DAY_HINT, FLAG_HINT, parse_day, parse_flag

FieldValue: TypeAlias = (
    "str | int | bool | date | tuple[str, ...] | tuple[Mapping[str, FieldValue], ...]"
)
Reading: TypeAlias = "FieldValue | None"  # None is what does not fit
Values: TypeAlias = Mapping[str, FieldValue]

_PENDING = "〔待补"
# What stands on one line, and lists of bodies: a line of these may be a body, or half of one.
_ONE_LINE = frozenset(
    ("issuers", "mark", "number", "office", "printing_office", "secrecy_period", "signed_by")
)
_BODIES = frozenset(("recipients", "copy_to"))
_OPEN_END = re.compile(r"[^、，,；;：:\s]\s*\n\s*[^、，,；;\s]")
_ACCEPTED = {
    "text": "文字",
    "phrase": "文字",
    "names": "文字",
    "number": "发文字号，如 兴司发〔2024〕17号",
    "blocks": "一段文字（字段名后写“|”，下面各行缩进）",
    "lines": "列表，每行以“- ”开头写一项",
    "records": "列表，每件以“- ”开头，下面逐行写“字段名: 内容”",
    "date": DAY_HINT,
    "integer": "整数",
    "flag": FLAG_HINT,
    "files": "文件名的列表，每行以“- ”开头写一个",
    "file": "文件名，放在专项工作文件夹里，如 印章.png",
}


class FieldReader:
    """Reads the fields of one paper out of one document, and gathers what is wrong with them."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.findings: list[Finding] = []

    def fields(self, fields: Sequence[KindField], given: Data, where: Where) -> Values:
        """Return the given values by field name; `where` is the path of the mapping."""
        if not isinstance(given, dict):
            self._note("value_invalid", "这里应是“字段名: 内容”，每行一项，冒号用半角。", where)
            return {}
        known = {field.name: field.label for field in fields}
        for name in given:
            if name not in known:
                message = unknown_field(name, known.items())
                self._note("field_unknown", message, (*where, name))
        return dict(self._each(fields, given, where))

    def _each(
        self, fields: Sequence[KindField], given: Mapping[str, Data], where: Where
    ) -> Iterator[tuple[str, FieldValue]]:
        for field in fields:
            value = given.get(field.name)
            if not _is_absent(field, value):
                read = self._value(field, value, (*where, field.name))
                if read is not None:
                    yield field.name, read
            elif field.required and field.by != "person" and field.default is None:
                message = missing_value(field.label, field.name)
                self._note("field_missing", message, (*where, field.name))

    def _value(self, field: KindField, value: Data, where: Where) -> Reading:
        read: Reading
        reader = _READERS.get(field.type)
        if reader is not None:
            read = reader(self._on_one_line(field, self._text(value, where), where), field)
        elif field.type == "records":
            read = self._records(field, value, where)
        else:
            read = self._lines(field, value, where)
        if read is None:
            accepted = _ACCEPTED.get(field.type) or _choices(field)
            written = value if isinstance(value, list | dict) else self._text(value, where)
            message = wrong_value(field.label, field.name, written, accepted)
            self._note("value_invalid", message, where)
        return read

    def _records(self, field: KindField, value: Data, where: Where) -> tuple[Values, ...] | None:
        if not isinstance(value, list):
            return None
        return tuple(
            self.fields(field.fields, item, (*where, index)) for index, item in enumerate(value)
        )

    def _on_one_line(self, field: KindField, text: str | None, where: Where) -> str | None:
        """Return the text of a field, on one line if it has to be so, and say what was joined."""
        is_short = field.name in _ONE_LINE or field.name in _BODIES
        if text is None or not is_short or not is_parted(text):
            return text
        if field.name in _BODIES and _OPEN_END.search(text.strip()):
            message = (
                f"{field.label}（{field.name}）分成了几行，看不出是几个机关："
                "请写在一行里，机关之间用“、”或者“，”隔开。"
            )
            self._note("value_invalid", message, where)
            return text
        joined = one_line(text)
        self._note("unsafe_text", feeds_dropped(joined), where, Severity.WARNING)
        return joined

    def _lines(self, field: KindField, value: Data, where: Where) -> tuple[str, ...] | None:
        if isinstance(value, list):
            texts = [
                self._on_one_line(field, self._text(item, (*where, index)), (*where, index))
                for index, item in enumerate(value)
            ]
        else:
            text = self._text(value, where)
            texts = list(text.splitlines()) if text is not None else [None]
        lines = tuple(text for text in texts if text is not None)
        return lines if len(lines) == len(texts) else None

    def _text(self, value: Data, where: Where) -> str | None:
        """Return a single value as it was written; a list or a mapping is no text."""
        if isinstance(value, str):
            return value
        if value is None or isinstance(value, list | dict):
            return None
        return self._document.text(where, value)

    def _note(
        self, code: str, message: str, where: Where, severity: Severity = Severity.ERROR
    ) -> None:
        self.findings.append(Finding(code, severity, message, self._document.place(where)))


def _is_absent(field: KindField, value: Data) -> bool:
    if not isinstance(value, str):
        return value is None or value == []
    if value.startswith(_PENDING):
        return field.type not in ("text", "phrase", "names", "lines", "blocks")
    return not value or value.isspace()


def _read_text(text: str | None, _: KindField) -> Reading:
    return text.strip() if text is not None else None


def _read_phrase(text: str | None, _: KindField) -> Reading:
    """Read a text that stands inside a sentence: on one line, without label and last stop."""
    if text is None:
        return None
    return without_label(text.strip()).replace("\n", "").strip().rstrip("。；;.，,、")


def _read_blocks(text: str | None, _: KindField) -> Reading:
    return text


def _read_day(text: str | None, _: KindField) -> Reading:
    return parse_day(text)


def _read_flag(text: str | None, _: KindField) -> Reading:
    return parse_flag(text)


def _read_integer(text: str | None, _: KindField) -> Reading:
    digits = (text or "").strip().removeprefix("-")
    return int(text or "") if digits.isdecimal() and len(digits) < 19 else None


def _read_choice(text: str | None, field: KindField) -> Reading:
    choice = (text or "").strip()
    return choice if choice in field.choices else None


_READERS: Mapping[str, Callable[[str | None, KindField], Reading]] = {
    "text": _read_text,
    "phrase": _read_phrase,
    "names": _read_text,
    "number": _read_text,
    "blocks": _read_blocks,
    "date": _read_day,
    "flag": _read_flag,
    "integer": _read_integer,
    "choice": _read_choice,
    "file": _read_text,
}


def _choices(field: KindField) -> str:
    return "或".join(f"“{choice}”" for choice in field.choices)
