"""The texts of a paper: bodies become blocks, slips of the pen are mended and each is reported.

A copy (原文) is taken as it is: not a comma is changed.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from docgen.chinese.document_number import (
    ParsedNumber,
    parse_document_number,
    parse_order_number,
)
from docgen.chinese.typography import may_slip, repair_typography
from docgen.findings import Finding, Place, Severity
from docgen.intake.body import read_body
from docgen.intake.document import Where
from docgen.intake.paper_data import PaperData
from docgen.model.kind import FieldType, Kind, KindField

COPY_MODE = "原文"
# Two words of two characters or more: a single one beside a blank is a name spread out (张　三).
_BESIDE = re.compile(r"[\u4e00-\u9fff·]{2,}[ \u3000]+[\u4e00-\u9fff·]{2,}")


def read_texts(kind: Kind, data: PaperData) -> tuple[dict[str, object], tuple[Finding, ...]]:
    """Return the paper's fields with their texts read, and what was mended in them."""
    parse = parse_order_number if kind.layout == "order" else parse_document_number
    reader = _Texts(data, parse, repair=data.fields.get("mode") != COPY_MODE)
    fields = reader.fields(kind.fields, data.fields, ("paper",))
    return fields, tuple(reader.findings)


class _Texts:
    """Reads the texts of one paper and gathers what was mended."""

    def __init__(
        self, data: PaperData, parse: Callable[[str], ParsedNumber], *, repair: bool
    ) -> None:
        self._place: Callable[[Where], Place] = data.document.place
        self._parse = parse
        self._repair = repair
        self.findings: list[Finding] = []

    def fields(
        self, fields: Sequence[KindField], given: Mapping[str, object], where: Where
    ) -> dict[str, object]:
        """Return the fields that were given; what docgen computed or quotes is left alone."""
        return {
            field.name: given[field.name]
            if field.by == "data"
            else self._value(field, given[field.name], (*where, field.name))
            for field in fields
            if field.name in given
        }

    def _value(self, field: KindField, value: object, where: Where) -> object:
        if isinstance(value, str):
            return self._text(field.type, value, where)
        if not isinstance(value, tuple) or field.type == "files":
            return value  # the name of a file is no prose: mended, it is another file's
        if field.type == "records":
            return tuple(
                self.fields(field.fields, record, (*where, index))
                for index, record in enumerate(value)
            )
        return tuple(self._mended(line, (*where, index)) for index, line in enumerate(value))

    def _text(self, kind: FieldType, text: str, where: Where) -> object:
        if kind == "names":
            self._doubt_blanks(text, where)
        if kind in ("text", "phrase", "names"):
            return self._mended(text, where)
        if kind == "number":
            return self._number(text, where)
        if kind == "blocks":
            body = read_body(text, self._place(where), repair=self._repair)
            self.findings.extend(body.findings)
            return body.blocks
        return text

    def _mended(self, text: str, where: Where) -> str:
        if not self._repair or not may_slip(text):
            return text
        mended = repair_typography(text)
        if mended.repairs:
            self._note("typography_repaired", Severity.INFO, mended.told, where)
        return mended.text

    def _doubt_blanks(self, text: str, where: Where) -> None:
        """Warn of names with nothing but a blank between them: without it they read as one."""
        for pair in _BESIDE.findall(text) if self._repair else ():
            message = f"“{pair}”中间只有空格，印出来会连成一个；是两个人的，请用“、”隔开。"
            self._note("names_run_together", Severity.WARNING, message, where)

    def _number(self, text: str, where: Where) -> str:
        """Return a document number as the standard writes it; a copy keeps its own."""
        if not self._repair:
            return text
        parsed = self._parse(text)
        self.findings += [replace(found, place=self._place(where)) for found in parsed.findings]
        return str(parsed.value) if parsed.value else text

    def _note(self, code: str, severity: Severity, message: str, where: Where) -> None:
        self.findings.append(Finding(code, severity, message, self._place(where)))
