"""Automatic numbers come along with their definitions, and go where there are none."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from docgen.archive import read_package
from docgen.typeset.adoption import adopt_template
from tests.typeset.editing import OFFICIAL, document_xml, edited, text_paragraph
from tests.validator import OoxmlError

TAG = '<w:p><w:pPr><w:pStyle w:val="Recipients"/></w:pPr>'
RELATIONS = "word/_rels/document.xml.rels"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
STYLE = '<w:pStyle w:val="BodyText"/>'
NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
NUMBERED = text_paragraph("逐项核对。").replace(STYLE, STYLE + NUMBER)
DEFINITIONS = (
    f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType '
    'w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:pStyle w:val="Nowhere"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def with_numbering() -> bytes:
    relations = read_package(OFFICIAL)[RELATIONS].decode()
    entry = f'<Relationship Id="rIdN" Type="{KIND}" Target="numbering.xml"/>'
    parts = {
        RELATIONS: relations.replace("</Relationships>", f"{entry}</Relationships>").encode(),
        "word/numbering.xml": DEFINITIONS.encode(),
    }
    return edited((TAG, NUMBERED + TAG), parts=parts)


@pytest.mark.validator
def test_numbers_come_along_and_are_told(
    tmp_path: Path, validate_ooxml: Callable[[Iterable[Path]], list[OoxmlError]]
) -> None:
    adopted = adopt_template(with_numbering(), OFFICIAL)

    assert [finding.code for finding in adopted.findings] == ["format_kept"]
    assert NUMBER in document_xml(adopted.template)
    assert "Nowhere" not in read_package(adopted.template)["word/numbering.xml"].decode()
    path = tmp_path / "模板.docx"
    path.write_bytes(adopted.template)
    assert validate_ooxml([path]) == []


def test_numbers_without_a_definition_go() -> None:
    adopted = adopt_template(edited((TAG, NUMBERED + TAG)), OFFICIAL).template

    assert "numPr" not in document_xml(adopted)
    assert list(read_package(adopted)) == list(read_package(OFFICIAL))


def test_adopting_over_an_adopted_template_carries_the_numbers_once() -> None:
    first = adopt_template(with_numbering(), OFFICIAL).template

    assert adopt_template(first, first).template == first
