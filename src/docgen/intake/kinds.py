"""Kinds (文书类型): `kind.yaml` as a value, or a stop that says everything wrong with it."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from docgen.errors import DataError
from docgen.findings import has_errors
from docgen.intake.document import Data, Document
from docgen.intake.validation import validate
from docgen.intake.yaml_file import read_document
from docgen.model.kind import Kind

TABLES, FIELDS = "tables", "fields"


def read_kind(path: Path, shared: Iterable[Path] = ()) -> Kind:
    """Read a kind; one that does not fit the model stops whoever needs it.

    A table, or a group of fields, that is only named is read from the first of the `shared`
    folders that has it (`tables/<name>.yaml`, `fields/<name>.yaml`).
    """
    document = _with_shared(read_document(path), tuple(shared))
    kind, findings = validate(Kind, document, document.value, ())
    findings = (*document.findings, *findings)
    if kind is None or has_errors(findings):
        faults = "\n".join(f"  {finding}" for finding in findings)
        raise DataError(f"文书“{path.parent.name}”的说明文件有错，请改正后再用：\n{faults}")
    return kind


def _with_shared(document: Document, shared: tuple[Path, ...]) -> Document:
    """Put what several kinds share where a kind names it."""
    if not isinstance(document.value, dict):
        return document
    value = dict(document.value)
    for section in (TABLES, FIELDS):
        if isinstance(value.get(section), list):
            items = _items(value[section])
            value[section] = [each for item in items for each in _expanded(section, item, shared)]
    return replace(document, value=value)


def _items(value: Data) -> list[Data]:
    return value if isinstance(value, list) else []


def _expanded(section: str, item: Data, shared: tuple[Path, ...]) -> list[Data]:
    """Return what an entry stands for: itself, or the shared table or fields that it names."""
    if not isinstance(item, str):
        return [item]
    for folder in shared:
        path = folder / section / f"{item}.yaml"
        if path.is_file():
            value = read_document(path).value
            return _items(value) or [value]
    name = "表格" if section == TABLES else "字段组"
    raise DataError(f"没有共用{name}“{item}”，请检查 kind.yaml 的 {section} 一节。")
