"""Kinds (文书类型): `kind.yaml` as a value, or a stop that says everything wrong with it."""

from pathlib import Path

from docgen.errors import DataError
from docgen.findings import has_errors
from docgen.intake.validation import validate
from docgen.intake.yaml_file import read_document
from docgen.model.kind import Kind


def read_kind(path: Path) -> Kind:
    """Read a kind; one that does not fit the model stops whoever needs it."""
    document = read_document(path)
    kind, findings = validate(Kind, document, document.value, ())
    findings = (*document.findings, *findings)
    if kind is None or has_errors(findings):
        faults = "\n".join(f"  {finding}" for finding in findings)
        raise DataError(f"文书“{path.parent.name}”的说明文件有错，请改正后再用：\n{faults}")
    return kind
