"""JSON text with the line of every value, or one record that is a line of its own."""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from docgen.errors import DataError
from docgen.findings import Finding, Place, Severity
from docgen.intake.alike import Alike
from docgen.intake.document import DEEPEST, Data, Document, Where

_BLANK = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder()


def parse_json(text: str, file: str, findings: tuple[Finding, ...] = ()) -> Document:
    """Return the content of one JSON text."""
    value, repeated = _load(text, file, 1, _PLAIN.decode)
    lines = _Lines(text).all() if value is not None else {}
    notes = (_duplicate(key, Place(file)) for key in repeated)
    return Document(file, value, lines, findings=(*findings, *notes))


def parse_record(
    line: str, place: Place, findings: tuple[Finding, ...], alike: Alike | None = None
) -> Document:
    """Return the content of one line of many; all of it stands on that line.

    `alike` has decoded the lines before.
    """
    lines: dict[Where, int] = {(): place.line or 1}
    try:
        value, repeated = _load(line, place.file, place.line or 1, (alike or _PLAIN).decode)
    except DataError as error:
        broken = Finding(
            "json_invalid", Severity.ERROR, str(error).removeprefix(f"{place}："), place
        )
        return Document(place.file, None, lines, findings=(*findings, broken))
    notes = (_duplicate(key, place) for key in repeated)
    return Document(place.file, value, lines, findings=(*findings, *notes), plain=is_plain(line))


def is_plain(line: str) -> bool:
    """Tell at a glance that a record is `Document.plain`; in doubt, that is not so.

    Without escapes its values are made of the line's own characters.
    """
    return "\\" not in line and "null" not in line and line.isprintable()


def alike_records() -> Alike:
    """Return what decodes the records of one file, for `parse_record`."""
    return Alike(_PLAIN)


def _load(
    text: str, file: str, first_line: int, decode: Callable[[str], Data]
) -> tuple[Data, list[str]]:
    try:
        value, repeated = _decoded(text, decode)
    except json.JSONDecodeError as error:
        place = Place(file, "", first_line + error.lineno - 1)
        message = f"第 {error.colno} 个字符附近不符合 JSON 格式，请检查引号、逗号和括号"
        raise DataError(f"{place}：{message}。") from error
    except (RecursionError, ValueError) as error:
        message = "内容套得太深，或者有不是数字的数（NaN、Infinity），请检查"
        raise DataError(f"{Place(file, '', first_line)}：{message}。") from error
    if text.count("{") + text.count("[") > DEEPEST:  # with fewer, none can be so deep
        _refuse_deep(value, Place(file, "", first_line))
    return value, repeated


class _RepeatedError(Exception):
    """A name stands twice in one object."""


def _decoded(text: str, decode: Callable[[str], Data]) -> tuple[Data, list[str]]:
    """Return the content of a text, of what stands twice the first, and the names that do."""
    try:
        return decode(text), []
    except _RepeatedError:
        repeated: list[str] = []

        def record(pairs: Sequence[tuple[str, Data]]) -> dict[str, Data]:
            values: dict[str, Data] = {}
            for key, value in pairs:
                if key in values:
                    repeated.append(key)
                values.setdefault(key, value)
            return values

        return _decoder(record).decode(text), repeated


def _decoder(record: Callable[[Sequence[tuple[str, Data]]], dict[str, Data]]) -> json.JSONDecoder:
    return json.JSONDecoder(
        object_pairs_hook=record, parse_float=Decimal, parse_constant=_refuse_constant
    )


def _once(pairs: Sequence[tuple[str, Data]]) -> dict[str, Data]:
    values = dict(pairs)
    if len(values) != len(pairs):
        raise _RepeatedError
    return values


def _refuse_constant(name: str) -> Data:
    raise ValueError(name)


_PLAIN = _decoder(_once)


def _refuse_deep(value: Data, place: Place) -> None:
    level: list[Data] = [value]
    for _ in range(DEEPEST + 1):
        level = [child for one in level for child in _children(one)]
        if not level:
            return
    raise DataError(f"{place}：内容套了超过 {DEEPEST} 层，请检查括号。")


def _children(value: Data) -> Iterable[Data]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _duplicate(key: str, place: Place) -> Finding:
    return Finding("duplicate_key", Severity.ERROR, f"“{key}”写了两次，只能保留一个。", place)


class _Lines:
    """Finds the line of every value in JSON text that is known to be well formed."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self._found: dict[Where, int] = {}

    def all(self) -> dict[Where, int]:
        """Return the line of each value by its path."""
        self._value(())
        return self._found

    def _value(self, where: Where) -> None:
        mark = self._next()
        self._found.setdefault(where, self._line)
        if mark == "{":
            self._items(where, "}")
        elif mark == "[":
            self._items(where, "]")
        else:
            self._scalar()

    def _items(self, where: Where, close: str) -> None:
        self._at += 1
        index = 0
        while self._next() != close:
            if self._text[self._at] == ",":
                self._at += 1
                self._next()
            below: Where = (*where, index)
            if close == "}":
                below = (*where, self._scalar())
                self._found.setdefault(below, self._line)
                self._next()
                self._at += 1  # the colon
            self._value(below)
            index += 1
        self._at += 1

    def _scalar(self) -> str:
        value, self._at = _DECODER.raw_decode(self._text, self._at)
        return str(value)

    def _next(self) -> str:
        """Go to the next mark and return it."""
        match = _BLANK.match(self._text, self._at)
        if match:
            self._line += match.group().count("\n")
            self._at = match.end()
        return self._text[self._at : self._at + 1]
