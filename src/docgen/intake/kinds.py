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

TABLES = "tables"


def read_kind(path: Path, shared: Iterable[Path] = ()) -> Kind:
    """Read a kind; one that does not fit the model stops whoever needs it.

    A table that is only named is read from the first of the `shared` folders that has it
    (`tables/<name>.yaml`).
    """
    document = _with_tables(read_document(path), tuple(shared))
    kind, findings = validate(Kind, document, document.value, ())
    findings = (*document.findings, *findings)
    if kind is None or has_errors(findings):
        faults = "\n".join(f"  {finding}" for finding in findings)
        raise DataError(f"文书“{path.parent.name}”的说明文件有错，请改正后再用：\n{faults}")
    return kind


def _with_tables(document: Document, shared: tuple[Path, ...]) -> Document:
    """Put the tables that several kinds share where a kind names them."""
    if not isinstance(document.value, dict) or not isinstance(document.value.get(TABLES), list):
        return document
    tables = [
        _shared_table(table, shared) if isinstance(table, str) else table
        for table in _items(document.value[TABLES])
    ]
    return replace(document, value=document.value | {TABLES: tables})


def _items(value: Data) -> list[Data]:
    return value if isinstance(value, list) else []


def _shared_table(name: str, shared: tuple[Path, ...]) -> Data:
    for folder in shared:
        path = folder / TABLES / f"{name}.yaml"
        if path.is_file():
            return read_document(path).value
    raise DataError(f"没有共用表格“{name}”，请检查 kind.yaml 的 tables 一节。")
