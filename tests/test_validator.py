"""The OOXML validator accepts what is right and says what is wrong."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import OxmlElement

from tests.validator import OoxmlError

Validate = Callable[[Iterable[Path]], list[OoxmlError]]

pytestmark = pytest.mark.validator


def test_a_plain_document_is_valid(validate_ooxml: Validate, tmp_path: Path) -> None:
    path = tmp_path / "正常.docx"
    Document().save(str(path))

    assert validate_ooxml([path]) == []


def test_each_wrong_document_is_named(validate_ooxml: Validate, tmp_path: Path) -> None:
    right, wrong, broken = (tmp_path / f"{name}.docx" for name in ("对", "错", "坏"))
    Document().save(str(right))
    document = Document()
    document.add_paragraph()._element.append(OxmlElement("w:noSuchThing"))
    document.save(str(wrong))
    broken.write_bytes(b"not a package")

    errors = validate_ooxml([right, wrong, broken])

    assert [error.file for error in errors] == [str(wrong), str(broken)]
    assert errors[0].part == "/word/document.xml"
    assert "noSuchThing" in errors[0].description
