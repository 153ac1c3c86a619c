"""YAML and JSON files, read safely and with the line of every value.

Only plain data is read: no tags, no anchors (an alias can grow without bound), one document.
Bare values are typed as YAML 1.2 types them (是, yes and 0123 are text); floats become Decimal.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NoReturn

import yaml

from docgen.errors import DataError
from docgen.findings import Finding, Place, Severity
from docgen.intake.document import DEEPEST, Data, Document, Where, path_text
from docgen.intake.json_file import parse_json
from docgen.intake.text_file import LIMIT, read_text
from docgen.intake.yaml_errors import explain

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,17})\.[0-9]{1,18}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# The reader that comes with libyaml, where it was built with it: ten times as fast.
_QUICK: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = ("", "~", "null", "Null", "NULL")


def read_document(path: Path, limit: int = LIMIT) -> Document:
    """Read a .yaml, .yml or .json file; text that is neither stops with line and remedy."""
    text, findings = read_text(path, limit)
    if path.suffix.lower() == ".json":
        return parse_json(text, path.name, findings)
    return parse_yaml(text, path.name, findings)


def parse_yaml(text: str, file: str, findings: tuple[Finding, ...] = ()) -> Document:
    """Return the content of one YAML text."""
    try:
        try:
            builder, value = _built(text, file, _QUICK)
        except yaml.MarkedYAMLError:  # the slow reader tells more exactly what is wrong where
            builder, value = _built(text, file, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line, message = explain(error, text)
        raise DataError(f"{Place(file, '', line)}：{message}") from error
    except (ValueError, OverflowError) as error:  # "\U00FFFFFF": no such character
        raise DataError(f"{file}：双引号里有不存在的字符编号（\\U…），请直接写出文字。") from error
    found = (*findings, *builder.findings)
    return Document(file, value, builder.lines, builder.written, found)


def _built(text: str, file: str, loader: type[yaml.SafeLoader]) -> "tuple[_Builder, Data]":
    builder = _Builder(yaml.parse(text, Loader=loader), file)
    return builder, builder.document()


class _Builder:
    """Builds the values of one file out of YAML's events."""

    def __init__(self, events: Iterator[yaml.Event], file: str) -> None:
        self._events = events
        self._file = file
        self.lines: dict[Where, int] = {}
        self.written: dict[Where, str] = {}
        self.findings: list[Finding] = []

    def document(self) -> Data:
        """Return the value of the only document."""
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            return None
        value = self._node(next(self._events), ())
        next(self._events)
        end = next(self._events)
        if not isinstance(end, yaml.StreamEndEvent):
            self._stop(end, "一个文件只能有一份资料，请删去这一行的“---”或拆成两个文件")
        return value

    def _node(self, event: yaml.Event, where: Where) -> Data:
        self.lines.setdefault(where, _line(event))
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self._stop(event, "以 * 或 & 开头的内容要加引号")
        if getattr(event, "tag", None):
            self._stop(event, "以 ! 开头的内容要加引号")
        if len(where) > DEEPEST:
            self._stop(event, f"内容套了超过 {DEEPEST} 层，请检查括号和缩进")
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(where)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(where)
        return self._scalar(event, where) if isinstance(event, yaml.ScalarEvent) else None

    def _mapping(self, where: Where) -> dict[str, Data]:
        values: dict[str, Data] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event)
            below = (*where, key)
            known = key in values
            if known:
                self._note_duplicate(event, below)
            else:
                self.lines[below] = _line(event)
            value = self._node(next(self._events), (*below, "重复") if known else below)
            values.setdefault(key, value)
            if value is None and re.search("[:：]", key):
                self._note_colon(event, below)
        return values

    def _sequence(self, where: Where) -> list[Data]:
        values: list[Data] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            values.append(self._node(event, (*where, len(values))))
        return values

    def _key(self, event: yaml.Event) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            self._stop(event, "这里应是“字段名: 内容”；以 { 或 [ 开头的内容要加引号")
        return str(event.value)

    def _scalar(self, event: yaml.ScalarEvent, where: Where) -> Data:
        text = str(event.value)
        if event.style:  # None or empty for a bare word, as one reader or the other has it
            return text
        value = _typed(text)
        if not isinstance(value, str):
            self.written[where] = text
        return value

    def _note_duplicate(self, event: yaml.Event, where: Where) -> None:
        message = f"“{where[-1]}”写了两次，只能保留一个（第一次在第{self.lines[where]}行）。"
        self._note("duplicate_key", message, event, where)

    def _note_colon(self, event: yaml.Event, where: Where) -> None:
        message = f"“{where[-1]}”里的冒号没有起作用，请写成半角“:”并在后面空一格。"
        self._note("colon_invalid", message, event, where)

    def _note(self, code: str, message: str, event: yaml.Event, where: Where) -> None:
        place = Place(self._file, path_text(where), _line(event))
        self.findings.append(Finding(code, Severity.ERROR, message, place))

    def _stop(self, event: yaml.Event, remedy: str) -> NoReturn:
        place = Place(self._file, "", _line(event))
        raise DataError(f"{place}：{remedy}。")


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _typed(text: str) -> Data:
    """Return the value that a bare scalar means."""
    if text in _NULLS:
        return None
    if text.lower() in ("true", "false"):
        return text.lower() == "true"
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    return _day(text) if _DAY.fullmatch(text) else text


def _day(text: str) -> Data:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text
